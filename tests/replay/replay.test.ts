import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker, type WorkflowBundle } from '@temporalio/worker';
import { bundleWorkflows } from '../../worker/bundle.js';

const HISTORIES = new URL('../histories/', import.meta.url);
const kept = readdirSync(HISTORIES).filter((file) => file.endsWith('.json'));

function historyOf(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, HISTORIES), 'utf8'));
}

describe('every history ever kept', () => {
  let workflowBundle: WorkflowBundle;

  beforeAll(async () => {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    workflowBundle = await bundleWorkflows({ logger: new DefaultLogger('WARN') });
  }, 60_000);

  // A red line here means: patched(), or a pinned Worker Version for the younger runs.
  test.each(kept)('%s replays on this release', async (file) => {
    await Worker.runReplayHistory({ workflowBundle }, historyOf(file));
  });
});

test('a release that swaps two effects is caught', async () => {
  const workflowsPath = fileURLToPath(new URL('./swapped.workflow.ts', import.meta.url));
  const swapped = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') });
  const history = historyOf('objection.dismissed.run1.v1.json');
  await expect(Worker.runReplayHistory({ workflowBundle: swapped }, history)).rejects.toThrow(
    /TMPRL1100|[Nn]ondeterminism/,
  );
}, 60_000);
