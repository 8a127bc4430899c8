import { instantOf } from '../../domain/kernel/calendar-date.js';
import type { Receipt } from '../../contracts/receipt.contract.js';
import type { Why } from '../../contracts/why.contract.js';
import { readCounting } from '../verifier/counting.js';
import { openHouse, type House } from './house.js';
import { AGENT, CLERK, FOREIGN_AGENT, GROUNDS, caseIdIn, done, file, list } from './journey.js';

let house: House;
let listing: string;
let objection: string;
const { checkReceipt } = readCounting();

beforeAll(async () => {
  house = await openHouse();
  listing = await list(house);
  objection = caseIdIn(await done(file(house, listing)));
});
afterAll(() => house.close());

async function receiptsOf(caseId: string, person = AGENT): Promise<readonly Receipt[]> {
  return (await done(house.as(person, 'GET', `/v1/cases/${caseId}/receipts`))).at('receipts') as readonly Receipt[];
}

async function why(caseId: string, person = AGENT): Promise<Why> {
  return (await done(house.as(person, 'GET', `/v1/cases/${caseId}/why`))).json as Why;
}

test('every date of a case has a receipt, tied to the event that set it, and the page counts it to the same day', async () => {
  for (const caseId of [listing, objection]) {
    const duties = (await done(house.as(AGENT, 'GET', `/v1/cases/${caseId}`))).at('duties') ?? [];
    const receipts = await receiptsOf(caseId);
    expect(receipts.length).toBeGreaterThanOrEqual((duties as readonly unknown[]).length);
    const history = (await done(house.as(AGENT, 'GET', `/v1/cases/${caseId}/history`))).at('events') as readonly {
      seq: number;
      hash: string;
    }[];
    for (const receipt of receipts) {
      expect(['agrees', 'nothing-to-count']).toContain(checkReceipt(receipt).verdict);
      expect(receipt.record).toEqual({ version: history.length, head: history.at(-1)?.hash });
      expect(history.find(({ seq }) => seq === receipt.setBy?.seq)?.hash).toBe(receipt.setBy?.hash);
    }
  }
});

test('a served decision’s remedies and term are told, and a term does not move off holidays', async () => {
  const receipts = await receiptsOf(listing);
  const names = receipts.map(({ date }) => date);
  expect(names).toEqual(expect.arrayContaining(['remedy:reconsideration', 'remedy:suit', 'end-term']));
  const term = receipts.find(({ date }) => date === 'end-term');
  expect([term?.how, term?.span, term?.movesOffHolidays]).toEqual(['term', { count: 3, unit: 'years' }, false]);
  expect(term?.words.en).toContain('ends at 24:00 Asia/Shanghai on 2 March 2029');
});

test('a verification that rests is told as resting, and goes on to a later day with its rest explained', async () => {
  await done(house.as(CLERK, 'POST', `/v1/objections/${objection}/accept-objection`, { body: {} }));
  await done(
    house.as(CLERK, 'POST', `/v1/objections/${objection}/start-expert-review`, { body: { subjectMatter: '笔迹。' } }),
  );
  const resting = (await receiptsOf(objection)).find(({ date }) => date === 'verify');
  expect([resting?.dueAt, resting?.left?.unit, resting && checkReceipt(resting).verdict]).toEqual([
    null,
    'workingDays',
    'agrees',
  ]);
  house.now = instantOf('2026-03-05T09:00:00+08:00');
  await done(house.as(CLERK, 'POST', `/v1/objections/${objection}/end-expert-review`, { body: { report: 'doc-9' } }));
  const running = (await receiptsOf(objection)).find(({ date }) => date === 'verify');
  expect(running?.turns.map(({ turn }) => turn)).toEqual(['paused', 'resumed']);
  expect(running?.words.en).toContain('for testing, appraisal or expert review');
  expect(running && checkReceipt(running).verdict).toBe('agrees');
});

test('why tells each step’s rule in the documents’ words, its mark, and the computation of the dates that it set', async () => {
  const { steps, now, rulebook } = await why(listing);
  const served = steps.find(({ type }) => type === 'NoticeServed');
  const window = served?.dates.find(({ date }) => date === 'submit-defence');
  expect(window?.words.en).toMatch(/from 2 March 2026, that day not counted.*ends at 24:00 Asia\/Shanghai on/);
  expect(window?.words.zh).toMatch(/自2026年3月2日起.*当日不计.*24时/);
  for (const { rule } of [...steps, ...now.dates]) {
    expect(rule.rulebook).toBe(rulebook);
    expect(rule.layers.filter(({ holds }) => holds)).toHaveLength(1);
    expect(rule.mark === null).toBe(rule.tag === 'seed' || rule.tag === 'found');
    const told = rule.layers.map(({ document }) => document);
    expect(rule.silent.filter(({ document }) => told.includes(document))).toEqual([]);
  }
  expect(steps.flatMap(({ rule }) => rule.silent).length).toBeGreaterThan(0);
});

test('a rule from memory or set here is marked in the case itself', async () => {
  const duties = (await done(house.as(AGENT, 'GET', `/v1/cases/${listing}`))).at('duties') as readonly {
    rule: { tag: string; mark: { zh: string } | null };
  }[];
  const marks = { recall: '待采用机关确认', default: '本地设定，无法律来源' };
  for (const { rule } of duties) expect(rule.mark?.zh).toBe(marks[rule.tag as keyof typeof marks]);
});

describe('who may not read the case', () => {
  test.each(['receipts', 'why'])('does not learn from its %s that there is one', async (what) => {
    const foreign = await house.as(FOREIGN_AGENT, 'GET', `/v1/cases/${listing}/${what}`);
    const missing = await house.as(FOREIGN_AGENT, 'GET', `/v1/cases/aaaaaaaa-lst-aaaaaaaaaaaaaaaa/${what}`);
    expect([foreign.status, foreign.text]).toEqual([404, missing.text]);
  });

  test('an operator sees rules and dates, and nothing that a person wrote', async () => {
    for (const what of ['receipts', 'why']) {
      const shown = await done(house.as('sz-operator01', 'GET', `/v1/cases/${objection}/${what}`));
      expect(shown.text).not.toContain(GROUNDS);
    }
  });
});

test('a date of the clock alone is told before its step is written', async () => {
  house.now = instantOf('2026-06-30T09:00:00+08:00');
  for (const receipt of await receiptsOf(objection)) expect(checkReceipt(receipt).verdict).not.toBe('refused');
  const { now } = await why(objection);
  expect(now.dates.length).toBeGreaterThan(0);
});

test('the page is served as it stands, and may run its own scripts and nothing else', async () => {
  const page = await done(house.raw('GET', '/verify'));
  const policy = page.headers.get('Content-Security-Policy') ?? '';
  expect(page.text).toContain('checkReceipt');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src 'sha256-[^']+' 'sha256-[^']+'/);
  expect(policy).not.toMatch(/unsafe|https?:|\*|self/);
});
