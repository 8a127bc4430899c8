import type { mongo } from 'mongoose';
import { endOf } from '../../domain/kernel/limit-end.js';
import type { CalendarDate } from '../../domain/kernel/instant.js';
import { mayApply } from '../../domain/people/mandate-steps.js';
import type { Capacity } from '../../domain/people/person.js';
import type { RecordDeps } from '../record-deps.js';
import { findSubjectByNumber } from '../subjects.js';
import { mandatesIn, type MandateDocument } from './mandate.model.js';
import {
  broughtBefore,
  generalRules,
  keptOf,
  newId,
  openedBy,
  together,
  type Outcome,
  type Requested,
} from './request.js';

export interface Applying extends Requested {
  /** Credit code or identity number, in upper case. */
  readonly number: string;
  readonly capacity: Capacity;
  readonly lastDay: CalendarDate | null;
  /** Reference of the paper that shows it. */
  readonly document: string;
}

/**
 * Takes in that somebody asks to act for a subject. It is written and answered in the same way whether anybody is known
 * here by the number or not; where nobody is, no office ever reads it.
 * Refusals: `idempotency-key-reused`, `mandate-over-already`, `too-many-applications`.
 */
export async function applyForMandate(deps: RecordDeps, applying: Applying): Promise<Outcome<MandateDocument>> {
  const { actor, number, capacity, lastDay, document, receivedAt: at } = applying;
  const kept = keptOf(deps, applying, { applies: { number, capacity, lastDay, document } });
  const subject = await findSubjectByNumber(deps, number);
  const { mandateAnswer } = generalRules(deps, at);
  return together<Outcome<MandateDocument>>(deps, `applications:${actor.id}`, async (session) => {
    const before = await broughtBefore(mandatesIn(deps), kept, session);
    if (before) return before;
    const waiting = await mandatesIn(deps).countDocuments(waitingOf(actor.id), { session });
    const refused = mayApply(lastDay, waiting, at);
    if (refused) return refused;
    const found: MandateDocument = {
      _id: newId('man'),
      status: 'pending',
      person: actor.id,
      subject,
      capacity,
      lastDay,
      document,
      invitation: null,
      filedAt: at,
      answerBy: endOf(mandateAnswer, at, deps.shelf.calendar).dueAt,
      from: null,
      until: null,
      opened: openedBy('mandate', applying),
      steps: [{ step: 'filed', ...kept }],
    };
    await mandatesIn(deps).insertOne(found, { session });
    return { kind: 'accepted', found, repeated: false };
  });
}

/** What waits in the eyes of whoever asked. */
function waitingOf(person: string): mongo.Filter<MandateDocument> {
  return { person, $or: [{ status: 'pending' }, { status: 'declined', untold: true }] };
}
