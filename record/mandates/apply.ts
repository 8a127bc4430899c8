import type { mongo } from 'mongoose';
import { endOf, remindAtOf } from '../../domain/kernel/limit-end.js';
import type { CalendarDate, Instant } from '../../domain/kernel/instant.js';
import { mayApply } from '../../domain/people/mandate-steps.js';
import type { Capacity } from '../../domain/people/person.js';
import type { RecordDeps } from '../record-deps.js';
import { findSubjectByNumber } from '../subjects/subjects.js';
import { mandatesIn, type MandateDocument } from './mandate.model.js';
import { askedOf, generalRules, newId, openedBy, once, type Outcome, type Requested } from './request.js';
import { sealedContact } from './contact.js';
import { dated } from './take-step.js';

export interface Applying extends Requested {
  /** Credit code or identity number, in upper case. */
  readonly number: string;
  readonly capacity: Capacity;
  readonly lastDay: CalendarDate | null;
  /** Reference of the paper that shows it. */
  readonly document: string;
  /** Where whoever asks wants to be written to; null where he reads it here. */
  readonly mail: string | null;
}

/**
 * Takes in that somebody asks to act for a subject. It is written and answered in the same way whether anybody is known
 * here by the number or not; where nobody is, no office ever reads it.
 * Refusals: `idempotency-key-reused`, `mandate-over-already`, `too-many-applications`.
 */
export async function applyForMandate(deps: RecordDeps, applying: Applying): Promise<Outcome<MandateDocument>> {
  const { actor, number, capacity, lastDay, document, mail, receivedAt: at } = applying;
  const asking = askedOf(deps, applying, {
    applies: { number, capacity, lastDay, document, ...(mail !== null && { mail }) },
  });
  const subject = await findSubjectByNumber(deps, number);
  const { mandateAnswer, mandateLapse, reminderLead } = generalRules(deps, at);
  const { calendar } = deps.shelf;
  const answerBy = endOf(mandateAnswer, at, calendar).dueAt;
  const _id = newId('man');
  const contact = await sealedContact(deps, _id, actor.id, mail);
  const request = { turn: `applications:${actor.id}`, asked: asking, among: mandatesIn(deps) };
  return once<MandateDocument>(deps, request, async (session) => {
    const waiting = await mandatesIn(deps).countDocuments(waitingOf(actor.id, at), { session });
    const refused = mayApply(lastDay, waiting, at);
    if (refused) return refused;
    const found = dated({
      _id,
      status: 'pending',
      person: actor.id,
      subject,
      capacity,
      lastDay,
      document,
      invitation: null,
      filedAt: at,
      answerBy,
      remindAt: remindAtOf(at, answerBy, reminderLead, calendar),
      lapsesAt: endOf(mandateLapse, at, calendar).dueAt,
      from: null,
      until: null,
      opened: openedBy('mandate', applying),
      steps: [{ step: 'filed', ...asking.kept }],
      ...contact,
    });
    await mandatesIn(deps).insertOne(found, { session });
    return { kind: 'accepted', found, repeated: false };
  });
}

/** What waits in the eyes of whoever asked. */
function waitingOf(person: string, at: Instant): mongo.Filter<MandateDocument> {
  const waits = [{ status: 'pending' as const }, { status: 'declined' as const, untold: true as const }];
  return { person, $or: waits, lapsesAt: { $not: { $lte: at } } };
}
