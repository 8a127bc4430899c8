import type { mongo } from 'mongoose';
import { mandateOf } from '../../domain/people/mandate.js';
import { mayAnswer, mayDecline, mayEnd } from '../../domain/people/mandate-steps.js';
import type { RecordDeps } from '../record-deps.js';
import type { Sealed } from '../keys/seal.js';
import { giveMandate, representedBy, takeMandate } from './give.js';
import { mandatesIn, reasonsPlace, type MandateDocument } from './mandate.model.js';
import { askedOf, generalRules, once, type Asked, type Kept, type Outcome, type Requested } from './request.js';
import { takeStep, type Next } from './take-step.js';

type Answered = Outcome<MandateDocument> | null;

/**
 * Gives what was asked for, from now on: an official has seen the paper and whom it is about. Null where there is no such
 * application. Refusals: `idempotency-key-reused`, `own-application`, `application-not-pending` and those of `mandateOf`.
 */
export function confirmMandate(deps: RecordDeps, id: string, request: Requested): Promise<Answered> {
  return step(deps, id, askedOf(deps, request, { confirms: id }), async (found, session, kept) => {
    const refused = mayAnswer(found, request.actor, kept.at);
    if (refused) return refused;
    const { subject, capacity, lastDay } = found;
    if (subject === null) throw new Error(`Nobody is known for whom ${id} could be confirmed.`);
    const of = await representedBy(deps, subject);
    const { adultAge } = generalRules(deps, kept.at);
    const given = mandateOf(id, { subject, capacity, lastDay }, of, { at: kept.at, adultAge });
    if (given.kind === 'refused') return given;
    await giveMandate(deps, session, found.person, given.mandate, kept);
    const { from, until } = given.mandate;
    return { set: { status: 'confirmed', from, until }, step: { step: 'confirmed', ...kept } };
  });
}

export interface Declining extends Requested {
  readonly reasons: string;
  /** Whoever asked is told, with the reasons; else he reads what he would if nobody here knew the subject. */
  readonly isTold: boolean;
}

/**
 * Says no to what was asked for. Null where there is no such application.
 * Refusals: `idempotency-key-reused`, `own-application`, `application-not-pending`, `reasons-missing`.
 */
export function declineMandate(deps: RecordDeps, id: string, declining: Declining): Promise<Answered> {
  const { reasons, isTold, actor } = declining;
  return step(deps, id, askedOf(deps, declining, { declines: id, reasons, isTold }), async (found, _session, kept) => {
    const refused = mayDecline(found, actor, reasons, kept.at);
    if (refused) return refused;
    return {
      set: { status: 'declined', ...(!isTold && { untold: true }) },
      step: { step: 'declined', ...kept, personal: await sealed(deps, found, reasons) },
    };
  });
}

export interface Ending extends Requested {
  readonly by: 'himself' | 'official';
  /** Empty where somebody lays down his own without saying why. */
  readonly reasons: string;
}

/**
 * Ends a mandate from now on, whoever it is that ends it; taken back by whoever asked, it ends what still waits. Null where
 * there is no such mandate. Refusals: `idempotency-key-reused`, `mandate-not-in-force`, `reasons-missing`.
 */
export function endMandate(deps: RecordDeps, id: string, ending: Ending): Promise<Answered> {
  const { by, reasons } = ending;
  return step(deps, id, askedOf(deps, ending, { ends: id, reasons }), async (found, session, kept) => {
    const refused = mayEnd(found, by, reasons, kept.at);
    if (refused) return refused;
    if (found.status !== 'confirmed') return { set: { status: 'withdrawn' }, step: { step: 'withdrawn', ...kept } };
    await takeMandate(deps, session, found, kept);
    const personal = reasons === '' ? null : await sealed(deps, found, reasons);
    return {
      set: { status: 'ended', until: kept.at },
      step: { step: 'ended', ...kept, ...(personal && { personal }) },
    };
  });
}

type Refused = Extract<Outcome<never>, { kind: 'refused' }>;

function step(
  deps: RecordDeps,
  id: string,
  asked: Asked,
  decide: (found: MandateDocument, session: mongo.ClientSession, kept: Kept) => Promise<Next | Refused>,
): Promise<Answered> {
  const mandates = mandatesIn(deps);
  return once<MandateDocument, null>(deps, { turn: id, asked, among: mandates }, async (session) => {
    const found = await mandates.findOne({ _id: id }, { session });
    if (found === null) return null;
    const next = await decide(found, session, asked.kept);
    if ('kind' in next) return next;
    return { kind: 'accepted', found: await takeStep(deps, session, found, next), repeated: false };
  });
}

/** Reasons may name somebody: they are sealed for the subject. */
async function sealed({ vault }: RecordDeps, { _id, subject }: MandateDocument, reasons: string): Promise<Sealed> {
  if (subject === null) throw new Error(`Nobody is known whom reasons in ${_id} could be about.`);
  const sealer = await vault.toSeal([subject]);
  return sealer.seal(subject, reasonsPlace(_id), { reasons });
}
