import fc from 'fast-check';
import type { Actor } from '../../../domain/kernel/actor.js';
import type { ListingCommand } from '../../../domain/listing/listing.js';
import type { Finding, ObjectionCommand, ObjectionOutcome } from '../../../domain/objection/objection.js';
import { decideTo, served } from './listing-story.js';
import { decideAs, filing, serveResult, type PlayedObjection } from './objection-story.js';
import { agent, approver, clerk, providerClerk } from './people.js';
import { day } from './play.js';
import { play, type Move, type Which, type World } from './world.js';

type Asked = readonly [command: ObjectionCommand, by: Actor];

const FINDINGS: readonly (readonly [Finding, ObjectionOutcome])[] = [
  ['record-right', 'dismissed'],
  ['record-right', 'dismissed'],
  ['record-wrong', 'upheld'],
  ['record-wrong', 'data-corrected'],
  ['partly-wrong', 'upheld-in-part'],
  ['cannot-tell', 'undetermined'],
];

const lighter = decideTo(served(), { class: 'general', term: { count: 6, unit: 'months' } });

const withdraw: Asked = [{ type: 'WithdrawObjection' }, agent];
const accept: Asked = [{ type: 'AcceptObjection' }, clerk];
const serve: Asked = [serveResult, clerk];
/** Its days are those before it is asked for (`world.ts`). */
const flooded: Asked = [
  { type: 'RecognizeObstacle', from: day('2026-03-10'), until: day('2026-03-10'), proof: 'doc-p', reasons: 'Flood.' },
  clerk,
];

/** What makes sense for an objection now, the likelier the oftener. */
function asksOf({ state }: PlayedObjection): readonly Asked[] {
  switch (state.status) {
    case 'not-filed':
      return [
        [filing, agent],
        [filing, agent],
        [{ ...filing, error: 'wrong-basis', evidence: ['doc-2'] }, agent],
      ];
    case 'filed':
      return [
        accept,
        accept,
        accept,
        [{ type: 'RefuseObjection', ground: 'outside-objection', reasons: 'Not this matter.' }, clerk],
        [{ type: 'AskSupplement', missing: ['poa'], explanation: 'Please sign it.' }, clerk],
        [{ type: 'AskSupplement', missing: ['poa'], explanation: 'Please sign it.' }, clerk],
        withdraw,
      ];
    case 'supplement-asked':
      return [[{ type: 'SupplyMissing', evidence: ['doc-3'], statement: 'Here it is.' }, agent], flooded, withdraw];
    case 'under-verification':
      return [
        [{ type: 'RecordProviderFinding', finding: 'record-right', reasons: 'Our own file.' }, providerClerk],
        [{ type: 'RecordProviderFinding', finding: 'record-wrong', reasons: 'Our own file.' }, providerClerk],
        [{ type: 'StartExpertReview', subjectMatter: 'The ink of it.' }, clerk],
        [{ type: 'EndExpertReview', report: 'doc-r' }, clerk],
        [{ type: 'RequestExtension', reasons: 'They are abroad.' }, clerk],
        [{ type: 'ApproveExtension' }, approver],
        ...FINDINGS.map(([finding, proposed]): Asked => [
          { type: 'RecordVerification', finding, proposed, reasons: 'We have checked.' },
          clerk,
        ]),
        withdraw,
      ];
    case 'verified': {
      const outcome = state.verified?.proposed ?? 'dismissed';
      const decide: Asked = [decideAs({ outcome, measures: ['M21'], fields: ['sum'] }), approver];
      return [decide, decide, decide, [{ type: 'ReturnVerification', reasons: 'Do it again.' }, approver], withdraw];
    }
    case 'not-pursued':
      return [serve, serve, flooded, [{ type: 'SupplyMissing', evidence: ['doc-3'], statement: 'Here it is.' }, agent]];
    case 'decided':
    case 'refused':
      return [serve, serve, serve];
    case 'joined':
      return [withdraw];
    case 'withdrawn':
    case 'told':
    case 'closed':
      return [];
  }
}

type Told = readonly [command: ListingCommand, by: Actor];

function asksOfListing({ listing: { state } }: World): readonly Told[] {
  if (state.status === 'not-proposed') return [];
  const stay = { type: 'OrderStay', issuer: 'court-1', order: 'doc-o' } as const;
  const open = state.stays.filter(({ until }) => until === null);
  const lifts = open.map((known): Told => [
    { type: 'LiftStay', stay: known.stay, issuer: 'court-1', order: 'doc-l' },
    clerk,
  ]);
  const publish: readonly Told[] =
    state.status === 'served' ? Array<Told>(6).fill([{ type: 'PublishListing' }, clerk]) : [];
  return [
    ...publish,
    ...lifts,
    ...lifts,
    [{ ...stay, cause: 'court-stay', measures: 'all' }, clerk],
    [{ ...stay, cause: 'insolvency-shield', measures: ['M21'] }, clerk],
    [{ type: 'CorrectListing', fields: ['address'], reasons: 'They have moved.' }, clerk],
    [{ ...lighter, type: 'ChangeBasis', entry: 'e1' }, approver],
    [{ type: 'RevokeBasis', entry: state.bases.length > 1 ? 'e1' : 'e2', act: 'doc-j' }, clerk],
  ];
}

const WAITS: readonly Move[] = [1, 26, 26, 100, 250, 1500, 9000].map((hours) => ({ move: 'wait', hours }));

function movesIn(world: World): readonly Move[] {
  const objections = world.objections.flatMap((objection, index) => {
    const which: Which = index === 0 ? 0 : 1;
    return asksOf(objection).map(([command, by]): Move => ({ move: 'objection', which, command, by }));
  });
  const listing = asksOfListing(world).map(([command, by]): Move => ({ move: 'listing', command, by }));
  return [...objections, ...objections, ...listing, ...WAITS, ...Array<Move>(5).fill({ move: 'deliver' })];
}

/** A story as draws; each draw takes one of the moves that make sense where the world then stands. */
export const anyStory: fc.Arbitrary<readonly number[]> = fc.array(fc.nat({ max: 9_999 }), {
  minLength: 4,
  maxLength: 28,
});

export function next(world: World, draw: number): World {
  const moves = movesIn(world);
  const move = moves[draw % moves.length];
  return move ? play(world, move) : world;
}
