import { addDays, dateOf, daysBetween, endOfDay, startOfDay } from '../kernel/calendar-date.js';
import type { CalendarDate, Instant } from '../kernel/instant.js';
import { lastDayOfTerm, type Span } from '../kernel/limit-end.js';
import { SUPERVISE, overdueAt } from '../kernel/overdue.js';
import {
  declared,
  reckoningOfDue,
  type ByLimit,
  type ByStep,
  type ByTerm,
  type KeptDate,
} from '../kernel/reckoning.js';
import type { RuleRef } from '../kernel/rule.js';
import type { Rulebook } from '../kernel/rulebook.js';
import { dateOfRemedy } from '../rights/remedy.js';
import { dutiesOf } from './duties.js';
import { limitOfDuty } from './limits.js';
import type { Listing, ListingCase, NotedRepair } from './listing.js';
import { rulesForList, termRangeOf } from './rules.js';
import { anchorOf } from './sanction.js';

type Ending = ByTerm | ByLimit | ByStep;

/** Every date that a listing keeps, each with how it came about. */
export function datesOf(listing: Listing, rulebook: Rulebook): readonly KeptDate[] {
  if (listing.status === 'not-proposed') return [];
  const rules = rulesForList(rulebook, listing.list);
  const owed = dutiesOf(listing, rulebook).flatMap(({ name, dueAt, rule }): KeptDate[] => {
    if (dueAt === null) return [];
    if (name === 'end-term') return [{ name, reckoning: nextEnding(listing, dueAt, rule, rules) }];
    const due = name === SUPERVISE ? overdueAt(listing.due, dueAt) : listing.due[name];
    const reckoning = due ? reckoningOfDue(due, limitOfDuty(name, rules), rulebook) : declared(dueAt, rule);
    return [{ name, reckoning }];
  });
  return [...owed, ...hearingWindow(listing, rules), ...remedies(listing, rules), ...bans(listing, rules)];
}

/** The window to ask for a hearing is the subject's own, though nobody owes it. */
function hearingWindow(state: ListingCase, rules: Rulebook): readonly KeptDate[] {
  const name = 'request-hearing';
  const due = state.due[name];
  if (state.status !== 'in-defence' || state.defence?.hearing !== null || !due) return [];
  return [{ name, reckoning: reckoningOfDue(due, limitOfDuty(name, rules), rules) }];
}

function remedies({ made }: ListingCase, rules: Rulebook): readonly KeptDate[] {
  if (made === null || made.servedOn === null) return [];
  const { reconsideration, suit } = rules.listing;
  const began = startOfDay(made.servedOn);
  return made.remedies.flatMap((remedy) =>
    dateOfRemedy(remedy, began, remedy.way === 'suit' ? suit : reconsideration, rules),
  );
}

/** The end that comes next: the listing's own, or once that is over the longest ban's. */
function nextEnding(state: ListingCase, dueAt: Instant, rule: RuleRef, rules: Rulebook): Ending {
  if (state.status !== 'ban-only') return termTo(state, dueAt, state.term, addedDays(state), rule, rules);
  const last = state.made?.ends.find(({ until }) => until === dueAt);
  const ban = state.measures.find(({ measure }) => measure === last?.measure)?.term;
  return ban && ban !== 'permanent' ? termTo(state, dueAt, ban, 0, rule, rules) : declared(dueAt, rule);
}

/** The ends of measures with a term of their own. */
function bans(state: ListingCase, rules: Rulebook): readonly KeptDate[] {
  const { rule } = termRangeOf(rules.listing, state.list, state.class);
  return state.measures.flatMap(({ measure, term }): KeptDate[] => {
    const until = state.made?.ends.find((end) => end.measure === measure)?.until ?? null;
    if (term === null || term === 'permanent' || until === null || measure in state.lifted) return [];
    return [{ name: `measure:${measure}`, reckoning: termTo(state, until, term, 0, rule, rules) }];
  });
}

/** The term as it was counted; where no term leads to the end, a step has set it (shortened to its own day). */
function termTo(state: ListingCase, dueAt: Instant, span: Span, added: number, rule: RuleRef, rules: Rulebook): Ending {
  const from = countedFrom(state, rules);
  if (from && span.unit === 'workingDays') return inWorkingDays(from, dueAt, span, rule);
  const last = from && lastDayOfTerm(span, from);
  const more = last && [added, 0].find((days) => endOfDay(addDays(last, days)) === dueAt);
  if (from === null || typeof more !== 'number') return declared(dueAt, rule);
  const reconstructed = state.made?.countedFrom === undefined;
  return { how: 'term', rule, from, span, added: more, dueAt, provisional: false, reconstructed };
}

/** Counted by a calendar that the decision does not name. */
function inWorkingDays(from: CalendarDate, dueAt: Instant, span: Span, rule: RuleRef): ByLimit {
  const told = { rule, dueAt, provisional: false, reconstructed: true };
  return { how: 'limit', ...told, from: startOfDay(from), span, movesOffHolidays: false, calendar: null };
}

function countedFrom(state: ListingCase, { listing }: Rulebook): CalendarDate | null {
  if (state.made === null) return null;
  const { countedFrom: kept, decidedAt } = state.made;
  const days = {
    decidedOn: dateOf(decidedAt),
    publishedOn: state.publishedAt && dateOf(state.publishedAt),
    bases: state.bases,
  };
  return kept ?? anchorOf(listing.termAnchor.value, days);
}

function addedDays({ made, repairs }: ListingCase): number {
  return made?.added ?? repairs.reduce((days, repair) => days + daysStood(repair), 0);
}

/** Days between the grant of a repair and its revocation: the term goes on where it stopped. */
function daysStood({ grantedAt, revokedAt }: NotedRepair): number {
  return revokedAt === null ? 0 : Math.max(0, daysBetween(dateOf(grantedAt), dateOf(revokedAt)));
}
