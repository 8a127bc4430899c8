import type { Operations } from '../../contracts/operations.js';
import type { Actor } from '../../domain/kernel/actor.js';
import type { CalendarDate } from '../../domain/kernel/instant.js';
import { calendarDate } from '../../domain/kernel/calendar-date.js';
import type { Outcome } from '../../record/mandates/request.js';
import type { MandateDocument } from '../../record/mandates/mandate.model.js';
import type { Asking } from '../permission/asking.js';
import { actorOf } from '../permission/caller.js';
import type { ApiDeps } from '../deps.js';
import type { Handler } from '../mount.js';
import { problem, refusedBy } from '../problems/problem.js';
import { mandateView } from '../views/mandate-view.js';
import { lookingAfter } from './looking-after.js';

export function acceptInvitation(deps: ApiDeps): Handler<Operations['acceptInvitation']> {
  return async ({ body: { code, mail = null } }, { himself, key }) => {
    const request = { actor: himself(), key: key(), receivedAt: deps.clock.now(), mail };
    return viewed(deps, await deps.record.acceptInvitation(code, request), 'himself');
  };
}

export function applyForMandate(deps: ApiDeps): Handler<Operations['applyForMandate']> {
  return async ({ body }, { himself, key }) => {
    const { capacity, document, until, mail = null } = body;
    const number = 'creditCode' in body ? body.creditCode : body.residentId.toUpperCase();
    const request = { actor: himself(), key: key(), receivedAt: deps.clock.now() };
    const applying = { ...request, number, capacity, document, mail, lastDay: dayOf(until) };
    return viewed(deps, await deps.record.applyForMandate(applying), 'himself');
  };
}

/** One's own, or what one's offices look after; the database leaves out what is not theirs. */
export function listMandates(deps: ApiDeps): Handler<Operations['listMandates']> {
  return async ({ query: { whose, status, cursor, limit } }, { himself, list }) => {
    const page = { limit, ...(cursor !== undefined && { after: cursor }) };
    const reader = whose === 'mine' ? 'himself' : 'office';
    const { found, next } = whose === 'mine' ? await deps.record.mandatesOf(himself().id, page) : await ofOffice();
    const read = await deps.record.readMandates(found);
    const now = deps.clock.now();
    return { mandates: read.map((one) => mandateView(one, reader, now)), next };

    function ofOffice(): ReturnType<typeof deps.record.mandatesBefore> {
      const { within } = list({ kind: 'list-mandates' });
      return deps.record.mandatesBefore({ ...within, status }, page);
    }
  };
}

export function confirmMandate(deps: ApiDeps): Handler<Operations['confirmMandate']> {
  return async ({ params: { mandateId } }, asked) => {
    const actor = await officialFor(deps, asked, mandateId);
    const request = { actor, key: asked.key(), receivedAt: deps.clock.now() };
    return viewed(deps, await deps.record.confirmMandate(mandateId, request), 'office');
  };
}

export function declineMandate(deps: ApiDeps): Handler<Operations['declineMandate']> {
  return async ({ params: { mandateId }, body: { reasons, tellApplicant } }, asked) => {
    const actor = await officialFor(deps, asked, mandateId);
    const request = { actor, key: asked.key(), receivedAt: deps.clock.now(), reasons, isTold: tellApplicant };
    return viewed(deps, await deps.record.declineMandate(mandateId, request), 'office');
  };
}

/** Whoever acts lays it down as himself, unless he says that he is on duty now; then it is for his office as another's is. */
export function endMandate(deps: ApiDeps): Handler<Operations['endMandate']> {
  return async ({ params: { mandateId }, body: { reasons = '' } }, asked) => {
    const { caller } = asked;
    const found = await deps.record.findMandate(mandateId);
    const isHis = found?.person === caller.id && caller.isOnDuty !== true;
    const actor = isHis ? asked.himself() : await officialFor(deps, asked, mandateId, found);
    const by = isHis ? ('himself' as const) : ('official' as const);
    const ending = { actor, key: asked.key(), receivedAt: deps.clock.now(), reasons, by };
    return viewed(deps, await deps.record.endMandate(mandateId, ending), isHis ? 'himself' : 'office');
  };
}

/** The official in his office, where it looks after this mandate; throws what the refusal is answered by. */
async function officialFor(
  deps: ApiDeps,
  asked: Asking<'look-after-mandates'>,
  mandateId: string,
  known?: MandateDocument | null,
): Promise<Actor> {
  const found = known ?? (await deps.record.findMandate(mandateId));
  const { acting } = await lookingAfter(deps, asked, found?.subject ?? null);
  return actorOf(asked.caller, acting);
}

async function viewed(
  deps: ApiDeps,
  outcome: Outcome<MandateDocument> | null,
  reader: 'himself' | 'office',
): Promise<ReturnType<typeof mandateView>> {
  if (outcome === null) throw problem('not-found');
  if (outcome.kind === 'refused') throw refusedBy(outcome.refusal);
  deps.nudgeMandate(outcome.found._id);
  const [read] = await deps.record.readMandates([outcome.found]);
  if (read === undefined) throw new Error('A mandate was not read.');
  return mandateView(read, reader, deps.clock.now());
}

/** The day as the domain has it; null where none was named. */
export function dayOf(day: string | undefined): CalendarDate | null {
  return day === undefined ? null : calendarDate(day);
}
