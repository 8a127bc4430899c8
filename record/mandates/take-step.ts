import type { mongo } from 'mongoose';
import { aheadOf, owedBy } from '../../domain/people/mandate-clock.js';
import type { RecordDeps } from '../record-deps.js';
import { mandatesIn, type MandateDocument, type MandateStep } from './mandate.model.js';

/** Sorts after every instant: nothing more comes by itself, or nobody owes anything. */
export const NEVER = '~';

/** What a step brings with it. */
export interface Next {
  readonly set: Partial<MandateDocument>;
  readonly step: MandateStep;
}

/** A paper with what follows from it: when it is to be looked at again, and by when an office has to have answered. */
export function dated(
  paper: Omit<MandateDocument, 'wakeAt' | 'dueAt'>,
): MandateDocument & Required<Pick<MandateDocument, 'wakeAt' | 'dueAt'>> {
  const { steps, told = 0 } = paper;
  const wakeAt = steps[told]?.at ?? aheadOf(paper)[0]?.at ?? NEVER;
  return { ...paper, wakeAt, dueAt: owedBy(paper) ?? NEVER };
}

/** Writes a step with what it brings, as part of a transaction. */
export async function takeStep(
  deps: RecordDeps,
  session: mongo.ClientSession,
  found: MandateDocument,
  { set, step }: Next,
): Promise<MandateDocument> {
  const { wakeAt, dueAt } = dated({ ...found, ...set, steps: [...found.steps, step] });
  const written = await mandatesIn(deps).findOneAndUpdate(
    { _id: found._id },
    { $set: { ...set, wakeAt, dueAt }, $push: { steps: step } },
    { session, returnDocument: 'after' },
  );
  if (written === null) throw new Error(`The mandate ${found._id} is there and is not.`);
  return written;
}
