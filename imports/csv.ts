import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse, type Info } from 'csv-parse';
import { readAll, type ByteSource } from './byte-source.js';
import type { PlacedRow } from './cell.js';
import { textStart, type Encoding } from './encoding.js';
import { FileRefusal } from './file-refusal.js';

export const DELIMITERS = [',', '\t', ';'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A place between two rows from which reading can go on. */
export interface CsvPlace {
  readonly nextByte: number;
  readonly nextRow: number;
}

const SAMPLE_BYTES = 64 * 1024;
/** A row longer than this is a quotation mark that was never closed. */
const MAX_ROW_BYTES = 512 * 1024;
/** Between the cells of a row while it is decoded as a whole; no trailing byte of UTF-8 or GB18030 is zero. */
const SEPARATOR = '\u0000';

export function csvStart(encoding: Encoding): CsvPlace {
  return { nextByte: textStart(encoding), nextRow: 1 };
}

/** The mark between cells: the one that the first lines have most of. */
export async function detectDelimiter(source: ByteSource): Promise<Delimiter> {
  const sample = (await readAll(source, 0, Math.min(source.size, SAMPLE_BYTES))).toString('latin1');
  const lines = sample.split(/[\r\n]+/u, 25).join('\n');
  const counted = DELIMITERS.map((mark) => ({ mark, times: lines.split(mark).length }));
  return counted.reduce((most, next) => (next.times > most.times ? next : most)).mark;
}

/**
 * The rows of a CSV file from a place on. Bytes are split as bytes and each row decoded as a whole: in UTF-8 and GB18030
 * no byte of a Chinese character is a quotation mark, delimiter or line end, and so a row's place in the file is known.
 * @throws {FileRefusal} `file-broken`
 */
export async function* readCsv(
  source: ByteSource,
  encoding: Encoding,
  delimiter: Delimiter,
  from: CsvPlace = csvStart(encoding),
): AsyncGenerator<PlacedRow> {
  const decoder = new TextDecoder(encoding === 'gb18030' ? 'gb18030' : 'utf-8', { fatal: true, ignoreBOM: true });
  const parser = parse({
    encoding: 'latin1',
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: MAX_ROW_BYTES,
  });
  const feeding = pipeline(Readable.from(source.read(from.nextByte, source.size)), parser);
  // Its failure is the parser's failure, which the loop below meets.
  feeding.catch(() => undefined);
  let row = from.nextRow;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      const joined = record.join(SEPARATOR);
      const text = isAscii(joined) ? joined : decoder.decode(Buffer.from(joined, 'latin1'));
      yield { row, cells: text.split(SEPARATOR), nextByte: from.nextByte + info.bytes };
      row += 1;
    }
  } catch (error) {
    if (error instanceof CsvError || error instanceof TypeError) throw new FileRefusal('file-broken', { row: row - 1 });
    throw error;
  } finally {
    parser.destroy();
  }
}

function isAscii(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- the range of ASCII begins with control characters
  return /^[\u0000-\u007F]*$/u.test(text);
}
