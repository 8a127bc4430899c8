import { LawNotHere } from '../../domain/kernel/law-not-here.js';
import type { Rulebook } from '../../domain/kernel/rulebook.js';
import type { LiveShelf } from '../../rulebooks/live-shelf.js';
import type { RecordDeps } from '../record-deps.js';
import { isIntact } from './intact.js';
import { lawIn } from './law.model.js';

type Deps = Pick<RecordDeps, 'database' | 'shelf' | 'alteredLaw'>;

/** @throws {Error} where the record was opened on a shelf that takes nothing: in tests of the record alone. */
export function liveShelf({ shelf }: Pick<RecordDeps, 'shelf'>): LiveShelf {
  if (!isLive(shelf)) throw new Error('This record was opened on a shelf that takes no approved texts.');
  return shelf;
}

/**
 * Takes the texts that were approved since this process last looked. Called when a process starts, every few seconds, and
 * when a case names a version that is not here. A text that is not any more what was approved is not taken, and named in
 * `alteredLaw` until it is again; what was valid without it goes on.
 * @throws {RulebookError} where an approved text does not fit to the files of the release.
 */
export async function refreshLaw(deps: Deps): Promise<void> {
  if (!isLive(deps.shelf)) return;
  const { shelf } = deps;
  const anew = await lawIn(deps)
    .find(
      { status: 'approved', _id: { $nin: [...shelf.taken] } },
      { projection: { text: 1, sha256: 1 }, readConcern: { level: 'majority' } },
    )
    .sort({ proposedAt: 1, _id: 1 })
    .toArray();
  const altered = anew.filter((law) => !isIntact(law));
  deps.alteredLaw.clear();
  for (const { _id } of altered) deps.alteredLaw.add(_id);
  shelf.take(anew.filter(isIntact).map(({ _id, text }) => ({ id: _id, text })));
}

/** Ids of approved texts that are not any more what was approved, as this process last saw. */
export function alteredLaw({ alteredLaw: altered }: Pick<RecordDeps, 'alteredLaw'>): readonly string[] {
  return [...altered].sort();
}

/**
 * The answer of `read`, which names rulebooks and years. Where one of them is not here, what was approved meanwhile is
 * looked up, and `read` is asked once more.
 * @throws {LawNotHere} where it is not here then either: a newer release knows it, and asking again later is safe.
 */
export async function withLaw<T>(deps: Deps, read: () => T): Promise<T> {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof LawNotHere)) throw error;
    await refreshLaw(deps);
    return read();
  }
}

/**
 * The rulebook that a case is pinned to; one that this process has not heard of yet is looked for once.
 * @throws {LawNotHere} where there is no such version, {RangeError} where no case comes to be pinned to it.
 */
export function rulebookOf(deps: Deps, id: string): Promise<Rulebook> {
  return withLaw(deps, () => deps.shelf.get(id));
}

function isLive(shelf: RecordDeps['shelf']): shelf is LiveShelf {
  return 'take' in shelf;
}
