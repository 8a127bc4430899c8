import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';

/** Keeps what the error says of itself beside its text, which may quote what a person wrote. */
export type TellError = (error: unknown, activity: string) => void;

/**
 * Failures are kept in Temporal's histories, where every operator reads them. Those that an activity words itself carry
 * codes; any other is told to the log and goes on as its name only, to be retried.
 */
export function privateFailures(tell: TellError): ActivityInterceptorsFactory {
  return ({ info, cancellationSignal }) => ({
    inbound: {
      async execute(input, next) {
        try {
          return await next(input);
        } catch (error) {
          if (error instanceof CancelledFailure || cancellationSignal.aborted) throw error;
          if (error instanceof ApplicationFailure) throw withoutPlace(error);
          tell(error, info.activityType);
          const name = error instanceof Error ? error.name : 'unknown';
          throw withoutPlace(ApplicationFailure.retryable('The activity failed.', name));
        }
      },
    },
  });
}

/** The stack repeats the message and tells where the files lie; the log has it where it is worth having. */
function withoutPlace(failure: ApplicationFailure): ApplicationFailure {
  failure.stack = '';
  return failure;
}
