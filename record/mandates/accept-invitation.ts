import type { Instant } from '../../domain/kernel/instant.js';
import { mandateOf, type Invitation } from '../../domain/people/mandate.js';
import { mayAccept } from '../../domain/people/mandate-steps.js';
import type { RecordDeps } from '../record-deps.js';
import { giveMandate, representedBy } from './give.js';
import { invitationsIn, type InvitationDocument } from './invitation.model.js';
import { hashOfCode, stepTo } from './invite.js';
import { mandatesIn, type MandateDocument } from './mandate.model.js';
import { askedOf, generalRules, newId, openedBy, once, type Outcome, type Requested } from './request.js';
import { sealedContact } from './contact.js';
import { dated } from './take-step.js';

/**
 * Makes whoever brings the code act for its subject, from now on. A code is used once: of two people who bring it at once
 * one acts. That there is none, that it is used, over or withdrawn, or that the child has come of age, is one answer.
 * Refusals: `idempotency-key-reused`, `invitation-not-usable`, `own-invitation`.
 */
export async function acceptInvitation(
  deps: RecordDeps,
  code: string,
  { mail, ...request }: Requested & { readonly mail: string | null },
): Promise<Outcome<MandateDocument>> {
  const { actor, receivedAt: at } = request;
  const hash = hashOfCode(code);
  const asking = askedOf(deps, request, { accepts: hash, ...(mail !== null && { mail }) });
  const bringing = { turn: `invitation:${hash}`, asked: asking, among: mandatesIn(deps) };
  return once<MandateDocument>(deps, bringing, async (session) => {
    const invitation = await invitationsIn(deps).findOne({ code: hash }, { session });
    const refused = mayAccept(invitation && invitationOf(invitation), actor.id, at);
    if (refused) return refused;
    if (invitation === null) throw new Error('An invitation was accepted that is not there.');
    const given = await givenBy(deps, invitation, at);
    if (given.kind === 'refused') return mayAccept(null, actor.id, at) ?? given;
    const { mandate } = given;
    const found = dated({
      _id: mandate.id,
      status: 'confirmed',
      person: actor.id,
      subject: mandate.subject,
      capacity: mandate.capacity,
      lastDay: invitation.lastDay,
      document: null,
      invitation: invitation._id,
      filedAt: at,
      answerBy: null,
      from: mandate.from,
      until: mandate.until,
      opened: openedBy('mandate', request),
      steps: [{ step: 'confirmed', ...asking.kept }],
      ...(await sealedContact(deps, mandate.id, actor.id, mail)),
    });
    await stepTo(deps, session, invitation._id, { step: 'accepted', ...asking.kept });
    await mandatesIn(deps).insertOne(found, { session });
    await giveMandate(deps, session, actor.id, mandate, asking.kept);
    return { kind: 'accepted', found, repeated: false };
  });
}

async function givenBy(
  deps: RecordDeps,
  invitation: InvitationDocument,
  at: Instant,
): Promise<ReturnType<typeof mandateOf>> {
  const { adultAge } = generalRules(deps, at);
  return mandateOf(newId('man'), invitation, await representedBy(deps, invitation.subject), { at, adultAge });
}

function invitationOf({ steps, ...invitation }: InvitationDocument): Invitation {
  const [first] = steps;
  if (first === undefined) throw new Error('An invitation was made by nobody.');
  return { ...invitation, invitedBy: first.by };
}
