import type { Actor } from '../../../domain/kernel/actor.js';
import { dateOf, plusMs } from '../../../domain/kernel/calendar-date.js';
import type { Calendar } from '../../../domain/kernel/calendar.js';
import type { Instant } from '../../../domain/kernel/instant.js';
import type { Rulebook } from '../../../domain/kernel/rulebook.js';
import type { ListingCommand } from '../../../domain/listing/listing.js';
import { objectionKind } from '../../../domain/objection/kind.js';
import type { ObjectionCommand } from '../../../domain/objection/objection.js';
import { facts as measures, served, type PlayedListing } from './listing-story.js';
import { factsOn, OBJECTION, SECOND, type PlayedObjection } from './objection-story.js';
import { system } from './people.js';
import { ask, begin, go, on, settle, shelf } from './play.js';

/** One listing that is about to be published, and two objections that may come to it, in memory. */
export interface World {
  readonly now: Instant;
  readonly listing: PlayedListing;
  readonly objections: readonly [PlayedObjection, PlayedObjection];
}

export type Which = 0 | 1;

/** What may happen next. Where the rules refuse it, nothing happens. */
export type Move =
  | { readonly move: 'wait'; readonly hours: number }
  | { readonly move: 'deliver' }
  | { readonly move: 'listing'; readonly command: ListingCommand; readonly by: Actor }
  | { readonly move: 'objection'; readonly which: Which; readonly command: ObjectionCommand; readonly by: Actor };

const START = on('2026-03-10');
export function worldOf(rules: Rulebook, calendar: Calendar = shelf.calendar): World {
  const from = served();
  return {
    now: START,
    listing: { ...from, rules, calendar },
    objections: [
      { ...begin(objectionKind, OBJECTION, rules), calendar },
      { ...begin(objectionKind, SECOND, rules), calendar },
    ],
  };
}

/** Time passes for all, then the move is made if the rules let it, then nothing else. */
export function play(world: World, move: Move): World {
  const now = move.move === 'wait' ? plusMs(world.now, move.hours * 3_600_000) : plusMs(world.now, 60_000);
  const settled = settleAll({ ...world, now });
  switch (move.move) {
    case 'wait':
      return settled;
    case 'deliver':
      return deliver(settled);
    case 'listing': {
      const asking = { at: now, actor: move.by, facts: measures };
      const { listing } = settled;
      return ask(listing, move.command, asking).kind === 'accepted'
        ? { ...settled, listing: go(listing, move.command, asking) }
        : settled;
    }
    case 'objection': {
      const [first, second] = settled.objections;
      const [objection, other] = move.which === 0 ? [first, second] : [second, first];
      const others = isFiled(other) ? [other] : [];
      const asking = { at: now, actor: move.by, facts: factsOn(settled.listing, others) };
      const today = asOf(move.command, now);
      return ask(objection, today, asking).kind === 'accepted'
        ? withObjection(settled, move.which, go(objection, today, asking))
        : settled;
    }
  }
}

/** The command with the days that it names: a letter is served today, an obstacle has lasted for two days. */
function asOf(command: ObjectionCommand, now: Instant): ObjectionCommand {
  const today = dateOf(now);
  if (command.type === 'ServeResult') return { ...command, servedOn: today };
  if (command.type !== 'RecognizeObstacle') return command;
  return { ...command, from: dateOf(plusMs(now, -TWO_DAYS_MS)), until: today };
}

const TWO_DAYS_MS = 2 * 86_400_000;

export function settleAll(world: World): World {
  const [first, second] = world.objections;
  return {
    ...world,
    listing: settle(world.listing, world.now),
    objections: [settle(first, world.now), settle(second, world.now)],
  };
}

/** Everything that one case has to tell another, which may come late or again. */
function deliver(world: World): World {
  const asking = { at: world.now, actor: system };
  let told = world;
  for (const which of [0, 1] as const) {
    const { state } = told.objections[which];
    if (state.status === 'not-filed') continue;
    const other = (1 - which) as Which;
    const tell = (command: ObjectionCommand, to: Which): void => {
      if (isFiled(told.objections[to])) told = withObjection(told, to, go(told.objections[to], command, asking));
    };
    if (state.result?.correction === 'due') {
      const { outcome, measures: lifted } = state.result;
      const apply = { type: 'ApplyObjectionResult', objection: state.id, outcome, measures: lifted } as const;
      told = { ...told, listing: go(told.listing, apply, asking) };
      tell({ type: 'RecordCorrectionApplied' }, which);
    }
    if (state.lead !== null) tell({ type: 'RecordJoined', objection: state.id }, other);
    const isOver = state.status === 'told' || state.status === 'closed';
    if (isOver && state.result)
      tell({ type: 'RecordLeadResult', lead: state.id, outcome: state.result.outcome }, other);
    const isGone =
      state.refusal !== null || state.status === 'withdrawn' || (state.status === 'closed' && !state.result);
    if (isGone) tell({ type: 'RecordLeadGone', lead: state.id }, other);
  }
  return told;
}

export function isFiled(objection: PlayedObjection): boolean {
  return objection.state.status !== 'not-filed';
}

function withObjection(world: World, which: Which, objection: PlayedObjection): World {
  const [first, second] = world.objections;
  return { ...world, objections: which === 0 ? [objection, second] : [first, objection] };
}
