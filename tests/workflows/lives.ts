import fc from 'fast-check';
import { addDays, dateOf } from '../../domain/kernel/calendar-date.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { openShelf } from '../../rulebooks/live-shelf.js';
import { take } from '../scenarios/play.js';
import type { Parameters } from '../scenarios/parameters.js';
import { CHAIR, DEPARTMENT_LIST, readActor } from '../scenarios/people.js';
import { setScene, type Scene } from '../scenarios/scene.js';
import type { Scenario } from '../scenarios/scenario-file.js';
import type { House } from '../scenarios/town.js';
import type { Office } from './office.js';

/** One thing that people do, told as in a scenario. Where the rules refuse it, nothing happens. */
interface Move {
  readonly who: string;
  readonly does: string;
  readonly with?: (now: Instant) => Parameters;
  readonly as?: string;
  readonly in?: string;
  /** Without it a story goes on all the same. */
  readonly optional?: true;
}

/** What people do until they all fall silent. */
export interface Life {
  readonly jurisdiction: string;
  readonly moves: readonly Move[];
}

const JURISDICTIONS = ['guizhou', 'hubei', 'hunan', 'henan', 'fujian', 'national'] as const;

/** By office: the list on which it enters. */
const OFFICES = ['tax', 'market', 'labour', 'safety', 'court'] as const;

const OUTCOMES = ['upheld', 'data-corrected', 'dismissed', 'undetermined'] as const;

/** Each life is about the firm that is in every story. */
const NOBODY_ELSE: Pick<Scenario, 'subjects' | 'records'> = { subjects: {}, records: {} };

/** The way of a listing to the public, in the order in which people go it. */
function listingWay(office: string): readonly Move[] {
  const clerk = `${office} clerk`;
  const approver = `${office} approver`;
  const hearing = (now: Instant): Parameters => ({ heldAt: `${addDays(dateOf(now), 12)} 09:00` });
  return [
    { who: clerk, does: 'propose-listing' },
    { who: approver, does: 'return-proposal', optional: true },
    { who: clerk, does: 'revise-proposal', optional: true },
    { who: approver, does: 'approve-notice' },
    { who: clerk, does: 'serve-notice', with: () => ({ manner: 'public-notice' }), optional: true },
    { who: clerk, does: 'serve-notice' },
    { who: 'firm', does: 'submit-defence', optional: true },
    { who: 'firm', does: 'request-hearing', optional: true },
    { who: clerk, does: 'schedule-hearing', with: hearing, optional: true },
    { who: 'firm', does: 'waive-defence' },
    { who: 'province market approver', does: 'record-consent' },
    { who: approver, does: 'decide-listing' },
    { who: clerk, does: 'serve-decision', with: () => ({ manner: 'public-notice' }), optional: true },
    { who: clerk, does: 'serve-decision' },
    { who: clerk, does: 'publish-listing' },
    { who: clerk, does: 'order-stay', optional: true },
  ];
}

/** The way of an objection on it, and of another that may be joined to it. */
function objectionWay(office: string, outcome: string): readonly Move[] {
  const clerk = `${office} clerk`;
  const approver = `${office} approver`;
  const told = { in: 'objection' } as const;
  const flood = (now: Instant): Parameters => ({ from: addDays(dateOf(now), -2), until: addDays(dateOf(now), -1) });
  return [
    { who: 'firm', does: 'file-objection' },
    { who: clerk, does: 'ask-supplement', ...told, optional: true },
    { who: 'firm', does: 'file-objection', as: 'second objection', optional: true },
    { who: clerk, does: 'recognize-obstacle', with: flood, ...told, optional: true },
    { who: 'firm', does: 'supply-missing', ...told, optional: true },
    { who: clerk, does: 'refuse-objection', in: 'second objection', optional: true },
    { who: clerk, does: 'accept-objection', ...told },
    { who: clerk, does: 'start-expert-review', ...told, optional: true },
    { who: clerk, does: 'request-extension', ...told, optional: true },
    { who: approver, does: 'approve-extension', ...told, optional: true },
    { who: approver, does: 'decline-extension', ...told, optional: true },
    { who: 'firm', does: 'withdraw-objection', in: 'second objection', optional: true },
    { who: 'firm', does: 'withdraw-objection', ...told, optional: true },
    { who: clerk, does: 'end-expert-review', ...told, optional: true },
    { who: clerk, does: 'record-provider-finding', with: () => ({ finding: 'record-right' }), ...told, optional: true },
    { who: clerk, does: 'record-verification', with: () => ({ proposed: outcome }), ...told },
    { who: approver, does: 'return-verification', ...told, optional: true },
    { who: approver, does: 'decide-objection', with: () => ({ outcome }), ...told },
    { who: clerk, does: 'serve-result', with: () => ({ manner: 'public-notice' }), ...told, optional: true },
    { who: clerk, does: 'serve-result', ...told },
  ];
}

const LONGEST = listingWay('').length + objectionWay('', '').length;

/** Lives in whose silence one case has something to tell another: of its result, and that a joined case is left alone. */
export const TELLING_LIVES: readonly Life[] = [
  { jurisdiction: 'guizhou', moves: [...listingWay('tax'), ...objectionWay('tax', 'dismissed')].filter(isRequired) },
  {
    jurisdiction: 'hubei',
    moves: [...listingWay('tax').filter(isRequired), ...objectionWay('tax', 'dismissed').slice(0, 3)],
  },
];

function isRequired({ optional }: Move): boolean {
  return optional !== true;
}

/** A life on any list under any rulebook: what is optional comes one time in six, and it may end anywhere, rather late. */
export const anyLife: fc.Arbitrary<Life> = fc
  .record({
    jurisdiction: fc.constantFrom(...JURISDICTIONS),
    office: fc.constantFrom(...OFFICES),
    outcome: fc.constantFrom(...OUTCOMES),
    draws: fc.array(fc.nat({ max: 5 }), { minLength: LONGEST, maxLength: LONGEST }),
    length: fc.oneof(
      fc.integer({ min: 1, max: LONGEST }),
      fc.integer({ min: listingWay('').length, max: LONGEST }),
      fc.constant(LONGEST),
    ),
  })
  .map(({ jurisdiction, office, outcome, draws, length }) => ({
    jurisdiction,
    moves: [...listingWay(office), ...objectionWay(office, outcome)]
      .slice(0, length)
      .filter(({ optional }, index) => optional !== true || draws[index] === 0),
  }));

/** People of all lives act at the same times, each life in its turn, and all fall silent together. */
export async function live(office: Office, lives: readonly Life[], gaps: readonly number[]): Promise<readonly Scene[]> {
  const house = houseOf(office);
  await office.record.putDepartments(DEPARTMENT_LIST);
  await office.record.putPeople([CHAIR]);
  const scenes = await Promise.all(lives.map(({ jurisdiction }) => setScene(house, jurisdiction, NOBODY_ELSE)));
  for (const [round, hours] of gaps.entries()) {
    await office.pass(`${String(hours)} hours`);
    await Promise.all(
      lives.map(async ({ moves }, index) => {
        const scene = scenes[index];
        for (const move of scene ? movesIn(moves, round, gaps.length) : []) await make(scene as Scene, move);
      }),
    );
    await office.settled(
      scenes.flatMap(({ cases }) => cases.map(({ caseId }) => caseId)),
      60_000,
    );
  }
  return scenes;
}

/** The last move is made in the last round. */
function movesIn(moves: readonly Move[], round: number, rounds: number): readonly Move[] {
  return moves.filter(
    (_, index) => rounds - 1 - Math.floor(((moves.length - 1 - index) * rounds) / moves.length) === round,
  );
}

async function make(scene: Scene, { who, does, with: parameters, in: name, as }: Move): Promise<void> {
  const actor = readActor(who);
  if (actor === null) throw new Error(`Nobody is «${who}».`);
  const isThere = name === undefined || scene.cases.some((one) => one.name === name);
  const hasListing = does === 'propose-listing' || scene.latest('listing') !== undefined;
  if (isThere && hasListing)
    await take(scene, { who: actor, does, with: parameters?.(scene.now()) ?? {}, in: name, as });
}

/** The office as a place for the steps of stories: what follows is carried out by its worker. */
function houseOf({ record, nudger }: Office): House {
  return {
    record,
    shelf: openShelf(),
    clock: record.deps.clock,
    async attend(caseIds) {
      const views = await Promise.all(caseIds.map((caseId) => record.getCase(caseId)));
      for (const { kind, caseId } of views) nudger.nudge(kind, caseId);
    },
  };
}
