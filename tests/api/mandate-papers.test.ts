import { createMailer, type SmtpMailer } from '../../activities/mailer.js';
import { createMandateActivities } from '../../activities/mandates.js';
import type { DemoPerson } from '../../dev/demo-people.js';
import { startSmtp, type TestSmtp } from '../../dev/testing/smtp.js';
import { instantOf } from '../../domain/kernel/calendar-date.js';
import { loadShelf } from '../../rulebooks/shelf.js';
import { closeIndexed, openHouse, type Answered, type House } from './house.js';
import { CLERK, FOREIGN_CLERK, JIA, JIA_CODE, done, list } from './journey.js';
import { codeIn, idIn, refused, strangerIn } from './strangers.js';

const [OPERATOR, SUPERVISOR] = ['sz-operator01', 'sz-insp-supervisor01'];
const FIRM = 'jia@example.com';
const HIS = 'secret.agent@example.org';
const PAPER = { creditCode: JIA_CODE, capacity: 'agent', document: 'doc-poa-7', until: '2026-12-31', mail: HIS };
const UNKNOWN = { ...PAPER, creditCode: '91520300DEM00009XX' };

let house: House;
let smtp: TestSmtp;
let mailer: SmtpMailer;
let listing: string;
beforeAll(async () => {
  [house, smtp] = await Promise.all([openHouse(), startSmtp()]);
  mailer = createMailer({ smtpUrl: smtp.url, from: 'redress@example.com' });
  listing = await list(house);
});
afterAll(async () => {
  mailer.close();
  await Promise.all([closeIndexed(house), smtp.stop()]);
});

const step = (by: string, mandate: string, what: string, body: object = {}): Promise<Answered> =>
  house.as(by, 'POST', `/v1/mandates/${mandate}/${what}`, { body });
const end = (by: string, mandate: string, reasons: string): Promise<Answered> => step(by, mandate, 'end', { reasons });

/** What the sweep has done for each mandate, carried out here and now. */
async function carryOut(at = house.now): Promise<void> {
  house.now = at;
  const { record } = house;
  const { readMandate, settleMandate, tellMandate } = createMandateActivities({
    record,
    shelf: loadShelf(),
    clock: record.deps.clock,
    mailer,
    dateWords: (_kind, name) => ({ zh: name, en: name }),
    publicUrl: house.url,
    nudge: () => undefined,
    searchable: () => false,
  });
  for (const id of await record.sweepMandates())
    for (let agenda = await readMandate(id); agenda.isDue || agenda.tell !== null; agenda = await readMandate(id)) {
      if (agenda.isDue) await settleMandate(id);
      if (agenda.tell !== null) await tellMandate(id, agenda.tell);
    }
}

/** To whom something was written about this mandate, and under which title, in order. */
async function letters(mandate: string): Promise<readonly string[]> {
  const all = (await smtp.messages()).filter(({ subject }) => subject.includes(mandate));
  return all.map(({ to, subject }) => `${subject.split('（')[0] ?? ''}: ${to.join()}`);
}

const duties = async (by: string): Promise<readonly Readonly<Record<string, unknown>>[]> =>
  (await done(house.as(by, 'GET', '/v1/duties?limit=200'))).at('duties') as never;
const owes = async (by: string, mandate: string): Promise<unknown> =>
  (await duties(by)).find(({ mandateId }) => mandateId === mandate)?.['duty'] ?? null;

test('a firm is told at its own address that somebody asks to act for it, acts, and acts no more; so is he, at his', async () => {
  const he = await strangerIn(house, 'told-1');
  const mandate = await idIn(he('POST', '/v1/mandates', PAPER));
  await carryOut();
  expect(await letters(mandate)).toEqual([`代理申请告知书: ${FIRM}`]);
  await done(step(CLERK, mandate, 'confirm'));
  await carryOut();
  await carryOut();
  const confirmed = [`代理确认告知书: ${FIRM}`, `代理确认告知书: ${HIS}`];
  expect((await letters(mandate)).slice(1)).toEqual(confirmed);
  const kept = JSON.stringify(await house.record.findMandate(mandate));
  expect([kept.includes(HIS), kept.includes('A256GCM')]).toEqual([false, true]);
  await done(end(CLERK, mandate, '委托人已撤销委托。'));
  await carryOut();
  expect((await letters(mandate)).slice(3)).toEqual([`代理终止告知书: ${FIRM}`, `代理终止告知书: ${HIS}`]);
  const [last] = (await smtp.messages()).filter(({ subject }) => subject.includes(mandate)).slice(-2);
  for (const said of ['委托人已撤销委托。', 'doc-poa-7', mandate]) expect(last?.html).toContain(said);
  expect((await house.record.findMandate(mandate))?.contact).toBeUndefined();
});

test('whoever brings a code is told of with it; a firm without an address is named to the office as one to be told on paper', async () => {
  const he = await strangerIn(house, 'told-2');
  const dead = 'nobody@firm.invalid';
  const code = await codeIn(house.as(CLERK, 'POST', '/v1/invitations', { body: { subject: JIA, capacity: 'agent' } }));
  const mandate = await idIn(he('POST', '/v1/mandates/accept-invitation', { code, mail: dead }));
  await carryOut();
  expect(await letters(mandate)).toEqual([`代理确认告知书: ${FIRM}`]);
  const office = await done(house.as(CLERK, 'GET', '/v1/mandates?whose=office&status=confirmed'));
  const found = (office.at('mandates') as readonly Readonly<Record<string, unknown>>[]).find(
    ({ mandateId }) => mandateId === mandate,
  );
  expect(found?.['letters']).toMatchObject([
    { about: 'confirmed', to: 'subject', outcome: 'sent' },
    { about: 'confirmed', to: 'person', outcome: 'refused' },
  ]);
  expect((await done(he('GET', '/v1/mandates'))).at('mandates.0.letters')).toEqual([]);
});

test('an application is somebody’s duty until it is answered: the office’s, once it is late also the supervisor’s', async () => {
  const before = house.now;
  const he = await strangerIn(house, 'late-1');
  const mandate = await idIn(he('POST', '/v1/mandates', PAPER));
  expect(await owes(CLERK, mandate)).toMatchObject({
    name: 'answer-mandate',
    owner: { role: 'clerk', department: 'sz-tax' },
    lastDay: '2026-03-09',
    ifMissed: { command: 'Escalate' },
  });
  for (const by of [FOREIGN_CLERK, SUPERVISOR, 'jia-agent01', 'sz-lead01']) expect(await owes(by, mandate)).toBeNull();
  await carryOut(instantOf('2026-03-06T01:00:00Z'));
  await carryOut(instantOf('2026-03-09T16:00:00Z'));
  const inCharge = (await house.record.findDepartment('sz-tax'))?.mail;
  expect((await letters(mandate)).slice(1)).toEqual([
    `代理申请待答复提醒: ${String(inCharge)}`,
    `代理申请逾期督办通知: ${String(inCharge)}`,
  ]);
  for (const by of [CLERK, SUPERVISOR])
    expect(await owes(by, mandate)).toMatchObject({ lastDay: '2026-03-30', ifMissed: { command: 'Lapse' } });
  await done(step(CLERK, mandate, 'confirm'));
  for (const by of [CLERK, SUPERVISOR]) expect(await owes(by, mandate)).toBeNull();
  house.now = before;
});

test('what nobody answers lapses and is told alike, whether the firm is known, not known, or has said no in silence', async () => {
  const before = house.now;
  const he = await strangerIn(house, 'late-2');
  const [known, unknown, declined] = [
    await idIn(he('POST', '/v1/mandates', PAPER)),
    await idIn(he('POST', '/v1/mandates', UNKNOWN)),
    await idIn(he('POST', '/v1/mandates', PAPER)),
  ];
  await done(step(CLERK, declined, 'decline', { reasons: '与其无关。', tellApplicant: false }));
  await carryOut();
  house.now = instantOf('2026-03-30T16:00:00Z');
  expect(refused(await step(CLERK, known, 'confirm'))).toBe('409 application-not-pending');
  const mine = async (): Promise<readonly string[]> =>
    ((await done(he('GET', '/v1/mandates'))).at('mandates') as readonly object[]).map((one) =>
      JSON.stringify({ ...one, mandateId: '' }),
    );
  const read = await mine();
  expect([new Set(read).size, read[0]?.includes('"lapsed"')]).toEqual([1, true]);
  await carryOut();
  expect(await mine()).toEqual(read);
  const his = (await smtp.messages())
    .filter(({ to }) => to.includes(HIS))
    .filter(({ subject }) => [known, unknown, declined].some((id) => subject.includes(id)));
  const bodies = his.map(({ html }) => html?.replaceAll(/man-[a-z2-7]{24}/g, ''));
  expect([bodies.length, new Set(bodies).size]).toEqual([3, 1]);
  expect(await letters(known)).toContain(`代理申请失效告知书: ${FIRM}`);
  expect(await letters(declined)).not.toContain(`代理申请失效告知书: ${FIRM}`);
  house.now = before;
});

test('a mandate that an installation brought along is listed and ended like any other, and who ended it is on record', async () => {
  const agent: DemoPerson = { id: 'brought-1', name: '示例', nameEn: 'Sample', roles: [], subject: JIA };
  const mine = await done(house.as(agent, 'GET', '/v1/mandates'));
  expect(mine.json).toMatchObject({ mandates: [{ subject: JIA, status: 'confirmed', inForce: true, document: null }] });
  expect((await house.as(agent, 'GET', `/v1/cases/${listing}`)).status).toBe(200);
  const mandate = String(mine.at('mandates.0.mandateId'));
  expect((await end(FOREIGN_CLERK, mandate, '无。')).status).toBe(404);
  await done(end(CLERK, mandate, '委托人已撤销委托。'));
  expect((await house.as(agent, 'GET', `/v1/cases/${listing}`)).status).toBe(404);
  expect((await done(house.as(agent, 'GET', '/v1/mandates'))).at('mandates.0.status')).toBe('ended');
  const kept = await done(house.as(OPERATOR, 'GET', '/v1/people/brought-1'));
  expect(kept.json).toMatchObject({
    mandates: [{ mandate, subject: JIA }],
    changes: [{ type: 'mandate-ended', part: mandate, by: CLERK }],
  });
  await carryOut();
  expect(await letters(mandate)).toEqual([`代理终止告知书: ${FIRM}`]);
});
