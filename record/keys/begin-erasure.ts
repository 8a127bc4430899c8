import { randomUUID } from 'node:crypto';
import type { mongo } from 'mongoose';
import type { Refusal } from '../../domain/kernel/decision.js';
import { importsIn } from '../imports/import-store.js';
import { AGAIN, inTurn } from '../store/in-turn.js';
import type { RecordDeps } from '../record-deps.js';

const AT_WORK = ['received', 'reading', 'checking'] as const;

/**
 * Has the erasure of a subject begin: from then on no case of it is opened (`isErased`). The subject is marked first and
 * its cases are looked for after that, so that a case is seen here or refused there. Null once it has begun, also by
 * an earlier run that ended in the middle; else why not, and the mark is taken off again.
 * Refusals: `subject-has-open-cases`, `imports-at-work`.
 * @throws {OutcomeUnknown} when five seconds brought no majority. Beginning again is safe.
 */
export async function beginErasure(deps: RecordDeps, id: string): Promise<Refusal | null> {
  const refusal = await hindrance(deps, id);
  if (!refusal) return inTurn(deps, `erasure ${id}`, () => mark(deps, id));
  // A killed run may have left its mark; one that is at work misses it and begins again.
  await deps.subjects.updateOne({ _id: id, 'erasing.begun': false }, { $unset: { erasing: '' } });
  return refusal;
}

/** Of two who mark at once the later one's mark counts; the other begins again. */
async function mark(deps: RecordDeps, id: string): Promise<Refusal | null | typeof AGAIN> {
  const { subjects, client } = deps;
  const by = randomUUID();
  // One session: what it reads is as new as the mark that it has written, whichever server answers.
  return client.withSession({ causalConsistency: true }, async (session) => {
    const unbegun = { _id: id, 'erasing.begun': { $ne: true } };
    const { matchedCount } = await subjects.updateOne(
      unbegun,
      { $set: { erasing: { by, begun: false } } },
      { session },
    );
    if (matchedCount === 0) return null;
    const refusal = await hindrance(deps, id, session);
    const own = { _id: id, 'erasing.by': by };
    if (refusal) {
      await subjects.updateOne(own, { $unset: { erasing: '' } }, { session });
      return refusal;
    }
    const begun = await subjects.updateOne(own, { $set: { 'erasing.begun': true } }, { session });
    return begun.matchedCount === 1 ? null : AGAIN;
  });
}

/** Why the subject cannot be erased now, as a majority has it: `subject-has-open-cases`, `imports-at-work`. */
export async function hindrance(deps: RecordDeps, id: string, session?: mongo.ClientSession): Promise<Refusal | null> {
  const options = { readConcern: { level: 'majority' }, ...(session && { session }) } as const;
  const own = { closedAt: null, $or: [{ subject: id }, { party: id }] };
  const cases = await deps.cases.countDocuments(own, options);
  if (cases > 0) return { code: 'subject-has-open-cases', params: { cases } };
  const imports = await importsIn(deps).countDocuments({ status: { $in: [...AT_WORK] } }, options);
  return imports > 0 ? { code: 'imports-at-work', params: { imports } } : null;
}

/** Whether one of these is being erased or has been: no case of it is opened. Asked last before the write that opens one. */
export async function isErased({ subjects }: RecordDeps, ids: readonly string[], maxTimeMS: number): Promise<boolean> {
  const marked = [{ erasing: { $exists: true } }, { 'identity.alg': 'erased' as const }];
  return (
    (await subjects.findOne({ _id: { $in: [...ids] }, $or: marked }, { projection: { _id: 1 }, maxTimeMS })) !== null
  );
}
