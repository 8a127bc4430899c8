import { plusMs } from '../../domain/kernel/calendar-date.js';
import { filesIn } from '../../domain/kernel/evidence.js';
import type { DomainEvent } from '../../domain/kernel/event.js';
import { eventsOf } from '../case/load.js';
import type { RecordDeps } from '../record-deps.js';
import { evidenceIn } from './evidence-store.js';
import type { EvidenceDocument } from './evidence.model.js';

/** Longer than a submission tries. */
const INTENDED_MS = 60_000;

/** The uploaded files that these events bring into evidence. */
export function filesOf(events: readonly DomainEvent[]): readonly string[] {
  return [...new Set(events.flatMap((event) => filesIn(event).map(({ id }) => id)))];
}

/**
 * Before the write that names them: from here on nobody destroys these files. Answers false where one has been destroyed
 * since it was read.
 */
export async function reserveEvidence(deps: RecordDeps, caseId: string, files: readonly string[]): Promise<boolean> {
  if (files.length === 0) return true;
  const { matchedCount } = await evidenceIn(deps).updateMany(
    { _id: { $in: [...files] }, $or: [{ state: 'held' }, { cases: caseId }] },
    { $addToSet: { intended: caseId }, $set: { wakeAt: new Date(plusMs(deps.clock.now(), INTENDED_MS)) } },
  );
  return matchedCount === files.length;
}

/** After the write: they are in evidence in the case, and its readers may read them. Repeating it is harmless. */
export async function attachEvidence(deps: RecordDeps, caseId: string, files: readonly string[]): Promise<void> {
  if (files.length === 0) return;
  await evidenceIn(deps).updateMany(
    { _id: { $in: [...files] } },
    { $addToSet: { cases: caseId }, $pull: { intended: caseId }, $set: { wakeAt: new Date(deps.clock.now()) } },
  );
}

/** Where a process died between the reservation and the end of its submission, the case itself says what came of it. */
export async function settleIntended(
  deps: RecordDeps,
  { _id, intended }: Pick<EvidenceDocument, '_id' | 'intended'>,
): Promise<void> {
  for (const caseId of intended) {
    const events = await eventsOf(deps, caseId, 'majority');
    const isNamed = events.some(({ data, type, rule }) => filesOf([{ ...data, type, rule: rule.id }]).includes(_id));
    if (isNamed) await attachEvidence(deps, caseId, [_id]);
    else await evidenceIn(deps).updateOne({ _id }, { $pull: { intended: caseId } });
  }
}
