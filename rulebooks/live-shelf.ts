import type { CalendarYear } from '../domain/kernel/calendar.js';
import type { CalendarDate } from '../domain/kernel/instant.js';
import type { Rulebook } from '../domain/kernel/rulebook.js';
import { placeOfText, readLawText, readLibrary, readNewText, type LawText, type Library } from './library.js';
import { seriesOf } from './check-together.js';
import { isSameLaw } from './compare.js';
import type { Layer } from './layer-file.js';
import { RulebookError, type Mistake } from './read-yaml.js';
import { HERE, shelve, withDraft, type Shelf } from './shelf.js';

/** A text that was approved after the release: its id and its words. */
export interface ApprovedText {
  readonly id: string;
  readonly text: string;
}

/** What a text turned out to be. */
export interface ReadText {
  readonly kind: LawText['kind'];
  /** Among all texts; two of one place contradict. */
  readonly place: string;
  /** First day of a document, or of the year. */
  readonly from: CalendarDate;
  /** The year of a calendar. */
  readonly year: number | null;
  /** Whose law it is; `null` for the nation's, a list's or a year's. */
  readonly jurisdiction: string | null;
  /** First two digits of that province's region codes; `null` where neither the law so far nor the text says it. */
  readonly region: string | null;
  readonly title: { readonly zh: string; readonly en: string };
  readonly source: string;
}

/** A document that is no law yet; `name` stands for its file in mistakes. */
export interface DraftText {
  readonly name: string;
  readonly text: string;
}

/** Documents that are no law yet, and what they would make of each rulebook. */
export interface Draft {
  readonly titles: readonly { readonly zh: string; readonly en: string }[];
  /** @throws {RangeError} where there is no such rulebook. */
  get(id: string): Rulebook;
  /** Whether any value of this rulebook would be another. @throws {RangeError} where there is no such rulebook. */
  changes(id: string): boolean;
}

/**
 * The files of a release and, on top of them, what was approved since. Reading it always reads the newest that this
 * process has taken; what was there once stays as it was.
 */
export interface LiveShelf extends Shelf {
  /** Ids of the approved texts that have been taken. */
  readonly taken: readonly string[];
  readonly years: readonly CalendarYear[];
  has(place: string): boolean;
  /**
   * Reads a text and looks whether it fits to all that is here.
   * @throws {RulebookError} naming line, column, path and what is allowed.
   */
  check(text: string, name: string): ReadText;
  /**
   * Reads documents that are no law yet: every rulebook by its id, as if they had held all along. Of two of one level the
   * one that begins later goes before the other. A rule of a list that holds until further notice is taken to end where a
   * draft of the same list begins.
   * @throws {RulebookError} as `check`, with the mistakes of every text, and where one is the calendar of a year.
   */
  draft(texts: readonly DraftText[]): Draft;
  /** The shelf as it would be with this text. @throws {RulebookError} as `check`. */
  withText(text: string, name: string): Shelf;
  /**
   * Takes approved texts; those taken before change nothing. A text that a release has since brought as a file is the
   * file, where they say the same.
   * @throws {RulebookError} where they do not: what was published is never edited.
   */
  take(texts: readonly ApprovedText[]): void;
}

/** @throws {RulebookError} naming file, line, column, path and what is allowed. */
export function openShelf(folder: string = HERE): LiveShelf {
  let library = readLibrary(folder);
  let current = shelve(library);
  const taken = new Set<string>();
  const has = (place: string): boolean => textsOf(library).some((text) => placeOfText(text) === place);
  const withText = (text: string, name: string): Shelf => shelveWith(library, [readLawText(text, name)], current);
  return {
    get calendar() {
      return current.calendar;
    },
    get measures() {
      return current.measures;
    },
    get rulebooks() {
      return current.rulebooks;
    },
    get taken() {
      return [...taken];
    },
    get years() {
      return library.years.map(({ content }) => content);
    },
    get documents() {
      return current.documents;
    },
    jurisdictionOf: (region) => current.jurisdictionOf(region),
    fromOf: (id) => current.fromOf(id),
    get: (id) => current.get(id),
    inForce: (jurisdiction, date) => current.inForce(jurisdiction, date),
    explain: (id, rule) => current.explain(id, rule),
    provisionsOf: (id) => current.provisionsOf(id),
    silentOn: (...args) => current.silentOn(...args),
    has,
    check(text, name) {
      const read = readNewText(text, name);
      shelveWith(library, [read], current);
      return describe(read, library);
    },
    withText,
    draft(texts) {
      const read = readDocuments(texts);
      shelveWith(makingWay(library, read), read, current);
      const get = withDraft(
        library,
        read.map(({ source }) => source.content),
      );
      const changed = new Map<string, boolean>();
      const changes = (id: string): boolean => {
        const known = changed.get(id) ?? !isSameLaw(current.get(id), get(id));
        changed.set(id, known);
        return known;
      };
      return { titles: read.map(({ source }) => source.content.document.title), get, changes };
    },
    take(texts) {
      const anew = texts.filter(({ id }) => !taken.has(id)).map(({ id, text }) => readLawText(text, id));
      if (anew.length === 0) return;
      const added = anew.filter((text) => !isThere(library, text));
      if (added.length > 0) {
        current = shelveWith(library, added, current);
        library = joined(library, added);
      }
      for (const { id } of texts) taken.add(id);
    },
  };
}

type LawDocumentText = Extract<LawText, { readonly kind: 'layer' }>;

/** @throws {RulebookError} with the mistakes of all of them. */
function readDocuments(texts: readonly DraftText[]): readonly LawDocumentText[] {
  const mistakes: Mistake[] = [];
  const read = texts.flatMap(({ text, name }) => {
    try {
      return [readDocument(text, name)];
    } catch (error) {
      if (!(error instanceof RulebookError)) throw error;
      mistakes.push(...error.mistakes);
      return [];
    }
  });
  if (mistakes.length > 0) throw new RulebookError(mistakes);
  return read;
}

function readDocument(text: string, name: string): LawDocumentText {
  const read = readNewText(text, name);
  if (read.kind === 'layer') return read;
  const says = {
    zh: '应为法规文件；年度日历请用其自身的预览',
    en: 'expected a document of the law; the calendar of a year has a preview',
  };
  throw new RulebookError([{ ...read.source.placeOf(['year']), says }]);
}

/** A regime without an end ends where a draft of its series begins, as its file would say once the draft is law. */
function makingWay(library: Library, drafts: readonly LawDocumentText[]): Library {
  const endOf = (layer: Layer): CalendarDate | undefined =>
    drafts
      .map(({ source }) => source.content)
      .filter((draft) => seriesOf(layer) !== null && seriesOf(draft) === seriesOf(layer) && draft.from > layer.from)
      .map(({ from }) => from)
      .sort()[0];
  const layers = library.layers.map((source) => {
    const until = source.content.until ?? endOf(source.content);
    return until === source.content.until ? source : { ...source, content: { ...source.content, until } };
  });
  return { ...library, layers };
}

/** Whether the same text is there already, as a file. @throws {RulebookError} where another one stands in its place. */
function isThere(library: Library, text: LawText): boolean {
  const place = placeOfText(text);
  const known = textsOf(library).find((other) => placeOfText(other) === place);
  if (!known) return false;
  if (JSON.stringify(known.source.content) === JSON.stringify(text.source.content)) return true;
  const { file } = known.source.placeOf([]);
  const says = { zh: `${file} 在同一位置另有规定`, en: `${file} says something else in its place` };
  throw new RulebookError([{ ...text.source.placeOf([]), says }]);
}

function textsOf({ years, layers }: Library): readonly LawText[] {
  return [
    ...years.map((source): LawText => ({ kind: 'calendar', source })),
    ...layers.map((source): LawText => ({ kind: 'layer', source })),
  ];
}

function joined({ measures, years, layers }: Library, texts: readonly LawText[]): Library {
  return {
    measures,
    years: [...years, ...texts.flatMap((text) => (text.kind === 'calendar' ? [text.source] : []))],
    layers: [...layers, ...texts.flatMap((text) => (text.kind === 'layer' ? [text.source] : []))],
  };
}

/** Only one text at a time is new to somebody, so a mistake of the whole is told at its head. */
function shelveWith(library: Library, texts: readonly LawText[], before: Shelf): Shelf {
  try {
    return shelve(joined(library, texts), before);
  } catch (error) {
    if (error instanceof RulebookError || !(error instanceof Error)) throw error;
    const says = { zh: `与现有法规不相容：${error.message}`, en: error.message };
    throw new RulebookError(texts.map(({ source }) => ({ ...source.placeOf([]), says })));
  }
}

function describe(text: LawText, { layers }: Library): ReadText {
  const place = placeOfText(text);
  if (text.kind === 'calendar') {
    const { year, source } = text.source.content;
    const from = `${String(year)}-01-01` as CalendarDate;
    const title = { zh: `${String(year)}年节假日`, en: `Holidays of ${String(year)}` };
    return { kind: 'calendar', place, from, year, jurisdiction: null, region: null, title, source };
  }
  const { from, jurisdiction = null, document } = text.source.content;
  const known = layers.find(
    (layer) => layer.content.jurisdiction === jurisdiction && layer.content.region !== undefined,
  );
  // What is law already says where it holds; no text says otherwise of itself.
  const region = jurisdiction === null ? null : ((known ?? text.source).content.region ?? null);
  return { kind: 'layer', place, from, year: null, jurisdiction, region, title: document.title, source: document.cite };
}
