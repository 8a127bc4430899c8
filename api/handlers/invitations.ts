import type { z } from 'zod';
import type { InvitationForm } from '../../contracts/mandate.contract.js';
import type { Operations } from '../../contracts/operations.js';
import { actorOf } from '../permission/caller.js';
import type { ApiDeps } from '../deps.js';
import type { Handler } from '../mount.js';
import { problem, refusedBy } from '../problems/problem.js';
import { invitationView } from '../views/mandate-view.js';
import { lookingAfter } from './looking-after.js';
import { dayOf } from './mandates.js';

export function invite(deps: ApiDeps): Handler<Operations['invite']> {
  return async ({ body }, asked) => {
    const subject = await subjectIn(deps, body);
    const { acting } = await lookingAfter(deps, asked, subject);
    if (subject === null || acting.kind === 'party') throw problem('not-found');
    const outcome = await deps.record.invite({
      subject,
      capacity: body.capacity,
      lastDay: dayOf(body.until),
      department: acting.department,
      actor: actorOf(asked.caller, acting),
      key: asked.key(),
      receivedAt: deps.clock.now(),
    });
    if (outcome.kind === 'refused') throw refusedBy(outcome.refusal);
    return invitationView(outcome.found, outcome.code);
  };
}

export function withdrawInvitation(deps: ApiDeps): Handler<Operations['withdrawInvitation']> {
  return async ({ params: { invitationId } }, asked) => {
    const invitation = await deps.record.findInvitation(invitationId);
    const { acting } = await lookingAfter(deps, asked, invitation?.subject ?? null);
    const request = { actor: actorOf(asked.caller, acting), key: asked.key(), receivedAt: deps.clock.now() };
    const outcome = await deps.record.withdrawInvitation(invitationId, request);
    if (outcome === null) throw problem('not-found');
    if (outcome.kind === 'refused') throw refusedBy(outcome.refusal);
    return invitationView(outcome.found);
  };
}

export function listInvitations(deps: ApiDeps): Handler<Operations['listInvitations']> {
  return async ({ query: { cursor, limit } }, { list }) => {
    const { within } = list({ kind: 'list-mandates' });
    const page = { limit, ...(cursor !== undefined && { after: cursor }) };
    const { found, next } = await deps.record.invitationsFrom(within, page);
    return { invitations: found.map((one) => invitationView(one)), next };
  };
}

function subjectIn({ record }: ApiDeps, named: z.output<typeof InvitationForm>): Promise<string | null> {
  if ('subject' in named) return Promise.resolve(named.subject);
  return 'creditCode' in named
    ? record.findSubjectByNumber(named.creditCode, 'firm')
    : record.findSubjectByNumber(named.residentId.toUpperCase(), 'person');
}
