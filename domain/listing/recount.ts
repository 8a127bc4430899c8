import type { Context } from '../kernel/case.js';
import { laterOf } from '../kernel/calendar-date.js';
import { accept, type Decision } from '../kernel/decision.js';
import { yearsAwaited, type Keep } from '../kernel/due.js';
import { recountDues } from '../kernel/recounted-dues.js';
import type { Rulebook } from '../kernel/rulebook.js';
import type { Remedy } from '../rights/rights.js';
import { remediesFrom } from './decision.js';
import { dutiesOf } from './duties.js';
import { limitOfDuty } from './limits.js';
import { LISTING_ENDS, type Listing, type ListingCase, type ListingEvent } from './listing.js';

/** The subject's own time, and what protects the subject: an announcement that stands in for service. */
const LATER_ONLY: readonly string[] = [
  'submit-defence',
  'request-hearing',
  'deem-notice-served',
  'deem-decision-served',
];

/** The holidays of a year have been published: dates that rested on it are counted again, never to the subject's loss. */
export function recount(state: ListingCase, context: Context): Decision<ListingEvent> {
  const isOpen = openIn(state, context.rules);
  const due = recountDues(
    state.due,
    (duty) => (isOpen(duty) ? limitOfDuty(duty, context.rules) : undefined),
    keepOf,
    context,
  );
  const remedies = remediesAnew(state, context);
  if (Object.keys(due).length === 0 && remedies === null) return accept();
  return accept({
    type: 'LimitsRecounted',
    rule: context.rules.general.reminderLead.rule.id,
    calendar: context.calendar.version,
    due,
    ...(remedies && { remedies }),
  });
}

/** The years whose holidays the dates that are now owed, and the remedies' last days, wait for. */
export function awaitedYears(state: Listing, rules: Rulebook): readonly number[] {
  if (state.status === 'not-proposed') return [];
  const isOpen = openIn(state, rules);
  const dates = Object.entries(state.due).flatMap(([duty, due]) => (isOpen(duty) ? [due] : []));
  const remedies = LISTING_ENDS.some((end) => end === state.status) ? [] : (state.made?.remedies ?? []);
  const years = [...yearsAwaited(dates), ...remedies.flatMap(({ awaits }) => awaits ?? [])];
  return [...new Set(years)].sort((a, b) => a - b);
}

/** Whether a date is one that somebody still has to keep. One that rests is none: it is counted when it goes on. */
function openIn(state: ListingCase, rules: Rulebook): (duty: string) => boolean {
  const owed = new Map(dutiesOf(state, rules).map((duty) => [duty.name, duty]));
  return (duty) => owed.get(duty)?.dueAt != null || (duty === 'request-hearing' && owed.has('submit-defence'));
}

/** The last days of the ways to challenge the decision, none sooner than was told; null where nothing changes. */
function remediesAnew({ made }: ListingCase, context: Context): readonly Remedy[] | null {
  if (made === null || made.servedOn === null || made.remedies.every(({ awaits }) => awaits === undefined)) return null;
  const anew = remediesFrom(made.servedOn, context);
  const later = made.remedies.map((told): Remedy => {
    const counted = anew.find(({ way }) => way === told.way);
    if (!counted || told.awaits === undefined || told.until === null) return told;
    const isOver = told.until <= context.at;
    return { ...counted, until: isOver || counted.until === null ? told.until : laterOf(counted.until, told.until) };
  });
  const same = (remedy: Remedy, index: number): boolean => {
    const told = made.remedies[index];
    return told !== undefined && remedy.until === told.until && remedy.awaits?.join() === told.awaits?.join();
  };
  return later.every(same) ? null : later;
}

function keepOf(duty: string): Keep {
  return LATER_ONLY.includes(duty) ? 'later' : 'earlier';
}
