import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import type { Caller } from '../../api/permission/caller.js';
import { concerning } from '../../api/permission/concerning.js';
import { API_KINDS } from '../../api/kinds.js';
import { mayDo } from '../../api/permission/policy.js';
import { casesOf, dutiesOf } from '../../api/permission/policy-filters.js';
import { recordOf, type DemoPerson } from '../../dev/demo-people.js';
import { OFFICE_ROLES } from '../../domain/kernel/actor.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { Seat } from '../../domain/people/seats.js';
import { openShelf } from '../../rulebooks/live-shelf.js';
import { closeIndexed, openHouse, type Answered, type House } from './house.js';
import {
  AGENT,
  APPROVER,
  CLERK,
  FOREIGN_AGENT,
  JIA,
  SERVICE,
  caseIdIn,
  done,
  entryFor,
  file,
  list,
  proposalOf,
  propose,
} from './journey.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => closeIndexed(house));

const post = (person: string, path: string, body: object): Promise<Answered> =>
  house.as(person, 'POST', path, { body });
const get = (person: string, path: string): Promise<Answered> => house.as(person, 'GET', path);
const answered = ({ status, json, at }: Answered): unknown => [status, json === null ? null : at('code')];
const REASONS = { reasons: '与当事人系近亲属。' };
const recusalOf = (person: string): object => ({ person, ...REASONS });
const idsIn = (answer: Answered, of: 'cases' | 'duties'): readonly string[] =>
  (answer.at(of) as readonly { readonly caseId: string }[]).map(({ caseId }) => caseId);

/** Somebody of the tax bureau who hands his place to `to`. */
async function absent(role: 'clerk' | 'approver', to: string): Promise<string> {
  const id = `absent-${role}-${randomUUID().slice(0, 8)}`;
  const person = recordOf({ id, roles: [role], dept: 'sz-tax' });
  const until = '2026-06-01T00:00:00.000Z' as Instant;
  const handed = { id: 'd', appointment: role, to, from: '2026-01-01T00:00:00.000Z' as Instant, until };
  await house.record.putPeople([{ ...person, delegations: [handed] }]);
  return id;
}

/** A clerk of another bureau who serves in the tax bureau too, where he decides nothing of his own. */
const LENT: DemoPerson = { id: 'lent-clerk', name: '示例', nameEn: 'Sample', roles: [], dept: 'sz-tax' };

describe('a substitute', () => {
  beforeAll(async () => {
    const [here, there] = (['implementer', 'clerk'] as const).map((role) =>
      recordOf({ id: LENT.id, roles: [role], dept: role === 'clerk' ? 'sz-samr' : 'sz-tax' }),
    );
    const appointments = [here, there].flatMap((one) => one?.appointments ?? []);
    await house.record.putPeople([{ ...recordOf(LENT), appointments }]);
  });

  test('acts in the place of who is away, on record, and who is away approves nothing of it himself', async () => {
    const person: DemoPerson = { ...LENT, id: 'substitute', roles: ['implementer'] };
    const away = await absent('clerk', person.id);
    const entry = await propose(house);
    const withdrawal = { body: { reasons: '误列。' } };
    await done(house.as(person, 'POST', `/v1/listings/${entry}/withdraw-proposal`, withdrawal));
    const events = (await done(get(CLERK, `/v1/cases/${entry}/history`))).at('events') as readonly {
      readonly actor: object;
    }[];
    expect(events.at(-1)?.actor).toEqual({
      id: person.id,
      role: 'clerk',
      department: 'sz-tax',
      onBehalfOf: away,
    });
  });

  test('does not approve what he proposed, nor does anybody in whose place he proposed it', async () => {
    // A clerk of the bureau who fills the approver’s place as well: he is both, and must not be both in one case.
    const both = recordOf({ id: 'both-of-them', roles: ['clerk'], dept: 'sz-tax' });
    await house.record.putPeople([both]);
    const person: DemoPerson = { id: both.id, name: '示例', nameEn: 'Sample', roles: ['clerk'], dept: 'sz-tax' };
    await absent('approver', both.id);
    const body = proposalOf(await entryFor(house, 'A7'));
    const listing = caseIdIn(await done(house.as(person, 'POST', '/v1/listings', { body })));
    const path = `/v1/listings/${listing}`;
    const approved = await house.as(person, 'POST', `${path}/approve-notice`, { body: {} });
    expect(answered(approved)).toEqual([403, 'proposer-may-not-approve']);
    expect(answered(await post(APPROVER, `${path}/approve-notice`, {}))).toEqual([200, undefined]);
    await done(post(CLERK, `${path}/withdraw-proposal`, { reasons: '误列。' }));
  });

  test('proposes for somebody who then does not approve it as another', async () => {
    // The absent clerk is an approver as well.
    const both = recordOf({ id: 'away-and-approver', roles: ['clerk', 'approver'], dept: 'sz-tax' });
    const until = '2026-06-01T00:00:00.000Z' as Instant;
    const handed = { appointment: 'clerk', to: LENT.id, from: '2026-01-01T00:00:00.000Z' as Instant, until };
    await house.record.putPeople([{ ...both, delegations: [{ id: 'd', ...handed }] }]);
    const body = proposalOf(await entryFor(house, 'A8'));
    const headers = { 'Redress-Office': 'sz-tax' };
    const listing = caseIdIn(await done(house.as(LENT, 'POST', '/v1/listings', { body, headers })));
    const person: DemoPerson = { id: both.id, name: '示例', nameEn: 'Sample', roles: [], dept: 'sz-tax' };
    const approved = await house.as(person, 'POST', `/v1/listings/${listing}/approve-notice`, { body: {} });
    expect(answered(approved)).toEqual([403, 'proposer-may-not-approve']);
    await done(post(CLERK, `/v1/listings/${listing}/withdraw-proposal`, { reasons: '误列。' }));
  });

  test('who serves in two offices says for which he opens a case', async () => {
    const body = proposalOf(await entryFor(house, 'A9'));
    const asked = await house.as(LENT, 'POST', '/v1/listings', { body });
    expect(answered(asked)).toEqual([400, 'office-not-chosen']);
  });
});

describe('whoever keeps out of a case', () => {
  let listing: string;
  beforeAll(async () => {
    listing = await propose(house);
    await done(post(CLERK, `/v1/listings/${listing}/record-recusal`, recusalOf(CLERK)));
  });

  test('finds neither it nor its duties, as if there were none, and no more does his substitute', async () => {
    const missing = `${listing.slice(0, -4)}aaaa`;
    for (const path of ['', '/history', '/why', '/receipts', '/forecast']) {
      const [here, none] = await Promise.all([
        get(CLERK, `/v1/cases/${listing}${path}`),
        get(CLERK, `/v1/cases/${missing}${path}`),
      ]);
      expect([path, here.status, here.text]).toEqual([path, 404, none.text]);
    }
    const step = await post(CLERK, `/v1/listings/${listing}/serve-notice`, { interpreter: 'not-needed', ...SERVICE });
    expect(answered(step)).toEqual([404, 'not-found']);
    expect(idsIn(await done(get(CLERK, '/v1/cases')), 'cases')).not.toContain(listing);
    expect(idsIn(await done(get('sz-tax-approver01', '/v1/cases')), 'cases')).toContain(listing);
    await done(post(APPROVER, `/v1/listings/${listing}/record-recusal`, recusalOf(APPROVER)));
    expect(idsIn(await done(get(APPROVER, '/v1/duties')), 'duties')).not.toContain(listing);
  });

  test('is not shown whom his office has invited to act for whom the case is about', async () => {
    const subject = 'sub-shiliyiiqqqqqqqqqqqqqqqq';
    const body = { ...proposalOf(await entryFor(house, 'B1', subject)), subject };
    const other = caseIdIn(await done(post(CLERK, '/v1/listings', body)));
    const out: DemoPerson = { ...LENT, id: 'keeps-out', roles: ['clerk'] };
    const invited = await done(post(CLERK, '/v1/invitations', { subject, capacity: 'agent' }));
    const seen = async (by: string | DemoPerson): Promise<boolean> =>
      (await done(house.as(by, 'GET', '/v1/invitations'))).text.includes(String(invited.at('invitationId')));
    expect(await seen(out)).toBe(true);
    await done(post(APPROVER, `/v1/listings/${other}/record-recusal`, recusalOf(out.id)));
    expect([await seen(out), await seen(CLERK)]).toEqual([false, true]);
    await done(post(CLERK, `/v1/listings/${other}/withdraw-proposal`, { reasons: '误列。' }));
  });

  test('is let in again by somebody else, and not by himself', async () => {
    expect(answered(await post(APPROVER, `/v1/listings/${listing}/lift-recusal`, recusalOf(CLERK)))).toEqual([
      404,
      'not-found',
    ]);
    await done(post('sz-lead01', `/v1/listings/${listing}/lift-recusal`, recusalOf(APPROVER)));
    await done(post(APPROVER, `/v1/listings/${listing}/lift-recusal`, recusalOf(CLERK)));
    expect((await get(CLERK, `/v1/cases/${listing}`)).status).toBe(200);
    const again = await post(APPROVER, `/v1/listings/${listing}/lift-recusal`, recusalOf(CLERK));
    expect(answered(again)).toEqual([409, 'not-recused']);
  });

  test('a clerk says it of himself only; a party says nothing of it', async () => {
    expect(answered(await post(CLERK, `/v1/listings/${listing}/record-recusal`, recusalOf(APPROVER)))).toEqual([
      403,
      'recusal-of-another',
    ]);
    const path = `/v1/listings/${listing}/record-recusal`;
    expect(answered(await post(FOREIGN_AGENT, path, recusalOf(CLERK)))).toEqual([404, 'not-found']);
    await done(post(CLERK, `/v1/listings/${listing}/withdraw-proposal`, { reasons: '误列。' }));
  });
});

test('whoever keeps out of a case unmasks no entry on which it rests, and others still', async () => {
  const [entry, other] = [await entryFor(house, 'P5'), await entryFor(house, 'P6')];
  const out: DemoPerson = { ...LENT, id: 'keeps-out-of-entry', roles: ['clerk'] };
  const unmask = (by: string | DemoPerson, about: string): Promise<Answered> =>
    house.as(by, 'POST', `/v1/entries/${about}/unmask`, { body: { reason: '核对处罚决定' } });
  const made = caseIdIn(await done(post(CLERK, '/v1/listings', proposalOf(entry))));
  expect((await unmask(out, entry)).status).toBe(200);
  await done(post(APPROVER, `/v1/listings/${made}/record-recusal`, recusalOf(out.id)));
  const told = [await unmask(out, entry), await unmask(out, other), await unmask(CLERK, entry)];
  expect(told.map(answered)).toEqual([
    [403, 'not-permitted'],
    [200, undefined],
    [200, undefined],
  ]);
  await done(post(CLERK, `/v1/listings/${made}/withdraw-proposal`, { reasons: '误列。' }));
});

test('lists and queues hold what the policy lets each person read, no more and no less', async () => {
  const listing = await list(house);
  const objection = caseIdIn(await done(file(house, listing)));
  await done(post(APPROVER, `/v1/objections/${objection}/record-recusal`, recusalOf('sz-hrss-clerk01')));
  const deps = { record: house.record, kinds: API_KINDS, shelf: openShelf() };
  const { cases } = await house.record.listCases({}, { limit: 200 });
  expect(cases.length).toBeGreaterThan(3);
  const seat: fc.Arbitrary<Seat> = fc.record(
    {
      role: fc.constantFrom(...OFFICE_ROLES),
      department: fc.constantFrom('sz-tax', 'sz-hrss', 'gz-samr'),
      oversees: fc.constantFrom('everywhere' as const, ['sz-hrss', 'gz-samr'], ['hb-samr']),
    },
    { requiredKeys: ['role', 'department'] },
  );
  const substitute = seat.map((one): Seat => ({ ...one, onBehalfOf: CLERK }));
  const callers: fc.Arbitrary<Caller> = fc.record({
    id: fc.constantFrom('sz-hrss-clerk01', 'x', APPROVER),
    seats: fc.array(fc.oneof(seat, substitute), { maxLength: 3 }),
    subjects: fc.subarray([JIA, 'sub-shiliyiiqqqqqqqqqqqqqqqq']),
  });
  await fc.assert(
    fc.asyncProperty(callers, async (caller) => {
      const readable: string[] = [];
      for (const found of cases) {
        const permission = mayDo(caller, { kind: 'read-case' }, await concerning(deps, caller, found));
        if (permission.allowed) readable.push(found.caseId);
      }
      const scopes = casesOf(caller);
      const listed = scopes.length === 0 ? [] : (await house.record.listCases({ scopes }, { limit: 200 })).cases;
      expect(listed.map(({ caseId }) => caseId).sort()).toEqual(readable.sort());
      const queues = dutiesOf(caller);
      const { duties } =
        queues.length === 0 ? { duties: [] } : await house.record.listQueue({ cases: queues }, { limit: 200 });
      for (const owed of duties) expect(readable).toContain('caseId' in owed && owed.caseId);
      const own = cases
        .filter(({ caseId }) => readable.includes(caseId))
        .flatMap((found) =>
          found.duties.filter(({ owner }) => owner.subject !== undefined && caller.subjects.includes(owner.subject)),
        );
      expect(duties.filter(({ duty }) => duty.owner.role === 'subject')).toHaveLength(own.length);
    }),
    { numRuns: 60 },
  );
  await done(post(AGENT, `/v1/objections/${objection}/withdraw-objection`, {}));
});
