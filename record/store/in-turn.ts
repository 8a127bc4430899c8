import { setTimeout as pause } from 'node:timers/promises';
import { mongo } from 'mongoose';
import { OutcomeUnknown } from '../case/outcome.js';
import type { RecordDeps } from '../record-deps.js';

/** No majority or no turn within this time: the outcome is unknown. */
export const TURN_MS = 5_000;

/** What an attempt answers when another process was faster: decide again on the newer state. */
export const AGAIN = Symbol('again');

/** Server errors after which the same attempt may succeed: fail-over, shutdown, time limits, conflicts. */
const PASSING_CODES: ReadonlySet<unknown> = new Set([
  6, 7, 50, 64, 89, 91, 112, 134, 189, 202, 262, 317, 358, 9001, 10058, 10107, 11600, 11602, 13435, 13436,
]);

/** As the driver and the server mark such errors themselves; the second and third are of transactions. */
const PASSING_LABELS = ['RetryableWriteError', 'TransientTransactionError', 'UnknownTransactionCommitResult'] as const;

/**
 * Attempts a step on a case: one at a time within this process, again after a jittered wait when another process was
 * faster or the database changes its primary, for five seconds in all. `attempt` is told how many milliseconds it has.
 * @throws {OutcomeUnknown} when the time is over; the attempt under way may still reach the database.
 */
export async function inTurn<T>(
  { turns }: RecordDeps,
  caseId: string,
  attempt: (maxTimeMS: number) => Promise<T | typeof AGAIN>,
): Promise<T> {
  const endsAt = performance.now() + TURN_MS;
  let timer: NodeJS.Timeout | undefined;
  const timeOut = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new OutcomeUnknown(caseId));
    }, TURN_MS);
  });
  // The turn itself ends with the time, so that a silent database does not keep the next one from trying.
  const outcome = turns.acquire(caseId, () => Promise.race([attemptUntil(caseId, endsAt, attempt), timeOut]));
  // Whichever loses the race is nobody's concern any more.
  outcome.catch(() => undefined);
  try {
    return await Promise.race([outcome, timeOut]);
  } finally {
    clearTimeout(timer);
  }
}

async function attemptUntil<T>(
  caseId: string,
  endsAt: number,
  attempt: (maxTimeMS: number) => Promise<T | typeof AGAIN>,
): Promise<T> {
  let cause: unknown;
  for (let tries = 0; ; tries += 1) {
    const left = Math.floor(endsAt - performance.now());
    if (left < 1) throw new OutcomeUnknown(caseId, cause);
    try {
      const answer = await attempt(left);
      if (answer !== AGAIN) return answer;
    } catch (error) {
      if (!isPassing(error)) throw error;
      cause = error;
    }
    await pause(Math.random() * Math.min(5 * 2 ** tries, 200));
  }
}

/** Whether the database may answer otherwise in a moment. Anything else is a fault and is thrown on. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof mongo.MongoError)) return false;
  return (
    error instanceof mongo.MongoNetworkError ||
    error instanceof mongo.MongoServerSelectionError ||
    error instanceof mongo.MongoWriteConcernError ||
    PASSING_LABELS.some((label) => error.hasErrorLabel(label)) ||
    PASSING_CODES.has(error.code)
  );
}
