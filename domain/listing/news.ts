import type { Context } from '../kernel/case.js';
import { accept, type Decision } from '../kernel/decision.js';
import { dueOf, type Dues } from '../kernel/due.js';
import { systemOnly, type Check } from '../kernel/guards.js';
import { endedWithLastBan, openBans, permanentBans } from './end.js';
import {
  DECIDED,
  LISTING_STATUSES,
  type ListingCase,
  type ListingEvent,
  type ListingNews,
  type ListingStatus,
} from './listing.js';
import { atStep } from './order.js';
import { recount } from './recount.js';
import { continued } from './sanction.js';

/**
 * What other cases tell. Each of them has already taken effect by that case's own claim; the listing keeps it for its
 * own history and ends where nothing is left of it. Told twice or too late, there is nothing to do: never a refusal for
 * timing, so that no case waits for another. What cannot be is refused: an objection to what was never decided. The end of
 * the entity's listing is no such thing: it reaches a person's from its proposal on (S15).
 */
export function hear(state: ListingCase, news: ListingNews, context: Context): Decision<ListingEvent> {
  const refused = systemOnly(context.actor);
  if (refused) return refused;
  const { listing, objection: objections } = context.rules;
  switch (news.type) {
    case 'RecordRepair':
      return repaired(state, news, context);
    case 'RecordRepairRevoked':
      return repairRevoked(state, news, context);
    case 'RecordObjectionOpened': {
      const early = mayHaveBeenDecided(state);
      if (early) return early;
      const known = state.objections.find(({ objection }) => objection === news.objection);
      const reopens = news.again === true && known?.outcome != null;
      if (known && !reopens) return accept();
      return accept({ type: 'ObjectionOpened', rule: objections.correction.rule.id, objection: news.objection });
    }
    case 'RecordObjectionClosed': {
      const early = mayHaveBeenDecided(state);
      if (early) return early;
      const known = state.objections.find(({ objection }) => objection === news.objection);
      if (known?.outcome != null) return accept();
      const { objection, outcome } = news;
      return accept({ type: 'ObjectionEnded', rule: objections.correction.rule.id, objection, outcome });
    }
    case 'ApplyObjectionResult':
      return mayHaveBeenDecided(state) ?? applyResult(state, news, context);
    case 'RecordLinkedListing': {
      if (state.linked.includes(news.listing)) return accept();
      return accept({ type: 'LinkedListingRecorded', rule: listing.linkedAtAct.rule.id, listing: news.listing });
    }
    case 'EndWithEntity':
      return endWithEntity(state, news, context);
    case 'RecountLimits':
      return recount(state, context);
  }
}

/** Behind the steps from the defence on there may lie a decision that was taken back, and had been objected to. */
function mayHaveBeenDecided(state: ListingCase): Check {
  return atStep(state, MAY_HAVE_BEEN_DECIDED);
}

const NEVER_DECIDED: readonly ListingStatus[] = ['not-proposed', 'proposed', 'returned', 'noticed'];
const MAY_HAVE_BEEN_DECIDED = LISTING_STATUSES.filter((status) => !NEVER_DECIDED.includes(status));

/** Ends publication and measures; a statutory ban runs its own term (S33). */
function repaired(
  state: ListingCase,
  { repair, grantedAt }: Extract<ListingNews, { type: 'RecordRepair' }>,
  context: Context,
): Decision<ListingEvent> {
  if (!DECIDED.includes(state.status) || state.repairs.some((known) => known.repair === repair)) return accept();
  const kept = state.publishedAt === null ? [] : openBans(state, context.at);
  return accept({
    type: 'RepairRecorded',
    rule: context.rules.listing.bansOutlastRepair.rule.id,
    repair,
    grantedAt,
    kept,
  });
}

/** The grant was got by a lie: the term continues where it stopped, with the days that it stood still added. */
function repairRevoked(
  state: ListingCase,
  { repair, revokedAt }: Extract<ListingNews, { type: 'RecordRepairRevoked' }>,
  context: Context,
): Decision<ListingEvent> {
  const granted = state.repairs.find((known) => known.repair === repair && known.revokedAt === null);
  if (!granted || state.made === null || (state.status !== 'repaired' && state.status !== 'ban-only')) return accept();
  return accept({
    type: 'RepairRevocationRecorded',
    rule: context.rules.listing.bansOutlastRepair.rule.id,
    repair,
    revokedAt,
    ...continued(state.made, state.measures, granted.grantedAt, revokedAt),
    due: owedAgain(state, context),
  });
}

/** What the listing still owed when the repair ended it is owed again, each in its whole time. */
function owedAgain(state: ListingCase, context: Context): Dues {
  const { decisionService, serviceByAnnouncement, publication, permanentBanReview } = context.rules.listing;
  const unserved = state.made?.servedOn === null;
  const all: Dues = {
    ...(unserved && state.announced && { 'deem-decision-served': dueOf(serviceByAnnouncement, context) }),
    ...(unserved && !state.announced && { 'serve-decision': dueOf(decisionService, context) }),
    ...(state.publishedAt === null
      ? { 'publish-listing': dueOf(publication, context) }
      : permanentBans(state).length > 0 && { 'review-ban': dueOf(permanentBanReview, context) }),
  };
  return Object.fromEntries(Object.entries(all).filter(([duty]) => !(duty in state.due)));
}

/** (十七): what was found wrong is corrected or revoked; data put right, measures lifted, or the listing taken back. */
function applyResult(
  state: ListingCase,
  { objection, outcome, measures }: Extract<ListingNews, { type: 'ApplyObjectionResult' }>,
  context: Context,
): Decision<ListingEvent> {
  const rule = context.rules.objection.correction.rule.id;
  const over = ['revoked', 'basis-revoked', 'lapsed', 'not-listed', 'withdrawn'].includes(state.status);
  if (over || state.resultsApplied.includes(objection)) return accept();
  switch (outcome) {
    case 'dismissed':
      return accept();
    case 'upheld':
    case 'undetermined':
      return accept({ type: 'ListingRevoked', rule, by: 'objection', source: objection });
    case 'upheld-in-part':
    case 'data-corrected': {
      const lifted = outcome === 'upheld-in-part' ? measures.filter((measure) => !(measure in state.lifted)) : [];
      const applied: Extract<ListingEvent, { type: 'ObjectionResultApplied' }> = {
        type: 'ObjectionResultApplied',
        rule,
        objection,
        outcome,
        lifted,
        version: state.version + 1,
      };
      return accept<ListingEvent>(applied, ...endedWithLastBan(state, applied, context));
    }
  }
}

/** S15: the person was listed for the entity's act; when the entity's listing ends for cause, his ends with it. */
function endWithEntity(
  state: ListingCase,
  { entity, how }: Extract<ListingNews, { type: 'EndWithEntity' }>,
  context: Context,
): Decision<ListingEvent> {
  const over = ['repaired', 'revoked', 'basis-revoked', 'lapsed', 'not-listed', 'withdrawn', 'expired'];
  if (state.linkedTo?.entity !== entity || over.includes(state.status)) return accept();
  const kept = how === 'repaired' && state.publishedAt !== null ? openBans(state, context.at) : [];
  const lifted = state.measures.map(({ measure }) => measure).filter((measure) => !kept.includes(measure));
  return accept({
    type: 'EndedWithEntity',
    rule: context.rules.listing.linkedAtAct.rule.id,
    entity,
    how,
    lifted,
    kept,
  });
}
