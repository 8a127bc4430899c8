import { performance } from 'node:perf_hooks';

/** What a number of timed calls came to, in milliseconds. */
export interface Summary {
  readonly count: number;
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly max: number;
}

/** The value below which `share` of the samples lie, by the nearest rank. `samples` must not be empty. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = Float64Array.from(samples).sort();
  const rank = Math.min(sorted.length, Math.max(1, Math.ceil(share * sorted.length)));
  const value = sorted[rank - 1];
  if (value === undefined) throw new RangeError('a percentile of nothing');
  return value;
}

export function summarize(samples: readonly number[]): Summary {
  return {
    count: samples.length,
    p50: percentile(samples, 0.5),
    p90: percentile(samples, 0.9),
    p99: percentile(samples, 0.99),
    max: percentile(samples, 1),
  };
}

export interface Driven {
  readonly samples: readonly number[];
  readonly elapsedMs: number;
  readonly perSecond: number;
}

/**
 * Does `act` for each number from 0 to `count - 1` by `callers` at a time, each starting its next one when its last has been
 * answered. A call that fails ends the run: figures of failed calls mean nothing.
 */
export async function drive(
  { count, callers }: { readonly count: number; readonly callers: number },
  act: (index: number) => Promise<unknown>,
): Promise<Driven> {
  const samples: number[] = [];
  let next = 0;
  async function call(): Promise<void> {
    for (let index = next++; index < count; index = next++) {
      const began = performance.now();
      await act(index);
      samples.push(performance.now() - began);
    }
  }
  const began = performance.now();
  await Promise.all(Array.from({ length: Math.min(callers, count) }, call));
  const elapsedMs = performance.now() - began;
  return { samples, elapsedMs, perSecond: (count / elapsedMs) * 1000 };
}

/** Waits until `ready` answers true, asking every `everyMs`; throws once `limitMs` have passed. Answers the time waited. */
export async function until(
  what: string,
  ready: () => Promise<boolean>,
  { everyMs = 100, limitMs }: { readonly everyMs?: number; readonly limitMs: number },
): Promise<number> {
  const began = performance.now();
  while (!(await ready())) {
    if (performance.now() - began > limitMs) throw new Error(`${what}: not within ${String(limitMs / 1000)} s`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  return performance.now() - began;
}

/**
 * Starts `act` at a steady rate, whether or not the ones before have been answered: what a crowd does that does not know of
 * each other. A slow answer therefore shows in those that come behind it.
 */
export async function pace(
  { count, perSecond }: { readonly count: number; readonly perSecond: number },
  act: (index: number) => Promise<unknown>,
): Promise<readonly number[]> {
  const began = performance.now();
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const startAt = began + (index * 1000) / perSecond;
      await new Promise((resolve) => setTimeout(resolve, startAt - performance.now()));
      await act(index);
      return performance.now() - startAt;
    }),
  );
}
