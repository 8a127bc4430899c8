import { readFileSync } from 'node:fs';
import { ORDER } from '../../rulebooks/compare.js';
import { composedId, settle } from '../../rulebooks/migrate.js';
import { loadShelf } from '../../rulebooks/shelf.js';

/** Where it is kept which values each composed rulebook takes from its later version. */
export const MOVES_FILE = new URL('moves.json', import.meta.url);

export type Moves = Readonly<Record<string, readonly string[]>>;

/** What every composed rulebook of two published versions that follow one another takes, under every order of kindness. */
export function movesNow(): Moves {
  const { rulebooks } = loadShelf();
  const orders = Array.from({ length: ORDER }, (_none, index) => index + 1);
  const moves = rulebooks.flatMap((pinned, at) => {
    const later = rulebooks[at + 1];
    if (later?.jurisdiction !== pinned.jurisdiction) return [];
    return orders.map((order): [string, readonly string[]] => [
      composedId(pinned.id, later.id, [], order),
      settle(pinned, later, [], order).flatMap(({ rule, takes }) => (takes === 'later' ? [rule] : [])),
    ]);
  });
  return Object.fromEntries(moves);
}

export function movesKept(): Moves {
  return JSON.parse(readFileSync(MOVES_FILE, 'utf8')) as Moves;
}
