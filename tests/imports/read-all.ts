import { sourceOf } from '../../imports/byte-source.js';
import type { PlacedRow } from '../../imports/cell.js';
import { FileRefusal } from '../../imports/file-refusal.js';
import { describeTable, readTable, type TableDescription } from '../../imports/table.js';

export interface ReadFile {
  readonly table: TableDescription;
  readonly rows: readonly PlacedRow[];
}

export async function readFile(bytes: Uint8Array): Promise<ReadFile> {
  const source = sourceOf(bytes);
  const table = await describeTable(source);
  return { table, rows: await collect(readTable(source, table)) };
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** What the file as a whole was refused for. */
export async function refusalOf(bytes: Uint8Array): Promise<Pick<FileRefusal, 'code' | 'params'> | null> {
  try {
    await readFile(bytes);
    return null;
  } catch (error) {
    if (error instanceof FileRefusal) return { code: error.code, params: error.params };
    throw error;
  }
}
