import { newKeyLine } from '../../dev/embedded-keys.js';
import { openHouse, type House } from './house.js';
import { AGENT, JIA, JIA_CODE, list } from './journey.js';
import { redress as inProcess, type Said } from './redress.js';

let house: House;
let listing: string;

beforeAll(async () => {
  house = await openHouse();
  listing = await list(house);
});
afterAll(() => house.close());

const redress = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Said> => inProcess(house, args, env);

test('standing and export ask the API as the person whose token they carry', async () => {
  const REDRESS_TOKEN = await house.issuer.token(AGENT);
  const standing = await redress(['standing', JIA_CODE], { REDRESS_TOKEN });
  expect(JSON.parse(standing.said)).toMatchObject({ subjects: [{ enforceable: true }] });
  const exported = JSON.parse((await redress(['export', listing], { REDRESS_TOKEN })).said) as {
    events: { seq: number }[];
  };
  expect(exported.events.map(({ seq }) => seq)).toEqual(exported.events.map((_, i) => i + 1));
}, 60_000);

test('what is not erased is told with its code, in Chinese and English', async () => {
  const refused = await redress(['keys', 'erase', JIA, '--yes'], { REDRESS_MONGODB_URL: house.mongodbUrl });
  expect([refused.code, refused.said]).toEqual([
    1,
    expect.stringMatching(/^subject-has-open-cases: 该主体还有 1 件未结案件.* Open cases of this subject: 1\. /),
  ]);
}, 60_000);

test('receipt and why tell every date and step, to whoever may read the case', async () => {
  const REDRESS_TOKEN = await house.issuer.token(AGENT);
  const { receipts } = JSON.parse((await redress(['receipt', listing], { REDRESS_TOKEN })).said) as {
    receipts: { date: string; words: { en: string } }[];
  };
  expect(receipts.map(({ date }) => date)).toContain('remedy:suit');
  const why = await redress(['why', listing], { REDRESS_TOKEN });
  expect(why.said).toContain(receipts[0]?.words.en);
  expect(why.said).toMatch(/#1 .*\n {2}listing\.\w+ \[\w+\]: /);
  expect(why.said.split('现状')[1]).toMatch(
    /→ .*\n.*\n {4}listing\.\w+ \[(seed|found|recall|default)\]: \p{Script=Han}.* · /u,
  );
  const foreign = await redress(['why', listing], { REDRESS_TOKEN: await house.issuer.token('yi-agent01') });
  expect([foreign.code, foreign.said.split(':')[0]]).toEqual([1, 'not-found']);
}, 90_000);

test('what is refused or missing is one line and exit code 1', async () => {
  const nobody = await redress(['standing', JIA_CODE]);
  expect(nobody).toEqual({ code: 1, said: 'Say who asks: --as <demo person>, or a token in REDRESS_TOKEN\n' });
  const foreign = await redress(['export', listing], { REDRESS_TOKEN: await house.issuer.token('yi-agent01') });
  expect([foreign.code, foreign.said.split(':')[0]]).toEqual([1, 'not-found']);
  const wrong = { REDRESS_MONGODB_URL: house.mongodbUrl, REDRESS_MASTER_KEYS: newKeyLine() };
  const said = 'None of the master keys of this database (test-master) was given.\n';
  expect(await redress(['keys', 'list'], wrong)).toEqual({ code: 1, said });
}, 60_000);

test('verify proves an untouched history, and says where one was touched', async () => {
  const { cases } = house.record.deps;
  const REDRESS_MONGODB_URL = house.mongodbUrl;
  expect(await redress(['verify', listing], { REDRESS_MONGODB_URL })).toMatchObject({ code: 0 });
  await cases.updateOne({ _id: listing }, { $set: { 'events.0.data.list': 'MR' } });
  const touched = await redress(['verify', listing], { REDRESS_MONGODB_URL });
  expect(touched.code).toBe(1);
  expect(touched.said).toContain('changed-event');
}, 60_000);
