import { ClearError } from './clear-error.js';
import { lives } from './identity.js';
import { readRecords, removeRecord, stopOrphans, writeRecord } from './process-record.js';

/** The record of the stack's own process, beside those of its children. */
const STACK = 'npm-start';

/**
 * Makes this process the one stack of a data folder: stops what a killed run left behind, and refuses when another run
 * is alive. Answers how to give the place up.
 */
export async function becomeTheOne(records: string, log: (line: string) => void): Promise<() => Promise<void>> {
  for (const name of await stopOrphans(records)) log(`Stopped ${name}, left behind by a run that was killed`);
  for (const { record } of await readRecords(records)) {
    if (record.name === STACK && record.child.pid !== process.pid && (await lives(record.child))) {
      const pid = String(record.child.pid);
      throw new ClearError(
        `Redress runs here already (process ${pid}): stop it with Ctrl-C there or with: kill ${pid}`,
      );
    }
  }
  const file = await writeRecord(records, STACK, process.pid, null);
  return () => removeRecord(file);
}
