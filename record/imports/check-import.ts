import { setImmediate as nextTurn } from 'node:timers/promises';
import { dateOf } from '../../domain/kernel/calendar-date.js';
import { lastDayOf } from '../../domain/kernel/limit-end.js';
import type { Limit } from '../../domain/kernel/limit.js';
import { checkRow, type CheckedRow, type RowContext } from '../../imports/check-row.js';
import { rowDigest } from '../../imports/natural-key.js';
import type { Reason, ReasonCode } from '../../imports/reasons.js';
import type { RowCells } from '../../imports/row-reader.js';
import { NO_COUNTS, type ImportCounts, type ImportDocument } from './import.model.js';
import type { ImportRowDocument, RowPointer } from './import-row.model.js';
import { ownerOfFile } from './import-file.js';
import { chunkId, chunksIn, freshRowsIn, IMPORT_PLACES, importsIn, rowId, rowsIn } from './import-store.js';
import { insertMissing } from '../store/insert-missing.js';
import { placeRows, type CheckedAt, type Placed } from './place-rows.js';
import type { Progress, ReadRow } from './read-import.js';
import type { RecordDeps } from '../record-deps.js';
import type { Sealer } from '../keys/seal.js';

/** Publication and reporting of a penalty: 7 working days from the decision (发改办财金〔2018〕424号). */
const REPORTING: Limit = {
  count: 7,
  unit: 'workingDays',
  movesOffHolidays: true,
  rule: { id: 'publication.days', rulebook: 'national', tag: 'found', source: '发改办财金〔2018〕424号' },
};

const ROWS_AT_A_STRETCH = 100;

/**
 * Checks up to `most` chunks of rows and puts what is good into the entries. Answers whether chunks are left. Each chunk
 * is counted once, however often it is begun.
 */
export async function checkImportRows(
  deps: RecordDeps,
  importId: string,
  most: number,
  progress: Progress,
): Promise<boolean> {
  for (let done = 0; done < most; done += 1) {
    const imported = await importsIn(deps).findOne({ _id: importId });
    if (imported?.status !== 'checking' || imported.nextChunk >= imported.chunks) return false;
    await checkChunk(deps, imported);
    progress(imported.nextChunk + 1);
  }
  return true;
}

/** What rows of this import are checked against, the same on whatever day the check is made. */
export function rowContext(
  { shelf }: Pick<RecordDeps, 'shelf'>,
  { receivedAt }: Pick<ImportDocument, 'receivedAt'>,
): RowContext {
  return {
    today: dateOf(receivedAt),
    lastReportingDay: (decidedOn) => lastDayOf(REPORTING, decidedOn, shelf.calendar),
  };
}

async function checkChunk(deps: RecordDeps, imported: ImportDocument): Promise<void> {
  const { _id: importId, nextChunk, table, file } = imported;
  const chunk = await chunksIn(deps).findOne({ _id: chunkId(importId, nextChunk) });
  if (!chunk || !table || file === null) throw new Error(`Chunk ${nextChunk} of ${importId} is not there.`);
  const owner = ownerOfFile({ ...imported, file });
  const opened = (await deps.vault.toOpen([owner])).open(owner, IMPORT_PLACES.chunk(nextChunk), chunk.rows);
  const { rows } = opened as { readonly rows: readonly ReadRow[] };
  const context = rowContext(deps, imported);
  const read = rows.map((row) => {
    const cells: RowCells = { cells: row.cells, inYuan: table.header.inYuan };
    return { ...row, cells, digest: rowDigest(cells) };
  });
  const seen = await earlierRows(
    deps,
    importId,
    chunk.firstRow,
    read.map(({ digest }) => digest),
  );
  const checked: CheckedAt[] = [];
  for (const [at, { row, notData, cells, digest }] of read.entries()) {
    // The same process attends cases: they get their turn between the rows.
    if (at % ROWS_AT_A_STRETCH === 0) await nextTurn();
    const refusing = refusingReason(notData, seen.get(digest));
    const result = refusing ? refusedFor(refusing) : checkRow(cells, context);
    if (result.outcome === 'waiting') seen.set(digest, { importId, row, outcome: 'waiting', code: 'same-row-waiting' });
    checked.push({ row, checked: result });
  }
  const placed = await placeRows(deps, importId, checked);
  const kept = placed.filter(isKept).map(({ row }) => rowId(importId, row));
  const sealer = await deps.vault.toSeal(kept);
  const documents = placed.map((row, at) => rowDocument(deps, sealer, importId, row, read[at]));
  const inserted = await insertMissing(freshRowsIn(deps), documents);
  const { firstRow, lastRow } = chunk;
  const written = inserted === documents.length ? documents : await writtenRows(deps, importId, firstRow, lastRow);
  await advance(deps, importId, nextChunk, countsOf(written));
}

function refusingReason(notData: ReasonCode | null, earlier: RowPointer | undefined): Reason | null {
  if (notData) return { code: notData };
  return earlier ? { code: earlier.code, params: { importId: earlier.importId, row: earlier.row } } : null;
}

function refusedFor(reason: Reason): CheckedRow {
  return { outcome: 'refused', reasons: [reason], warnings: [] };
}

function rowDocument(
  { lookup }: RecordDeps,
  sealer: Sealer,
  importId: string,
  placed: Placed,
  read: { readonly cells: RowCells; readonly digest: string } | undefined,
): ImportRowDocument {
  const _id = rowId(importId, placed.row);
  const cells = isKept(placed) && read ? sealer.seal(_id, IMPORT_PLACES.cells(placed.row), { ...read.cells }) : null;
  return {
    _id,
    importId,
    ...placed,
    ...(placed.outcome === 'waiting' && read && { digest: lookup.of('row', read.digest) }),
    cells,
    resolutions: [],
    ...(cells && { ownKey: true }),
  };
}

/** What a person may have to look at is kept; a row that was taken is in its entry. */
function isKept(placed: Placed): boolean {
  return placed.outcome !== 'accepted' && !isOfMinor(placed);
}

/** A minor's records are sealed by law: that the row was refused is kept, and not a word of what it said. */
export function isOfMinor({ reasons }: { readonly reasons: readonly Reason[] }): boolean {
  return reasons.some(({ code }) => code === 'minor');
}

/** Rows with the same cells that wait for a person or were refused by one, before this place. */
async function earlierRows(
  deps: RecordDeps,
  importId: string,
  firstRow: number,
  digests: readonly string[],
): Promise<Map<string, RowPointer>> {
  const forms = new Map(
    digests.flatMap((digest) => deps.lookup.all('row', digest).map((form) => [form, digest] as const)),
  );
  const found = await rowsIn(deps)
    .find(
      {
        digest: { $in: [...forms.keys()], $type: 'string' },
        outcome: { $in: ['waiting', 'refused'] },
        $nor: [{ importId, row: { $gte: firstRow } }],
      },
      { projection: { importId: 1, row: 1, outcome: 1, digest: 1 } },
    )
    .toArray();
  return new Map(
    found.flatMap(({ digest, importId: other, row, outcome }) => {
      const code = outcome === 'waiting' ? 'same-row-waiting' : 'same-row-refused';
      const plain = digest === undefined ? undefined : forms.get(digest);
      return plain === undefined ? [] : [[plain, { importId: other, row, outcome, code }] as const];
    }),
  );
}

type Ended = Pick<ImportRowDocument, 'outcome' | 'change'>;

/** A second try counts what the first one wrote. */
function writtenRows(deps: RecordDeps, importId: string, first: number, last: number): Promise<readonly Ended[]> {
  return rowsIn(deps)
    .find({ importId, row: { $gte: first, $lte: last } }, { projection: { outcome: 1, change: 1 } })
    .toArray();
}

function countsOf(rows: readonly Ended[]): ImportCounts {
  const counts = { ...NO_COUNTS };
  for (const { outcome, change } of rows) {
    counts[outcome] += 1;
    if (change !== null) counts[change] += 1;
  }
  return counts;
}

/** One guarded write moves the place and the counts together. */
async function advance(deps: RecordDeps, importId: string, chunk: number, counts: ImportCounts): Promise<void> {
  const added = Object.fromEntries(Object.entries(counts).map(([name, count]) => [`counts.${name}`, count]));
  await importsIn(deps).updateOne({ _id: importId, nextChunk: chunk }, { $set: { nextChunk: chunk + 1 }, $inc: added });
}
