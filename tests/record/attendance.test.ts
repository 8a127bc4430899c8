import { SYSTEM, type Actor } from '../../domain/kernel/actor.js';
import type { CaseRecord } from '../../record/open-record.js';
import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import { CLERK, handClock, openTrial, openTrialRecord, refusalOf, seqsOf, START, trial } from './support.js';

const OPERATOR: Actor = { id: 'operator-1', role: 'operator' };

describe('attendance', () => {
  let mongo: SharedMongo;
  let record: CaseRecord;
  const clock = handClock();

  beforeAll(async () => {
    mongo = await sharedMongo();
    record = await openTrialRecord(mongo.databaseUrl, clock);
  });
  beforeEach(() => clock.set(START));
  afterAll(async () => {
    await record.close();
    await mongo.stop();
  });

  async function add(caseId: string, from: number, to: number): Promise<void> {
    for (let index = from; index <= to; index += 1)
      await trial(record, caseId, { type: 'Add', item: String(index) }, `add-${String(index)}`);
  }

  it('lists the events not yet carried out, in order, and no longer those marked, in whatever order they are', async () => {
    const caseId = await openTrial(record);
    await add(caseId, 1, 3);
    await record.markAttended(caseId, [2, 4]);
    expect((await record.readAgenda(caseId)).events).toEqual([
      { seq: 1, type: 'TrialOpened' },
      { seq: 3, type: 'Added' },
    ]);
    await record.markAttended(caseId, [1, 3]);
    await record.markAttended(caseId, [1, 3]);
    expect(await record.readAgenda(caseId)).toMatchObject({ events: [], waitMs: null, closed: false });
    expect((await record.verifyCase(caseId)).faults).toEqual([]);
  });

  it('keeps the last 64 events and the unattended in the document, and the rest in the ledger', async () => {
    const caseId = await openTrial(record);
    await add(caseId, 1, 99);
    const all = Array.from({ length: 100 }, (_, index) => index + 1);
    await record.markAttended(
      caseId,
      all.filter((seq) => seq !== 10),
    );

    const document = await record.deps.cases.findOne({ _id: caseId });
    expect(document?.events.map(({ seq }) => seq)).toEqual([10, ...all.slice(36)]);
    expect(document?.moved).toBe(36);
    expect((await record.history(caseId)).map(({ seq }) => seq)).toEqual(all);
    expect(await record.verifyCase(caseId)).toEqual({ ok: true, events: 100, faults: [] });
  });

  it('answers a key as the first time after its events have moved to the ledger', async () => {
    const caseId = await openTrial(record);
    await add(caseId, 1, 80);
    await record.markAttended(
      caseId,
      Array.from({ length: 81 }, (_, index) => index + 1),
    );

    const again = await trial(record, caseId, { type: 'Add', item: '1' }, 'add-1');
    expect(again).toMatchObject({ kind: 'accepted', repeated: true, events: [{ seq: 2 }], case: { version: 81 } });
    expect(refusalOf(await trial(record, caseId, { type: 'Add', item: '2' }, 'add-1'))).toBe('idempotency-key-reused');
    expect(await record.readEvent(caseId, 2)).toMatchObject({ event: { type: 'Added', data: { item: '1' } } });
  });

  it('loses no event that is committed while others are being marked', async () => {
    const caseId = await openTrial(record);
    const committing = add(caseId, 1, 30);
    for (let seq = 1; seq <= 15; seq += 1) await record.markAttended(caseId, [seq]);
    await committing;

    const { events } = await record.readAgenda(caseId);
    const marked = new Set((await record.history(caseId)).filter(({ attended }) => attended).map(({ seq }) => seq));
    expect(events.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 31 }, (_, index) => index + 1).filter((seq) => !marked.has(seq)),
    );
    expect((await record.verifyCase(caseId)).faults).toEqual([]);
  });

  it('owes an operator a duty for an effect that gave up, once for each attempt, until it is retried', async () => {
    const caseId = await openTrial(record);
    await record.reportEffectFailure(caseId, 1, 'mailReceipt', 'mail-refused');
    await record.reportEffectFailure(caseId, 1, 'mailReceipt', 'mail-refused');
    const name = 'retry-effect:1:mailReceipt';
    const { duties } = await record.listQueue({ cases: [{ roles: ['operator'] }] });
    expect(duties.filter((owed) => 'caseId' in owed && owed.caseId === caseId)).toMatchObject([
      { duty: { name, ifMissed: 'RetryEffect' } },
    ]);

    const command = { type: 'RetryEffect', seq: 1, effect: 'mailReceipt' } as never;
    expect(refusalOf(await trial(record, caseId, command, 'retry'))).toBe('not-an-operator');
    expect(seqsOf(await trial(record, caseId, command, 'retry', { actor: OPERATOR }))).toEqual([3]);
    const of = { seq: 1, type: 'TrialOpened' };
    expect((await record.readAgenda(caseId)).events.slice(1)).toEqual([
      { seq: 2, type: 'EffectFailed', of, effect: 'mailReceipt' },
      { seq: 3, type: 'EffectRetried', of, effect: 'mailReceipt' },
    ]);

    await record.reportEffectFailure(caseId, 3, 'mailReceipt', 'mail-refused');
    expect((await record.getCase(caseId)).duties.map((duty) => duty.name)).toContain(name);
  });

  it('retries by the clock what the operators left, and skips only with a reason', async () => {
    const caseId = await openTrial(record);
    await record.reportEffectFailure(caseId, 1, 'mailReceipt', 'mail-refused');
    const skip = (reason: string, key: string): ReturnType<typeof trial> =>
      trial(record, caseId, { type: 'SkipEffect', seq: 1, effect: 'mailReceipt', reason } as never, key, {
        actor: OPERATOR,
      });
    expect(refusalOf(await skip(' ', 'a'))).toBe('skip-needs-a-reason');

    clock.pass(3 * 86_400_000);
    expect(await record.settleDue(caseId)).toEqual({ events: 1 });
    expect((await record.history(caseId)).at(-1)).toMatchObject({ type: 'EffectRetried', actor: SYSTEM });
    expect(refusalOf(await skip('dead address', 'b'))).toBe('effect-not-failed');

    await record.reportEffectFailure(caseId, 3, 'mailReceipt', 'mail-refused');
    expect(refusalOf(await skip('dead address', 'c'))).toBeNull();
    expect((await record.history(caseId)).at(-1)).toMatchObject({
      type: 'EffectSkipped',
      personal: { reason: 'dead address' },
    });
  });

  it('lets the attendant go when a closed case has nothing left', async () => {
    const caseId = await openTrial(record);
    await trial(record, caseId, { type: 'Close' }, 'close', { actor: CLERK });
    expect((await record.readAgenda(caseId)).closed).toBe(false);
    await record.markAttended(caseId, [1, 2]);
    expect(await record.readAgenda(caseId)).toMatchObject({ closed: true, waitMs: null });
  });
});
