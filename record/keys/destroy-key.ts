import type { RecordDeps } from '../record-deps.js';
import type { Sealed } from './seal.js';

/** What stands in the place of what was erased. */
export const GONE: Sealed = { alg: 'erased' };

/**
 * Destroys the data key of an owner, and with it everything that was sealed for it, in every copy and backup. What stays of it
 * is that it was erased and when, so that no new one is made. Repeating it changes nothing.
 */
export async function destroyKey(
  { subjectKeys, clock, vault }: Pick<RecordDeps, 'subjectKeys' | 'clock' | 'vault'>,
  owner: string,
): Promise<void> {
  const now = clock.now();
  const erased = { madeAt: { $ifNull: ['$madeAt', now] }, erasedAt: { $ifNull: ['$erasedAt', now] } };
  await subjectKeys.updateOne({ _id: owner }, [{ $set: { master: null, wrapped: null, ...erased } }], { upsert: true });
  vault.forget(owner);
}
