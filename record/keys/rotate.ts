import { KeyNotAtHand, SealBroken } from './seal.js';
import type { RecordDeps } from '../record-deps.js';
import { newestOf, rewrap, type Wrapped, type KeyRing } from './key-ring.js';
import type { SubjectKeyDocument } from './subject-key.model.js';

const KEYS_AT_ONCE = 500;

export interface Rotation {
  /** Data keys that are now wrapped by the newest master key and were not before. */
  readonly rewrapped: number;
  /** Data keys that could not be: their master key was not given, or does not open them. */
  readonly left: number;
}

/**
 * Wraps every data key anew with the newest master key; no event and no sealed text is touched. Ended at any moment and
 * begun again it goes on with what is left, also beside another one. `progress` is told how many are done.
 */
export async function rotateKeys(
  deps: RecordDeps,
  progress: (rewrapped: number) => void = () => undefined,
): Promise<Rotation> {
  const ring = ringOf(deps);
  const newest = newestOf(ring.master).id;
  let [after, rewrapped, left] = ['', 0, 0];
  for (;;) {
    const page = await deps.subjectKeys
      .find({ _id: { $gt: after }, master: { $type: 'string', $ne: newest } })
      .sort({ _id: 1 })
      .limit(KEYS_AT_ONCE)
      .toArray();
    const last = page.at(-1);
    if (!last) return { rewrapped, left };
    const done = await rewrapPage(deps, ring, page);
    after = last._id;
    rewrapped += done.rewrapped;
    left += done.left;
    progress(rewrapped);
  }
}

async function rewrapPage(
  { subjectKeys }: RecordDeps,
  ring: KeyRing,
  page: readonly SubjectKeyDocument[],
): Promise<Rotation> {
  const writes = page.flatMap(({ _id, master, wrapped }) => {
    const anew = master === null || wrapped === null ? null : rewrappedBy(ring, _id, { master, wrapped });
    // Erased or wrapped anew by somebody else in the meantime, it is left as it is.
    return anew ? [{ updateOne: { filter: { _id, wrapped }, update: { $set: { ...anew } } } }] : [];
  });
  if (writes.length > 0) await subjectKeys.bulkWrite(writes, { ordered: false });
  return { rewrapped: writes.length, left: page.length - writes.length };
}

function rewrappedBy(ring: KeyRing, owner: string, stored: Wrapped): Wrapped | null {
  try {
    return rewrap(ring, owner, stored);
  } catch (error) {
    if (error instanceof KeyNotAtHand || error instanceof SealBroken) return null;
    throw error;
  }
}

/** How many data keys each master key wraps; `erased` counts those that are gone for good. */
export async function countKeys({ subjectKeys }: RecordDeps): Promise<Readonly<Record<string, number>>> {
  const counted = await subjectKeys
    .aggregate<{ _id: string | null; keys: number }>([{ $group: { _id: '$master', keys: { $sum: 1 } } }])
    .toArray();
  return Object.fromEntries(counted.map(({ _id, keys }) => [_id ?? 'erased', keys]));
}

function ringOf({ ring }: RecordDeps): KeyRing {
  if (!ring) throw new Error('There is nothing to rotate where no keys are used.');
  return ring;
}
