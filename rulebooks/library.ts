import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isMap } from 'yaml';
import type { CalendarYear } from '../domain/kernel/calendar.js';
import type { MeasuresList } from '../domain/kernel/measure.js';
import { CalendarFile } from './calendar-file.js';
import type { Entry } from './forms.js';
import { LayerFile, type Layer } from './layer-file.js';
import { MeasuresFile } from './measures-file.js';
import { OPEN_POINTS_FILE } from './open-points.js';
import {
  checkYaml,
  readDocument,
  readYaml,
  RulebookError,
  type Mistake,
  type ReadDocument,
  type Source,
} from './read-yaml.js';
import { overlongTexts } from './text-lengths.js';

/** The texts that a shelf is made of, each read and checked by itself. */
export interface Library {
  readonly measures: MeasuresList;
  readonly years: readonly Source<CalendarYear>[];
  readonly layers: readonly Source<Layer>[];
}

/** One text of the law: a document from its first day, or the calendar of a year. */
export type LawText =
  | { readonly kind: 'layer'; readonly source: Source<Layer> }
  | { readonly kind: 'calendar'; readonly source: Source<CalendarYear> };

/**
 * Reads all files of a folder of the law: `calendars/<year>.yaml`, `measures.yaml`, and every other YAML file as a layer.
 * @throws {RulebookError} naming file, line, column, path and what is allowed.
 */
export function readLibrary(folder: string): Library {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && name !== OPEN_POINTS_FILE)
    .map((name) => join(folder, name))
    .sort();
  const isCalendar = (file: string): boolean => relative(folder, file).startsWith('calendars');
  const isMeasures = (file: string): boolean => relative(folder, file) === 'measures.yaml';
  return {
    measures: readYaml(join(folder, 'measures.yaml'), MeasuresFile).content,
    years: files.filter(isCalendar).map((file) => readYaml(file, CalendarFile)),
    layers: files.filter((file) => !isCalendar(file) && !isMeasures(file)).map((file) => readYaml(file, LayerFile)),
  };
}

/**
 * Reads one text as a layer or, where it names a year, as a calendar; `name` stands for the file in mistakes.
 * @throws {RulebookError} naming line, column, path and what is allowed.
 */
export function readLawText(text: string, name: string): LawText {
  return lawTextIn(readDocument(text, name));
}

/** As `readLawText`, of a text that nobody has approved yet: no word of it is longer than anybody reads. */
export function readNewText(text: string, name: string): LawText {
  const read = readDocument(text, name);
  const law = lawTextIn(read);
  const overlong = overlongTexts(read);
  if (overlong.length > 0) throw new RulebookError(overlong);
  return law;
}

function lawTextIn(read: ReadDocument): LawText {
  // A text that is no YAML at all is refused by either reading, with its place.
  const isCalendar = isMap(read.document.contents) && read.document.has('year');
  return isCalendar
    ? { kind: 'calendar', source: checkYaml(read, CalendarFile) }
    : { kind: 'layer', source: checkYaml(read, LayerFile) };
}

/** Names a text among all: one document of a level from one day, or one year. Two texts of one place contradict. */
export function placeOfText({ kind, source }: LawText): string {
  if (kind === 'calendar') return `calendar ${String(source.content.year)}`;
  const { layer, jurisdiction, list, document, from } = source.content;
  return [layer, jurisdiction, list, document.cite, from].filter((part) => part !== undefined).join(' ');
}

/**
 * What no text can know alone: one calendar a year, each document once from a day, no two documents of a level that from
 * one day on give the same value, measures that exist.
 * @throws {RulebookError}
 */
export function checkTogether({ years, layers, measures }: Library): void {
  const mistakes: Mistake[] = [];
  const seen = new Map<string, string>();
  const texts: readonly LawText[] = [
    ...years.map((source): LawText => ({ kind: 'calendar', source })),
    ...layers.map((source): LawText => ({ kind: 'layer', source })),
  ];
  for (const text of texts) {
    const key = placeOfText(text);
    const before = seen.get(key);
    const place = text.source.placeOf([text.kind === 'calendar' ? 'year' : 'from']);
    const [zh, en] =
      text.kind === 'calendar'
        ? ['同一年度', 'the same year']
        : ['自同日起的同一文件', 'the same document from the same day'];
    if (before !== undefined)
      mistakes.push({ ...place, says: { zh: `${before} 已是${zh}`, en: `${before} is ${en}` } });
    seen.set(key, place.file);
  }
  for (const { content: layer, placeOf } of layers) {
    const named = layer.rule?.measures?.make?.({ id: '', rulebook: '', tag: 'default', source: '' }).value ?? [];
    for (const id of named.filter((name) => measures.find(name) === undefined))
      mistakes.push({
        ...placeOf(['rule', 'measures', 'value', named.indexOf(id)]),
        says: { zh: `${id} 不在惩戒措施清单上`, en: `${id} is not on the measures list` },
      });
  }
  mistakes.push(...contradictions(layers));
  if (mistakes.length > 0) throw new RulebookError(mistakes);
}

/** Where two documents of one level begin on one day, neither is the later: they may not both give a value. */
function contradictions(layers: Library['layers']): readonly Mistake[] {
  const givers = new Map<string, string>();
  return layers.flatMap(({ content, placeOf }) => {
    const { layer, jurisdiction = '', list = '', from, document } = content;
    return valuesOf(content).flatMap((path): readonly Mistake[] => {
      const key = [layer, jurisdiction, list, from, ...path].join(' ');
      const other = givers.get(key);
      givers.set(key, document.cite);
      if (other === undefined || other === document.cite) return [];
      const says = {
        zh: `${other} 自同日起也规定了此项；只能有一个有效`,
        en: `${other} gives it from the same day; only one of them can hold`,
      };
      return [{ ...placeOf(path), says }];
    });
  });
}

/** Paths of the keys on which a document gives a value, in every part of it. */
function valuesOf(part: object): readonly (readonly string[])[] {
  return Object.entries(part).flatMap(([key, entry]: [string, unknown]) => {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return [];
    if (isEntry(entry)) return entry.make === null ? [] : [[key]];
    return valuesOf(entry).map((path) => [key, ...path]);
  });
}

function isEntry(part: object): part is Pick<Entry<unknown>, 'make'> {
  return 'make' in part;
}
