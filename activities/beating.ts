import { Context } from '@temporalio/activity';

const BEAT_MS = 3_000;

/** Lets the server know, also between the steps, that this worker lives; ends where the task was given to another. */
export async function beating<T>(run: (progress: () => void) => Promise<T>): Promise<T> {
  const context = Context.current();
  const beat = setInterval(() => context.heartbeat(), BEAT_MS);
  try {
    return await run(() => context.cancellationSignal.throwIfAborted());
  } finally {
    clearInterval(beat);
  }
}
