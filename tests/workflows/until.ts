import { setTimeout as pause } from 'node:timers/promises';

/** Waits until the condition holds, looking again every few milliseconds; fails when it did not within real time. */
export async function until(condition: () => Promise<boolean> | boolean, withinMs = 20_000): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error('It did not come about in time.');
    await pause(20);
  }
}
