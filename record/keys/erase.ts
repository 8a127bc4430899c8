import type { Refusal } from '../../domain/kernel/decision.js';
import type { RecordDeps } from '../record-deps.js';
import { eraseEvidence } from '../evidence/destroy.js';
import { findSubject } from '../subjects/subjects.js';
import { beginErasure, hindrance } from './begin-erasure.js';
import { destroyKey, GONE } from './destroy-key.js';
import { eraseFileNames, eraseRows } from './erase-rows.js';

export type Erased =
  | {
      readonly kind: 'erased';
      /** Events from before there were keys, whose text stands in the open and under a hash: they are not erased by this. */
      readonly openEvents: number;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Erases a person: what rows of imports kept of him, his evidence, and last the data key of the subject, with which goes
 * everything that was sealed for it, in every copy and backup of the cases. Hashes hold, chains verify, and standing of the
 * past is told as before. From when it begins no case of the subject is opened (`beginErasure`). What stays of the key is
 * that it was erased and when, so that no new one is made. Ended at any moment and begun again it ends what was begun.
 * Calls `progress` after each row and file.
 * Refusals: `subject-not-found`; `subject-has-open-cases`, for an open case needs to know whom it writes to;
 * `imports-at-work`, for what they have still to read may be about him.
 */
export async function eraseSubject(
  deps: RecordDeps,
  id: string,
  progress: () => void = () => undefined,
): Promise<Erased> {
  const subject = await findSubject(deps, id);
  if (!subject) return { kind: 'refused', refusal: { code: 'subject-not-found', params: {} } };
  const refusal = await beginErasure(deps, id);
  if (refusal) return { kind: 'refused', refusal };

  await eraseRows(deps, subject, progress);
  await eraseFileNames(deps, subject);
  await eraseEvidence(deps, id, progress);
  // One that was being opened when the mark was set keeps the key until it has ended.
  const late = await hindrance(deps, id);
  if (late) return { kind: 'refused', refusal: late };
  await destroyKey(deps, id);
  await deps.subjects.updateOne({ _id: id }, { $set: { number: `erased.${id}`, identity: GONE, contact: null } });
  await deps.entries.updateMany({ subject: id }, { $set: { personal: GONE, 'versions.$[].personal': GONE } });
  return { kind: 'erased', openEvents: await countOpenEvents(deps, id) };
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
