import { mongo } from 'mongoose';
import { SYSTEM } from '../domain/kernel/actor.js';
import type { Refusal } from '../domain/kernel/decision.js';
import { isLockHeld } from './confirm.js';
import { isFull, nextDocument, type NextDocument } from './document.js';
import type { Folding } from './fold.js';
import { AGAIN } from './in-turn.js';
import type { LoadedCase } from './load.js';
import type { RecordDeps } from './record-deps.js';

const DUPLICATE_KEY = 11000;

/**
 * Writes the steps: one document, guarded by the version that was read, journaled by a majority. Before it nothing has
 * happened; after it everything derived from it is true. Answers the refusal of a lock that another case holds, or of a
 * document that is full.
 */
export async function writeSteps(
  deps: RecordDeps,
  folding: Folding,
  before: LoadedCase | null,
  maxTimeMS: number,
): Promise<NextDocument | Refusal | typeof AGAIN> {
  const next = nextDocument(deps.sealer, folding, before, deps.clock.now());
  const bySystem = folding.steps.every(({ happened }) => happened.actor.id === SYSTEM.id);
  if (isFull(next, before, bySystem)) return { code: 'case-full', params: {} };
  try {
    return (await write(deps, folding.caseId, next, before, maxTimeMS)) ? next : AGAIN;
  } catch (error) {
    if (!(error instanceof mongo.MongoServerError) || error.code !== DUPLICATE_KEY) throw error;
    const lock = clashingLock(error);
    // Another process opened this very case, or the holder has let go in the meantime.
    if (lock === undefined || !(await isLockHeld(deps, lock, folding.caseId, maxTimeMS))) return AGAIN;
    return folding.kind.lockRefusal(lock);
  }
}

async function write(
  { cases }: RecordDeps,
  caseId: string,
  { fields, events }: NextDocument,
  before: LoadedCase | null,
  maxTimeMS: number,
): Promise<boolean> {
  if (!before) {
    await cases.insertOne({ _id: caseId, ...fields, events, moved: 0 }, { maxTimeMS });
    return true;
  }
  const { matchedCount } = await cases.updateOne(
    { _id: caseId, version: before.version },
    {
      $set: fields,
      $push: { events: { $each: [...events] } },
      ...(fields.locks === undefined && { $unset: { locks: '' } }),
    },
    { maxTimeMS },
  );
  return matchedCount === 1;
}

function clashingLock(error: mongo.MongoServerError): string | undefined {
  const clash: unknown = error['keyValue'];
  if (typeof clash !== 'object' || clash === null || !('locks' in clash)) return undefined;
  return typeof clash.locks === 'string' ? clash.locks : undefined;
}
