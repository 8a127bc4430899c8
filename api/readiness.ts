import type { CaseRecord } from '../record/open-record.js';

const PATIENCE_MS = 2_000;

/** Whether the database has a primary that answers. */
export async function pings({ deps }: Pick<CaseRecord, 'deps'>): Promise<boolean> {
  try {
    await deps.database.command({ ping: 1 }, { timeoutMS: PATIENCE_MS });
    return true;
  } catch {
    return false;
  }
}
