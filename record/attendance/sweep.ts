import { plusMs } from '../../domain/kernel/calendar-date.js';
import type { CaseDocument } from '../case/case.model.js';
import type { RecordDeps } from '../record-deps.js';

/** A case whose attendant is to be nudged, or hosted anew; its kind is its workflow's type. */
export interface WakingCase {
  readonly caseId: string;
  readonly kind: string;
  readonly wakeAt: Date | null;
}

/** An attendant has so long after its time before the sweep nudges it. */
export const OVERDUE_MS = 5_000;
/** The steps double from ten seconds to ten minutes. */
const FIRST_STEP_MS = 10_000;
const LONGEST_STEP_MS = 600_000;
const MOST_DOUBLINGS = 6;

type Waking = Pick<CaseDocument, '_id' | 'kind' | 'wakeAt'>;
const WAKING = { kind: 1, wakeAt: 1 };

/**
 * The cases past their time, nearest first, at most `limit`. Their `wakeAt` is moved on (10 s, doubling to 10 min) before
 * they are answered, so that a crash after it only delays the next nudge: ask for as many as are nudged at once. Those
 * whose nudge was not taken are given back.
 */
export async function sweepOverdue({ cases, clock }: RecordDeps, limit = 500): Promise<readonly WakingCase[]> {
  const now = clock.now();
  const overdue = { $lte: new Date(plusMs(now, -OVERDUE_MS)) };
  const found = await cases
    .find<Waking>({ wakeAt: overdue }, { projection: WAKING, readConcern: { level: 'majority' } })
    .sort({ wakeAt: 1 })
    .limit(limit)
    .toArray();
  if (found.length === 0) return [];
  const doubled = { $multiply: [FIRST_STEP_MS, { $pow: [2, { $min: ['$sweeps', MOST_DOUBLINGS] }] }] };
  const step = { $min: [doubled, LONGEST_STEP_MS] };
  await cases.updateMany({ _id: { $in: found.map(({ _id }) => _id) }, wakeAt: overdue }, [
    { $set: { wakeAt: { $add: [new Date(now), step] }, sweeps: { $add: ['$sweeps', 1] } } },
  ]);
  return found.map(wakingOf);
}

/**
 * Takes back what `sweepOverdue` did to cases that nobody could be told of: they are past their time again five seconds
 * from now, behind those that waited longer. What has changed a case meanwhile stays.
 */
export async function giveBack({ cases, clock }: RecordDeps, untaken: readonly WakingCase[]): Promise<void> {
  if (untaken.length === 0) return;
  const ids = untaken.map(({ caseId }) => caseId);
  const now = new Date(clock.now());
  await cases.updateMany({ _id: { $in: ids }, wakeAt: { $gt: now }, sweeps: { $gt: 0 } }, [
    { $set: { wakeAt: now, sweeps: { $subtract: ['$sweeps', 1] } } },
  ]);
}

/**
 * Every case that needs an attendant: those with a time to wake at, nearest first, then the open ones that only wait to be
 * asked. For a new Temporal cluster; the caller limits the rate.
 */
export async function* openCasesByWake({ cases }: RecordDeps, batchSize = 500): AsyncGenerator<WakingCase> {
  const options = { projection: WAKING, batchSize, readConcern: { level: 'majority' } } as const;
  const waking = cases.find<Waking>({ wakeAt: { $type: 'date' } }, options).sort({ wakeAt: 1 });
  for await (const one of waking) yield wakingOf(one);
  const resting = cases.find<Waking>({ wakeAt: null, closedAt: null }, options);
  for await (const one of resting) yield wakingOf(one);
}

function wakingOf({ _id, kind, wakeAt }: Waking): WakingCase {
  return { caseId: _id, kind, wakeAt };
}
