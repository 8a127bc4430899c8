import { existsSync, readFileSync } from 'node:fs';

/** A way from one state: what happened, by which commands, and where the case stands then. */
export interface Way {
  readonly event: string;
  readonly by: readonly string[];
  readonly to: string;
}

/** A duty as it is owed in a state; the supervisor's own, which stands beside every overdue one, is left out. */
export interface Owed {
  readonly duty: string;
  readonly owner: string;
  readonly ifMissed: string;
  /** Ids of the rules that it was owed by: the rulebook's own, and those of lists that say otherwise. */
  readonly rules: readonly string[];
}

export interface StateWays {
  readonly isClosed: boolean;
  readonly owes: readonly Owed[];
  readonly ways: readonly Way[];
}

/**
 * Everything that can happen to a case of a kind, by state. Nobody writes it down: tests/domain/ways lives every case
 * of the kind to its ends and keeps what it saw in ways/<kind>.json, and a test sees that it is still so.
 */
export type Ways = Readonly<Record<string, StateWays>>;

export function fileOfWays(kind: string): URL {
  return new URL(`./ways/${kind}.json`, import.meta.url);
}

/** @throws {Error} where no life of this kind has been kept. */
export function readWays(kind: string): Ways {
  const file = fileOfWays(kind);
  if (!existsSync(file)) throw new Error(`No ways are kept of the kind ${kind}. Add its lives to tests/domain/ways.`);
  return JSON.parse(readFileSync(file, 'utf8')) as Ways;
}

/** The ways as they are kept: one line for each, so that a changed procedure is seen in the diff. */
export function waysAsText(ways: Ways): string {
  const lines = (items: readonly object[]): string =>
    items.length === 0 ? '[]' : `[\n${items.map((item) => `      ${JSON.stringify(item)}`).join(',\n')}\n    ]`;
  const states = Object.entries(ways).map(
    ([status, { isClosed, owes, ways: from }]) =>
      `  ${JSON.stringify(status)}: {\n    "isClosed": ${String(isClosed)},\n    "owes": ${lines(owes)},\n    "ways": ${lines(from)}\n  }`,
  );
  return `{\n${states.join(',\n')}\n}\n`;
}
