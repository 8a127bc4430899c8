import { randomUUID } from 'node:crypto';
import type { DemoPerson } from '../../dev/demo-people.js';
import { instantOf } from '../../domain/kernel/calendar-date.js';
import { newSubjectId } from '../../record/case/case-id.js';
import { openCounters } from '../../record/store/counters.js';
import { closeIndexed, openHouse, type Answered, type House } from './house.js';
import { APPROVER, CLERK, FOREIGN_CLERK, JIA, JIA_CODE, done, list, objectionTo } from './journey.js';
import { clerkToo, codeIn, fewTries, idIn, refused, said, standingCaseOf, strangerIn, type Asks } from './strangers.js';

const [UNKNOWN_CODE, MISSING] = ['91520300DEM00009XX', 'man-aaaaaaaaaaaaaaaaaaaaaaaa'];
const PAPER = { creditCode: JIA_CODE, capacity: 'agent', document: 'doc-poa-1', until: '2026-12-31' };

let house: House;
let listing: string;
beforeAll(async () => {
  house = await openHouse();
  listing = await list(house);
});
afterAll(() => closeIndexed(house));

const stranger = (id: string): Promise<Asks> => strangerIn(house, id);
const post = (by: string | DemoPerson, path: string, body: object, key = randomUUID()): Promise<Answered> =>
  house.as(by, 'POST', path, { body, key });
const invite = (body: object = {}, by: string | DemoPerson = CLERK, key = randomUUID()): Promise<Answered> =>
  post(by, '/v1/invitations', { subject: JIA, capacity: 'agent', ...body }, key);

describe('an invitation', () => {
  test('makes a stranger to whom nothing shows an agent who files an objection, until he lays it down', async () => {
    const he = await stranger('invited-1');
    const seen = async (caseId = listing) => said(await he('GET', `/v1/cases/${caseId}`));
    const missing = await seen('aaaaaaaa-lst-aaaaaaaaaaaaaaaa');
    expect(await seen()).toBe(missing);
    expect((await he('POST', '/v1/objections', objectionTo(listing))).status).toBe(404);
    const code = await codeIn(invite());
    const taken = await done(
      he('POST', '/v1/mandates/accept-invitation', { code: code.toUpperCase().replaceAll('-', ' ') }),
    );
    expect(taken.json).toMatchObject({
      subject: JIA,
      capacity: 'agent',
      status: 'confirmed',
      inForce: true,
      until: null,
    });
    expect((await done(he('GET', `/v1/cases/${listing}`))).at('caseId')).toBe(listing);
    const filed = await done(he('POST', '/v1/objections', objectionTo(listing)));
    expect(filed.at('case.standing.measures.0.standing')).toBe('suspended');
    const mandate = String(taken.at('mandateId'));
    expect((await done(he('POST', `/v1/mandates/${mandate}/end`, {}))).at('inForce')).toBe(false);
    expect(await seen()).toBe(missing);
    expect((await done(he('GET', '/v1/mandates'))).at('mandates.0.status')).toBe('ended');
  });

  test('tells its code once; the code is written nowhere', async () => {
    const key = randomUUID();
    const first = await done(invite({}, CLERK, key));
    const code = String(first.at('code'));
    expect(code).toMatch(/^([a-z2-7]{4}-){7}[a-z2-7]{4}$/);
    const again = await done(invite({}, CLERK, key));
    expect([again.at('invitationId'), again.at('code')]).toEqual([first.at('invitationId'), null]);
    expect(refused(await invite({ capacity: 'self' }, CLERK, key))).toBe('409 idempotency-key-reused');
    const kept = await house.record.deps.database.collection('invitations').find().toArray();
    const listed = await done(house.as(CLERK, 'GET', '/v1/invitations'));
    for (const text of [JSON.stringify(kept), JSON.stringify(house.logged), listed.text])
      expect([text.includes(code), text.includes(code.replaceAll('-', ''))]).toEqual([false, false]);
    expect(listed.text).toContain(String(first.at('invitationId')));
  });

  test('that is used, withdrawn, over or guessed is answered alike', async () => {
    const he = await stranger('invited-2');
    const accept = (code: string) => he('POST', '/v1/mandates/accept-invitation', { code });
    const used = await codeIn(invite());
    await done(accept(used));
    const open = await done(invite());
    await done(post(APPROVER, `/v1/invitations/${String(open.at('invitationId'))}/withdraw`, {}));
    const late = await done(invite());
    const before = house.now;
    const answers = [
      await accept(used),
      await accept(String(open.at('code'))),
      await accept('abcd-efgh'),
      await accept('?'),
    ];
    house.now = instantOf(String(late.at('endsAt')));
    answers.push(await accept(String(late.at('code'))));
    house.now = before;
    expect(refused(answers[0] as Answered)).toBe('409 invitation-not-usable');
    expect(new Set(answers.map(said)).size).toBe(1);
    expect(late.at('endsAt')).toBe('2026-03-16T16:00:00.000Z');
  });

  test('brought by two people at once makes one of them an agent, and the same request again answers as the first time', async () => {
    const [one, other] = [await stranger('racer-1'), await stranger('racer-2')];
    const code = await codeIn(invite());
    const keys = [randomUUID(), randomUUID()] as const;
    const bring = () =>
      Promise.all([
        one('POST', '/v1/mandates/accept-invitation', { code }, keys[0]),
        other('POST', '/v1/mandates/accept-invitation', { code }, keys[1]),
      ]);
    const answers = await bring();
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await bring()).map(said)).toEqual(answers.map(said));
    const seen = [await one('GET', `/v1/cases/${listing}`), await other('GET', `/v1/cases/${listing}`)];
    expect(seen.map(({ status }) => (status === 200 ? 201 : 409))).toEqual(answers.map(({ status }) => status));
  });

  test('is nothing for another department, for a lead, or for whoever is invited himself', async () => {
    const unknown = newSubjectId();
    const foreign = await invite({}, FOREIGN_CLERK);
    expect(foreign.status).toBe(404);
    expect(said(foreign)).toBe(said(await invite({ subject: unknown }, FOREIGN_CLERK)));
    expect(said(foreign)).toBe(said(await invite({ subject: unknown })));
    expect(said(await invite({}, 'sz-lead01'))).toBe(said(await invite({ subject: unknown }, 'sz-lead01')));
    expect((await invite({}, 'sz-lead01')).status).toBe(403);
    const made = await done(invite({}, APPROVER));
    const withdrawn = await post(FOREIGN_CLERK, `/v1/invitations/${String(made.at('invitationId'))}/withdraw`, {});
    expect(said(withdrawn)).toBe(said(foreign));
    const own = await post(APPROVER, '/v1/mandates/accept-invitation', { code: made.at('code') });
    expect(refused(own)).toBe('403 own-invitation');
    expect(refused(await invite({ capacity: 'guardian' }))).toBe('409 guardian-not-for-firm');
    expect(refused(await invite({ until: '2026-03-01' }))).toBe('409 mandate-over-already');
  });

  test('takes few tries from one person, and no others from him', async () => {
    const counters = await openCounters(house.mongodbUrl);
    const door = await openHouse({ beside: house, limits: fewTries(house, counters) });
    const guess = (by: string) =>
      door.as(by, 'POST', '/v1/mandates/accept-invitation', { body: { code: randomUUID() } });
    const statuses: number[] = [];
    for (let tries = 0; tries < 4; tries += 1) statuses.push((await guess('yi-agent01')).status);
    expect(statuses).toEqual([409, 409, 409, 429]);
    expect((await guess('bing-person01')).status).toBe(409);
    expect((await door.as('yi-agent01', 'GET', '/v1/mandates')).status).toBe(200);
    await door.close();
    await counters.close();
  });
});

describe('a power of attorney', () => {
  test('is confirmed by an office with a case, and acts until it is ended there', async () => {
    const he = await stranger('applicant-1');
    const mandate = await idIn(he('POST', '/v1/mandates', PAPER));
    expect((await he('GET', `/v1/cases/${listing}`)).status).toBe(404);
    const waiting = (by: string) => done(house.as(by, 'GET', '/v1/mandates?whose=office'));
    expect((await waiting(CLERK)).json).toMatchObject({
      mandates: [{ mandateId: mandate, subject: JIA, document: 'doc-poa-1' }],
    });
    expect((await waiting(FOREIGN_CLERK)).at('mandates')).toEqual([]);
    expect((await he('GET', '/v1/mandates?whose=office')).status).toBe(403);
    for (const step of ['confirm', 'decline', 'end']) {
      const body = step === 'decline' ? { reasons: '无。', tellApplicant: true } : {};
      const foreign = await post(FOREIGN_CLERK, `/v1/mandates/${mandate}/${step}`, body);
      expect(foreign.status).toBe(404);
      expect(said(foreign)).toBe(said(await post(FOREIGN_CLERK, `/v1/mandates/${MISSING}/${step}`, body)));
      expect(said(foreign)).toBe(said(await post(CLERK, `/v1/mandates/${MISSING}/${step}`, body)));
    }
    const key = randomUUID();
    const confirmed = await done(post(CLERK, `/v1/mandates/${mandate}/confirm`, {}, key));
    expect(confirmed.json).toMatchObject({ inForce: true, until: '2026-12-31T16:00:00.000Z' });
    expect(said(await post(CLERK, `/v1/mandates/${mandate}/confirm`, {}, key))).toBe(said(confirmed));
    expect(refused(await post(APPROVER, `/v1/mandates/${mandate}/confirm`, {}))).toBe('409 application-not-pending');
    expect((await he('GET', `/v1/cases/${listing}`)).at('caseId')).toBe(listing);
    const later = house.now;
    house.now = instantOf('2026-12-31T16:00:00Z');
    expect((await he('GET', `/v1/cases/${listing}`)).status).toBe(404);
    house.now = later;
    expect(refused(await post(CLERK, `/v1/mandates/${mandate}/end`, {}))).toMatch(/^4\d\d reasons-missing$/);
    const ended = await done(post(APPROVER, `/v1/mandates/${mandate}/end`, { reasons: '委托人已撤销委托。' }));
    expect(ended.json).toMatchObject({ status: 'ended', inForce: false, reasons: '委托人已撤销委托。' });
    expect((await he('POST', '/v1/objections', objectionTo(listing))).status).toBe(404);
  });

  test('is answered alike whether the firm is known here or not, also when it is declined and that is not told', async () => {
    const he = await stranger('applicant-2');
    const file = (creditCode: string) => he('POST', '/v1/mandates', { ...PAPER, creditCode });
    const [known, unknown] = [await done(file(JIA_CODE)), await done(file(UNKNOWN_CODE))];
    const alike = ({ text, at }: Answered): string => text.replace(String(at('mandateId')), '');
    expect(alike(known)).toBe(alike(unknown));
    const mandate = String(known.at('mandateId'));
    await done(post(CLERK, `/v1/mandates/${mandate}/decline`, { reasons: '与其无关。', tellApplicant: false }));
    const own = (await done(he('GET', '/v1/mandates'))).at('mandates') as readonly { readonly mandateId: string }[];
    const [first, second] = own.map(({ mandateId: _id, ...told }) => JSON.stringify(told));
    expect(first).toBe(second);
    const withdrawn = await done(he('POST', `/v1/mandates/${mandate}/end`, {}));
    expect(alike(withdrawn)).toBe(
      alike(await done(he('POST', `/v1/mandates/${String(unknown.at('mandateId'))}/end`, {}))),
    );
  });

  test('that is declined tells why, where whoever asked is to know', async () => {
    const he = await stranger('applicant-3');
    const mandate = await idIn(he('POST', '/v1/mandates', PAPER));
    await done(post(CLERK, `/v1/mandates/${mandate}/decline`, { reasons: '委托书未盖章。', tellApplicant: true }));
    expect((await done(he('GET', '/v1/mandates'))).json).toMatchObject({
      mandates: [{ status: 'declined', reasons: '委托书未盖章。', subject: null }],
    });
  });

  test('is nobody’s to confirm who asked for it or acts for the firm; an agent decides nothing in the firm’s case', async () => {
    const clerk = clerkToo('agent-and-clerk');
    const own = await idIn(post(clerk, '/v1/mandates', PAPER));
    expect(refused(await post(clerk, `/v1/mandates/${own}/confirm`, {}))).toBe('403 own-application');
    await done(post(CLERK, `/v1/mandates/${own}/confirm`, {}));
    const he = await stranger('applicant-4');
    const mandate = await idIn(he('POST', '/v1/mandates', PAPER));
    expect(refused(await post(clerk, `/v1/mandates/${mandate}/confirm`, {}))).toBe('403 own-case');
    expect(refused(await invite({}, clerk))).toBe('403 own-case');
    for (const path of ['mandates?whose=office', 'invitations'])
      expect((await done(house.as(clerk, 'GET', `/v1/${path}`))).at(path.split('?')[0] ?? '')).toEqual([]);
    const onDuty = { body: { reasons: '无。' }, headers: { 'Redress-Office': 'sz-tax' } };
    const step = await house.as(clerk, 'POST', `/v1/listings/${listing}/correct-listing`, onDuty);
    expect([403, 422]).toContain(step.status);
    const recused = { body: { person: clerk.id, reasons: '无。' }, headers: { 'Redress-Office': 'sz-tax' } };
    expect(refused(await house.as(clerk, 'POST', `/v1/listings/${listing}/record-recusal`, recused))).toBe(
      '403 own-case',
    );
  });

  test('of a stranger waits twenty times and no more', async () => {
    const he = await stranger('applicant-5');
    for (let asked = 0; asked < 20; asked += 1) await done(he('POST', '/v1/mandates', PAPER));
    expect(refused(await he('POST', '/v1/mandates', PAPER))).toBe('403 too-many-applications');
  });
});

test('a guardian acts until the child comes of age, and nobody is made guardian of it afterwards', async () => {
  const number = '520102200803041233';
  const { id: child } = await house.record.findOrCreateSubject({ kind: 'person', number, name: '示例丁' });
  const caseId = `${child.slice(4, 12)}-lst-aaaaaaaaaaaaaaaa`;
  await standingCaseOf(house, { listing, subject: child, caseId });
  const he = await stranger('guardian-1');
  const paper = { residentId: number, document: 'doc-guardian-1' };
  const self = await idIn(he('POST', '/v1/mandates', { ...paper, capacity: 'self' }));
  expect(refused(await post(CLERK, `/v1/mandates/${self}/confirm`, {}))).toBe('409 minor-acts-through-guardian');
  const [mandate, late] = [
    await idIn(he('POST', '/v1/mandates', { ...paper, capacity: 'guardian', until: '2030-12-31' })),
    await idIn(he('POST', '/v1/mandates', { ...paper, capacity: 'guardian' })),
  ];
  const confirmed = await done(post(CLERK, `/v1/mandates/${mandate}/confirm`, {}));
  expect(confirmed.at('until')).toBe('2026-03-03T16:00:00.000Z');
  const seen = async (at: string): Promise<number> => {
    house.now = instantOf(at);
    return (await he('GET', `/v1/cases/${caseId}`)).status;
  };
  expect([await seen('2026-03-03T15:59:59.999Z'), await seen('2026-03-03T16:00:00.000Z')]).toEqual([200, 404]);
  expect(refused(await post(CLERK, `/v1/mandates/${late}/confirm`, {}))).toBe('409 guardian-not-for-adult');
  await done(post(CLERK, `/v1/mandates/${self}/confirm`, {}));
  expect(await seen('2026-03-03T16:00:00.000Z')).toBe(200);
});
