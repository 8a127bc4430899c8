import type { Limit, LimitSettings } from '../../config/limits.js';
import { createLimits, type Limits } from '../../api/door/limits.js';
import { listenTo, roundsOf, toldOf, type RoundTrip, type RoundTrips } from '../../dev/testing/round-trips.js';
import { openCounters, type Counters } from '../../record/store/counters.js';
import { openHouse, type Answered, type House } from './house.js';
import { AGENT, CLERK, JIA, JIA_CODE, caseIdIn, done, file, list } from './journey.js';

const LEAD = 'gz-lead01';
const SYSTEM = 'sz-trade-implementer01';

const FAR_OFF: Limit = { requests: 1_000_000, seconds: 3_600 };
const COUNTED: LimitSettings = {
  register: FAR_OFF,
  'sign-in': FAR_OFF,
  read: FAR_OFF,
  write: FAR_OFF,
  import: FAR_OFF,
  law: FAR_OFF,
  operations: FAR_OFF,
  standing: null,
  code: FAR_OFF,
  'refused-token': FAR_OFF,
};

/** Who it is, and beside it that he has asked once more. */
const WHO = ['find people', 'findAndModify request_counts'];
/** The offices of his seats, with the lines of transfer tables. */
const OFFICES = ['aggregate departments'];

/** A million open cases fit a replica set (design §4): what a step of their beginning writes, in bytes. */
const SMALL = 8_192;

function expectOneSmallDocument(trips: readonly RoundTrip[]): void {
  const written = trips.filter(({ asked }) => asked === 'insert cases' || asked === 'update cases');
  expect(written).toMatchObject([{ writes: 1 }]);
  expect(written[0]?.bytes).toBeLessThan(SMALL);
}

/**
 * Each command to the database takes some tenths of a millisecond of a core on either side, and each round is waited for.
 * Whoever adds one sees it here, and has a reason or leaves it.
 */
describe('what a request asks of the database, round by round', () => {
  let house: House;
  let counters: Counters;
  let limits: Limits;
  let trips: RoundTrips;
  let listing: string;
  let objection: string;

  beforeAll(async () => {
    house = await openHouse({ reached: toldOf, limits: { count: (...counted) => limits.count(...counted) } });
    counters = await openCounters(toldOf(house.mongodbUrl));
    limits = createLimits(COUNTED, counters, house.record.deps.lookup);
    listing = await list(house);
    objection = caseIdIn(await done(file(house, listing)));
    trips = await listenTo([house.record.deps.client, counters.client]);
  });
  afterAll(async () => {
    await counters.close();
    await house.close();
  });

  /** With no key of the subject in the memory of the process, as where there are many subjects. */
  async function asked(request: () => Promise<Answered>): Promise<readonly RoundTrip[]> {
    house.record.deps.vault.forget(JIA);
    return (await trips.during(() => done(request()))).trips;
  }

  test('an objection is filed in six, one of them the write of its one document', async () => {
    const filing = await asked(() => file(house, listing));
    expect(roundsOf(filing)).toEqual([
      WHO,
      // The listing: whose it is, and by which law.
      ['find cases'],
      // What the decision rests on, and the key by which it is sealed.
      ['find cases', 'find subject-keys'],
      // Right before the write: whether its subject is being erased.
      ['find subjects'],
      ['insert cases'],
      // The standing from this write on, and the objection filed before, which this one names.
      ['find cases', 'find cases'],
    ]);
    expectOneSmallDocument(filing);
  });

  test('a clerk’s step is taken in six, on the case as it was read for the question whether he may', async () => {
    const step = await asked(() =>
      house.as(CLERK, 'POST', `/v1/objections/${objection}/accept-objection`, { body: {} }),
    );
    expect(roundsOf(step)).toEqual([
      WHO,
      OFFICES,
      ['find cases'],
      ['find subject-keys'],
      ['update cases'],
      // The standing from this write on.
      ['find cases'],
    ]);
    expectOneSmallDocument(step);
  });

  test('a case is read in five by a clerk, in four by whose it is', async () => {
    const reading = [['find cases'], ['insert case-reads'], ['find cases']];
    const asks = (person: string) => () => house.as(person, 'GET', `/v1/cases/${listing}`);
    expect(roundsOf(await asked(asks(CLERK)))).toEqual([WHO, OFFICES, ...reading]);
    expect(roundsOf(await asked(asks(AGENT)))).toEqual([WHO, ...reading]);
  });

  test('a lead department below the nation needs two more: which offices it oversees, and where the case is led', async () => {
    expect(roundsOf(await asked(() => house.as(LEAD, 'GET', `/v1/cases/${listing}`)))).toEqual([
      WHO,
      OFFICES,
      ['find departments'],
      ['find cases'],
      ['find departments'],
      ['insert case-reads'],
      ['find cases'],
    ]);
  });

  test('standing of subjects by their ids is asked in three, of however many; by numbers in four', async () => {
    const ask = (...subjects: object[]) =>
      asked(() => house.as(SYSTEM, 'POST', '/v1/standing', { body: { subjects } }));
    // The one that implementing systems wait for: nothing is counted, unless that is configured.
    const who = [['find people'], OFFICES];
    const byId = [...who, ['find cases', 'find subjects']];
    expect(roundsOf(await ask({ subject: JIA }))).toEqual(byId);
    expect(roundsOf(await ask({ subject: JIA }, { subject: `${JIA}b` }, { subject: `${JIA}c` }))).toEqual(byId);
    const mixed = await ask(
      { creditCode: JIA_CODE },
      { creditCode: '91520100DEMA00015H' },
      { subject: JIA },
      { listing },
    );
    expect(roundsOf(mixed)).toEqual([...who, ['find cases', 'find subjects'], ['find cases']]);
  });

  test('a work queue is shown in four', async () => {
    expect(roundsOf(await asked(() => house.as(CLERK, 'GET', '/v1/duties')))).toEqual([
      WHO,
      OFFICES,
      ['aggregate cases', 'aggregate mandates'],
      ['insert case-reads'],
    ]);
  });
});
