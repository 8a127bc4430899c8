import type { mongo } from 'mongoose';
import { SYSTEM } from '../../domain/kernel/actor.js';
import { plusMs } from '../../domain/kernel/calendar-date.js';
import { dueOf } from '../../domain/people/mandate-clock.js';
import type { RecordDeps } from '../record-deps.js';
import { mandatesIn, type MandateDocument, type MandateLetter } from './mandate.model.js';
import { together } from './request.js';
import { dated, NEVER, takeStep } from './take-step.js';

/** One that was handed out to be looked after is handed out again after this time, unless it has been moved on by then. */
const AGAIN_MS = 60_000;
const AT_ONCE = 200;

/**
 * Mandates of which something is to be told, or whose time has come, the longest waiting first. They are put off by a minute
 * before they are answered, so that those that cannot be ended do not keep the others from their turn.
 */
export async function sweepMandates(deps: RecordDeps): Promise<readonly string[]> {
  const now = deps.clock.now();
  const waking = wakingQuery(now);
  const found = await mandatesIn(deps)
    .find(waking, { projection: { _id: 1 } })
    .sort({ wakeAt: 1 })
    .limit(AT_ONCE)
    .toArray();
  if (found.length === 0) return [];
  const ids = found.map(({ _id }) => _id);
  await mandatesIn(deps).updateMany({ _id: { $in: ids }, ...waking }, { $set: { wakeAt: plusMs(now, AGAIN_MS) } });
  return ids;
}

/** Exported for the check that every query has its index. What an older release wrote has no `wakeAt`, and is looked at once. */
export function wakingQuery(now: string): mongo.Filter<MandateDocument> {
  return { $or: [{ wakeAt: { $lte: now } }, { wakeAt: null }] } as mongo.Filter<MandateDocument>;
}

/** What is left to do for one mandate: the step that is to be told next, and whether the clock has something to write down. */
export interface MandateAgenda {
  readonly tell: number | null;
  readonly isDue: boolean;
}

/** Null where there is no such mandate. */
export async function readMandateAgenda(deps: RecordDeps, id: string): Promise<MandateAgenda | null> {
  const found = await mandatesIn(deps).findOne({ _id: id }, { readConcern: { level: 'majority' } });
  if (found === null) return null;
  const { steps, told = 0 } = found;
  return { tell: told < steps.length ? told : null, isDue: dueOf(found, deps.clock.now()) !== null };
}

/** Writes down what the clock has brought, at its own instant; once, however often it is asked. */
export async function settleMandate(deps: RecordDeps, id: string): Promise<void> {
  await together(deps, id, async (session) => {
    const found = await mandatesIn(deps).findOne({ _id: id }, { session });
    const due = found && dueOf(found, deps.clock.now());
    if (!due) return;
    const { step, at } = due;
    const status = statusAfter(found.status, step);
    await takeStep(deps, session, found, { set: { status }, step: { step, by: SYSTEM, at, key: step, body: '' } });
  });
}

/** A no that whoever asked was not told stays one. */
function statusAfter(
  before: MandateDocument['status'],
  step: NonNullable<ReturnType<typeof dueOf>>['step'],
): MandateDocument['status'] {
  if (step === 'expired') return 'ended';
  return step === 'lapsed' && before === 'pending' ? 'lapsed' : before;
}

/** Keeps what has become of a letter about a step; once. */
export async function putMandateLetter(deps: RecordDeps, id: string, letter: MandateLetter): Promise<void> {
  const { step, to } = letter;
  await mandatesIn(deps).updateOne(
    { _id: id, letters: { $not: { $elemMatch: { step, to } } } },
    { $push: { letters: letter } },
  );
}

/**
 * Keeps that everybody has been written to about this step. The address of whoever acts goes with the last letter that he
 * gets.
 */
export async function markMandateTold(deps: RecordDeps, id: string, step: number): Promise<void> {
  await together(deps, id, async (session) => {
    const found = await mandatesIn(deps).findOne({ _id: id }, { session });
    if (found === null || (found.told ?? 0) !== step) return;
    const { wakeAt, dueAt } = dated({ ...found, told: step + 1 });
    const isOver = step + 1 === found.steps.length && wakeAt === NEVER && found.status !== 'confirmed';
    await mandatesIn(deps).updateOne(
      { _id: id },
      { $set: { told: step + 1, wakeAt, dueAt }, ...(isOver && { $unset: { contact: '' } }) },
      { session },
    );
  });
}
