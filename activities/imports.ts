import { Context } from '@temporalio/activity';
import type { ActivityDeps } from './deps.js';

/** Chunks to an activity: some ten thousand rows, so that 100 000 rows are a history of a few dozen events. */
const CHUNKS_AT_A_TIME = 10;
const BEAT_MS = 3_000;

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

/** Lets the server know, also between chunks, that this worker lives; ends where the task was given to another. */
async function beating<T>(run: (progress: (done: number) => void) => Promise<T>): Promise<T> {
  const context = Context.current();
  const beat = setInterval(() => context.heartbeat(), BEAT_MS);
  try {
    return await run(() => context.cancellationSignal.throwIfAborted());
  } finally {
    clearInterval(beat);
  }
}
