import type { mongo } from 'mongoose';
import type { Refusal } from '../../domain/kernel/decision.js';
import { isLockHeld, isOpeningKnown } from './confirm.js';
import { isFull, nextDocument, type NextDocument, type Pen } from './document.js';
import { isDuplicateKey } from '../store/duplicate-key.js';
import type { Folding } from './fold.js';
import { AGAIN } from '../store/in-turn.js';
import { isErased } from '../keys/begin-erasure.js';
import type { LoadedCase } from './load.js';
import type { RecordDeps } from '../record-deps.js';

const SUBJECT_ERASED: Refusal = { code: 'subject-erased', params: {} };
const KEY_REUSED: Refusal = { code: 'idempotency-key-reused', params: {} };

/**
 * Writes the steps: one document, guarded by the version that was read, journaled by a majority. Before it nothing has
 * happened; after it everything derived from it is true. Answers the refusal of a lock that another case holds, of an
 * opening that opened another case before or whose subject is erased, or of a document that is full. `opened` names the opening of a new case.
 */
export async function writeSteps(
  deps: RecordDeps,
  folding: Folding,
  before: LoadedCase | null,
  maxTimeMS: number,
  opened?: string,
): Promise<NextDocument | Refusal | typeof AGAIN> {
  const { subject } = folding.kind.partiesOf(folding.state);
  const sealer = await deps.vault.toSeal(subject === null ? [] : [subject]);
  const next = nextDocument(sealer, folding, before, deps.clock.now());
  if (isFull(next, before, penOf(folding))) return { code: 'case-full', params: {} };
  if (opens(next, before) && (await isErased(deps, subjectsOf(next), maxTimeMS))) return SUBJECT_ERASED;
  try {
    return (await write(deps, folding.caseId, next, { before, opened }, maxTimeMS)) ? next : AGAIN;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    if (opened !== undefined && clashing(error, 'opened') === opened)
      return (await isOpeningKnown(deps, opened, folding.caseId, maxTimeMS)) ? KEY_REUSED : AGAIN;
    const lock = clashing(error, 'locks');
    // Another process opened this very case, or the holder has let go in the meantime.
    if (lock === undefined || !(await isLockHeld(deps, lock, folding.caseId, maxTimeMS))) return AGAIN;
    return folding.kind.lockRefusal(lock);
  }
}

/** Whether a case is open by this that was not there before, or was closed. */
function opens({ fields }: NextDocument, before: LoadedCase | null): boolean {
  return fields.closedAt === null && before?.closedAt !== null;
}

function subjectsOf({ fields: { subject, party = subject } }: NextDocument): readonly string[] {
  return [subject, party];
}

async function write(
  { cases }: RecordDeps,
  caseId: string,
  { fields, events }: NextDocument,
  { before, opened }: { readonly before: LoadedCase | null; readonly opened: string | undefined },
  maxTimeMS: number,
): Promise<boolean> {
  if (!before) {
    await cases.insertOne(
      { _id: caseId, ...fields, ...(opened !== undefined && { opened }), events, moved: 0 },
      { maxTimeMS },
    );
    return true;
  }
  const { matchedCount } = await cases.updateOne(
    { _id: caseId, version: before.version },
    {
      $set: fields,
      $push: { events: { $each: [...events] } },
      ...unsetting(fields),
    },
    { maxTimeMS },
  );
  return matchedCount === 1;
}

/** What is absent where it is empty goes. */
function unsetting({ locks, awaits, recused }: NextDocument['fields']): {
  readonly $unset?: Readonly<Record<string, ''>>;
} {
  const $unset = {
    ...(locks === undefined && { locks: '' as const }),
    ...(awaits === undefined && { awaits: '' as const }),
    ...(recused === undefined && { recused: '' as const }),
  };
  return Object.keys($unset).length > 0 ? { $unset } : {};
}

/** Whose bound the write is held to: the subject's where one of its steps is the subject's. */
function penOf({ steps }: Folding): Pen {
  const roles = new Set(steps.map(({ happened }) => happened.actor.role));
  if (roles.has('subject')) return 'subject';
  return [...roles].every((role) => role === 'system') ? 'system' : 'office';
}

/** The value that another document holds under the index of this field. */
function clashing(error: mongo.MongoServerError, field: 'locks' | 'opened'): string | undefined {
  const clash: unknown = error['keyValue'];
  const value: unknown = typeof clash === 'object' && clash !== null ? Reflect.get(clash, field) : undefined;
  return typeof value === 'string' ? value : undefined;
}
