import type { Refusal } from '../../domain/kernel/decision.js';
import type { RecordDeps } from '../record-deps.js';
import type { Sealed } from '../seal.js';

const GONE: Sealed = { alg: 'erased' };

export type Erased =
  | {
      readonly kind: 'erased';
      /** Events from before there were keys, whose text stands in the open and under a hash: they are not erased by this. */
      readonly openEvents: number;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Erases a person: destroys the data key of a subject, and with it everything that was sealed for it, in every copy and
 * backup of the cases. Hashes hold, chains verify, and standing of the past is told as before. What stays of the key is that
 * it was erased and when, so that no new one is made. Begun again it ends what was begun.
 * Refusals: `subject-not-found`; `subject-has-open-cases`, for an open case needs to know whom it writes to.
 */
export async function eraseSubject(deps: RecordDeps, id: string): Promise<Erased> {
  const found = await deps.subjects.findOne({ _id: id }, { projection: { _id: 1 } });
  if (!found) return { kind: 'refused', refusal: { code: 'subject-not-found', params: {} } };
  const open = await deps.cases.countDocuments({ subject: id, closedAt: null });
  if (open > 0) return { kind: 'refused', refusal: { code: 'subject-has-open-cases', params: { cases: open } } };

  await destroyKey(deps, id);
  await deps.subjects.updateOne({ _id: id }, { $set: { number: `erased.${id}`, identity: GONE, contact: null } });
  await deps.entries.updateMany({ subject: id }, { $set: { personal: GONE, 'versions.$[].personal': GONE } });
  return { kind: 'erased', openEvents: await countOpenEvents(deps, id) };
}

async function destroyKey({ subjectKeys, clock, vault }: RecordDeps, owner: string): Promise<void> {
  const now = clock.now();
  const erased = { madeAt: { $ifNull: ['$madeAt', now] }, erasedAt: { $ifNull: ['$erasedAt', now] } };
  await subjectKeys.updateOne({ _id: owner }, [{ $set: { master: null, wrapped: null, ...erased } }], { upsert: true });
  vault.forget(owner);
}

async function countOpenEvents({ cases, ledger }: RecordDeps, subject: string): Promise<number> {
  const ids = await cases.find({ subject }, { projection: { _id: 1 } }).toArray();
  const moved = await ledger.countDocuments({
    case: { $in: ids.map(({ _id }) => _id) },
    'event.personal.alg': 'none',
  });
  const [here] = await cases
    .aggregate<{ readonly events: number }>([
      { $match: { subject } },
      { $unwind: '$events' },
      { $match: { 'events.personal.alg': 'none', 'events.attended': false } },
      { $count: 'events' },
    ])
    .toArray();
  return moved + (here?.events ?? 0);
}
