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
      try {
        const tables = await bench.run(sizes, { defer: (close) => closing.push(close) }, say);
        return { sizes, tables };
      } finally {
        for (const close of closing.reverse()) await close();
      }
    },
  };
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
