import { readFileSync } from 'node:fs';

/** The most resident memory that a process ever had; of this kind of system only. */
export function peakMiB(pid: number | 'self'): number {
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}
