import { randomBytes } from 'node:crypto';
import type { mongo } from 'mongoose';
import { endOf } from '../../domain/kernel/limit-end.js';
import { mandateOf, type Asked } from '../../domain/people/mandate.js';
import { mayWithdrawInvitation } from '../../domain/people/mandate-steps.js';
import { base32 } from '../case/case-id.js';
import { sha256 } from '../store/hash.js';
import type { RecordDeps } from '../record-deps.js';
import { representedBy } from './give.js';
import { invitationsIn, type InvitationDocument } from './invitation.model.js';
import { askedOf, generalRules, newId, openedBy, once, type Outcome, type Requested } from './request.js';

export interface Inviting extends Requested, Asked {
  /** The office that invites. */
  readonly department: string;
}

/** With the code, the only time that anybody reads it; null where the request was a repetition. */
export type Invited =
  | (Extract<Outcome<InvitationDocument>, { kind: 'accepted' }> & { readonly code: string | null })
  | Extract<Outcome<InvitationDocument>, { kind: 'refused' }>;

/**
 * Invites whoever will bring the code to act for a subject. Only a hash of the code is kept: where the answer is lost, the
 * same request again tells the invitation without the code, and another invitation has to be made.
 * Refusals: `idempotency-key-reused` and those of `mandateOf`.
 */
export async function invite(deps: RecordDeps, inviting: Inviting): Promise<Invited> {
  const { subject, capacity, lastDay, department, receivedAt: at } = inviting;
  const { adultAge, mandateInvitation } = generalRules(deps, at);
  const asked = { subject, capacity, lastDay };
  const asking = askedOf(deps, inviting, { invites: asked, department });
  const opened = openedBy('invitation', inviting);
  const tried = mandateOf('tried', asked, await representedBy(deps, subject), { at, adultAge });
  const code = newCode();
  const request = { turn: opened, asked: asking, among: invitationsIn(deps) };
  const outcome = await once<InvitationDocument>(deps, request, async (session) => {
    if (tried.kind === 'refused') return tried;
    const found: InvitationDocument = {
      _id: newId('inv'),
      status: 'open',
      code: hashOfCode(code),
      department,
      ...asked,
      invitedAt: at,
      endsAt: endOf(mandateInvitation, at, deps.shelf.calendar).dueAt,
      rule: mandateInvitation.rule,
      opened,
      steps: [{ step: 'open', ...asking.kept }],
    };
    await invitationsIn(deps).insertOne(found, { session });
    return { kind: 'accepted', found, repeated: false };
  });
  return outcome.kind === 'accepted' ? { ...outcome, code: outcome.repeated ? null : code } : outcome;
}

/** Takes an invitation back that nobody has used. Refusals: `idempotency-key-reused`, `invitation-not-open`. */
export function withdrawInvitation(
  deps: RecordDeps,
  id: string,
  request: Requested,
): Promise<Outcome<InvitationDocument> | null> {
  const asking = askedOf(deps, request, { withdraws: id });
  return once<InvitationDocument, null>(
    deps,
    { turn: id, asked: asking, among: invitationsIn(deps) },
    async (session) => {
      const invitation = await invitationsIn(deps).findOne({ _id: id }, { session });
      if (invitation === null) return null;
      const refused = mayWithdrawInvitation(invitation);
      if (refused) return refused;
      const found = await stepTo(deps, session, id, { step: 'withdrawn', ...asking.kept });
      return { kind: 'accepted', found, repeated: false };
    },
  );
}

/** Writes a step of an invitation with the state that it leads to, as part of a transaction. */
export async function stepTo(
  deps: RecordDeps,
  session: mongo.ClientSession,
  id: string,
  step: InvitationDocument['steps'][number],
): Promise<InvitationDocument> {
  const found = await invitationsIn(deps).findOneAndUpdate(
    { _id: id },
    { $set: { status: step.step }, $push: { steps: step } },
    { session, returnDocument: 'after' },
  );
  if (found === null) throw new Error(`The invitation ${id} is there and is not.`);
  return found;
}

/** 160 random bits in eight groups of four letters and digits, to be read from paper. */
function newCode(): string {
  return (base32(randomBytes(20)).match(/.{4}/g) ?? []).join('-');
}

/** However somebody has typed it: with other groups, in capitals. */
export function hashOfCode(code: string): string {
  return sha256(code.toLowerCase().replaceAll(/[^a-z2-7]/g, ''));
}
