import type { CaseRecord } from '../open-record.js';

/**
 * Lets this process hear of approved texts every so often, until told to stop. What goes wrong is told and tried again: a
 * process that cannot reach the database goes on by the law that it knows.
 */
export function keepLawFresh(
  record: Pick<CaseRecord, 'refreshLaw'>,
  everyMs: number,
  tell: (error: unknown) => void,
): { stop(): void } {
  const timer = setInterval(() => {
    record.refreshLaw().catch(tell);
  }, everyMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
