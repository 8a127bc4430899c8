import type { RecordDeps } from '../record-deps.js';
import { dropBytes, evidenceIn } from './evidence-store.js';
import type { DestroyedBecause } from './evidence.model.js';

/**
 * Destroys the bytes and the name of a held file; what stays says which bytes they were, when they went and why. Only the
 * time of keeping destroys what is in evidence. Answers whether it was done. First nobody can bring it any more, then the
 * bytes go: a process that dies in between leaves them to the sweep.
 */
export async function destroyEvidence(deps: RecordDeps, id: string, because: DestroyedBecause): Promise<boolean> {
  const unused = because === 'time-of-keeping-over' ? {} : { cases: [], intended: [] };
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
