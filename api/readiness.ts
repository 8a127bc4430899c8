import { setTimeout as pause } from 'node:timers/promises';
import type { CaseRecord } from '../record/open-record.js';

const PATIENCE_MS = 2_000;

/** Whether the database has a primary that answers. */
export async function pings({ deps }: Pick<CaseRecord, 'deps'>): Promise<boolean> {
  const answers = deps.database.command({ ping: 1 }).then(
    () => true,
    () => false,
  );
  return Promise.race([answers, pause(PATIENCE_MS, false, { ref: false })]);
}
