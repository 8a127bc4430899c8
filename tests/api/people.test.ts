import type { OfficeRole } from '../../domain/kernel/actor.js';
import type { DemoPerson } from '../../dev/demo-people.js';
import { closeIndexed, openHouse, type Answered, type House } from './house.js';
import { APPROVER, CLERK, FOREIGN_CLERK, JIA, done, entryFor, proposalOf, propose } from './journey.js';

const OPERATOR = 'sz-operator01';
const SUPERVISOR = 'sz-insp-supervisor01';
const REASONS = { reasons: '任免文件 2026-3' };
const TOMORROW = '2026-03-03T09:00:00+08:00';

let house: House;
/** Another process of the same house. */
let other: House;
beforeAll(async () => {
  house = await openHouse();
  other = await openHouse({ beside: house });
  // Two houses, one after the other, on a machine that does something else as well.
}, 90_000);
afterAll(async () => {
  await other.close();
  await closeIndexed(house);
});

/** Somebody who signs in and is nothing yet, or serves in the tax bureau. */
const newcomer = (id: string, ...roles: readonly OfficeRole[]): DemoPerson => ({
  id,
  name: '示例',
  nameEn: 'Sample',
  roles,
  dept: 'sz-tax',
});
type Asker = string | DemoPerson;
const post = (by: Asker, person: string, what: string, body: object, key?: string): Promise<Answered> =>
  house.as(by, 'POST', `/v1/people/${person}/${what}`, { body, ...(key !== undefined && { key }) });
const place = (role: OfficeRole, over: object = {}): object => ({ role, department: 'sz-tax', ...REASONS, ...over });
const codeOf = ({ status, json, at }: Answered): unknown => [status, json === null ? null : at('code')];
const partOf = (answered: Answered, list: string, id: string): string =>
  String((answered.at(list) as readonly Readonly<Record<string, unknown>>[]).at(-1)?.[id]);

test('who somebody is here is told with the names of his offices, or with the subjects for whom he acts', async () => {
  const official = await done(house.as(CLERK, 'GET', '/v1/me'));
  expect(official.json).toMatchObject({
    person: CLERK,
    seats: [{ role: 'clerk', department: 'sz-tax', name: { zh: '示例市税务局' }, successor: null, onBehalfOf: null }],
    subjects: [],
  });
  const agent = await done(house.as('jia-agent01', 'GET', '/v1/me'));
  expect(agent.json).toMatchObject({ seats: [], subjects: [{ subject: JIA, capacity: 'agent' }] });
  expect((await done(house.as(newcomer('stranger'), 'GET', '/v1/me'))).json).toMatchObject({ seats: [], subjects: [] });
});

test('an operator appoints, another reads it in his answer and in its history; a key brings one appointment', async () => {
  const first = await done(post(OPERATOR, 'new-1', 'appoint', place('clerk'), 'key-1'));
  expect(first.at('changes.0')).toMatchObject({ type: 'appointed', by: OPERATOR, ...REASONS });
  expect((await done(post(OPERATOR, 'new-1', 'appoint', place('clerk'), 'key-1'))).json).toEqual(first.json);
  for (const person of ['new-1', 'new-2'])
    expect(codeOf(await post(OPERATOR, person, 'appoint', place('lead'), 'key-1'))).toEqual([
      409,
      'idempotency-key-reused',
    ]);
  expect(codeOf(await post(OPERATOR, OPERATOR, 'appoint', place('clerk')))).toEqual([403, 'own-appointment']);
  expect(codeOf(await post(CLERK, 'new-1', 'appoint', place('approver')))).toEqual([403, 'not-permitted']);
  const nowhere = place('clerk', { department: 'nowhere' });
  expect(codeOf(await post(OPERATOR, 'new-1', 'appoint', nowhere))).toEqual([409, 'office-not-there']);
  expect((await done(house.as(newcomer('new-1'), 'GET', '/v1/me'))).at('seats.0.role')).toBe('clerk');
});

test('of two who appoint the same at once, in two processes, one has done it', async () => {
  const both = await Promise.all(
    [house, other].map((one) =>
      one.as(OPERATOR, 'POST', '/v1/people/raced/appoint', { body: place('clerk') }).then(codeOf),
    ),
  );
  expect(both).toContainEqual([200, undefined]);
  expect(both).toContainEqual([409, 'already-appointed']);
});

test('an appointment that was ended counts in no process any more, from the next request on', async () => {
  const listing = await propose(house);
  const leaving = newcomer('leaving', 'clerk');
  expect((await other.as(leaving, 'GET', `/v1/cases/${listing}`)).status).toBe(200);
  await done(post(OPERATOR, 'leaving', 'end-appointment', { appointment: 'clerk', ...REASONS }));
  const gone = await other.as(leaving, 'GET', `/v1/cases/${listing}`);
  const missing = await other.as(leaving, 'GET', '/v1/cases/aaaaaaaa-lst-aaaaaaaaaaaaaaaa');
  expect([gone.status, gone.text]).toEqual([404, missing.text]);
  const again = await post(OPERATOR, 'leaving', 'end-appointment', { appointment: 'clerk', ...REASONS });
  expect(codeOf(again)).toEqual([409, 'appointment-over']);
  await done(house.as(CLERK, 'POST', `/v1/listings/${listing}/withdraw-proposal`, { body: { reasons: '材料有误。' } }));
});

describe('a place that is handed over', () => {
  const absent = newcomer('absent', 'clerk');
  const substitute = newcomer('substitute', 'approver');
  const handing = (to: string, over: object = {}): object => ({
    appointment: 'clerk',
    to,
    until: TOMORROW,
    ...REASONS,
    ...over,
  });
  const end = (delegation: string): object => ({ delegation, ...REASONS });
  beforeAll(async () => {
    for (const one of [absent, substitute]) await done(house.as(one, 'GET', '/v1/me'));
  });

  test('is filled until that is ended: what is done in it names both, and what follows is refused', async () => {
    const given = await done(post(absent, 'absent', 'delegate', handing('substitute')));
    const me = await done(house.as(substitute, 'GET', '/v1/me'));
    expect(me.at('seats')).toMatchObject([{ role: 'approver' }, { role: 'clerk', onBehalfOf: 'absent' }]);
    const body = proposalOf(await entryFor(house, 'A7'));
    const opened = await done(house.as(substitute, 'POST', '/v1/listings', { body }));
    const listing = String(opened.at('case.caseId'));
    const seen = await done(house.as(CLERK, 'GET', `/v1/cases/${listing}/history`));
    expect(seen.at('events.0.actor')).toMatchObject({ id: 'substitute', onBehalfOf: 'absent' });
    // Nobody approves what was proposed in the place that he gave away, or that he took.
    const signs = await house.as(substitute, 'POST', `/v1/listings/${listing}/approve-notice`, { body: {} });
    expect(signs.status).toBe(403);

    const withdrawal = { body: { reasons: '材料有误。' } };
    const [ended] = await Promise.all([
      post(absent, 'absent', 'end-delegation', end(partOf(given, 'delegations', 'delegation'))),
      other.as(substitute, 'POST', `/v1/listings/${listing}/withdraw-proposal`, withdrawal),
    ]);
    expect(ended.status).toBe(200);
    const next = await other.as(substitute, 'POST', `/v1/listings/${listing}/withdraw-proposal`, withdrawal);
    expect(codeOf(next)).toEqual([403, 'not-permitted']);
  });

  test('is given by its holder, by who heads the office, or by an operator; to nobody else does it show', async () => {
    await done(post(APPROVER, 'absent', 'delegate', handing('substitute', { from: '2026-03-03T00:00:00+08:00' })));
    const later = handing('substitute', { from: TOMORROW, until: '2026-03-05T09:00:00+08:00' });
    const byOperator = await done(post(OPERATOR, 'absent', 'delegate', later));
    expect(byOperator.at('changes.0')).toMatchObject({ type: 'delegated' });
    const strangers = [await post(FOREIGN_CLERK, 'absent', 'delegate', handing('substitute'))];
    strangers.push(await post(FOREIGN_CLERK, 'nobody-at-all', 'delegate', handing('substitute')));
    strangers.push(await post(CLERK, 'absent', 'delegate', handing(CLERK)));
    expect(strangers.map(({ status, text }) => [status, text])).toEqual(strangers.map(() => [404, strangers[0]?.text]));
    expect(codeOf(await post(SUPERVISOR, 'absent', 'delegate', handing('substitute')))).toEqual([403, 'not-permitted']);
    expect(codeOf(await post(APPROVER, 'absent', 'delegate', handing(APPROVER)))).toEqual([
      403,
      'delegation-to-oneself',
    ]);
    const elsewhere = await post(absent, 'absent', 'delegate', handing(FOREIGN_CLERK));
    expect(codeOf(elsewhere)).toEqual([409, 'substitute-of-another-office']);
    const summer = await post(
      absent,
      'absent',
      'delegate',
      handing('substitute', { until: '2026-07-01T00:00:00+08:00' }),
    );
    expect(codeOf(summer)).toEqual([409, 'delegation-too-long']);
  });

  test('is given back by whoever took it, and that he did so is on record', async () => {
    const span = { from: '2026-03-06T09:00:00+08:00', until: '2026-03-08T09:00:00+08:00' };
    const given = await done(post(absent, 'absent', 'delegate', handing('substitute', span)));
    const delegation = partOf(given, 'delegations', 'delegation');
    expect(codeOf(await post(newcomer('third', 'approver'), 'absent', 'end-delegation', end(delegation)))).toEqual([
      404,
      'not-found',
    ]);
    await done(post(substitute, 'absent', 'end-delegation', { ...end(delegation), until: span.from }));
    const { at } = await done(house.as(OPERATOR, 'GET', '/v1/people/absent'));
    const last = (at('changes') as readonly object[]).at(-1);
    expect(last).toMatchObject({ type: 'delegation-ended', part: delegation, by: 'substitute', ...REASONS });
  });

  test.each(['operator', 'supervisor', 'lead'] as const)(
    'of a higher kind is not for an approver of the office to hand over: %s',
    async (role) => {
      const id = `higher-${role}`;
      await done(house.as(newcomer(id, role), 'GET', '/v1/me'));
      const body = handing('substitute', { appointment: role });
      expect(codeOf(await post(APPROVER, id, 'delegate', body))).toEqual([403, 'not-permitted']);
      const seats = (await done(house.as(substitute, 'GET', '/v1/me'))).at('seats');
      expect(seats).not.toContainEqual(expect.objectContaining({ onBehalfOf: id }));
    },
  );

  test('whoever orders it in an absence sees of the other what concerns his own office, and may end it', async () => {
    const elsewhere = place('clerk', { department: 'sz-fin' });
    await done(post(OPERATOR, 'two-offices', 'appoint', place('clerk')));
    const both = await done(post(OPERATOR, 'two-offices', 'appoint', elsewhere));
    const [here] = both.at('appointments') as readonly { readonly appointment: string }[];
    const body = handing('substitute', { appointment: here?.appointment });
    const given = await done(post(APPROVER, 'two-offices', 'delegate', body));
    expect([given.at('appointments.1'), given.at('mandates'), given.at('changes.2')]).toEqual([
      undefined,
      [],
      undefined,
    ]);
    const delegation = partOf(given, 'delegations', 'delegation');
    expect(codeOf(await post(FOREIGN_CLERK, 'two-offices', 'end-delegation', end(delegation)))).toEqual([
      404,
      'not-found',
    ]);
    expect(codeOf(await post(APPROVER, 'two-offices', 'end-delegation', end(delegation)))).toEqual([200, undefined]);
  });

  test('of two who hand their places to each other at once, in two processes, one has done it', async () => {
    const [one, two] = [newcomer('one', 'clerk'), newcomer('two', 'clerk')];
    for (const either of [one, two]) await done(house.as(either, 'GET', '/v1/me'));
    const both = await Promise.all([
      house.as(one, 'POST', '/v1/people/one/delegate', { body: handing('two') }).then(codeOf),
      other.as(two, 'POST', '/v1/people/two/delegate', { body: handing('one') }).then(codeOf),
    ]);
    expect(both).toContainEqual([200, undefined]);
    expect(both).toContainEqual([409, 'delegation-circular']);
  });
});

test('people are listed by the database: operators all of them, approvers those of their office, others none', async () => {
  const seen: string[] = [];
  for (let cursor = ''; ;) {
    const page = await done(house.as(OPERATOR, 'GET', `/v1/people?limit=9${cursor}`));
    seen.push(...(page.at('people') as readonly { readonly person: string }[]).map(({ person }) => person));
    const next = page.at('next') as string | null;
    if (next === null) break;
    cursor = `&cursor=${next}`;
  }
  expect(seen).toEqual([...new Set(seen)].sort());
  expect(seen).toEqual(expect.arrayContaining([CLERK, FOREIGN_CLERK, 'jia-agent01', 'new-1']));
  const own = await done(house.as(APPROVER, 'GET', '/v1/people?limit=200'));
  const shown = own.at('people') as readonly { readonly appointments: readonly { readonly department: string }[] }[];
  expect(new Set(shown.flatMap(({ appointments }) => appointments.map(({ department }) => department)))).toEqual(
    new Set(['sz-tax']),
  );
  expect((await done(house.as(APPROVER, 'GET', '/v1/people?department=sz-hrss'))).at('people')).toEqual([]);
  expect(codeOf(await house.as(CLERK, 'GET', '/v1/people'))).toEqual([403, 'not-permitted']);
});

test('what somebody is reads himself, an operator and a supervisor; for others he is as one who is not there', async () => {
  for (const reader of [CLERK, OPERATOR, SUPERVISOR])
    expect((await house.as(reader, 'GET', `/v1/people/${CLERK}`)).status).toBe(200);
  const foreign = await house.as(APPROVER, 'GET', `/v1/people/${CLERK}`);
  const missing = await house.as(APPROVER, 'GET', '/v1/people/nobody-at-all');
  expect([foreign.status, foreign.text]).toEqual([404, missing.text]);
});
