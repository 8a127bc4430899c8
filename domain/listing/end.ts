import type { Context } from '../kernel/case.js';
import { accept, type Decision } from '../kernel/decision.js';
import { dueOf } from '../kernel/due.js';
import { firstOf, no, reasoned, signerOf, systemOnly } from '../kernel/guards.js';
import type { Instant } from '../kernel/instant.js';
import { evolve } from './evolve.js';
import { DECIDED, type ListingCase, type ListingEvent } from './listing.js';
import { atStep, type Asked } from './order.js';
import { termRangeOf } from './rules.js';

/** The term is over. Publication and measures end by themselves; a ban with a term of its own goes on. */
export function expireTerm(state: ListingCase, context: Context): Decision<ListingEvent> {
  const refused = systemOnly(context.actor);
  if (refused) return refused;
  const end = nextEnd(state);
  if (end === null || end > context.at) return accept();
  const rule = termRangeOf(context.rules.listing, state.list, state.class).rule.id;
  const remaining = state.publishedAt === null ? [] : openBans(state, context.at);
  if (remaining.length === 0) return accept({ type: 'ListingExpired', rule });
  const ended = state.measures.map(({ measure }) => measure).filter((measure) => !remaining.includes(measure));
  return accept({ type: 'ListTermEnded', rule, ended, remaining });
}

/** (十一): a ban without end is looked at again in every period of the rulebook. */
export function reviewBan(
  state: ListingCase,
  { measure, outcome, reasons }: Asked<'ReviewBan'>,
  context: Context,
): Decision<ListingEvent> {
  const { permanentBanReview } = context.rules.listing;
  const bans = permanentBans(state);
  const refused = firstOf(
    signerOf(context.actor, context.rules.listing.decisionSignedBy, state.department, state.subject),
    atStep(state, ['in-force', 'ban-only']),
    bans.includes(measure) ? null : no('no-permanent-ban', { measure }, permanentBanReview.rule),
    reasoned(reasons, permanentBanReview.rule),
  );
  if (refused) return refused;
  const reviewed: Extract<ListingEvent, { type: 'BanReviewed' }> = {
    type: 'BanReviewed',
    rule: permanentBanReview.rule.id,
    measure,
    outcome,
    due: { 'review-ban': dueOf(permanentBanReview, context) },
    personal: { reasons },
  };
  return accept<ListingEvent>(reviewed, ...endedWithLastBan(state, reviewed, context));
}

/**
 * The end that follows where only bans were left and this event takes the last of them: a case without a measure would
 * owe nothing and end never.
 */
export function endedWithLastBan(
  state: ListingCase,
  event: Exclude<ListingEvent, { type: 'ListingProposed' }>,
  context: Context,
): readonly ListingEvent[] {
  const { at, receivedAt: recordedAt, actor } = context;
  const after = evolve(state, { seq: 0, at, recordedAt, actor, event });
  if (state.status !== 'ban-only' || after.status !== 'ban-only' || openBans(after, at).length > 0) return [];
  return [{ type: 'ListingExpired', rule: event.rule }];
}

/** When the term ends next: the listing's own, then the longest ban's. Null where only a permanent ban is left. */
export function nextEnd(state: ListingCase): Instant | null {
  if (state.made === null || !DECIDED.includes(state.status)) return null;
  if (state.status !== 'ban-only') return state.made.until;
  const bans = state.made.ends.filter(({ measure }) => isBan(state, measure) && !(measure in state.lifted));
  const ends = bans.map(({ until }) => until);
  // No ban is left: it ended with the one lifted last.
  if (ends.length === 0) return Object.values(state.lifted).reduce(latest, state.publishedAt);
  if (ends.includes(null)) return null;
  return ends.reduce(latest, null);
}

function latest(a: Instant | null, b: Instant | null): Instant | null {
  return a !== null && b !== null && a > b ? a : b;
}

/** Bans with a term of their own that still bind at `at`. */
export function openBans(state: ListingCase, at: Instant): readonly string[] {
  const ends = state.made?.ends ?? [];
  return ends
    .filter(
      ({ measure, until }) => isBan(state, measure) && !(measure in state.lifted) && (until === null || until > at),
    )
    .map(({ measure }) => measure);
}

/** Measures that end by a review only. */
export function permanentBans(state: ListingCase): readonly string[] {
  const ends = state.made?.ends ?? [];
  return ends
    .filter(({ measure, until }) => until === null && !(measure in state.lifted))
    .map(({ measure }) => measure);
}

function isBan(state: ListingCase, measure: string): boolean {
  return state.measures.some((listed) => listed.measure === measure && listed.ends === 'own-term');
}
