import type { Command } from '../../domain/kernel/case.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { recordOf, type DemoPerson } from '../../dev/demo-people.js';
import { DEMO_PRINCIPAL } from '../../dev/demo-subjects.js';
import { openHouse, type Answered, type House } from './house.js';
import {
  AGENT,
  APPROVER,
  CLERK,
  FOREIGN_AGENT,
  SANCTION,
  SERVICE,
  caseIdIn,
  done,
  entryFor,
  file,
  objectionTo,
  proposalOf,
} from './journey.js';

const PERSON = 'bing-person01';
const MISSING = 'aaaaaaaa-lst-aaaaaaaaaaaaaaaa';
const DEFENCE = '客户名单见附件，请勿外传。';
const WHY = '账簿与申报不符。';

let house: House;
let entity: string;
let listing: string;

beforeAll(async () => {
  house = await openHouse();
  const entry = await entryFor(house);
  entity = await propose(proposalOf(entry));
  await served(entity);
  await send(AGENT, `/v1/listings/${entity}/submit-defence`, { points: [DEFENCE], evidence: [] });
  const point = String((await done(house.as(AGENT, 'GET', `/v1/cases/${entity}`))).at('details.defence.points.0'));
  await decided(entity, AGENT, [{ point, adopted: false, answer: `${DEFENCE}不影响认定。` }]);
  const linkedTo = { entity, office: 'legal-representative', heldFrom: '2024-01-01' };
  const measures = [{ measure: 'M22' }];
  listing = await propose({ ...proposalOf(entry), measures, subject: DEMO_PRINCIPAL.id, linkedTo });
}, 60_000);
afterAll(() => house.close());

const send = (person: string, path: string, body: object): Promise<Answered> =>
  done(house.as(person, 'POST', path, { body }));
const propose = async (body: object): Promise<string> => caseIdIn(await send(CLERK, '/v1/listings', body));

async function served(caseId: string): Promise<void> {
  await send(APPROVER, `/v1/listings/${caseId}/approve-notice`, {});
  await send(CLERK, `/v1/listings/${caseId}/serve-notice`, { interpreter: 'not-needed', ...SERVICE });
}

async function decided(caseId: string, by: string, answers: readonly object[]): Promise<void> {
  await send(by, `/v1/listings/${caseId}/waive-defence`, {});
  const sanction = by === PERSON ? { ...SANCTION, measures: [{ measure: 'M22' }] } : SANCTION;
  await send(APPROVER, `/v1/listings/${caseId}/decide-listing`, {
    decision: 'list',
    answers,
    reasons: WHY,
    ...sanction,
  });
  await send(CLERK, `/v1/listings/${caseId}/serve-decision`, { withRepairNotice: true, ...SERVICE });
  await send(CLERK, `/v1/listings/${caseId}/publish-listing`, {});
}

const object = (person: string, on = entity, more: object = {}): Promise<Answered> =>
  house.as(person, 'POST', '/v1/objections', { body: { ...objectionTo(on), ...more } });
const enter = (key: string, more: object): Promise<Answered> =>
  house.as(CLERK, 'POST', '/v1/objections', { key, body: { ...objectionTo(entity), ...more } });
const POSTMARK = { postmarkedOn: SERVICE.servedOn, postmarkProof: 'doc-envelope' };
const read = (person: string, caseId: string, rest = ''): Promise<Answered> =>
  house.as(person, 'GET', `/v1/cases/${caseId}${rest}`);

/** What a case's attendant tells another. */
async function tell(kind: string, caseId: string, command: Command & Readonly<Record<string, unknown>>): Promise<void> {
  const told = { kind, caseId, command, key: JSON.stringify(command), receivedAt: house.now };
  await house.record.submit({ ...told, actor: { id: 'system', role: 'system' } });
}

/** Everything that an answer says, save when and to which request. */
function alike({ status, text, headers }: Answered): object {
  return { status, text, headers: [...headers].filter(([name]) => !['x-request-id', 'date'].includes(name)) };
}

const PARTS = ['', '/history', '/receipts', '/why', '/forecast'];

describe('a person who is to be listed with a firm', () => {
  test('knows nothing of the firm’s listing before the notice has told him: it is to him as one that does not exist', async () => {
    for (const part of PARTS) {
      const foreign = await read(PERSON, entity, part);
      expect(foreign.status).toBe(404);
      expect(alike(foreign)).toEqual(alike(await read(PERSON, MISSING, part)));
    }
    const contested = await object(PERSON);
    expect(contested.status).toBe(404);
    expect(alike(contested)).toEqual(alike(await object(PERSON, MISSING)));
  });

  test('reads from then on what was found and why, and not what the firm said or who else is linked to it', async () => {
    await served(listing);
    await decided(listing, PERSON, []);
    for (const linked of [listing, MISSING])
      await tell('listing', entity, { type: 'RecordLinkedListing', listing: linked });
    for (const part of PARTS) expect([part, (await read(PERSON, entity, part)).status]).toEqual([part, 200]);
    const history = await read(PERSON, entity, '/history');
    expect(history.text).toContain(WHY);
    expect(history.text).not.toContain(DEFENCE);
    expect([history.text.includes(listing), history.text.includes(MISSING)]).toEqual([true, false]);
    const own = (await read(AGENT, entity, '/history')).text;
    expect(own).toContain(DEFENCE);
    expect(own).not.toContain(listing);
    expect((await read(CLERK, entity, '/history')).text).toContain(listing);
    expect((await read(PERSON, entity)).at('commands')).toEqual([]);
  });

  test('contests it, and reads and withdraws his own objection, which the firm knows nothing of', async () => {
    const filed = await object(PERSON);
    expect([filed.status, filed.at('case.standing.standing')]).toEqual([201, 'suspended']);
    const objection = caseIdIn(filed);
    // He is not erased while he waits for an answer, be the case about another.
    const erased = await house.record.eraseSubject(DEMO_PRINCIPAL.id);
    expect(erased).toMatchObject({ refusal: { code: 'subject-has-open-cases', params: { cases: 2 } } });
    const own = await done(read(PERSON, objection));
    expect(own.at('commands')).toEqual([expect.objectContaining({ type: 'WithdrawObjection' })]);
    const listed = await done(house.as(PERSON, 'GET', '/v1/cases?kind=objection'));
    expect(listed.at('cases')).toEqual([expect.objectContaining({ caseId: objection })]);

    for (const part of PARTS) expect((await read(AGENT, objection, part)).status).toBe(404);
    expect((await done(house.as(AGENT, 'GET', '/v1/cases?kind=objection'))).at('cases')).toEqual([]);
    const withdrawn = await house.as(AGENT, 'POST', `/v1/objections/${objection}/withdraw-objection`, { body: {} });
    expect(withdrawn.status).toBe(404);
    await send(PERSON, `/v1/objections/${objection}/withdraw-objection`, {});
    expect((await house.record.verifyCase(objection)).faults).toEqual([]);
  });

  test('and the firm each see that the listing is suspended by an objection, and nothing of whose and which it is', async () => {
    const both = [PERSON, AGENT] as const;
    const filed = await Promise.all(both.map((party) => done(object(party, entity, { error: 'wrong-identity' }))));
    const [his, firms] = filed.map(caseIdIn);
    for (const objection of [his, firms]) await tell('listing', entity, { type: 'RecordObjectionOpened', objection });
    for (const [party, own, other] of [
      [PERSON, his, firms],
      [AGENT, firms, his],
    ] as const) {
      for (const part of PARTS)
        for (const about of [entity, own ?? '']) {
          const answer = await read(party, about, part);
          expect([part, about, answer.status]).toEqual([part, about, 200]);
          expect([part, about, answer.text.includes(other ?? '-')]).toEqual([part, about, false]);
        }
      const shown = await read(party, entity);
      expect(shown.at('standing.standing')).toBe('suspended');
      expect(shown.at('standing.measures.0.because')).toEqual(
        expect.arrayContaining([expect.objectContaining({ cause: 'objection' })]),
      );
      expect((await read(party, entity, '/history')).text).toContain('ObjectionOpened');
    }
    expect((await read(CLERK, entity)).text).toContain(firms);
    await send(PERSON, `/v1/objections/${his ?? ''}/withdraw-objection`, {});
    await tell('listing', entity, { type: 'RecordObjectionClosed', objection: his, outcome: 'withdrawn' });
    const ended = (await read(AGENT, entity, '/history')).text;
    expect([ended.includes('ObjectionEnded'), ended.includes('withdrawn')]).toEqual([true, false]);
    await send(AGENT, `/v1/objections/${firms ?? ''}/withdraw-objection`, {});
    // Of the two suspensions that end, the later one ends what is told: to one of them it is the other's.
    const told = await Promise.all(both.map((party) => read(party, entity, '/forecast')));
    const back = told.map((answer, at) => {
      expect(answer.text).not.toContain([firms, his][at]);
      const steps = answer.at('steps') as readonly { caseId: string | null; standing: readonly { after: string }[] }[];
      return steps.find(({ standing }) => standing.some(({ after }) => after === 'in-force'))?.caseId;
    });
    expect(back).toContain(null);
  });

  test('takes no step that is the firm’s, and sees no objection of the firm, nor its steps ahead', async () => {
    const firms = caseIdIn(await done(file(house, entity, { body: { ...objectionTo(entity), error: 'wrong-term' } })));
    expect((await read(PERSON, firms)).status).toBe(404);
    const foretold = (await done(read(PERSON, entity, '/forecast'))).at('steps') as readonly {
      readonly caseId: string;
      readonly standing: readonly unknown[];
    }[];
    expect(foretold.filter(({ caseId, standing }) => caseId === firms && standing.length === 0)).toEqual([]);
    const waived = await house.as(PERSON, 'POST', `/v1/listings/${entity}/waive-defence`, { body: {} });
    expect([waived.status, waived.at('code')]).toEqual([403, 'not-permitted']);
  });

  test('decides nothing as an official of what the firm contests, nor of the firm’s listing', async () => {
    const firms = caseIdIn(await done(file(house, entity, { body: { ...objectionTo(entity), error: 'wrong-fact' } })));
    const official: DemoPerson = {
      id: 'linked-clerk',
      name: '示例',
      nameEn: 'Sample',
      roles: ['clerk', 'approver'],
      dept: 'sz-tax',
      subject: DEMO_PRINCIPAL.id,
    };
    const substitute: DemoPerson = { ...official, id: 'for-linked-clerk', roles: ['implementer'], subject: '' };
    const to = { id: 'd', to: substitute.id, from: '2026-01-01T00:00:00.000Z' as Instant, until: null };
    const handed = official.roles.map((appointment) => ({ ...to, appointment }));
    const helper: DemoPerson = { ...substitute, id: 'approver-for-linked', roles: ['approver'] };
    await house.record.putPeople([
      { ...recordOf(official), delegations: [...handed, { ...to, id: 'e', appointment: 'clerk', to: helper.id }] },
      { ...recordOf(substitute), mandates: [] },
      { ...recordOf(helper), mandates: [] },
    ]);
    for (const person of [official, substitute])
      for (const path of [`/v1/objections/${firms}/accept-objection`, `/v1/listings/${entity}/publish-listing`]) {
        const answered = await house.as(person, 'POST', path, { body: {} });
        expect([person.id, path, answered.status, answered.at('code')]).toEqual([person.id, path, 403, 'own-case']);
      }
    // Whoever takes a step in a place of his own is not told in the answer of those for which he fills the linked one's.
    const body = { person: 'somebody-else', reasons: '与当事人系近亲属。' };
    const taken = await done(house.as(helper, 'POST', `/v1/listings/${entity}/record-recusal`, { body }));
    const offered = (await done(house.as(helper, 'GET', `/v1/cases/${entity}`))).at('commands');
    expect(taken.at('case.commands')).toEqual(offered);
    expect((await done(read(CLERK, entity))).at('commands')).not.toEqual(offered);
  });

  test('leaves the secrecy of both for everybody else', async () => {
    for (const caseId of [entity, listing]) expect((await read(FOREIGN_AGENT, caseId)).status).toBe(404);
    expect((await read(AGENT, listing)).status).toBe(404);
    expect(alike(await object(FOREIGN_AGENT))).toEqual(alike(await object(FOREIGN_AGENT, MISSING)));
  });

  test('has what he brings on paper entered in his own name, from the objection on', async () => {
    const posted = { sentBy: DEMO_PRINCIPAL.id, error: 'wrong-link' };
    expect((await object(PERSON, entity, posted)).status).toBe(403);
    const stranger = await object(CLERK, entity, { ...posted, sentBy: 'sub-shiliyiiqqqqqqqqqqqqqqqq' });
    expect([stranger.status, stranger.at('code')]).toEqual([403, 'not-the-subject']);
    const objection = caseIdIn(await done(enter('paper', posted)));
    for (const other of [{}, { sentBy: 'sub-shiliyiiqqqqqqqqqqqqqqqq' }, { ...posted, ...POSTMARK }]) {
      const reused = await enter('paper', { error: posted.error, ...other });
      expect([reused.status, reused.at('code')]).toEqual([409, 'idempotency-key-reused']);
    }
    expect((await enter('paper', posted)).at('repeated')).toBe(true);
    const ask = { missing: ['doc-mandate'], explanation: '缺少委托书。' };
    await send(CLERK, `/v1/objections/${objection}/ask-supplement`, ask);
    const supplied = {
      evidence: ['doc-mandate'],
      statement: '补正如下。',
      ...POSTMARK,
    };
    await send(CLERK, `/v1/objections/${objection}/supply-missing`, supplied);
    const history = await done(read(PERSON, objection, '/history'));
    for (const at of ['events.0', 'events.2'])
      expect(history.at(`${at}.actor`)).toMatchObject({ id: DEMO_PRINCIPAL.id, enteredBy: { id: CLERK } });
  });
});
