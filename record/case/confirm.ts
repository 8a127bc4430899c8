import type { CaseDocument } from './case.model.js';
import type { RecordDeps } from '../record-deps.js';

const LINEARIZABLE = { level: 'linearizable' } as const;

/**
 * Whether the case still is as it was read, told by a majority: an answer that writes nothing is given only after this.
 * Without it a fail-over takes back what was answered. `version` null: there is no such case.
 */
export async function isConfirmed(
  { cases }: RecordDeps,
  caseId: string,
  version: number | null,
  maxTimeMS: number,
): Promise<boolean> {
  const found = await cases.findOne<Pick<CaseDocument, 'version'>>(
    { _id: caseId },
    { projection: { version: 1 }, readConcern: LINEARIZABLE, maxTimeMS },
  );
  return (found?.version ?? null) === version;
}

/** Whether another case holds the lock, told by a majority. */
export async function isLockHeld(
  { cases }: RecordDeps,
  lock: string,
  byOtherThan: string,
  maxTimeMS: number,
): Promise<boolean> {
  const holder = await cases.findOne<Pick<CaseDocument, '_id'>>(
    { locks: lock },
    { projection: { _id: 1 }, readConcern: LINEARIZABLE, maxTimeMS },
  );
  return holder !== null && holder._id !== byOtherThan;
}

/** Whether this opening has opened another case, told by a majority. */
export async function isOpeningKnown(
  { cases }: RecordDeps,
  opened: string,
  byOtherThan: string,
  maxTimeMS: number,
): Promise<boolean> {
  const known = await cases.findOne<Pick<CaseDocument, '_id'>>(
    { opened },
    { projection: { _id: 1 }, readConcern: LINEARIZABLE, maxTimeMS },
  );
  return known !== null && known._id !== byOtherThan;
}
