import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATA } from '../folders.js';
import { stopOrphans } from '../process-record.js';

/** Records of what tests started; orphans of killed test runs are stopped by the next one. */
const RECORDS = join(DATA, 'test-processes');

export interface Place {
  readonly folder: string;
  readonly logs: string;
  readonly records: string;
  readonly temporary: string;
}

/** A new folder for one server of a test, outside the clone. */
export async function newPlace(name: string): Promise<Place> {
  await stopOrphans(RECORDS);
  const folder = await mkdtemp(join(tmpdir(), `redress-${name}-`));
  return { folder, logs: folder, records: RECORDS, temporary: folder };
}
