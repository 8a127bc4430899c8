import type { Actor } from '../../domain/kernel/actor.js';
import { dateOf, endOfDay, instantOf } from '../../domain/kernel/calendar-date.js';
import type { CalendarDate, Instant } from '../../domain/kernel/instant.js';
import type { ListingAct } from '../../domain/listing/listing.js';
import { listingKind } from '../../domain/listing/kind.js';
import type { ObjectionAct } from '../../domain/objection/objection.js';
import { objectionKind } from '../../domain/objection/kind.js';
import { openRecord, type CaseRecord } from '../../record/open-record.js';
import type { Outcome } from '../../record/case/outcome.js';
import { loadShelf } from '../../rulebooks/shelf.js';
import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import { TEST_KEYS } from '../../dev/testing/keys.js';
import { handClock, refusalOf } from './support.js';

const CODE = '11520100DEMA00099C';
const clerk: Actor = { id: 'clerk-1', role: 'clerk', department: 'sz-tax' };
const approver: Actor = { id: 'approver-1', role: 'approver', department: 'sz-tax' };
const decider: Actor = { id: 'approver-2', role: 'approver', department: 'sz-tax' };

const at = (date: string): Instant => instantOf(`${date}T10:00:00+08:00`);
const day = (date: string): CalendarDate => date as CalendarDate;

describe('a listing and the objections to it, on the record', () => {
  let mongo: SharedMongo;
  let record: CaseRecord;
  let subject: string;
  let agent: Actor;
  let listing: string;
  let proposal: ListingAct;
  const clock = handClock(at('2026-05-06'));

  beforeAll(async () => {
    mongo = await sharedMongo();
    const shelf = loadShelf();
    const kinds = [listingKind, objectionKind];
    record = await openRecord({ url: mongo.databaseUrl, clock, shelf, kinds, keys: TEST_KEYS });
    const names = { zh: '示例税务局', en: 'Example Tax Office' };
    await record.putDepartments([
      { id: 'sz-tax', name: names, level: 'city', region: '520100', parent: null, mail: null, creditCode: CODE },
    ]);
    const firm = { kind: 'firm', number: '91520100DEM000014J', name: '贵阳示例建材有限公司' } as const;
    subject = (await record.findOrCreateSubject(firm)).id;
    agent = { id: 'agent-1', role: 'subject', subject };
    listing = await publishedListing();
  });
  afterAll(async () => {
    await record.close();
    await mongo.stop();
  });

  let sent = 0;

  async function send(
    kind: string,
    caseId: string,
    command: ListingAct | ObjectionAct,
    actor: Actor,
  ): Promise<Outcome> {
    sent += 1;
    const key = `key-${String(sent)}`;
    return record.submit({ kind, caseId, command, key, actor, receivedAt: clock.now() });
  }

  async function act(on: string, command: ListingAct, actor: Actor): Promise<void> {
    clock.set(at(on));
    const outcome = await send('listing', listing, command, actor);
    if (outcome.kind === 'refused') throw new Error(`${command.type}: ${outcome.refusal.code}`);
  }

  async function publishedListing(): Promise<string> {
    const [entry] = await record.putEntries([
      {
        ...{ kind: 'penalty', key: '1', digest: 'a', subject, source: CODE, authority: CODE, restricted: null },
        ...{ decidedOn: day('2026-01-12'), origin: { importId: 'imp', row: 1 }, personal: {} },
        data: { kinds: ['FINE', 'STOP'] },
      } as const,
    ]);
    const [measures, term] = [[{ measure: 'M21' }, { measure: 'M22' }], { count: 3, unit: 'years' } as const];
    const content = { class: 'severe', term, measures } as const;
    const texts = { facts: '欠缴税款。', reasons: '处罚决定已经生效。' };
    listing = record.caseIdFor('listing', subject, clerk.id, 'proposal');
    proposal = {
      type: 'ProposeListing',
      subject,
      list: 'TAX',
      actDate: day('2025-11-03'),
      entries: [entry?.id ?? ''],
      ...content,
      ...texts,
    };
    await act('2026-05-06', proposal, clerk);
    await act('2026-05-07', { type: 'ApproveNotice' }, approver);
    const service = { manner: 'in-person', servedOn: day('2026-05-08'), proof: 'doc-1' } as const;
    await act('2026-05-08', { type: 'ServeNotice', interpreter: 'not-needed', ...service }, clerk);
    await act('2026-05-09', { type: 'WaiveDefence' }, agent);
    const decision = { decision: 'list', answers: [], reasons: '事实清楚。', ...content } as const;
    await act('2026-05-11', { type: 'DecideListing', ...decision }, decider);
    const served = { ...service, servedOn: day('2026-05-12'), withRepairNotice: true };
    await act('2026-05-12', { type: 'ServeDecision', ...served }, clerk);
    await act('2026-05-13', { type: 'PublishListing' }, clerk);
    return listing;
  }

  async function standing(): Promise<readonly string[]> {
    const found = await record.standing({ subjects: [subject] });
    return found.flatMap(({ measures }) => measures.map((measure) => measure.standing));
  }

  function file(key: string): Promise<Outcome> {
    const caseId = record.caseIdFor('objection', subject, agent.id, key);
    const claim = { error: 'wrong-fact', contested: [], grounds: '税款已经缴清。', evidence: ['doc-2'] } as const;
    const command: ObjectionAct = { type: 'FileObjection', on: listing, ...claim };
    return record.submit({ kind: 'objection', caseId, command, key, actor: agent, receivedAt: clock.now() });
  }

  it('suspends every measure with the answer to the filing, until the hold of a withdrawn objection has ended', async () => {
    expect(await standing()).toEqual(['in-force', 'in-force']);
    clock.set(at('2026-05-14'));
    const outcome = await file('first');
    if (outcome.kind === 'refused') throw new Error(outcome.refusal.code);
    expect(await standing()).toEqual(['suspended', 'suspended']);

    const { caseId } = outcome.case;
    expect(refusalOf(await send('objection', caseId, { type: 'WithdrawObjection' }, agent))).toBeNull();
    expect(await standing()).toEqual(['suspended', 'suspended']);
    const until = endOfDay(dateOf(at('2026-05-15')));
    clock.set(until);
    expect(await standing()).toEqual(['in-force', 'in-force']);

    clock.pass(60_000);
    expect((await record.settleDue(caseId)).events).toBeGreaterThan(0);
    expect(await standing()).toEqual(['in-force', 'in-force']);
    expect((await record.verifyCase(caseId)).faults).toEqual([]);
  });

  it('keeps the history provable, every event with its rule, tag and source', async () => {
    expect((await record.verifyCase(listing)).faults).toEqual([]);
    for (const { rule } of await record.history(listing))
      expect(rule).toMatchObject({
        rulebook: expect.stringMatching(/^guizhou@/),
        tag: expect.any(String),
        source: expect.any(String),
      });
  });

  it('refuses a second listing of the subject on the list while one is open', async () => {
    const second = record.caseIdFor('listing', subject, clerk.id, 'second');
    expect(refusalOf(await send('listing', second, proposal, clerk))).toBe('already-on-this-list');
  });
});
