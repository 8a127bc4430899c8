import type { z } from 'zod';
import { CAPACITY_WORDS, type InvitationView, type MandateView } from '../../contracts/mandate.contract.js';
import { statusAt, statusFor } from '../../domain/people/mandate-steps.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { InvitationDocument } from '../../record/mandates/invitation.model.js';
import type { MandateDocument } from '../../record/mandates/mandate.model.js';
import { ruleView } from '../problems/problem.js';

/** A mandate with why it was declined or ended, in the open. */
export interface ReadMandate {
  readonly found: MandateDocument;
  readonly reasons: string | null;
}

/**
 * A mandate as an office reads it, or whoever acts or asked to. He is told for whom once it was confirmed: before that his
 * own word is all that says so, and a no that is not for him reads as if nobody had answered.
 */
export function mandateView(
  { found, reasons }: ReadMandate,
  reader: 'himself' | 'office',
  now: Instant,
): z.input<typeof MandateView> {
  const status = reader === 'office' ? statusAt(found, now) : statusFor(found, now);
  const isOver = found.until !== null && found.until <= now;
  return {
    mandateId: found._id,
    status,
    inForce: found.from !== null && found.from <= now && !isOver,
    person: found.person,
    subject: reader === 'office' || found.from !== null ? found.subject : null,
    capacity: found.capacity,
    capacityWords: CAPACITY_WORDS[found.capacity],
    document: found.document,
    byInvitation: found.invitation !== null,
    filedAt: found.filedAt,
    answerBy: found.answerBy,
    from: found.from,
    until: found.until,
    lastDay: found.lastDay,
    lapsesAt: found.lapsesAt ?? null,
    reasons: reader === 'office' || (status === found.status && found.untold !== true) ? reasons : null,
    letters: reader === 'office' ? lettersOf(found) : [],
  };
}

function lettersOf({ letters = [], steps }: MandateDocument): z.input<typeof MandateView>['letters'] {
  return letters.map(({ step, ...letter }) => ({ about: steps[step]?.step ?? '', ...letter }));
}

/** An invitation; its code is told once. */
export function invitationView(found: InvitationDocument, code: string | null = null): z.input<typeof InvitationView> {
  return {
    invitationId: found._id,
    status: found.status,
    department: found.department,
    subject: found.subject,
    capacity: found.capacity,
    capacityWords: CAPACITY_WORDS[found.capacity],
    until: found.lastDay,
    invitedAt: found.invitedAt,
    endsAt: found.endsAt,
    rule: ruleView(found.rule),
    code,
  };
}
