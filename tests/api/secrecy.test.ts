import { openHouse, type Answered, type House } from './house.js';
import {
  AGENT,
  APPROVER,
  CLERK,
  FOREIGN_AGENT,
  FOREIGN_CLERK,
  GROUNDS,
  JIA_CODE,
  caseIdIn,
  done,
  file,
  list,
  objectionTo,
} from './journey.js';

let house: House;
let listing: string;
const MISSING = 'aaaaaaaa-lst-aaaaaaaaaaaaaaaa';

beforeAll(async () => {
  house = await openHouse();
  listing = await list(house);
});
afterAll(() => house.close());

function alike(answered: Answered): object {
  const headers = [...answered.headers].filter(([name]) => !['x-request-id', 'date', 'keep-alive'].includes(name));
  return { status: answered.status, text: answered.text, headers };
}

describe('a case that is not yours', () => {
  test.each(['', '/history'])('reads as one that does not exist%s', async (rest) => {
    const foreign = await house.as(FOREIGN_AGENT, 'GET', `/v1/cases/${listing}${rest}`);
    const missing = await house.as(FOREIGN_AGENT, 'GET', `/v1/cases/${MISSING}${rest}`);
    const malformed = await house.as(FOREIGN_AGENT, 'GET', `/v1/cases/not-an-id${rest}`);
    expect(foreign.status).toBe(404);
    expect(alike(foreign)).toEqual(alike(missing));
    expect(alike(foreign)).toEqual(alike(malformed));
  });

  test('takes commands as one that does not exist', async () => {
    const send = (caseId: string) =>
      house.as(FOREIGN_AGENT, 'POST', `/v1/listings/${caseId}/submit-defence`, {
        body: { points: ['一'], evidence: [] },
      });
    expect(alike(await send(listing))).toEqual(alike(await send(MISSING)));
    const object = (on: string) => house.as(FOREIGN_AGENT, 'POST', '/v1/objections', { body: objectionTo(on) });
    const foreign = await object(listing);
    expect(foreign.status).toBe(404);
    expect(alike(foreign)).toEqual(alike(await object(MISSING)));
  });

  test('stays out of lists and queues', async () => {
    for (const person of [FOREIGN_AGENT, FOREIGN_CLERK]) {
      const cases = await done(house.as(person, 'GET', '/v1/cases'));
      const duties = await done(house.as(person, 'GET', '/v1/duties'));
      expect([cases.at('cases'), duties.at('duties')]).toEqual([[], []]);
    }
  });

  test('is no case of another kind either', async () => {
    const answered = await house.as(CLERK, 'POST', `/v1/objections/${listing}/accept-objection`, { body: {} });
    expect(answered.status).toBe(404);
  });
});

describe('a case that may be seen', () => {
  test('refuses with 403 the step that is another’s', async () => {
    const answered = await house.as(AGENT, 'POST', `/v1/listings/${listing}/publish-listing`, { body: {} });
    expect([answered.status, answered.at('code')]).toEqual([403, 'not-permitted']);
  });

  test('shows an operator what happened and nothing that a person wrote', async () => {
    const objection = caseIdIn(await done(file(house, listing)));
    const operators = await done(house.as('sz-operator01', 'GET', `/v1/cases/${objection}/history`));
    expect(operators.text).not.toContain(GROUNDS);
    const clerks = await done(house.as(CLERK, 'GET', `/v1/cases/${objection}/history`));
    expect(clerks.text).toContain(GROUNDS);
  });
});

describe('what nobody was told to allow', () => {
  test.each([
    [AGENT, 'GET', '/v1/entries?creditCode=' + JIA_CODE],
    [AGENT, 'GET', '/v1/imports'],
    [APPROVER, 'POST', '/v1/imports'],
    ['sz-operator01', 'GET', `/v1/standing/${JIA_CODE}`],
    [FOREIGN_AGENT, 'GET', `/v1/standing/${JIA_CODE}`],
    [FOREIGN_AGENT, 'GET', '/v1/standing/91410100DEM0000575'],
    ['sz-trade-implementer01', 'GET', '/v1/cases'],
  ])('%s may not %s %s', async (person, method, path) => {
    expect((await house.as(person, method, path)).status).toBe(403);
  });

  test('asks for a token before it says that an address does not exist', async () => {
    for (const path of ['/v1/cases', '/v1/nothing', `/v1/cases/${listing}`]) {
      expect((await house.raw('GET', path)).status).toBe(401);
    }
  });
});

test('no log line and no metric says what somebody wrote, who he is, or which case it was', async () => {
  await house.as(AGENT, 'POST', '/v1/objections', { body: { ...objectionTo(listing), grounds: 7 } });
  const logs = JSON.stringify(house.logged);
  const metrics = (await house.raw('GET', '/metrics')).text;
  for (const secret of [GROUNDS, '示例甲', JIA_CODE, AGENT, listing]) {
    expect(logs).not.toContain(secret);
    expect(metrics).not.toContain(secret);
  }
  expect(metrics).toContain('redress_commands_total{kind="listing",command="ProposeListing",outcome="accepted"} 1');
});
