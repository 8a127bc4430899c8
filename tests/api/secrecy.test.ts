import type { FilledRow } from '../../bench/penalty-faults.js';
import { csvOf } from '../imports/import-stage.js';
import { PERSON as PENALTY } from '../imports/penalty-row.js';
import { foundIn } from '../record/bytes-of.js';
import { findPerson } from '../../dev/demo-people.js';
import { PDF } from '../record/evidence-samples.js';
import { signIn } from './signing-in.js';
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
  entryFor,
  file,
  list,
  objectionTo,
  proposalOf,
} from './journey.js';

let house: House;
let listing: string;
const MISSING = 'aaaaaaaa-lst-aaaaaaaaaaaaaaaa';
/** They oversee, and not here. */
const OF_ANOTHER_PROVINCE = ['hb-insp-supervisor01', 'hb-lead01'];

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
    for (const person of [FOREIGN_AGENT, ...OF_ANOTHER_PROVINCE]) {
      const foreign = await house.as(person, 'GET', `/v1/cases/${listing}${rest}`);
      const missing = await house.as(person, 'GET', `/v1/cases/${MISSING}${rest}`);
      const malformed = await house.as(person, 'GET', `/v1/cases/not-an-id${rest}`);
      expect(foreign.status).toBe(404);
      expect(alike(foreign)).toEqual(alike(missing));
      expect(alike(foreign)).toEqual(alike(malformed));
    }
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
    for (const person of [FOREIGN_AGENT, FOREIGN_CLERK, ...OF_ANOTHER_PROVINCE]) {
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

/** A person with all that is known of one, in the facts of a case, in an import and in the name of a file. */
const HE = { kind: 'person', number: '520102198001019974', name: '示例隐名' } as const;
const CONTACT = { mail: 'yin.ming@example.com', phone: '13800001234', address: '示例隐路一号' };
const FILE = '示例隐名的判决书';

async function bringHim(): Promise<void> {
  const { id: subject } = await house.record.findOrCreateSubject({ ...HE, contact: CONTACT });
  const facts = `${HE.name}（${HE.number}，${CONTACT.phone}，${CONTACT.mail}，${CONTACT.address}）隐瞒收入。`;
  const proposal = {
    ...proposalOf(await entryFor(house, 'S1', subject)),
    subject,
    facts,
    measures: [{ measure: 'M22' }],
  };
  const caseId = caseIdIn(await done(house.as(CLERK, 'POST', '/v1/listings', { body: proposal })));
  await done(house.as(CLERK, 'POST', `/v1/cases/${caseId}/unmask`, { body: { reason: facts } }));
  await done(house.as(CLERK, 'POST', '/v1/standing', { body: { subjects: [{ residentId: HE.number }] } }));
  const row = { ...PENALTY, partyName: HE.name, personIdNo: HE.number, fineWan: '' } as FilledRow;
  for (const [path, bytes, name] of [
    ['/v1/imports', csvOf([row]), `${FILE}.csv`],
    [`/v1/evidence?caseId=${caseId}`, PDF, `${FILE}.pdf`],
  ] as const) {
    const form = new FormData();
    form.set('file', new Blob([Buffer.from(bytes)]), name);
    const headers = { Authorization: `Bearer ${await house.issuer.token(CLERK)}`, 'Idempotency-Key': name.slice(-3) };
    await done(house.raw('POST', path, { body: form, headers }));
  }
}

/** What is sent wrongly, with all of it in the wrong places, and what is answered to it. */
async function wrongly(): Promise<readonly string[]> {
  const { name, number } = HE;
  const body = { ...objectionTo(listing), [name]: number, grounds: { [number]: name }, error: name, on: number };
  const answers = [
    house.as(AGENT, 'POST', '/v1/objections', { body }),
    house.as(CLERK, 'POST', '/v1/standing', { body: { subjects: [{ residentId: `${number}9` }, { [name]: name }] } }),
    house.as(CLERK, 'GET', `/v1/standing/${number}9`),
    house.as(CLERK, 'GET', `/v1/entries?subject=${encodeURIComponent(name)}&${number}=${CONTACT.phone}`),
    house.as(CLERK, 'GET', `/v1/cases/${number}`),
    house.as(CLERK, 'GET', `/v1/${number}/${encodeURIComponent(name)}`),
    house.raw('GET', `/v1/register?name=${encodeURIComponent(name)}&creditCode=${number}`),
  ];
  const told = await Promise.all(answers);
  expect(told.filter(({ status }) => status < 400)).toEqual([]);
  return told.map(({ text }) => text);
}

test('no log line, metric, problem or byte of the database says what somebody wrote or who he is; no log or metric which case it was', async () => {
  await bringHim();
  // What the issuer tells of whoever signs in with a browser is not kept either.
  await signIn(house, AGENT);
  const problems = await wrongly();
  const logs = JSON.stringify(house.logged);
  const metrics = (await house.raw('GET', '/metrics')).text;
  const secrets = [HE.number, HE.name, ...Object.values(CONTACT), FILE, findPerson(AGENT)?.name ?? ''];
  for (const told of [logs, metrics]) {
    const all = [...secrets, GROUNDS, '示例甲', JIA_CODE, AGENT, listing];
    expect(all.filter((secret) => told.includes(secret))).toEqual([]);
  }
  expect(secrets.filter((secret) => problems.join('\n').includes(secret))).toEqual([]);
  // What is looked for would be found: who acts stands in the open, by his id at the issuer.
  expect(await foundIn(house.record.deps.database, [...secrets, GROUNDS, AGENT])).toEqual([AGENT]);
  expect(metrics).toContain('redress_commands_total{kind="listing",command="ProposeListing",outcome="accepted"} 2');
});
