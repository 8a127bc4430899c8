import type { Table } from './report.js';

/** Numbers that make a bench larger or smaller; each can be set on the command line by its name. */
export type Sizes = Readonly<Record<string, number | readonly number[]>>;

/** What a bench leaves open, closed in the opposite order when it has ended, well or not. */
export interface Cleanup {
  defer(close: () => Promise<unknown>): void;
}

export interface Bench<S extends Sizes> {
  readonly about: string;
  /** Sizes of the figures in docs/performance.md. */
  readonly full: S;
  /** Sizes that end in seconds, to see that the bench still runs. */
  readonly smoke: S;
  run(sizes: S, cleanup: Cleanup, say: (line: string) => void): Promise<readonly Table[]>;
}

/** A bench with its sizes forgotten, ready to be named on the command line. */
export interface NamedBench {
  readonly about: string;
  run(
    given: Readonly<Record<string, string>>,
    smoke: boolean,
    say: (line: string) => void,
  ): Promise<{ sizes: Sizes; tables: readonly Table[] }>;
}

export function named<S extends Sizes>(bench: Bench<S>): NamedBench {
  return {
    about: bench.about,
    run: async (given, smoke, say) => {
      const sizes = sized(smoke ? bench.smoke : bench.full, given);
      const closing: (() => Promise<unknown>)[] = [];
      const stopped = new AbortController();
      const stop = (signal: NodeJS.Signals): void => stopped.abort(new Error(`ended by ${signal}`));
      process.once('SIGINT', stop).once('SIGTERM', stop);
      try {
        // What a bench that has been ended starts in its last moment is ended at once.
        const defer = (close: () => Promise<unknown>): void => {
          if (stopped.signal.aborted) void close();
          else closing.push(close);
        };
        const running = bench.run(sizes, { defer }, say);
        const tables = await Promise.race([running, failing(stopped.signal)]);
        return { sizes, tables };
      } finally {
        process.off('SIGINT', stop).off('SIGTERM', stop);
        for (const close of closing.reverse()) await close();
      }
    },
  };
}

/** Rejects when the signal aborts: the servers of a bench that is ended half-way are ended too. */
function failing(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

function sized<S extends Sizes>(preset: S, given: Readonly<Record<string, string>>): S {
  const sizes: Record<string, number | readonly number[]> = { ...preset };
  for (const [name, text] of Object.entries(given)) {
    const present = sizes[name];
    if (present === undefined)
      throw new Error(`--${name} is no size of this bench; there are: ${Object.keys(sizes).join(', ')}`);
    const numbers = text.split(',').map(Number);
    if (numbers.some((number) => !Number.isFinite(number) || number < 0))
      throw new Error(`--${name} wants numbers, not '${text}'`);
    sizes[name] = typeof present === 'number' ? (numbers[0] ?? present) : numbers;
  }
  // The names and kinds of value are those of the preset.
  return sizes as S;
}
