import { endOfDay } from '../../../domain/kernel/calendar-date.js';
import { dateOf } from '../../../domain/kernel/calendar-date.js';
import type { Instant } from '../../../domain/kernel/instant.js';
import { addWorkingDays } from '../../../domain/kernel/working-days.js';
import type { Standing } from '../../../domain/standing/standing.js';
import { shelf } from './play.js';
import type { PlayedObjection } from './objection-story.js';
import type { World } from './world.js';

/** From when to when something holds, as told by the events alone; `until` null while it lasts. */
interface Span {
  readonly measures: 'all' | readonly string[];
  readonly from: Instant;
  readonly until: Instant | null;
}

/**
 * What design and law say of the standing, out of the plain story of the events and without a look at claims, terms or
 * states: an objection holds from the step that the rulebook names until its party was told, or until 24:00 of the
 * working day after a withdrawal; a stay from its order until its lifting; what was upheld has ended for good.
 */
export function expectedAt(world: World, measure: string, at: Instant): Standing | 'unlisted' {
  const term = termOf(world, measure);
  if (term === null) return 'unlisted';
  if (at < term.from) return 'not-yet';
  const covers = (span: Span): boolean =>
    (span.measures === 'all' || span.measures.includes(measure)) &&
    span.from <= at &&
    (span.until === null || at < span.until);
  if ((term.until !== null && at >= term.until) || ends(world).some(covers)) return 'ended';
  return [...world.objections.flatMap((objection) => holds(world, objection)), ...stays(world)].some(covers)
    ? 'suspended'
    : 'in-force';
}

function termOf(
  { listing }: World,
  measure: string,
): { readonly from: Instant; readonly until: Instant | null } | null {
  let from: Instant | null = null;
  let until: Instant | null = null;
  const cut = (at: Instant): void => {
    until = until === null || at < until ? at : until;
  };
  for (const { event, at } of listing.happened) {
    if (event.type === 'ListingPublished') {
      from = at;
      until = event.ends.find((end) => end.measure === measure)?.until ?? null;
    }
    if (event.type === 'BasisChanged') cut(event.ends.find((end) => end.measure === measure)?.until ?? at);
    if (event.type === 'ObjectionResultApplied' && event.lifted.includes(measure)) cut(at);
    if (event.type === 'ListingRevoked' || event.type === 'ListingFell') cut(at);
  }
  return from === null ? null : { from, until };
}

function holds(world: World, { happened, rules }: PlayedObjection): readonly Span[] {
  const { suspends, suspendsFrom } = rules.objection;
  if (!suspends.value) return [];
  const byFiling = suspendsFrom.value === 'filing';
  const spans: { from: Instant; until: Instant | null }[] = [];
  const open = (at: Instant): void => {
    if (spans.every(({ until }) => until !== null)) spans.push({ from: at, until: null });
  };
  const close = (until: Instant): void => {
    for (const span of spans) span.until ??= until;
  };
  happened.forEach(({ event, at }, index) => {
    const next = happened[index + 1]?.event;
    const repeats = next?.type === 'ObjectionRefused' && next.ground === 'same-grounds';
    if (event.type === 'ObjectionFiled' && byFiling && !repeats) open(at);
    if ((event.type === 'MissingSupplied' || event.type === 'SeparatedFromLead') && byFiling) open(at);
    if (event.type === 'ObjectionJoined' && isAccepted(world, event.lead, at)) open(at);
    if (event.type === 'ObjectionAccepted') open(at);
    if (event.type === 'ResultServed') close(at);
    if (event.type === 'ObjectionWithdrawn') close(endOfDay(addWorkingDays(dateOf(at), 1, shelf.calendar)));
  });
  return spans.map((span) => ({ ...span, measures: 'all' }));
}

function isAccepted({ objections }: World, id: string, at: Instant): boolean {
  const lead = objections.find(({ caseId }) => caseId === id);
  return lead?.happened.some(({ event, at: then }) => event.type === 'ObjectionAccepted' && then <= at) ?? false;
}

function ends({ objections }: World): readonly Span[] {
  return objections.flatMap(({ happened }) =>
    happened.flatMap(({ event, at }): readonly Span[] => {
      if (event.type !== 'ObjectionDecided') return [];
      if (event.outcome === 'upheld' || event.outcome === 'undetermined')
        return [{ measures: 'all', from: at, until: null }];
      return event.outcome === 'upheld-in-part' ? [{ measures: event.measures, from: at, until: null }] : [];
    }),
  );
}

function stays({ listing }: World): readonly Span[] {
  return listing.happened.flatMap(({ event, at }): readonly Span[] => {
    if (event.type !== 'StayOrdered') return [];
    const lifted = listing.happened.find(
      ({ event: later }) => later.type === 'StayLifted' && later.stay === event.stay,
    );
    return [{ measures: event.measures, from: at, until: lifted?.at ?? null }];
  });
}
