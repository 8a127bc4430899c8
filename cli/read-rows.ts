import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import type { z } from 'zod';
import { parse } from '../contracts/parse.js';
import { ClearError } from '../dev/clear-error.js';
import { readText } from './read-text.js';

/**
 * The rows of a file by their contract: YAML (`.yaml`, `.yml`) with a list of them, else CSV with a line of headings, in
 * which an empty cell is a member that is not there. @throws {ClearError} with every mistake of every row, a line for each.
 */
export async function readRows<S extends z.ZodType>(file: string, row: S): Promise<readonly z.output<S>[]> {
  const text = await readText(file);
  const read = rowsIn(file, text).map((value, index) => ({ number: index + 1, parsed: parse(row, value) }));
  const mistakes = read.flatMap(({ number, parsed }) =>
    parsed.kind === 'valid'
      ? []
      : parsed.errors.map(
          ({ pointer, detail }) => `${file}: row ${String(number)}, ${pointer}: ${detail.zh} · ${detail.en}`,
        ),
  );
  if (mistakes.length > 0) throw new ClearError(mistakes.join('\n'));
  return read.flatMap(({ parsed }) => (parsed.kind === 'valid' ? [parsed.value] : []));
}

function rowsIn(file: string, text: string): readonly unknown[] {
  try {
    const rows: unknown = /\.ya?ml$/.test(file) ? parseYaml(text) : csvRows(text);
    if (Array.isArray(rows)) return rows;
  } catch (error) {
    throw new ClearError(`${file}: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
  throw new ClearError(`${file}: it is no list of rows`);
}

function csvRows(text: string): readonly unknown[] {
  const rows: readonly Readonly<Record<string, string>>[] = parseCsv(text, { columns: true, bom: true, trim: true });
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '')));
}
