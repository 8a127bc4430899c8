import type { mongo } from 'mongoose';
import type { Instant } from '../../domain/kernel/instant.js';
import { nextWake } from '../../domain/kernel/passage.js';
import type { CaseDocument } from '../case/case.model.js';
import { insertMissing } from '../store/insert-missing.js';
import { ledgerIdOf, type LedgerDocument } from '../ledger/ledger.model.js';
import { foldingOf, STEP_PROJECTION, type LoadedCase } from '../case/load.js';
import { CaseNotFound } from '../case/outcome.js';
import type { RecordDeps } from '../record-deps.js';

/** A document keeps so many of its last events, whatever became of them, but for what goes because of its size. */
export const KEPT_EVENTS = 64;
/** Of the events carried out, a document keeps so many bytes, the newest first; its very last event always. */
const KEPT_BYTES = 256 * 1024;

type MarkedCase = LoadedCase & {
  readonly sizes: readonly { readonly seq: number; readonly bytes: number; readonly attended: boolean }[];
};

const SIZES = {
  $map: {
    input: '$events',
    as: 'event',
    in: { seq: '$$event.seq', attended: '$$event.attended', bytes: { $bsonSize: '$$event' } },
  },
};

/**
 * Copies events to the ledger and, when a majority has the copies, marks them carried out, drops from the document what
 * is older than its last 64 or than the last 256 KB, and sets when the case wakes next. Any numbers in any order; again
 * changes nothing. A number that is committed only after this has read is left for the next time: what was not copied is
 * not marked.
 * @throws {CaseNotFound}
 */
export async function markAttended(deps: RecordDeps, caseId: string, seqs: readonly number[]): Promise<void> {
  if (seqs.length === 0) return;
  const events = { $filter: { input: '$events', cond: { $in: ['$$this.seq', [...seqs]] } } };
  const found = await deps.cases.findOne<MarkedCase>(
    { _id: caseId },
    { projection: { ...STEP_PROJECTION, events, sizes: SIZES }, readConcern: { level: 'majority' } },
  );
  if (!found) throw new CaseNotFound(caseId);
  const now = deps.clock.now();
  await insertMissing(
    deps.ledger,
    found.events.filter(({ attended }) => !attended).map((event): LedgerDocument => copyOf(found, event, now)),
  );
  const { kind, state, rules } = await foldingOf(deps, found);
  const wakeAt = nextWake(kind.dutiesOf(state, rules), state.attention.edges, now);
  const copied = found.events.map(({ seq }) => seq);
  await deps.cases.updateOne({ _id: caseId }, marking(copied, found.version, wakeAt, tooOld(found, copied)));
}

/** The newest event that is too old by the bytes of those after it; 0 where all may stay. */
function tooOld({ sizes, version }: MarkedCase, seqs: readonly number[]): number {
  let bytes = 0;
  for (const event of [...sizes].reverse()) {
    if (!event.attended && !seqs.includes(event.seq)) continue;
    bytes += event.bytes;
    if (bytes > KEPT_BYTES && event.seq < version) return event.seq;
  }
  return 0;
}

function copyOf(
  { _id, kind, subject }: LoadedCase,
  event: CaseDocument['events'][number],
  now: Instant,
): LedgerDocument {
  return {
    _id: ledgerIdOf(_id, event.seq),
    case: _id,
    kind,
    subject,
    event: { ...event, attended: true },
    queued: new Date(now),
  };
}

/**
 * One atomic step on whatever the document has become meanwhile; it holds numbers and dates only, because text would be
 * read as a path. `wakeAt` was computed from `version`: a newer one brought events, and with them its own `wakeAt`.
 */
function marking(
  seqs: readonly number[],
  version: number,
  wakeAt: Instant | null,
  tooOldByBytes: number,
): mongo.Document[] {
  const next = wakeAt === null ? null : new Date(wakeAt);
  const isOld = { $lte: ['$$event.seq', { $max: [{ $subtract: ['$version', KEPT_EVENTS] }, tooOldByBytes] }] };
  const goes = { $and: ['$$event.attended', isOld] };
  const waiting = { $in: [false, '$events.attended'] };
  const same = { $eq: ['$version', version] };
  return [
    {
      $set: {
        events: {
          $map: {
            input: '$events',
            as: 'event',
            in: {
              $cond: [
                { $in: ['$$event.seq', [...seqs]] },
                { $mergeObjects: ['$$event', { attended: true }] },
                '$$event',
              ],
            },
          },
        },
      },
    },
    { $set: { gone: { $filter: { input: '$events', as: 'event', cond: goes } } } },
    {
      $set: {
        events: { $filter: { input: '$events', as: 'event', cond: { $not: [goes] } } },
        moved: { $max: ['$moved', { $max: '$gone.seq' }] },
        wakeAt: {
          $switch: {
            branches: [
              { case: { $and: [same, { $not: [waiting] }] }, then: next },
              // $min leaves out nulls.
              { case: same, then: { $min: ['$wakeAt', next] } },
            ],
            default: '$wakeAt',
          },
        },
        sweeps: { $cond: [{ $and: [same, { $not: [waiting] }] }, 0, '$sweeps'] },
      },
    },
    { $unset: 'gone' },
  ];
}
