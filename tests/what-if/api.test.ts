import { fileURLToPath } from 'node:url';
import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createWhatIfActivities } from '../../activities/what-if.js';
import { startTemporal, type TestTemporal } from '../../dev/testing/temporal.js';
import { connectLazily, createNudger, TASK_QUEUE, type Nudger } from '../../nudge/nudge.js';
import { openHouse, type Answered, type House } from '../api/house.js';
import { AGENT, CLERK, done, file, GROUNDS, list } from '../api/journey.js';
import { YEAR_2027 } from '../law/law-texts.js';
import { until } from '../workflows/until.js';
import { draftOf, ONE_YEAR } from './drafts.js';
import { hashOfRecord, OWN_COLLECTIONS } from './ground.js';

const LEAD = 'sz-lead01';
const SECOND = 'sz-lead02';
/** Of another lead department. */
const FOREIGN = 'cn-lead01';
const DRAFT = draftOf({ 'objection.suspends': 'value: false' });

let house: House;
let temporal: TestTemporal;
let client: Client;
let nudger: Nudger;
let connection: NativeConnection;
/** Whether what is asked is begun at once. */
let isStarted = true;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const start = (whatIfId: string): void => {
    if (isStarted) void nudger.startWhatIf(whatIfId);
  };
  [house, temporal] = await Promise.all([openHouse({ startWhatIf: start }), startTemporal()]);
  client = connectLazily(temporal);
  nudger = createNudger(client);
  connection = await NativeConnection.connect({ address: temporal.address });
  await done(file(house, await list(house)));
}, 90_000);

beforeEach(() => {
  isStarted = true;
});

afterAll(async () => {
  await client.connection.close();
  await connection.close();
  await Promise.all([house.close(), temporal.stop()]);
});

async function attend<T>(body: () => Promise<T>): Promise<T> {
  const worker = await Worker.create({
    connection,
    taskQueue: TASK_QUEUE,
    workflowsPath: fileURLToPath(new URL('../../workflows/what-if.workflow.ts', import.meta.url)),
    activities: createWhatIfActivities(house),
  });
  return worker.runUntil(body);
}

function ask(person: string, body: object, key?: string): Promise<Answered> {
  return house.as(person, 'POST', '/v1/what-if', { body, ...(key !== undefined && { key }) });
}

async function ended(whatIfId: string): Promise<Answered> {
  const look = (): Promise<Answered> => done(house.as(SECOND, 'GET', `/v1/what-if/${whatIfId}`));
  await until(async () => !['asked', 'running'].includes(String((await look()).at('status'))));
  return look();
}

test('a draft is held against the open cases, and the office that asked reads what was found; no case is touched', async () => {
  const before = await hashOfRecord(house.record, OWN_COLLECTIONS);
  const asked = await done(ask(LEAD, { texts: [DRAFT] }));
  expect([asked.status, asked.at('status'), asked.at('progress.total')]).toEqual([202, 'asked', null]);
  const whatIfId = String(asked.at('whatIfId'));
  const found = await attend(() => ended(whatIfId));
  expect(found.json).toMatchObject({
    status: 'done',
    askedBy: LEAD,
    asOf: house.now,
    changed: 0,
    progress: { done: 2, total: 2 },
    drafts: [{ title: { en: 'Sample credit rules' } }],
    summary: { cases: 2, touched: 1, casesLosing: 1, byRule: [{ name: 'objection.suspends', suspensions: 1 }] },
    cases: [
      {
        kind: 'objection',
        department: 'sz-tax',
        changed: false,
        findings: [
          {
            type: 'suspension',
            rule: 'objection.suspends',
            after: null,
            title: { en: 'the suspension of measures' },
            subject: { effect: 'loses', words: { zh: '受损' } },
            department: { effect: 'neither' },
          },
        ],
      },
    ],
    next: null,
  });
  expect(await hashOfRecord(house.record, OWN_COLLECTIONS)).toBe(before);
  const history = historyToJSON(await client.workflow.getHandle(whatIfId).fetchHistory());
  const payloads = [...history.matchAll(/"data": ?"([^"]+)"/g)].map(([, data = '']) =>
    Buffer.from(data, 'base64').toString(),
  );
  expect(new Set(payloads)).toEqual(new Set([JSON.stringify({ whatIfId }), JSON.stringify(whatIfId), 'true', 'false']));
  expect(history).not.toContain(GROUNDS);
}, 60_000);

test('the touched cases come in pages', async () => {
  const sooner = draftOf({ 'objection.acceptance': 'limit: 1 working day' });
  const asked = await done(ask(LEAD, { texts: [sooner, ONE_YEAR] }));
  const whatIfId = String(asked.at('whatIfId'));
  const whole = await attend(() => ended(whatIfId));
  const cases = whole.at('cases') as readonly unknown[];
  expect(cases.length).toBe(2);
  const first = await done(house.as(LEAD, 'GET', `/v1/what-if/${whatIfId}?limit=1`));
  const rest = await done(house.as(LEAD, 'GET', `/v1/what-if/${whatIfId}?limit=1&cursor=${String(first.at('next'))}`));
  expect([first.at('cases.0'), rest.at('cases.0'), rest.at('next')]).toEqual([cases[0], cases[1], null]);
  const objection = cases.find((found) => (found as { kind: string }).kind === 'objection');
  expect((objection as { findings: unknown[] }).findings[0]).toMatchObject({
    type: 'date',
    name: 'decide-acceptance',
    title: { zh: expect.stringMatching(/受理/) as string },
    subject: { effect: 'gains' },
    department: { effect: 'loses' },
  });
}, 60_000);

test('the same key is one run, also when it comes twice at once; another draft under it is refused', async () => {
  isStarted = false;
  const twice = await Promise.all([ask(LEAD, { texts: [DRAFT] }, 'one'), ask(LEAD, { texts: [DRAFT] }, 'one')]);
  expect(twice.map(({ status }) => status)).toEqual([202, 202]);
  expect(twice[0].json).toEqual(twice[1].json);
  const other = await ask(LEAD, { texts: [DRAFT], kind: 'objection' }, 'one');
  expect([other.status, other.at('code')]).toEqual([409, 'idempotency-key-reused']);
  await done(house.as(SECOND, 'POST', `/v1/what-if/${String(twice[0].at('whatIfId'))}/cancel`, { body: {} }));
});

test('a draft with mistakes is refused at once, each with its text, line, column and path', async () => {
  const bad = draftOf({ 'objection.acceptance': 'limit: -1 working days' });
  const refused = await ask(LEAD, { texts: [DRAFT, bad, YEAR_2027] });
  expect([refused.status, refused.at('code')]).toEqual([422, 'rulebook-invalid']);
  expect(refused.at('errors')).toMatchObject([
    {
      pointer: '#/texts/1',
      detail: {
        zh: expect.stringMatching(/^第 9 行第 12 列，objection\.acceptance\.limit：应写明不小于 1 的整数/) as string,
        en: expect.stringMatching(
          /^Line 9, column 12, objection\.acceptance\.limit: expected a whole number/,
        ) as string,
      },
    },
    { pointer: '#/texts/2', detail: { en: expect.stringMatching(/^Line 1, column 7, year: /) as string } },
  ]);
});

test.each([
  ['no draft', { texts: [] }],
  ['a kind that there is not', { texts: [DRAFT], kind: 'wish' }],
  ['a jurisdiction without rules', { texts: [DRAFT], jurisdiction: 'nowhere' }],
  ['a member that is not known', { texts: [DRAFT], more: true }],
])('%s is refused before anything is read', async (_what, body) => {
  const refused = await ask(LEAD, body);
  expect([refused.status, refused.at('code')]).toEqual([422, 'invalid-request']);
});

test('it is the lead department’s alone, and another office’s run is as one that is not there', async () => {
  isStarted = false;
  for (const person of [CLERK, AGENT, 'sz-insp-supervisor01', 'sz-operator01'])
    expect((await ask(person, { texts: [DRAFT] })).at('code')).toBe('not-permitted');
  const whatIfId = String((await done(ask(LEAD, { texts: [DRAFT] }))).at('whatIfId'));
  expect((await house.as(CLERK, 'GET', `/v1/what-if/${whatIfId}`)).status).toBe(403);
  const missing = await house.as(FOREIGN, 'GET', '/v1/what-if/wif-aaaaaaaaaaaaaaaa');
  const foreign = await house.as(FOREIGN, 'GET', `/v1/what-if/${whatIfId}`);
  expect([foreign.status, foreign.json]).toEqual([404, missing.json]);
  const cancelled = await house.as(FOREIGN, 'POST', `/v1/what-if/${whatIfId}/cancel`, { body: {} });
  expect([cancelled.status, cancelled.json]).toEqual([404, missing.json]);
  expect((await done(house.as(SECOND, 'POST', `/v1/what-if/${whatIfId}/cancel`, { body: {} }))).at('status')).toBe(
    'cancelled',
  );
});

test('more runs than an office may have are refused until one has ended', async () => {
  isStarted = false;
  const [first, second] = [await done(ask(LEAD, { texts: [DRAFT] })), await done(ask(SECOND, { texts: [DRAFT] }))];
  const third = await ask(LEAD, { texts: [DRAFT] }, 'third');
  expect([third.status, third.at('code'), third.at('params.most')]).toEqual([409, 'too-many-what-ifs', 2]);
  const cancel = `/v1/what-if/${String(first.at('whatIfId'))}/cancel`;
  for (let again = 0; again < 2; again += 1)
    expect((await done(house.as(LEAD, 'POST', cancel, { body: {} }))).json).toMatchObject({
      status: 'cancelled',
      endedAt: house.now,
      words: { en: 'cancelled' },
    });
  const later = await done(ask(LEAD, { texts: [DRAFT] }, 'third'));
  for (const one of [second, later])
    await done(house.as(LEAD, 'POST', `/v1/what-if/${String(one.at('whatIfId'))}/cancel`, { body: {} }));
});

test('a run that is cancelled in the cluster is told as cancelled, and one that the record has cancelled ends there too', async () => {
  const asked = await done(ask(LEAD, { texts: [DRAFT] }));
  const whatIfId = String(asked.at('whatIfId'));
  await until(() =>
    client.workflow
      .getHandle(whatIfId)
      .describe()
      .then(Boolean, () => false),
  );
  await client.workflow.getHandle(whatIfId).cancel();
  const other = String((await done(ask(LEAD, { texts: [DRAFT] }))).at('whatIfId'));
  await done(house.as(LEAD, 'POST', `/v1/what-if/${other}/cancel`, { body: {} }));
  await attend(async () => {
    expect((await ended(whatIfId)).at('status')).toBe('cancelled');
    await expect(client.workflow.getHandle(whatIfId).result()).rejects.toThrow(/cancel/i);
    await until(() =>
      client.workflow
        .getHandle(other)
        .describe()
        .then(Boolean, () => false),
    );
    await client.workflow.getHandle(other).result();
  });
  expect((await ended(other)).at('progress')).toEqual({ done: 0, total: null });
}, 60_000);
