import fc from 'fast-check';
import { instantOf } from '../../domain/kernel/calendar-date.js';
import type { CalendarDate } from '../../domain/kernel/instant.js';
import type { CaseWhatIf } from '../../domain/what-if/finding.js';
import { NO_SUMMARY, withCase } from '../../domain/what-if/summary.js';
import { agentOf } from '../workflows/procedure.js';
import { draftOf, type Value } from './drafts.js';
import {
  contested,
  hashOfRecord,
  inDefence,
  lastInstantOf,
  one,
  openGround,
  whatIf,
  whatIfText,
  type Ground,
} from './ground.js';

let ground: Ground;

beforeEach(async () => {
  ground = await openGround();
});

afterEach(() => ground.close());

async function whatIfOf(caseId: string, values: Readonly<Record<string, Value>>): Promise<CaseWhatIf> {
  return one(await whatIf(ground.record, values), caseId);
}

describe('the dates that a draft would have set', () => {
  it('come sooner where it shortens what an office has: the subject gains, the office loses', async () => {
    const { objection } = await contested(ground);
    const { findings } = await whatIfOf(objection, { 'objection.acceptance': 'limit: 1 working day' });
    expect(findings).toContainEqual(
      expect.objectContaining({
        type: 'date',
        name: 'decide-acceptance',
        rule: 'objection.acceptance',
        after: '2026-03-11T16:00:00.000Z',
        subject: 'gains',
        department: 'loses',
      }),
    );
  });

  it('come later where it lengthens the time of the subject, who gains', async () => {
    const { listing } = await inDefence(ground);
    const { findings } = await whatIfOf(listing, { 'listing.defenceWindow': 'limit: 20 working days' });
    expect(findings).toContainEqual(
      expect.objectContaining({ type: 'date', name: 'submit-defence', subject: 'gains', department: 'neither' }),
    );
  });

  it('of a step that silence would have taken before are told with the step, which its office would have been refused', async () => {
    const { objection } = await contested(ground);
    ground.now = instantOf('2026-03-12T10:00:00+08:00');
    await ground.steps.accept(objection);
    const { findings } = await whatIfOf(objection, {
      'objection.acceptance': 'limit: 1 working day',
    });
    expect(findings).toContainEqual(
      expect.objectContaining({ type: 'step', command: 'AcceptObjection', outcome: 'refused', department: 'loses' }),
    );
  });
});

describe('the suspension that a draft would not give', () => {
  it('is the subject’s loss', async () => {
    const { objection, listing } = await contested(ground);
    const { findings } = await whatIfOf(objection, { 'objection.suspends': 'value: false' });
    expect(findings).toContainEqual(
      expect.objectContaining({ type: 'suspension', on: listing, after: null, subject: 'loses' }),
    );
  });

  it('or would give only from acceptance, as well', async () => {
    const { objection } = await contested(ground);
    const { findings } = await whatIfOf(objection, { 'objection.suspendsFrom': 'value: acceptance' });
    expect(findings).toContainEqual(expect.objectContaining({ type: 'suspension', subject: 'loses' }));
  });
});

describe('the steps that a draft would have refused', () => {
  it('are those on the days that it takes away, and who took them loses', async () => {
    const { listing, subject } = await inDefence(ground);
    ground.now = lastInstantOf('2026-03-17');
    await ground.steps.act(
      'listing',
      listing,
      { type: 'SubmitDefence', points: ['Not so.'], evidence: [] } as never,
      agentOf(subject),
    );
    const shorter = await whatIfOf(listing, { 'listing.defenceWindow': 'limit: 2 working days' });
    expect(shorter.findings).toContainEqual(
      expect.objectContaining({
        type: 'step',
        command: 'SubmitDefence',
        outcome: 'refused',
        code: 'defence-window-closed',
        subject: 'loses',
      }),
    );
    const longer = await whatIfOf(listing, { 'listing.defenceWindow': 'limit: 20 working days' });
    expect(longer.findings.filter(({ type }) => type === 'step')).toEqual([]);
    expect(longer.unjudged).toBe(0);
  });

  it('tell what the clock would not have brought yet', async () => {
    const { listing } = await inDefence(ground);
    ground.now = lastInstantOf('2026-03-18');
    await ground.record.settleDue(listing);
    const { findings } = await whatIfOf(listing, { 'listing.defenceWindow': 'limit: 20 working days' });
    expect(findings).toContainEqual(
      expect.objectContaining({ type: 'step', command: 'CloseDefence', outcome: 'not-yet', subject: 'gains' }),
    );
  });
});

describe('holding a draft against the record', () => {
  it('finds nothing where the draft says what is law, or is of another province', async () => {
    const { objection } = await contested(ground);
    await inDefence(ground);
    const { count } = ground.record.deps.shelf.inForce('guizhou', '2026-03-10' as CalendarDate).objection.acceptance;
    const same = await whatIf(ground.record, { 'objection.acceptance': `limit: ${String(count)} working days` });
    expect(same.flatMap(({ findings }) => findings)).toEqual([]);
    const text = draftOf({ 'objection.acceptance': 'limit: 1 working day' }, 'hubei');
    const cases = await whatIfText(ground.record, text);
    expect(cases.map(({ caseId }) => caseId)).toContain(objection);
    expect(cases.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it('takes what two people sent under one key for two steps', async () => {
    const { listing, subject } = await inDefence(ground);
    for (const id of ['agent-1', 'agent-2']) {
      const outcome = await ground.record.submit({
        kind: 'listing',
        caseId: listing,
        command: { type: 'SubmitDefence', points: ['Not so.'], evidence: [] } as never,
        key: '1',
        actor: { ...agentOf(subject), id },
        receivedAt: ground.now,
      });
      expect(outcome).toMatchObject({ kind: 'accepted', repeated: false });
    }
    const { judged, unjudged } = await whatIfOf(listing, { 'listing.defenceWindow': 'limit: 20 working days' });
    expect([judged, unjudged]).toEqual([5, 0]);
  });

  it('finds the same in whatever pages, and adds up to the same in whatever order', async () => {
    await contested(ground);
    await contested(ground);
    await inDefence(ground);
    const values = { 'objection.acceptance': 'limit: 1 working day', 'objection.suspends': 'value: false' } as const;
    const [whole, single] = [await whatIf(ground.record, values), await whatIf(ground.record, values, 1)];
    expect(single).toEqual(whole);
    expect(whole.length).toBe(5);
    const [there, back] = [whole, [...whole].reverse()].map((cases) => cases.reduce(withCase, NO_SUMMARY));
    expect(back).toEqual(there);
    expect(there?.casesLosing).toBe(2);
  });

  it('never throws and never writes, whatever the draft says', async () => {
    const { objection } = await contested(ground);
    const other = await inDefence(ground);
    ground.now = instantOf('2026-03-12T10:00:00+08:00');
    await ground.steps.accept(objection);
    await ground.steps.act(
      'listing',
      other.listing,
      { type: 'SubmitDefence', points: ['Not so.'], evidence: [] } as never,
      agentOf(other.subject),
    );
    const before = await hashOfRecord(ground.record);
    const days = fc.integer({ min: 1, max: 40 }).map((count): Value => `limit: ${String(count)} working days`);
    const anyDraft = fc.record({
      'objection.acceptance': days,
      'objection.verification': fc
        .integer({ min: 1, max: 20 })
        .map((count): Value => `limit: ${String(count)} working days`),
      'listing.defenceWindow': days,
      'listing.decision': fc.integer({ min: 1, max: 300 }).map((count): Value => `limit: ${String(count)} days`),
      'objection.suspends': fc.boolean().map((value): Value => `value: ${String(value)}`),
      'objection.suspendsFrom': fc.constantFrom<Value>('value: filing', 'value: acceptance'),
      'listing.termAnchor': fc.constantFrom<Value>('value: decision', 'value: publication', 'value: finding'),
    });
    await fc.assert(
      fc.asyncProperty(anyDraft, async (values) => {
        expect((await whatIf(ground.record, values)).length).toBe(3);
      }),
      { numRuns: 25 },
    );
    expect(await hashOfRecord(ground.record)).toBe(before);
  });
});
