import { setTimeout as pause } from 'node:timers/promises';
import { csvPieces } from '../../bench/penalty-files.js';
import type { FilledRow } from '../../bench/penalty-faults.js';
import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import { TEST_KEYS } from '../../dev/testing/keys.js';
import type { Actor } from '../../domain/kernel/actor.js';
import { instantOf } from '../../domain/kernel/calendar-date.js';
import { openRecord, type CaseRecord } from '../../record/open-record.js';
import { loadShelf } from '../../rulebooks/shelf.js';

export const CLERK: Actor = { id: 'sz-samr-officer01', role: 'clerk', department: 'sz-samr' };

export function openTestRecord(url: string): Promise<CaseRecord> {
  return openRecord({
    url,
    clock: { now: () => instantOf('2026-01-05T02:00:00Z') },
    shelf: loadShelf(),
    kinds: [],
    keys: TEST_KEYS,
  });
}

/** A record on a database of its own for a test file. */
export function useRecord(): { readonly record: CaseRecord } {
  let shared: SharedMongo;
  let record: CaseRecord;
  beforeAll(async () => {
    shared = await sharedMongo();
    record = await openTestRecord(shared.databaseUrl);
  });
  afterAll(async () => {
    await record.close();
    await shared.stop();
  });
  return {
    get record() {
      return record;
    },
  };
}

export function csvOf(rows: Iterable<FilledRow>): Buffer {
  return Buffer.concat([...csvPieces(rows, 'csv')]);
}

export async function* streamOf(bytes: Uint8Array, pieceBytes = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    yield bytes.subarray(at, at + pieceBytes);
    await pause(0);
  }
}

/** Receives a file and takes it in as the workflow does; answers the import's id. */
export async function importFile(record: CaseRecord, bytes: Uint8Array, key: string): Promise<string> {
  const received = await record.receiveImport(streamOf(bytes), { filename: '处罚.csv', actor: CLERK, key });
  if (received.kind === 'refused') throw new Error(received.refusal.code);
  await takeIn(record, received.importId);
  return received.importId;
}

export async function takeIn(record: CaseRecord, importId: string): Promise<void> {
  const silent = (): void => undefined;
  if (!(await record.readImport(importId, silent))) return;
  while (await record.checkImportRows(importId, 5, silent));
  await record.endImport(importId);
}
