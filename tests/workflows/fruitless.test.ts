import type { WorkflowBundle } from '@temporalio/worker';
import type { Attendance } from '../../activities/agenda.js';
import { plusMs } from '../../domain/kernel/calendar-date.js';
import { openTrial } from '../record/support.js';
import { bundleOf, openStage, type Stage } from './stage.js';
import { until } from './until.js';

describe('a wake that changes nothing', () => {
  let stage: Stage;
  let workflows: WorkflowBundle;
  let readings = 0;

  beforeAll(async () => {
    // A record whose clock says that a duty is due, and which never settles it.
    const around = (attendance: Attendance): Attendance => ({
      ...attendance,
      readAgenda: async (caseId) => {
        readings += 1;
        return { ...(await attendance.readAgenda(caseId)), waitMs: 0 };
      },
    });
    [stage, workflows] = await Promise.all([openStage({ around }), bundleOf('trial.workflow.ts')]);
  }, 60_000);

  afterAll(() => stage.close());

  test('is followed by longer and longer sleep, ten minutes at most', async () => {
    await stage.perform(workflows, async () => {
      const caseId = await openTrial(stage.record, { dueAt: plusMs(stage.record.deps.clock.now(), 86_400_000) });
      await stage.attended(caseId);
      await until(() => readings > 0);
      await stage.pass('20 minutes');
      // 1 s, 2 s … 512 s is ten wakes in seventeen minutes.
      expect(readings).toBeLessThan(16);
      await stage.pass('1 hour');
      expect(readings).toBeGreaterThan(14);
      expect(readings).toBeLessThan(26);
    });
  });
});
