import { ActivityFailure, ApplicationFailure, TimeoutFailure } from '@temporalio/workflow';

/** Local activities fail with the reason itself, others wrap it. */
function reasonOf(error: unknown): unknown {
  return error instanceof ActivityFailure ? error.cause : error;
}

/** True for a failure that no repetition can cure. */
export function isFinal(error: unknown): boolean {
  const reason = reasonOf(error);
  return reason instanceof ApplicationFailure && reason.nonRetryable === true;
}

/** True where patience ended: perhaps no worker was there to try, so that a last try is due. */
export function ranOutOfTime(error: unknown): boolean {
  return reasonOf(error) instanceof TimeoutFailure;
}

/** A stable, impersonal word for why an effect gave up. */
export function failureCode(error: unknown): string {
  const reason = reasonOf(error);
  if (reason instanceof ApplicationFailure) return reason.type ?? 'effect-failed';
  return reason instanceof TimeoutFailure ? 'timed-out' : 'effect-failed';
}
