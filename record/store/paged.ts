import type { mongo } from 'mongoose';
import { decodeCursor, encodeCursor } from './cursor.js';

/** What lies behind a cursor in a list that is in the order of an instant, then of its ids: `$lt` where the latest is first. */
export function behind<D>(cursor: string | undefined, field: string, way: '$lt' | '$gt'): mongo.Filter<D> {
  const [at, id] = decodeCursor(cursor, 2) ?? [];
  if (at === undefined || id === undefined) return {};
  return { $or: [{ [field]: { [way]: at } }, { [field]: at, _id: { [way]: id } }] } as mongo.Filter<D>;
}

/** The page out of what was read, which is one more than fits where there is more; `next` is null at the end. */
export function pageOf<D>(
  read: readonly D[],
  size: number,
  keysOf: (last: D) => readonly string[],
): { readonly found: readonly D[]; readonly next: string | null } {
  const found = read.slice(0, size);
  const last = read.length > size ? found.at(-1) : undefined;
  return { found, next: last === undefined ? null : encodeCursor(keysOf(last)) };
}
