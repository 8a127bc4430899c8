import type { Cell } from '../../imports/cell.js';
import type { ColumnId } from '../../imports/columns.js';
import { FileRefusal } from '../../imports/file-refusal.js';
import { notDataBecause } from '../../imports/notes-row.js';
import type { ReasonCode } from '../../imports/reasons.js';
import { cellsOf } from '../../imports/row-reader.js';
import { describeTable, readTable, type TableDescription, type TablePlace } from '../../imports/table.js';
import type { ImportDocument } from './import.model.js';
import { dropEnded, ownerOfFile, uploadedFile } from './import-file.js';
import { chunkId, chunksIn, IMPORT_PLACES, importsIn } from './import-store.js';
import { insertMissing } from '../store/insert-missing.js';
import type { RecordDeps } from '../record-deps.js';

/** A row as it was read: its cells by column, or why it is no data. */
export interface ReadRow {
  readonly row: number;
  readonly notData: ReasonCode | null;
  readonly cells: Readonly<Partial<Record<ColumnId, Cell>>>;
}

const ROWS_PER_CHUNK = 1_000;
/** Far below the largest document, and the most that one step holds in memory. */
const CHARACTERS_PER_CHUNK = 2_000_000;
export const MAX_ROWS = 1_000_000;

/** Told after each chunk, so that whoever runs this may say that it is alive or stop it by throwing. */
export type Progress = (rows: number) => void;

/**
 * Reads the stored file into chunks of rows. Begun again after a crash, it goes on behind the last chunk: a CSV file at
 * that byte, a workbook by passing over its first rows. Answers whether there is anything to check.
 */
export async function readImport(deps: RecordDeps, importId: string, progress: Progress): Promise<boolean> {
  const imported = await importsIn(deps).findOne({ _id: importId });
  if (!imported || imported.endedAt !== null) await dropEnded(deps, importId);
  if (!imported?.file || imported.endedAt !== null) return false;
  if (imported.status === 'checking') return true;
  const same = await findSameFile(deps, imported);
  if (same !== null) {
    await end(deps, importId, { status: 'done', sameFileAs: same });
    return false;
  }
  try {
    const ofFile = { ...imported, file: imported.file };
    const source = await uploadedFile(deps, ofFile);
    const table = imported.table ?? (await describeTable(source));
    await importsIn(deps).updateOne({ _id: importId, status: 'received' }, { $set: { status: 'reading', table } });
    const last = await lastChunk(deps, importId);
    const read = await readChunks(deps, ofFile, table, readTable(source, table, last?.place ?? null), last, progress);
    await importsIn(deps).updateOne({ _id: importId, status: 'reading' }, { $set: { status: 'checking', ...read } });
    return true;
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    await chunksIn(deps).deleteMany({ importId });
    await end(deps, importId, { status: 'refused', refusal: { code: error.code, params: error.params } });
    return false;
  }
}

/** Ends an import whose chunks are all checked; what was read and is now in rows and entries is not kept twice, nor is the file. */
export async function endImport(deps: RecordDeps, importId: string): Promise<void> {
  await chunksIn(deps).deleteMany({ importId });
  await end(deps, importId, { status: 'done' });
}

async function end(deps: RecordDeps, importId: string, change: Partial<ImportDocument>): Promise<void> {
  await importsIn(deps).updateOne(
    { _id: importId, endedAt: null },
    { $set: { ...change, endedAt: deps.clock.now(), wakeAt: null } },
  );
  await dropEnded(deps, importId);
}

/** The first import of the same bytes, if it is another one and was not refused as a file. */
async function findSameFile(deps: RecordDeps, { _id, sha256 }: ImportDocument): Promise<string | null> {
  const [first] = await importsIn(deps)
    .find(
      {
        sha256: { $eq: sha256, $type: 'string' },
        status: { $in: ['received', 'reading', 'checking', 'done'] },
        sameFileAs: null,
      },
      { projection: { _id: 1 } },
    )
    .sort({ receivedAt: 1, _id: 1 })
    .limit(1)
    .toArray();
  return first && first._id !== _id ? first._id : null;
}

interface LastChunk {
  readonly number: number;
  readonly place: TablePlace;
  readonly rows: number;
}

async function lastChunk(deps: RecordDeps, importId: string): Promise<LastChunk | null> {
  const [last] = await chunksIn(deps)
    .find({ importId }, { projection: { number: 1, lastRow: 1, nextByte: 1, rowsThrough: 1 } })
    .sort({ number: -1 })
    .limit(1)
    .toArray();
  if (!last) return null;
  return { number: last.number, place: { row: last.lastRow, nextByte: last.nextByte }, rows: last.rowsThrough };
}

async function readChunks(
  deps: RecordDeps,
  imported: Parameters<typeof ownerOfFile>[0],
  table: TableDescription,
  source: ReturnType<typeof readTable>,
  last: LastChunk | null,
  progress: Progress,
): Promise<{ rowsRead: number; chunks: number }> {
  const { _id: importId } = imported;
  const owner = ownerOfFile(imported);
  const sealer = await deps.vault.toSeal([owner]);
  let rows: ReadRow[] = [];
  let place: TablePlace = last?.place ?? { row: table.header.row, nextByte: null };
  let number = last ? last.number + 1 : 0;
  let rowsRead = last?.rows ?? 0;
  let characters = 0;
  const write = async (): Promise<void> => {
    const [first] = rows;
    if (!first) return;
    rowsRead += rows.length;
    const chunk = { number, firstRow: first.row, lastRow: place.row, nextByte: place.nextByte, rowsThrough: rowsRead };
    const sealed = sealer.seal(owner, IMPORT_PLACES.chunk(number), { rows });
    await insertMissing(chunksIn(deps), [{ _id: chunkId(importId, number), importId, ...chunk, rows: sealed }]);
    number += 1;
    rows = [];
    characters = 0;
    await importsIn(deps).updateOne({ _id: importId, status: 'reading' }, { $max: { rowsRead, chunks: number } });
    progress(rowsRead);
  };
  for await (const row of source) {
    if (rowsRead + rows.length >= MAX_ROWS) throw new FileRefusal('too-many-rows', { max: MAX_ROWS });
    rows.push({ row: row.row, notData: notDataBecause(table.header, row), cells: cellsOf(table.header, row).cells });
    place = { row: row.row, nextByte: row.nextByte };
    for (const cell of row.cells) characters += typeof cell === 'string' ? cell.length : 0;
    if (rows.length === ROWS_PER_CHUNK || characters >= CHARACTERS_PER_CHUNK) await write();
  }
  await write();
  return { rowsRead, chunks: number };
}
