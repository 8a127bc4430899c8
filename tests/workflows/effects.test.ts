import type { WorkflowBundle } from '@temporalio/worker';
import { plusMs } from '../../domain/kernel/calendar-date.js';
import { openTrial, trial } from '../record/support.js';
import { always, never, notNow } from './recorder.js';
import { bundleOf, openStage, type Stage } from './stage.js';
import { until } from './until.js';

const DAY_MS = 86_400_000;
const OPERATOR = { actor: { id: 'operator-1', role: 'operator' } } as const;

describe('the effects of recorded events', () => {
  let stage: Stage;
  let workflows: WorkflowBundle;

  beforeAll(async () => {
    [stage, workflows] = await Promise.all([openStage(), bundleOf('trial.workflow.ts')]);
  }, 60_000);

  afterAll(() => stage.close());

  const add = (caseId: string, item: string): Promise<unknown> =>
    trial(stage.record, caseId, { type: 'Add', item }, item);
  const typesOf = async (caseId: string): Promise<readonly string[]> =>
    (await stage.record.history(caseId)).map(({ type }) => type);
  const unattended = async (caseId: string): Promise<readonly number[]> =>
    (await stage.record.history(caseId)).filter(({ attended }) => !attended).map(({ seq }) => seq);

  test('are carried out once each, those in order one after the other', async () => {
    await stage.perform(workflows, async () => {
      const caseId = await openTrial(stage.record);
      await add(caseId, 'first');
      await add(caseId, 'second');
      await stage.attended(caseId);
      await stage.attended(caseId);
      const carried = stage.effects.carriedFor(caseId);
      expect([...carried].sort()).toEqual([
        'correctListing@2',
        'correctListing@3',
        'noteCorrection@2',
        'noteCorrection@3',
        'sendReceipt@2',
        'sendReceipt@3',
        'sendResult@2',
        'sendResult@3',
      ]);
      expect(carried.filter((one) => one.startsWith('correct') || one.startsWith('note'))).toEqual([
        'correctListing@2',
        'noteCorrection@2',
        'correctListing@3',
        'noteCorrection@3',
      ]);
    });
  });

  test('a letter that is not taken now holds up no other effect and no later event', async () => {
    await stage.perform(workflows, async () => {
      stage.effects.fail('sendReceipt', notNow);
      const caseId = await openTrial(stage.record);
      await add(caseId, 'first');
      stage.nudge(caseId);
      await until(() => stage.effects.tries('sendReceipt', caseId) > 1);
      await trial(stage.record, caseId, { type: 'AddLocked', lock: caseId }, 'lock');
      stage.nudge(caseId);
      await until(async () => (await unattended(caseId)).join() === '2');
      expect(stage.effects.carriedFor(caseId)).toContain('tellListingOfObjection@3');
      stage.effects.fail('sendReceipt', always);
      await stage.attended(caseId);
      expect(stage.effects.carriedFor(caseId).filter((one) => one === 'sendReceipt@2')).toHaveLength(1);
    });
  });

  test('keep no missed duty waiting while one cannot be carried out', async () => {
    await stage.perform(workflows, async () => {
      stage.effects.fail('correctListing', notNow);
      const caseId = await openTrial(stage.record, { dueAt: plusMs(stage.record.deps.clock.now(), DAY_MS) });
      await trial(stage.record, caseId, { type: 'Add', item: 'stuck' }, 'stuck');
      stage.nudge(caseId);
      await until(() => stage.effects.tries('correctListing', caseId) > 1);
      stage.setAhead(DAY_MS + 2 * 60_000);
      stage.nudge(caseId);
      await until(async () => (await typesOf(caseId)).includes('TrialLapsed'));
      expect(stage.effects.carriedFor(caseId)).not.toContain('correctListing@2');
      stage.setAhead(0);
      stage.effects.fail('correctListing', always);
      await stage.attended(caseId);
    });
  });

  test('one that gives up owes an operator a duty; retried, it goes on where it stopped', async () => {
    await stage.perform(workflows, async () => {
      stage.effects.fail('correctListing', never);
      const caseId = await openTrial(stage.record);
      await add(caseId, 'first');
      await stage.attended(caseId);
      await until(async () => (await typesOf(caseId)).includes('EffectFailed'));
      expect((await stage.record.getCase(caseId)).duties.map(({ name }) => name)).toContain(
        'retry-effect:2:correctListing',
      );
      expect(stage.effects.carriedFor(caseId)).not.toContain('noteCorrection@2');
      expect(stage.effects.carriedFor(caseId)).toEqual(expect.arrayContaining(['sendReceipt@2', 'sendResult@2']));

      stage.effects.fail('correctListing', always);
      const retry = { type: 'RetryEffect', seq: 2, effect: 'correctListing' };
      await stage.record.submit({
        kind: 'trial',
        caseId,
        command: retry,
        key: 'retry',
        receivedAt: stage.record.deps.clock.now(),
        ...OPERATOR,
      });
      await stage.attended(caseId);
      expect(stage.effects.carriedFor(caseId)).toEqual(
        expect.arrayContaining(['correctListing@2', 'noteCorrection@2']),
      );
      expect((await stage.record.getCase(caseId)).duties.map(({ name }) => name)).toEqual(['answer']);
    });
  });

  test('one that an operator skips is never carried out, and what needed it goes on', async () => {
    await stage.perform(workflows, async () => {
      stage.effects.fail('correctListing', never);
      const caseId = await openTrial(stage.record);
      await add(caseId, 'first');
      await stage.attended(caseId);
      await until(async () => (await typesOf(caseId)).includes('EffectFailed'));

      stage.effects.fail('correctListing', always);
      const skip = { type: 'SkipEffect', seq: 2, effect: 'correctListing', reason: 'told by telephone' };
      await stage.record.submit({
        kind: 'trial',
        caseId,
        command: skip,
        key: 'skip',
        receivedAt: stage.record.deps.clock.now(),
        ...OPERATOR,
      });
      await stage.attended(caseId);
      expect(stage.effects.carriedFor(caseId)).toContain('noteCorrection@2');
      expect(stage.effects.carriedFor(caseId)).not.toContain('correctListing@2');
    });
  });

  test('a letter that is refused for good gives up at once and stops nothing else', async () => {
    await stage.perform(workflows, async () => {
      stage.effects.fail('sendResult', never);
      const caseId = await openTrial(stage.record);
      await add(caseId, 'first');
      await stage.attended(caseId);
      await until(async () => (await typesOf(caseId)).includes('EffectFailed'));
      expect(stage.effects.tries('sendResult', caseId)).toBe(1);
      expect(stage.effects.carriedFor(caseId)).toEqual(
        expect.arrayContaining(['correctListing@2', 'noteCorrection@2', 'sendReceipt@2']),
      );
      stage.effects.fail('sendResult', always);
    });
  });
});
