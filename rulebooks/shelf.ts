import { fileURLToPath } from 'node:url';
import type { Calendar } from '../domain/kernel/calendar.js';
import { findRule } from '../domain/kernel/find-rule.js';
import type { CalendarDate } from '../domain/kernel/instant.js';
import { LawNotHere } from '../domain/kernel/law-not-here.js';
import type { MeasuresList } from '../domain/kernel/measure.js';
import type { Rulebook } from '../domain/kernel/rulebook.js';
import { calendarOf } from '../domain/kernel/working-days.js';
import { checkRegimes, checkVersions } from './check-together.js';
import { LEVELS, type Layer, type Provision } from './layer-file.js';
import { checkTogether, readLibrary, type Library } from './library.js';
import { versionAtFiling, versionsIn, withComposed } from './migrate.js';
import { generalRuleOf, listOfTerm } from './own-of-list.js';
import { resolve, type LayerText, type Resolved } from './resolve.js';

/** The law as data: every rulebook of every jurisdiction, the calendar and the measures list. */
export interface Shelf {
  readonly calendar: Calendar;
  readonly measures: MeasuresList;
  /** Every version of every jurisdiction, oldest first. */
  readonly rulebooks: readonly Rulebook[];
  /** The first day of a version, of the later one where the id is composed. @throws {LawNotHere} where no such version is on the shelf. */
  fromOf(id: string): CalendarDate;
  /**
   * A version, or the rulebook of a migrated case by its id.
   * @throws {LawNotHere} where no such version is on the shelf, {RangeError} where no case comes to be pinned to it.
   */
  get(id: string): Rulebook;
  /** The version that a case opened on this day is pinned to. @throws {RangeError} before the first one. */
  inForce(jurisdiction: string, date: CalendarDate): Rulebook;
  /** Whose rulebook an office of this region code goes by: its province's, or the nation's where that has none here. */
  jurisdictionOf(region: string): string;
  /** What each layer says on a value, the nearest first; empty for an unknown id. */
  explain(rulebookId: string, ruleId: string): readonly LayerText[];
  /** The documents of a version that say nothing on a value, the nearest first; of lists only the one that is named. */
  silentOn(rulebookId: string, ruleId: string, list: string | null): readonly Silent[];
  /** Every document: the provinces' by name, then the nation's, the lists' and the defaults, each oldest first. */
  readonly documents: readonly Layer[];
  /** What the documents of a version provide, and what became of it, in the documents' order. */
  provisionsOf(rulebookId: string): readonly Provision[];
}

/** A document that is silent on a value. */
export interface Silent {
  readonly layer: Layer['layer'];
  readonly document: string;
}

/** The jurisdiction of cases that are pinned to the national baseline alone. */
export const NATION = 'national';

export const HERE = fileURLToPath(new URL('.', import.meta.url));

/**
 * The shelf of a folder of the law, as `readLibrary` reads it. A new document, list or year is a new file; nothing else
 * has to be told of it.
 * @throws {RulebookError} naming file, line, column, path and what is allowed.
 */
export function loadShelf(folder: string = HERE): Shelf {
  return shelve(readLibrary(folder));
}

/**
 * Puts texts together that were each read by themselves. Versions that `before` has put together of the same documents are
 * taken from there: one more document changes few of them.
 * @throws {RulebookError} where two contradict, or a value is given by none.
 */
export function shelve(library: Library, before?: Shelf): Shelf {
  checkTogether(library);
  checkRegimes(library.layers);
  return shelfOf(library, (before && VERSIONS.get(before)) ?? []);
}

/** The versions of each shelf, for the next one that is made of almost the same documents. */
const VERSIONS = new WeakMap<Shelf, readonly Version[]>();

/**
 * Every rulebook as it would be if the drafts had held all along, before every other document of their level; of two
 * drafts the later one goes first. A rulebook that hears none of them is as it is.
 */
export function withDraft({ layers }: Library, drafts: readonly Layer[]): (id: string) => Rulebook {
  const known = new Map<string, Rulebook>();
  const nearest = [...drafts]
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map((draft, nth): Layer => ({ ...draft, from: `${String(AFTER_ALL + nth)}-01-01` as CalendarDate }));
  return withComposed((id) => {
    const found = known.get(id);
    if (found) return found;
    const [jurisdiction = '', day = ''] = id.split('@');
    const mine = layers
      .map(({ content }) => content)
      .filter((layer) => isHeardIn(jurisdiction, layer) && holdsOn(layer, day as CalendarDate));
    const heard = nearest.filter((draft) => isHeardIn(jurisdiction, draft));
    const { rulebook } = resolve(jurisdiction, day as CalendarDate, [...mine, ...heard]);
    known.set(id, rulebook);
    return rulebook;
  });
}

/** A year in which no document of the law begins. */
const AFTER_ALL = 9_000;

/** A version and the first day on which it holds. */
type Version = Resolved & { readonly from: CalendarDate };

function shelfOf({ layers: sources, years, measures }: Library, before: readonly Version[]): Shelf {
  const layers = sources.map(({ content }) => content);
  const known = new Map(before.map((version) => [version.rulebook.id, version]));
  const versions = jurisdictionsOf(layers).flatMap((jurisdiction) => versionsOf(jurisdiction, layers, known));
  checkVersions(versions, sources);
  const byId = new Map(versions.map((version) => [version.rulebook.id, version]));
  const get = (id: string): Version => {
    const version = byId.get(id);
    if (!version) throw new LawNotHere(id);
    return version;
  };
  const getAny = withComposed((id) => get(id).rulebook);
  /** The version that a value of this rulebook comes from. */
  const versionOf = (id: string, rule: string): string => findRule(getAny(id), rule)?.rulebook ?? versionAtFiling(id);
  const shelf: Shelf = {
    calendar: calendarOf(years.map(({ content }) => content)),
    measures,
    documents: [...layers].sort(byReader),
    rulebooks: versions.map(({ rulebook }) => rulebook),
    fromOf: (id) => get(versionsIn(id).at(-1) ?? id).from,
    get: getAny,
    inForce: (jurisdiction, date) => {
      const started = versions.filter((version) => isOf(version, jurisdiction) && version.from <= date);
      const latest = started.at(-1);
      if (!latest) throw new RangeError(`No rulebook of ${jurisdiction} is in force on ${date}.`);
      return latest.rulebook;
    },
    jurisdictionOf: (region) => layers.find((layer) => layer.region === region.slice(0, 2))?.jurisdiction ?? NATION,
    explain: (id, rule) => textsOn(get(versionOf(id, rule)), rule),
    silentOn: (id, rule, list) => silentLayers(get(versionOf(id, rule)), rule, list),
    provisionsOf: (id) => get(versionAtFiling(id)).layers.flatMap((layer) => layer.provisions ?? []),
  };
  VERSIONS.set(shelf, versions);
  return shelf;
}

/** A migrated case may keep as its list's own what a version says of all lists. */
function textsOn({ texts, rulebook }: Resolved, rule: string): readonly LayerText[] {
  return texts.get(rule) ?? texts.get(generalRuleOf(rule)) ?? texts.get(classTermOf(rulebook, rule)) ?? [];
}

/** The term of the class where a list has none of its own; else the rule as it is. */
function classTermOf({ listing }: Rulebook, rule: string): string {
  const grade = listing.lists[listOfTerm(rule) ?? '']?.class.value;
  return grade === undefined ? rule : `listing.terms.${grade}`;
}

function silentLayers(version: Resolved, rule: string, list: string | null): readonly Silent[] {
  const told = new Set(textsOn(version, rule).map(({ document }) => document));
  return version.layers
    .filter((layer) => (layer.list === undefined || layer.list === list) && !told.has(layer.document.cite))
    .map(({ layer, document }) => ({ layer, document: document.cite }))
    .sort((a, b) => LEVELS.indexOf(a.layer) - LEVELS.indexOf(b.layer));
}

/**
 * A version begins on each day on which what holds in the jurisdiction changes, from its own first document on: a new
 * national order makes a new version of every province, and cases opened before it stay with theirs.
 */
function versionsOf(
  jurisdiction: string,
  layers: readonly Layer[],
  known: ReadonlyMap<string, Version>,
): readonly Version[] {
  const mine = layers.filter((layer) => isHeardIn(jurisdiction, layer));
  const days = mine.flatMap(({ from, until }) => (until === undefined ? [from] : [from, until]));
  const first = mine
    .filter((layer) => (jurisdiction === NATION ? layer.layer === 'national' : layer.jurisdiction === jurisdiction))
    .map(({ from }) => from)
    .sort()[0];
  return [...new Set(days)]
    .filter((day) => first !== undefined && day >= first)
    .sort()
    .map((day) => {
      const heard = mine.filter((layer) => holdsOn(layer, day));
      const before = known.get(`${jurisdiction}@${day}`);
      return before && isMadeOf(before, heard) ? before : { from: day, ...resolve(jurisdiction, day, heard) };
    });
}

function isMadeOf({ layers }: Resolved, heard: readonly Layer[]): boolean {
  return layers.length === heard.length && heard.every((layer) => layers.includes(layer));
}

/** A province hears its own documents and the nation's; the nation hears none of a province. */
function isHeardIn(jurisdiction: string, layer: Layer): boolean {
  if (layer.jurisdiction !== undefined) return layer.jurisdiction === jurisdiction;
  return layer.fillsSilence !== false || jurisdiction === NATION;
}

function holdsOn(layer: Layer, day: CalendarDate): boolean {
  return layer.from <= day && (layer.until === undefined || day < layer.until);
}

function jurisdictionsOf(layers: readonly Layer[]): readonly string[] {
  const own = layers.map(({ layer, jurisdiction }) => (layer === 'national' ? NATION : jurisdiction));
  return [...new Set(own.flatMap((jurisdiction) => jurisdiction ?? []))].sort();
}

/** As somebody reads them who looks for his own province first. */
function byReader(a: Layer, b: Layer): number {
  const [one, other] = [a, b].map(({ layer, jurisdiction = '', list = '', from }) =>
    [READING.indexOf(layer), jurisdiction, list, from].join(' '),
  );
  return (one ?? '') < (other ?? '') ? -1 : 1;
}

const READING: readonly Layer['layer'][] = ['province', 'national', 'list', 'default'];

function isOf(version: Resolved, jurisdiction: string): boolean {
  return version.rulebook.jurisdiction === jurisdiction;
}
