import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { instantOf } from '../../domain/kernel/calendar-date.js';
import type { Clock } from '../../domain/kernel/clock.js';
import type { Instant } from '../../domain/kernel/instant.js';

type Activity = (...args: never[]) => Promise<unknown>;

/** The time-skipping server's time as of the last look at it. */
export interface ServerClock extends Clock {
  readonly look: () => Promise<void>;
  readonly setAhead: (milliseconds: number) => void;
  /** The activities, each of which looks at the clock before it begins. */
  readonly lookingAt: <A extends object>(activities: A) => A;
}

/** With `begins` the clock shows that instant now, and goes on as the server's time does. */
export async function serverClock(env: TestWorkflowEnvironment, begins?: Instant): Promise<ServerClock> {
  let seenMs = await env.currentTimeMs();
  let aheadMs = begins === undefined ? 0 : Date.parse(begins) - seenMs;
  const look = async (): Promise<void> => {
    seenMs = await env.currentTimeMs();
  };
  return {
    now: () => instantOf(new Date(seenMs + aheadMs)),
    look,
    setAhead: (milliseconds) => {
      aheadMs = milliseconds;
    },
    lookingAt: <A extends object>(activities: A) => {
      const looking = Object.entries(activities).map(([name, run]: [string, Activity]) => [
        name,
        (...args: never[]) => look().then(() => run(...args)),
      ]);
      return Object.fromEntries(looking) as A;
    },
  };
}
