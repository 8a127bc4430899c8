import type { Context } from '../kernel/case.js';
import { accept, type Decision } from '../kernel/decision.js';
import { dueOf, type Due } from '../kernel/due.js';
import { broughtRightly, filesBrought } from '../kernel/evidence.js';
import { firstOf, no, reasoned, type Check } from '../kernel/guards.js';
import type { Instant } from '../kernel/instant.js';
import { endOf } from '../kernel/limit-end.js';
import type { ListingCase, ListingStatus } from '../listing/listing.js';
import { remedyOf } from '../rights/remedy.js';
import type { Remedy } from '../rights/rights.js';
import { startClocks } from './clocks.js';
import { linkedSubjects, listingFact, objectionFacts } from './facts.js';
import type { Hold, Objection, ObjectionCase, ObjectionEvent } from './objection.js';
import { openHold, type Asked } from './order.js';

const CONTESTABLE: readonly ListingStatus[] = ['decided', 'served', 'in-force', 'ban-only', 'expired', 'repaired'];
const UNDECIDED: readonly ListingStatus[] = [
  'proposed',
  'returned',
  'noticed',
  'in-defence',
  'hearing',
  'under-decision',
];

/**
 * (十七): whoever is listed may object, also after the term is over (S6). Where the rulebook suspends from filing, this
 * very event is the suspension. The same grounds again join the open case; after a result, with nothing new, they are
 * not accepted and suspend nothing (S23).
 */
export function file(state: Objection, command: Asked<'FileObjection'>, context: Context): Decision<ObjectionEvent> {
  if (state.status !== 'not-filed') return no('objection-already-filed');
  const { acceptance, repeatedWithoutNewEvidence: repeated } = context.rules.objection;
  const listing = listingFact(context.facts);
  if (listing === null) return no('listing-unknown', { listing: command.on });
  const refused = firstOf(
    mayObject(listing, context),
    contestable(listing),
    reasoned(command.grounds, acceptance.rule),
    broughtRightly(command.evidence, context.facts, ownersFor(listing, context)),
  );
  if (refused) return refused;

  const party = context.actor.subject ?? listing.subject;
  const joins = repeated.value === 'joined-or-not-accepted';
  const same = joins ? objectionFacts(context.facts).filter((other) => haveSameGrounds(other, command)) : [];
  if (isMereRepetition(same, party, command)) {
    const remedies = remediesAgainst(null, context);
    return accept<ObjectionEvent>(filed(command, listing, party, {}, context), {
      type: 'ObjectionRefused',
      rule: repeated.rule.id,
      ground: 'same-grounds',
      remedies,
      ...toBeTold(context),
      rights: ['reasons-given'],
    });
  }
  const lead = same.find(({ status }) => LEADS.includes(status));
  if (!lead) return begun(filed(command, listing, party, suspensionByFiling(context), context), context);
  const follows = lead.acceptedAt === null ? suspensionByFiling(context, 'now-only') : suspendNow(context, 'hold-1');
  return accept<ObjectionEvent>(filed(command, listing, party, follows, context), {
    type: 'ObjectionJoined',
    rule: repeated.rule.id,
    lead: lead.id,
    due: { 'await-lead': dueOf(context.rules.objection.verificationAtMost, context) },
  });
}

const LEADS: readonly ObjectionCase['status'][] = ['filed', 'supplement-asked', 'under-verification', 'verified'];

/** What an official enters for somebody listed with the entity may have been uploaded for the entity's own case. */
function ownersFor({ subject }: ListingCase, { actor }: Context): readonly string[] {
  const party = actor.subject ?? subject;
  return actor.enteredBy === undefined ? [party] : [party, subject];
}

function mayObject(listing: ListingCase, { actor, facts }: Context): Check {
  const parties = [listing.subject, ...linkedSubjects(facts)];
  const entitled = actor.role === 'subject' && actor.subject !== undefined && parties.includes(actor.subject);
  return entitled ? null : no('not-the-subject');
}

/** Before the decision the defence is the way; what was never decided, or was taken back, cannot be contested. */
function contestable({ status }: ListingCase): Check {
  if (CONTESTABLE.includes(status)) return null;
  return no(UNDECIDED.includes(status) ? 'objection-too-early' : 'nothing-to-object-to', { status });
}

function haveSameGrounds(other: ObjectionCase, { error, contested }: Asked<'FileObjection'>): boolean {
  const sameParts =
    other.contested.length === contested.length && contested.every((id) => other.contested.includes(id));
  return other.error === error && sameParts;
}

/** A result exists for this party, and no evidence is brought that was not before it. */
function isMereRepetition(
  same: readonly ObjectionCase[],
  party: string,
  { evidence }: Asked<'FileObjection'>,
): boolean {
  const decided = same.filter((other) => other.party === party && other.result !== null);
  const known = decided.flatMap((other) => other.evidence);
  return decided.length > 0 && evidence.every((id) => known.includes(id));
}

type Filed = Extract<ObjectionEvent, { type: 'ObjectionFiled' }>;

function filed(
  command: Asked<'FileObjection'>,
  listing: ListingCase,
  party: string,
  suspension: { readonly hold?: Hold },
  context: Context,
): Filed {
  const { acceptance, acceptanceStep, suspends, suspendsFrom, verifiers } = context.rules.objection;
  const { department } = listing;
  const asked = verifiers.value.includes('provider') ? listing.bases.map((basis) => basis.department) : [];
  const { hold } = suspension;
  return {
    type: 'ObjectionFiled',
    rule: hold ? suspends.rule.id : acceptance.rule.id,
    objection: context.caseId,
    on: listing.id,
    list: listing.list,
    subject: listing.subject,
    party,
    filer: context.actor.id,
    department,
    providers: [...new Set(asked)].filter((provider) => provider !== department),
    error: command.error,
    contested: command.contested,
    evidence: command.evidence,
    ...filesBrought(command.evidence, context.facts),
    mandate: command.mandate ?? null,
    suspends: suspends.value ? suspendsFrom.value : 'off',
    ...suspension,
    ...(acceptanceStep.value
      ? { due: { 'decide-acceptance': dueOf(acceptance, context) } }
      : { receivedAt: context.receivedAt }),
    rights: hold && !hold.declaredAhead ? ['acknowledged', 'suspended-in-time'] : ['acknowledged'],
    personal: { grounds: command.grounds },
  };
}

/** Where the rulebook knows no step of acceptance, verification begins with the filing itself. */
function begun(event: Filed, context: Context): Decision<ObjectionEvent> {
  const { acceptanceStep } = context.rules.objection;
  if (acceptanceStep.value) return accept<ObjectionEvent>(event);
  const providers = event.providers.map((department) => ({ department, finding: null }));
  const starting = { department: event.department, providers, receivedAt: context.receivedAt, due: {} };
  return accept<ObjectionEvent>(event, withoutStep(starting, context));
}

/** The acceptance that is no step: with what went before it, by the rulebook that has none. */
export function withoutStep(
  state: Parameters<typeof startClocks>[0],
  context: Context,
): Extract<ObjectionEvent, { type: 'ObjectionAccepted' }> {
  const { rule } = context.rules.objection.acceptanceStep;
  const clocks = startClocks(state, context.receivedAt, context);
  return { type: 'ObjectionAccepted', rule: rule.id, deemed: false, ...clocks };
}

/** From this very step, or ahead from the acceptance that silence will bring, or not at all: as the rulebook says. */
function suspensionByFiling(context: Context, how?: 'now-only'): { readonly hold?: Hold } {
  const { acceptanceStep, suspends, suspendsFrom } = context.rules.objection;
  if (!suspends.value) return {};
  if (suspendsFrom.value === 'filing' || !acceptanceStep.value) return suspendNow(context, 'hold-1');
  return how === 'now-only' ? {} : { hold: declaredHold('hold-1', acceptanceEnd(context)) };
}

/**
 * From the receipt, also where it was posted before: until then everybody enforced by right, and a suspension that
 * reached back would make the standing of those days another than the one that was told.
 */
export function suspendNow({ receivedAt, rules }: Context, id: string): { readonly hold?: Hold } {
  return rules.objection.suspends.value ? { hold: { id, from: receivedAt, until: null, declaredAhead: false } } : {};
}

function declaredHold(id: string, from: Instant): Hold {
  return { id, from, until: null, declaredAhead: true };
}

function acceptanceEnd(context: Context): Instant {
  return endOf(context.rules.objection.acceptance, context.receivedAt, context.calendar).dueAt;
}

/** The hold of an objection that waits for acceptance anew, after papers were supplied or its lead has gone. */
export function suspensionWhileFiled(state: ObjectionCase, context: Context): { readonly hold?: Hold } {
  const { acceptanceStep, suspends, suspendsFrom } = context.rules.objection;
  const open = openHold(state);
  if (!suspends.value || (open && !open.declaredAhead)) return {};
  const id = open?.id ?? `hold-${state.holds.length + 1}`;
  const atOnce = suspendsFrom.value === 'filing' || !acceptanceStep.value;
  return atOnce ? suspendNow(context, id) : { hold: declaredHold(id, acceptanceEnd(context)) };
}

/** The letter is served in its time. */
export function toBeTold(context: Context): { readonly due: { readonly 'serve-result': Due } } {
  return { due: { 'serve-result': dueOf(context.rules.objection.resultService, context) } };
}

/** Review by another body. Its last day is known once the letter is served; until then `until` is null. */
export function remediesAgainst(from: Instant | null, context: Context): readonly Remedy[] {
  const { reviewWindow } = context.rules.objection;
  return [remedyOf('review', reviewWindow, from, context)];
}
