import type { RecordDeps } from '../record-deps.js';
import { dropBytes, evidenceIn } from './evidence-store.js';
import type { DestroyedBecause } from './evidence.model.js';

/**
 * Destroys the bytes and the name of a held file; what stays says which bytes they were, when they went and why. Only the
 * time of keeping, and the erasure of the person, destroy what is in evidence. Answers whether it was done. First nobody can bring it any more, then the
 * bytes go: a process that dies in between leaves them to the sweep.
 */
export async function destroyEvidence(deps: RecordDeps, id: string, because: DestroyedBecause): Promise<boolean> {
  const isAnyway = because === 'time-of-keeping-over' || because === 'person-erased';
  const unused = isAnyway ? {} : { cases: [], intended: [] };
  const now = deps.clock.now();
  const { modifiedCount } = await evidenceIn(deps).updateOne(
    { _id: id, state: 'held', ...unused },
    { $set: { state: 'destroyed', name: null, destroyed: { at: now, because }, wakeAt: new Date(now) } },
  );
  if (modifiedCount === 0) return false;
  await endDestruction(deps, id);
  return true;
}

/** The rest of a destruction: the bytes, and the mark that they are gone. */
export async function endDestruction(deps: RecordDeps, id: string): Promise<void> {
  await dropBytes(deps, id);
  await evidenceIn(deps).updateOne({ _id: id, state: 'destroyed' }, { $set: { wakeAt: null } });
}

/** Destroys what somebody brought who is being erased, and ends what a process that died has left of it. */
export async function eraseEvidence(deps: RecordDeps, subject: string, progress: () => void): Promise<void> {
  const left = { subject, $or: [{ state: 'held' as const }, { 'destroyed.because': 'person-erased' as const }] };
  for await (const { _id } of evidenceIn(deps).find(left, { projection: { _id: 1 } })) {
    if (!(await destroyEvidence(deps, _id, 'person-erased'))) await endDestruction(deps, _id);
    progress();
  }
}
