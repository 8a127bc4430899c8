import { dateOf, instantOf } from '../../domain/kernel/calendar-date.js';
import type { DemoPerson } from '../../dev/demo-people.js';
import { openHouse, type Answered, type House } from './house.js';
import { AGENT, CLERK, done, list } from './journey.js';

const LEAD = 'sz-lead01';
const SECOND = 'sz-lead02';
const TO = 'guizhou@2026-04-01';

describe('moving an open case to a later version of the rules', () => {
  let house: House;
  let listing: string;
  let from: string;

  beforeAll(async () => {
    house = await openHouse();
    listing = await list(house);
    from = String((await done(house.as(LEAD, 'GET', `/v1/cases/${listing}`))).at('rulebook'));
  });
  afterAll(() => house.close());

  const send = (person: string, command: string, body: object): Promise<Answered> =>
    house.as(person, 'POST', `/v1/listings/${listing}/${command}`, { body });
  const codeOf = async (answer: Promise<Answered>): Promise<unknown> => (await answer).at('code');
  const reasons = '新令施行。';

  it('waits for the first day of the later version: until then a text approved later may still change it', async () => {
    const compared = await done(house.as(LEAD, 'GET', `/v1/cases/${listing}/migration?to=${TO}`));
    expect(compared.at('possible')).toBe(false);
    expect(await codeOf(send(LEAD, 'propose-migration', { from, to: TO, reasons }))).toBe('rulebook-not-begun');
    house.now = instantOf('2026-04-08T09:00:00.000+08:00');
  });

  it('shows the lead department what would change, and nobody else', async () => {
    const compared = await done(house.as(LEAD, 'GET', `/v1/cases/${listing}/migration?to=${TO}`));
    expect(compared.json).toMatchObject({ from, to: TO, rulebook: `${from}~${TO}:2`, possible: true });
    const values = compared.at('values') as readonly { readonly nature: string; readonly takes: string }[];
    expect(values.length).toBeGreaterThan(0);
    for (const { nature, takes } of values) if (nature === 'procedure') expect(takes).toBe('pinned');
    expect((await house.as(CLERK, 'GET', `/v1/cases/${listing}/migration?to=${TO}`)).status).toBe(403);
    expect((await house.as(LEAD, 'GET', `/v1/cases/${listing}/migration?to=guizhou@1999-01-01`)).status).toBe(422);
  });

  it('is no matter of another province’s lead department, which knows nothing of the case', async () => {
    const office = {
      id: 'hb-credit-lead',
      level: 'province',
      region: '420000',
      name: { zh: '示例', en: 'Sample' },
    } as const;
    await house.record.putDepartments([{ ...office, parent: null, mail: null, creditCode: null }]);
    const foreign = { id: 'hb-lead01', name: '示例', nameEn: 'Sample', roles: ['lead'], dept: office.id } as const;
    const stepsOf = async (person: string | DemoPerson) =>
      (await done(house.as(person, 'GET', `/v1/cases/${listing}`))).at('commands') as readonly {
        readonly type: string;
      }[];
    expect((await house.as(foreign, 'GET', `/v1/cases/${listing}`)).status).toBe(404);
    const { cases } = (await done(house.as(foreign, 'GET', '/v1/cases'))).json as { readonly cases: unknown };
    expect(cases).toEqual([]);
    for (const own of [LEAD, 'cn-lead01'])
      expect((await stepsOf(own)).map(({ type }) => type)).toEqual(
        expect.arrayContaining(['TransferListing', 'OrderStay', 'ProposeMigration']),
      );
    const body = { from, to: TO, reasons };
    const asked = await house.as(foreign, 'POST', `/v1/listings/${listing}/propose-migration`, { body });
    expect([asked.status, asked.at('code')]).toEqual([404, 'not-found']);
  });

  it('is proposed by one person of the lead department and approved by another, on the comparison seen, or lapses', async () => {
    expect((await send(CLERK, 'propose-migration', { from, to: TO, reasons })).status).toBe(403);
    expect((await send(AGENT, 'propose-migration', { from, to: TO, reasons })).status).toBe(403);
    const approval = { from, to: TO, take: [], reasons };
    expect(await codeOf(send(SECOND, 'approve-migration', approval))).toBe('migration-not-proposed');
    expect(await codeOf(send(LEAD, 'propose-migration', { from: TO, to: TO, reasons }))).toBe('rulebook-not-as-seen');
    expect(await codeOf(send(LEAD, 'propose-migration', { from, to: from, reasons }))).toBe('rulebook-not-later');
    expect(await codeOf(send(LEAD, 'propose-migration', { from, to: 'guizhou@1999-01-01', reasons }))).toBe(
      'rulebook-unknown',
    );
    const proposed = await done(send(LEAD, 'propose-migration', { from, to: TO, reasons }));
    expect(proposed.at('case.rulebook')).toBe(from);
    expect((proposed.at('case.duties') as readonly { name: string }[]).map(({ name }) => name)).toContain(
      'decide-migration',
    );
    expect(await codeOf(send(LEAD, 'propose-migration', { from, to: TO, reasons }))).toBe('migration-already-proposed');
    expect(await codeOf(send(LEAD, 'approve-migration', approval))).toBe('proposer-may-not-migrate');
    expect(await codeOf(send(SECOND, 'decline-migration', { reasons }))).toBeUndefined();
    await done(send(LEAD, 'propose-migration', { from, to: TO, reasons }));
    house.now = instantOf('2026-04-20T09:00:00.000+08:00');
    expect(await codeOf(send(SECOND, 'approve-migration', approval))).toBe('migration-not-proposed');
    await done(send(LEAD, 'propose-migration', { from, to: TO, reasons }));
    const taken = { ...approval, take: ['listing.defenceWindow'] };
    expect(await codeOf(send(SECOND, 'approve-migration', taken))).toBe('value-not-to-be-chosen');

    const migrated = await done(send(SECOND, 'approve-migration', approval));
    expect(migrated.at('case.rulebook')).toBe(`${from}~${TO}:2`);
    const history = await done(house.as(LEAD, 'GET', `/v1/cases/${listing}/history`));
    const event = (history.at('events') as readonly { type: string; data: object }[]).find(
      ({ type }) => type === 'RulebookMigrated',
    );
    const compared = await done(house.as(LEAD, 'GET', `/v1/cases/${listing}/migration?to=${TO}`));
    expect(compared.at('possible')).toBe(false);
    expect(event?.data).toMatchObject({ from, to: TO, rulebook: `${from}~${TO}:2` });
    expect(event?.data).toHaveProperty('values.0.takes');
  });

  it('goes by the composed rulebook from then on, and the record still proves itself', async () => {
    expect(await house.record.verifyCase(listing)).toMatchObject({ ok: true, faults: [] });
    await done(send(CLERK, 'correct-listing', { fields: ['address'], reasons: '地址变更。' }));
    const view = await house.record.getCase(listing);
    expect(view.rulebook).toBe(`${from}~${TO}:2`);
    expect((await house.record.verifyCase(listing)).faults).toEqual([]);
    // As the record then stood, it went by the rules at filing.
    const [before] = await house.record.standing({
      listings: [listing],
      asKnownAt: instantOf('2026-04-07T00:00:00.000Z'),
    });
    expect(before?.measures.every(({ standing }) => standing === 'in-force')).toBe(true);
  });

  it('never lengthens the term', async () => {
    const { terms } = await house.record.getCase(listing);
    for (const { until } of terms) expect(until && dateOf(until) <= '2029-03-03').toBe(true);
  });
});
