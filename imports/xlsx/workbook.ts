import type { ByteSource } from '../byte-source.js';
import { FileRefusal } from '../file-refusal.js';
import { readDateStyles, type DateStyles } from './date-formats.js';
import { noStrings, readSharedStrings, type SharedStrings } from './shared-strings.js';
import { readXml } from './xml.js';
import { openEntry, readZipDirectory, type ZipEntry } from './zip.js';

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly entry: ZipEntry;
}

/** An opened workbook: what is needed to read the cells of its sheets. */
export interface Workbook {
  readonly source: ByteSource;
  readonly sheets: readonly Sheet[];
  readonly strings: SharedStrings;
  readonly isDate: DateStyles;
  /** Day numbers count from 1904 in files of old Macs. */
  readonly since1904: boolean;
}

/** @throws {FileRefusal} where the file is no workbook that can be read. */
export async function openWorkbook(source: ByteSource): Promise<Workbook> {
  const parts = await readZipDirectory(source);
  const part = (name: string): AsyncIterable<Uint8Array> | null => {
    const entry = parts.get(name);
    return entry ? openEntry(source, entry) : null;
  };
  const workbook = part('xl/workbook.xml');
  const relations = part('xl/_rels/workbook.xml.rels');
  if (!workbook || !relations) throw new FileRefusal('file-format-unknown');
  const { sheets, since1904 } = await readSheetList(workbook);
  const targets = await readTargets(relations);
  const strings = part('xl/sharedStrings.xml');
  const styles = part('xl/styles.xml');
  return {
    source,
    since1904,
    sheets: sheets.flatMap(({ name, hidden, relation }) => {
      const entry = parts.get(targets.get(relation) ?? '');
      return entry ? [{ name, hidden, entry }] : [];
    }),
    strings: strings ? await readSharedStrings(strings) : noStrings,
    isDate: styles ? await readDateStyles(styles) : () => false,
  };
}

interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

async function readSheetList(bytes: AsyncIterable<Uint8Array>): Promise<{ sheets: ListedSheet[]; since1904: boolean }> {
  const sheets: ListedSheet[] = [];
  let since1904 = false;
  await readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (name !== 'sheet') return;
      const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
      sheets.push({ name: attributes.name ?? '', hidden, relation: attributes['r:id'] ?? '' });
    },
  });
  return { sheets, since1904 };
}

async function readTargets(bytes: AsyncIterable<Uint8Array>): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await readXml(bytes, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const target = attributes.Target ?? '';
      targets.set(attributes.Id ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}
