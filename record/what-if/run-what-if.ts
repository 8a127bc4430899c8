import type { mongo } from 'mongoose';
import { withCase, withFailed } from '../../domain/what-if/summary.js';
import type { Draft } from '../../rulebooks/live-shelf.js';
import { RulebookError } from '../../rulebooks/read-yaml.js';
import type { RecordDeps } from '../record-deps.js';
import { namedTexts } from './ask-what-if.js';
import { storedSummary, summaryFrom } from './stored-summary.js';
import {
  runsIn,
  touchedBetween,
  touchedId,
  touchedIn,
  type WhatIfDocument,
  type WhatIfFailure,
} from './what-if.model.js';
import {
  countOpenCases,
  readDraft,
  whatIfPage,
  type ComparedCase,
  type FailedCase,
  type WhichCases,
} from './what-if.js';

const CASES_TO_A_PAGE = 100;
/** How long after it was asked, or after the sweep last looked, an unfinished run is looked after again. */
const SWEEP_AFTER_MS = 5_000;
const SWEEP_AGAIN_MS = 60_000;

interface Told {
  readonly progress?: () => void;
  readonly failed?: (one: FailedCase) => void;
}

/** Fixes the instant against which is compared, once. False where nothing is left to be done. */
export async function beginWhatIf(deps: RecordDeps, whatIfId: string): Promise<boolean> {
  const run = await runsIn(deps).findOne({ _id: whatIfId });
  if (run?.status !== 'asked') return run?.status === 'running';
  const asOf = deps.clock.now();
  const total = await countOpenCases(deps, whichCases(run));
  await runsIn(deps).updateOne({ _id: whatIfId, status: 'asked' }, { $set: { status: 'running', asOf, total } });
  return true;
}

/**
 * Compares the next pages of a run and keeps what was found; false when it has ended. Begun again at any point of its work
 * it goes on behind the last page that was kept, so that no case is counted twice. A run that was cancelled meanwhile
 * stays as it is. `progress` is called before each case and ends the work where it throws; `failed`
 * is called for each case that could not be compared, which the summary counts.
 */
export async function compareCases(
  deps: RecordDeps,
  whatIfId: string,
  pages: number,
  told: Told = {},
): Promise<boolean> {
  let run = await runsIn(deps).findOne({ _id: whatIfId });
  if (run?.status !== 'running') return false;
  const draft = await draftOf(deps, run);
  if (draft === null) return false;
  for (let page = 0; page < pages; page += 1) {
    await comparePage(deps, run, draft, told);
    run = await runsIn(deps).findOne({ _id: whatIfId });
    if (run?.status !== 'running') return false;
  }
  return true;
}

/** Null where the drafts do not fit any more to what has become law since they were read: then the run has failed. */
async function draftOf(deps: RecordDeps, { _id, drafts }: WhatIfDocument): Promise<Draft | null> {
  try {
    return await readDraft(deps, namedTexts(drafts.flatMap(({ text }) => text ?? [])));
  } catch (error) {
    if (!(error instanceof RulebookError)) throw error;
    await endWhatIf(deps, _id, { status: 'failed', failure: 'draft-fits-no-more' });
    return null;
  }
}

async function comparePage(
  deps: RecordDeps,
  run: WhatIfDocument,
  draft: Draft,
  { progress = () => undefined, failed: fail }: Told,
): Promise<void> {
  const { _id, after } = run;
  const which = whichCases(run);
  const { cases, failed, next } = await whatIfPage(deps, draft, after, CASES_TO_A_PAGE, { which, progress });
  for (const one of failed) fail?.(one);
  await keepTouched(deps, run, cases, next);
  const summary = withFailed(cases.reduce(withCase, summaryFrom(run.summary)), failed.length);
  const changed = run.changed + cases.filter((one) => isChanged(run, one)).length;
  const kept = { summary: storedSummary(summary), changed };
  await runsIn(deps).updateOne(
    { _id, status: 'running', after },
    next === null ? ended(deps, { ...kept, status: 'done' }) : { $set: { ...kept, after: next } },
  );
}

/** What was kept of this page by an attempt that broke off goes first. */
async function keepTouched(
  deps: RecordDeps,
  run: WhatIfDocument,
  cases: readonly ComparedCase[],
  next: string | null,
): Promise<void> {
  const { _id: whatIfId, after, expireAt } = run;
  const touched = cases.filter(({ findings }) => findings.length > 0);
  await touchedIn(deps).bulkWrite([
    { deleteMany: { filter: { _id: touchedBetween(whatIfId, after, next) } } },
    ...touched.map((one) => {
      const { recordedAt: _recordedAt, ...found } = one;
      const filter = { _id: touchedId(whatIfId, one.caseId) };
      const replacement = { ...found, changed: isChanged(run, one), expireAt };
      return { replaceOne: { filter, replacement, upsert: true } };
    }),
  ]);
}

function isChanged({ asOf }: WhatIfDocument, { recordedAt }: ComparedCase): boolean {
  return asOf !== null && recordedAt > asOf;
}

function whichCases({ kind, jurisdiction, asOf }: WhatIfDocument): WhichCases {
  return {
    ...(kind !== null && { kind }),
    ...(jurisdiction !== null && { jurisdiction }),
    ...(asOf !== null && { asOf }),
  };
}

/** Ends a run that is not to go on; one that has ended stays as it ended. Answers the run; null where there is none. */
export async function endWhatIf(
  deps: RecordDeps,
  whatIfId: string,
  how: { readonly status: 'cancelled' } | { readonly status: 'failed'; readonly failure: WhatIfFailure },
): Promise<WhatIfDocument | null> {
  await runsIn(deps).updateOne({ _id: whatIfId, status: { $in: ['asked', 'running'] } }, ended(deps, how));
  return runsIn(deps).findOne({ _id: whatIfId });
}

/** The run gives its place in the office to another, and keeps no text that nobody reads any more. */
function ended({ clock }: RecordDeps, how: Partial<WhatIfDocument>): mongo.UpdateFilter<WhatIfDocument> {
  return { $set: { ...how, endedAt: clock.now(), wakeAt: null }, $unset: { place: '', 'drafts.$[].text': '' } };
}

/** Runs that have not ended, for the sweep to start or find running. Each is answered at most once a minute. */
export async function sweepWhatIfs(deps: RecordDeps, limit = 100): Promise<readonly string[]> {
  const now = Date.parse(deps.clock.now());
  const due = await runsIn(deps)
    .find({ wakeAt: { $lte: new Date(now - SWEEP_AFTER_MS), $type: 'date' } }, { projection: { _id: 1 } })
    .sort({ wakeAt: 1 })
    .limit(limit)
    .toArray();
  const ids = due.map(({ _id }) => _id);
  await runsIn(deps).updateMany(
    { _id: { $in: ids }, wakeAt: { $type: 'date' } },
    { $set: { wakeAt: new Date(now + SWEEP_AGAIN_MS) } },
  );
  return ids;
}
