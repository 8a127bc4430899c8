import { instantOf } from '../../domain/kernel/calendar-date.js';
import type { ForecastView } from '../../contracts/forecast.contract.js';
import { openHouse, type House } from './house.js';
import { AGENT, CLERK, caseIdIn, done, file, FOREIGN_AGENT, list } from './journey.js';

describe('the forecast of a case', () => {
  let house: House;
  let listing: string;
  let objection: string;

  beforeAll(async () => {
    house = await openHouse();
    listing = await list(house);
    objection = caseIdIn(await done(file(house, listing)));
  });
  afterAll(() => house.close());

  const forecast = async (caseId: string, query = '', person = AGENT): Promise<ForecastView> =>
    (await done(house.as(person, 'GET', `/v1/cases/${caseId}/forecast${query}`))).json as ForecastView;

  it('tells the subject that silence accepts its objection, that the hold stays, and what repeats', async () => {
    const { steps, end } = await forecast(objection);
    const accepted = steps.find(({ events }) => events.some(({ type }) => type === 'ObjectionAccepted'));
    // Filed on Monday 2 March 2026; three working days.
    expect(accepted).toMatchObject({
      at: '2026-03-05T16:00:00.000Z',
      day: '2026-03-05',
      cause: { type: 'missed', duty: { name: 'decide-acceptance', owner: { department: 'sz-tax' } } },
      rule: { id: 'objection.acceptance' },
      standing: [],
      provisional: false,
    });
    const escalated = steps.filter(({ events }) => events.some(({ type }) => type === 'DutyEscalated'));
    expect(escalated.map(({ cause }) => cause.duty?.name)).toContain('verify');
    for (const { repeats, cause } of escalated) {
      expect([cause.duty?.name, repeats?.until]).toEqual([cause.duty?.name, null]);
      expect(repeats?.words.zh).toContain('个工作日重复一次');
    }
    expect(end.how).toBe('waits');
    expect(end.duties.map(({ name }) => name)).toContain('verify');
  });

  it('tells what the end of the term does to the listing, measure by measure, while the objection is silent', async () => {
    const { steps, end } = await forecast(listing, '', CLERK);
    const expired = steps.find(({ status }) => status?.after.code === 'expired');
    expect(expired).toMatchObject({ rule: { id: 'listing.lists.TAX.term' } });
    const changes = steps.flatMap(({ standing }) => standing);
    expect(changes.map(({ measure, before, after }) => [measure, before, after])).toEqual(
      ['M20', 'M21', 'M22'].map((measure) => [measure, 'suspended', 'ended']),
    );
    expect(end).toMatchObject({ how: 'closed', at: expired?.at });
  });

  it('is foretold under another rulebook, where there is one', async () => {
    expect(await forecast(objection, '?rulebook=guizhou@2020-02-10')).toMatchObject({ rulebook: 'guizhou@2020-02-10' });
    const moved = 'guizhou@2020-02-10~guizhou@2026-04-01:2+repair.applyTo';
    expect(await forecast(objection, `?rulebook=${encodeURIComponent(moved)}`)).toMatchObject({ rulebook: moved });
    const unknown = await house.as(AGENT, 'GET', `/v1/cases/${objection}/forecast?rulebook=guizhou@1999-01-01`);
    expect([unknown.status, unknown.at('code')]).toEqual([422, 'invalid-request']);
  });

  it('is for who may read the case, and writes nothing', async () => {
    expect((await house.as(FOREIGN_AGENT, 'GET', `/v1/cases/${listing}/forecast`)).status).toBe(404);
    const before = await house.record.deps.database.collection('cases').find().toArray();
    await forecast(listing);
    expect(await house.record.deps.database.collection('cases').find().toArray()).toEqual(before);
  });

  it('says so where there are too many open cases beside it to tell what they all bring', async () => {
    const shown = async (): Promise<string | undefined> => (await forecast(listing)).truncated?.words.en;
    for (let count = 1; count < 50; count += 1) await done(file(house, listing));
    expect(await shown()).toBeUndefined();
    await done(file(house, listing));
    expect(await shown()).toContain('left out');
    expect((await forecast(objection)).truncated).toBeNull();
  });

  it('marks dates that rest on a year whose holidays are not published', async () => {
    house.now = instantOf('2026-12-30T09:00:00.000+08:00');
    const late = caseIdIn(await done(file(house, listing)));
    const { steps } = await forecast(late);
    expect(steps.some(({ provisional }) => provisional)).toBe(true);
  });
});
