import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { openOffice, type Office } from '../workflows/office.js';
import { PATHS } from './paths.js';

/**
 * Walks every path and keeps its histories as tests/histories/<kind>.<path>.<run>.<release>.json.
 * Run it with the release's name before a release: `npx tsx tests/replay/keep-histories.ts v1 [path…]`. Never edit or
 * delete a kept history while such a case may be open.
 */
async function main(release: string, only: readonly string[]): Promise<void> {
  for (const [path, { time, shelf, walk }] of Object.entries(PATHS)) {
    if (only.length > 0 && !only.includes(path)) continue;
    const office = await openOffice(time, {}, shelf?.());
    try {
      await office.attend(async () => {
        const kept = await walk(office);
        await office.settled();
        for (const [kind, caseId] of Object.entries(kept)) await keep(office, caseId, `${kind}.${path}`, release);
      });
    } finally {
      await office.close();
    }
  }
}

/** Process and machine that took part: no part of what is replayed. */
const PROCESS = /"\d+@[A-Za-z0-9.]+(-[0-9a-f]{32})?"/g;

/** Every run of the case's workflow, from the first to the one that now sleeps. */
async function keep({ client }: Office, caseId: string, name: string, release: string): Promise<void> {
  const { runId: last } = await client.workflow.getHandle(caseId).describe();
  const { events: latest } = await client.workflow.getHandle(caseId, last).fetchHistory();
  let runId = latest?.[0]?.workflowExecutionStartedEventAttributes?.firstExecutionRunId ?? last;
  for (let run = 1; ; run += 1) {
    const history = await client.workflow.getHandle(caseId, runId).fetchHistory();
    const file = new URL(`../histories/${name}.run${String(run)}.${release}.json`, import.meta.url);
    await writeFile(file, `${historyToJSON(history).replaceAll(PROCESS, '"test"')}\n`);
    const end = history.events?.at(-1);
    const next = end?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
    if (!next) return;
    runId = next;
  }
}

const [release, ...only] = parseArgs({ allowPositionals: true }).positionals;
if (release === undefined) throw new Error('Say which release these histories are of.');
await main(release, only);
