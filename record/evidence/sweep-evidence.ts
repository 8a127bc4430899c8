import { addYears, dateOf, endOfDay, earlierOf, laterOf, plusMs } from '../../domain/kernel/calendar-date.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { RecordDeps } from '../record-deps.js';
import { settleIntended } from './attach.js';
import { destroyEvidence, endDestruction } from './destroy.js';
import { dropBytes, evidenceIn } from './evidence-store.js';
import type { EvidenceDocument } from './evidence.model.js';
import { owesScan, scanEvidence } from './scan.js';

const DAY_MS = 86_400_000;
const BATCH = 20;
/** One that this process takes is not taken by another meanwhile. */
const TAKEN_MS = 60_000;

/** What a sweep did, by number of files. */
export interface EvidenceSwept {
  readonly looked: number;
  readonly forgotten: number;
  readonly destroyed: number;
}

/**
 * Looks at the files whose time has come, at most a batch: forgets uploads that broke off, ends destructions that were cut
 * short, has what waits for it scanned, and destroys what nobody brought in time and what has been kept long enough. Files
 * of an open case stay; after its last case has closed a file is kept for the years that `openRecord` was given.
 */
export async function sweepEvidence(deps: RecordDeps): Promise<EvidenceSwept> {
  const swept = { looked: 0, forgotten: 0, destroyed: 0 };
  while (swept.looked < BATCH) {
    const found = await takeNext(deps);
    if (found === null) break;
    swept.looked += 1;
    const did = await lookAfter(deps, found);
    // The next file would wait as long for the scanner as this one has.
    if (did === 'unscanned') break;
    if (did !== 'kept') swept[did] += 1;
  }
  return swept;
}

function takeNext(deps: RecordDeps): Promise<EvidenceDocument | null> {
  const now = deps.clock.now();
  return evidenceIn(deps).findOneAndUpdate(
    { wakeAt: { $lte: new Date(now), $type: 'date' } },
    { $set: { wakeAt: new Date(plusMs(now, TAKEN_MS)) } },
    { sort: { wakeAt: 1 }, returnDocument: 'after' },
  );
}

async function lookAfter(
  deps: RecordDeps,
  found: EvidenceDocument,
): Promise<'kept' | 'forgotten' | 'destroyed' | 'unscanned'> {
  const { _id, state, intended } = found;
  if (state === 'receiving') {
    await dropBytes(deps, _id);
    await evidenceIn(deps).deleteOne({ _id, state });
    return 'forgotten';
  }
  if (state === 'destroyed') {
    await endDestruction(deps, _id);
    return 'kept';
  }
  if (intended.length > 0) {
    await settleIntended(deps, found);
    return 'kept';
  }
  const scan = owesScan(deps, found) ? await scanEvidence(deps, found) : found.scan.state;
  return scan === 'pending' && deps.scanner !== null && !isUnused(deps, found)
    ? 'unscanned'
    : keepOrDestroy(deps, found);
}

async function keepOrDestroy(deps: RecordDeps, found: EvidenceDocument): Promise<'kept' | 'destroyed'> {
  const { _id, cases, unusedUntil } = found;
  const until = cases.length === 0 ? unusedUntil : await keptUntil(deps, cases);
  const now = deps.clock.now();
  if (until !== null && until <= now) {
    const because = cases.length === 0 ? 'never-used' : 'time-of-keeping-over';
    return (await destroyEvidence(deps, _id, because)) ? 'destroyed' : 'kept';
  }
  const tomorrow = plusMs(now, DAY_MS);
  const next = until === null ? tomorrow : earlierOf(until, tomorrow);
  // Only where nobody has brought it meanwhile: then it is woken anew.
  await evidenceIn(deps).updateOne({ _id, wakeAt: found.wakeAt }, { $set: { wakeAt: new Date(next) } });
  return 'kept';
}

/** The end of the day some years after the last of its cases closed; null while one is open. */
async function keptUntil(deps: RecordDeps, ids: readonly string[]): Promise<Instant | null> {
  const cases = await deps.cases
    .find<{ closedAt: Instant | null }>(
      { _id: { $in: [...ids] } },
      { projection: { closedAt: 1 }, readConcern: { level: 'majority' } },
    )
    .toArray();
  const ends = cases.flatMap(({ closedAt }) => (closedAt === null ? [] : [closedAt]));
  if (ends.length < ids.length) return null;
  return endOfDay(addYears(dateOf(ends.reduce(laterOf)), deps.evidenceYears));
}

function isUnused({ clock }: RecordDeps, { cases, unusedUntil }: EvidenceDocument): boolean {
  return cases.length === 0 && unusedUntil <= clock.now();
}
