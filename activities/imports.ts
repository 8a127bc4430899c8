import { beating } from './beating.js';
import type { ActivityDeps } from './deps.js';

/** Chunks to an activity: some ten thousand rows, so that 100 000 rows are a history of a few dozen events. */
const CHUNKS_AT_A_TIME = 10;

/** The steps of an import. Ids only go in, yes or no comes out; each may be run again at any point of its work. */
export interface ImportActivities {
  /** The file into chunks of rows; false where there is nothing to check (refused as a file, or taken before). */
  readImport(importId: string): Promise<boolean>;
  /** Checks the next rows; true while rows are left. */
  checkImportRows(importId: string): Promise<boolean>;
  endImport(importId: string): Promise<void>;
}

export function createImportActivities({ record }: Pick<ActivityDeps, 'record'>): ImportActivities {
  return {
    readImport: (importId) => beating((progress) => record.readImport(importId, progress)),
    checkImportRows: (importId) => beating((progress) => record.checkImportRows(importId, CHUNKS_AT_A_TIME, progress)),
    endImport: (importId) => record.endImport(importId),
  };
}
