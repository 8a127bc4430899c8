import type { CalendarYear } from '../domain/kernel/calendar.js';
import type { CalendarDate } from '../domain/kernel/instant.js';
import type { Rulebook } from '../domain/kernel/rulebook.js';
import { placeOfText, readLawText, readLibrary, type LawText, type Library } from './library.js';
import { RulebookError } from './read-yaml.js';
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

/** A document that is no law yet, and what it would make of each rulebook. */
export interface Draft {
  readonly title: { readonly zh: string; readonly en: string };
  /** @throws {RangeError} where there is no such rulebook. */
  get(id: string): Rulebook;
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
   * Reads a document that is no law yet: every rulebook by its id, as if it had held all along.
   * @throws {RulebookError} as `check`, and where the text is the calendar of a year.
   */
  draft(text: string, name: string): Draft;
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
  const withText = (text: string, name: string): Shelf => shelveWith(library, [readLawText(text, name)]);
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
      const read = readLawText(text, name);
      shelveWith(library, [read]);
      return describe(read, library);
    },
    withText,
    draft(text, name) {
      const read = readLawText(text, name);
      if (read.kind === 'calendar')
        throw new RulebookError([
          {
            ...read.source.placeOf(['year']),
            says: 'expected a document of the law; the calendar of a year has a preview',
          },
        ]);
      shelveWith(library, [read]);
      return { title: read.source.content.document.title, get: withDraft(library, read.source.content) };
    },
    take(texts) {
      const anew = texts.filter(({ id }) => !taken.has(id)).map(({ id, text }) => readLawText(text, id));
      if (anew.length === 0) return;
      const added = anew.filter((text) => !isThere(library, text));
      if (added.length > 0) {
        current = shelveWith(library, added);
        library = joined(library, added);
      }
      for (const { id } of texts) taken.add(id);
    },
  };
}

/** Whether the same text is there already, as a file. @throws {RulebookError} where another one stands in its place. */
function isThere(library: Library, text: LawText): boolean {
  const place = placeOfText(text);
  const known = textsOf(library).find((other) => placeOfText(other) === place);
  if (!known) return false;
  if (JSON.stringify(known.source.content) === JSON.stringify(text.source.content)) return true;
  const { file } = known.source.placeOf([]);
  throw new RulebookError([{ ...text.source.placeOf([]), says: `${file} says something else in its place` }]);
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
function shelveWith(library: Library, texts: readonly LawText[]): Shelf {
  try {
    return shelve(joined(library, texts));
  } catch (error) {
    if (error instanceof RulebookError || !(error instanceof Error)) throw error;
    const { message } = error;
    throw new RulebookError(texts.map(({ source }) => ({ ...source.placeOf([]), says: message })));
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
