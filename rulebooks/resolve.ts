import type { CalendarDate } from '../domain/kernel/instant.js';
import type { RuleRef } from '../domain/kernel/rule.js';
import type { Rulebook } from '../domain/kernel/rulebook.js';
import type { ListRule } from '../domain/listing/rules.js';
import type { Anchor } from './anchors.js';
import { GENERAL, LIST_MAY, LIST_MUST, LISTING, OBJECTION, TERMS, type ListMay, type ListMust } from './catalogue.js';
import { COMMITMENT, ENFORCEMENT, REPORTING, SCORING } from './catalogue-duties.js';
import type { Forms } from './catalogue-forms.js';
import { INTERVIEW, RECTIFICATION, REPAIR, REVIEW, SHOWN, WATCH } from './catalogue-procedures.js';
import type { Entry } from './forms.js';
import { LEVELS, type Entries, type Layer } from './layer-file.js';
import type { Words } from './values.js';

/** What one layer says on a key, for people: on the page, in /why and in letters. */
export interface LayerText {
  readonly layer: Layer['layer'];
  /** The document that speaks; `source` is its article, or the other document that it took the value from. */
  readonly document: string;
  readonly source: string;
  readonly tag: RuleRef['tag'];
  readonly says: Words;
  /** Why the layer speaks without giving a value; null where it gives one. */
  readonly number: Entry<unknown>['number'];
  /** The event from which its number counts; null where it gives none or nothing counts. */
  readonly from: Anchor | null;
  /** True for the layer whose value holds. */
  readonly holds: boolean;
}

/** What is wrong between layers, and the layer and path at which it is told. */
export interface Contradiction {
  /** The layer whose value does not fit; null where no layer speaks. */
  readonly layer: Layer | null;
  readonly path: readonly string[];
  readonly says: Words;
}

/** Where the value of a rule comes from: the layer, the path in its file, and what stands there. */
export interface Holding {
  readonly layer: Layer;
  readonly path: readonly string[];
  readonly from: Anchor | null;
}

/** A rulebook with what stands behind each of its values, by rule id, and the documents it was put together from. */
export interface Resolved {
  readonly rulebook: Rulebook;
  readonly texts: ReadonlyMap<string, readonly LayerText[]>;
  readonly holdings: ReadonlyMap<string, Holding>;
  readonly layers: readonly Layer[];
  /** Values that no layer gives. Where there are any the rulebook is not to be used. */
  readonly missing: readonly Contradiction[];
}

/**
 * Puts a jurisdiction's layers, as they hold on a day, on top of each other. For each key the nearest layer that gives a
 * value wins: province before nation before default, and of one level the later document. A list's values stay with the
 * list (`rulesForList`). A value's tag and source are those of the layer that gave it.
 */
export function resolve(jurisdiction: string, from: CalendarDate, layers: readonly Layer[]): Resolved {
  const ordered = [...layers].sort(byPrecedence);
  const shared = ordered.filter((layer) => layer.layer !== 'list');
  const book: Book = { id: `${jurisdiction}@${from}`, texts: new Map(), holdings: new Map(), missing: [] };
  const lists = ordered.filter((layer) => layer.list !== undefined);
  const rulebook: Rulebook = {
    id: book.id,
    jurisdiction,
    general: complete(book, 'general', GENERAL, shared, (layer) => layer.general),
    listing: {
      ...complete(book, 'listing', LISTING, shared, (layer) => layer.listing),
      terms: complete(book, 'listing.terms', TERMS, shared, (layer) => layer.listing?.terms),
      lists: Object.fromEntries([...new Set(lists.map(nameOf))].map((list) => [list, listRule(book, list, lists)])),
    },
    objection: complete(book, 'objection', OBJECTION, shared, (layer) => layer.objection),
    watch: complete(book, 'watch', WATCH, shared, (layer) => layer.watch),
    rectification: complete(book, 'rectification', RECTIFICATION, shared, (layer) => layer.rectification),
    interview: complete(book, 'interview', INTERVIEW, shared, (layer) => layer.interview),
    review: complete(book, 'review', REVIEW, shared, (layer) => layer.review),
    repair: {
      ...complete(book, 'repair', REPAIR, shared, (layer) => layer.repair),
      publication: complete(book, 'repair.publication', SHOWN, shared, (layer) => layer.repair?.publication),
    },
    enforcement: complete(book, 'enforcement', ENFORCEMENT, shared, (layer) => layer.enforcement),
    commitment: complete(book, 'commitment', COMMITMENT, shared, (layer) => layer.commitment),
    reporting: complete(book, 'reporting', REPORTING, shared, (layer) => layer.reporting),
    scoring: complete(book, 'scoring', SCORING, shared, (layer) => layer.scoring),
  };
  return { rulebook, texts: book.texts, holdings: book.holdings, layers: ordered, missing: book.missing };
}

interface Book {
  readonly id: string;
  readonly texts: Map<string, readonly LayerText[]>;
  readonly holdings: Map<string, Holding>;
  readonly missing: Contradiction[];
}

type Part<R> = (layer: Layer) => Entries<R> | undefined;

function listRule(book: Book, list: string, layers: readonly Layer[]): ListRule {
  const own = layers.filter((layer) => layer.list === list);
  const path = `listing.lists.${list}`;
  const may = given<ListMay>(book, path, LIST_MAY, own, (layer) => layer.rule, ['rule']);
  return {
    ...complete<ListMust>(book, path, LIST_MUST, own, (layer) => layer.rule, ['rule']),
    id: list,
    name: own[0]?.name ?? { zh: list, en: list },
    term: may.term ?? null,
    beyondClass: may.beyondClass ?? null,
    earlyExit: may.earlyExit ?? null,
    consentOf: may.consentOf ?? null,
    own: {
      listing: given(book, `${path}.listing`, LISTING, own, (layer) => layer.listing, ['listing']),
      objection: given(book, `${path}.objection`, OBJECTION, own, (layer) => layer.objection, ['objection']),
      repair: given(book, `${path}.repair`, REPAIR, own, (layer) => layer.repair, ['repair']),
    },
  };
}

/** `place` is the path of the part in a layer's file, where it is not that of the rule. */
function complete<R>(
  book: Book,
  path: string,
  forms: Forms<R>,
  layers: readonly Layer[],
  part: Part<R>,
  place: readonly string[] = path.split('.'),
): R {
  const values = given(book, path, forms, layers, part, place);
  for (const key of Object.keys(forms))
    if (!(key in values))
      book.missing.push({
        layer: layers.at(-1) ?? null,
        path: [...place, key],
        says: {
          zh: `没有任何一层为 ${book.id} 的 ${path}.${key} 规定数值`,
          en: `no layer gives a value for ${path}.${key} of ${book.id}`,
        },
      });
  return values as R;
}

/** The values that some layer gives; keys on which all are silent are left out. */
function given<R>(
  book: Book,
  path: string,
  forms: Forms<R>,
  layers: readonly Layer[],
  part: Part<R>,
  place: readonly string[],
): Partial<R> {
  const values: Partial<R> = {};
  for (const key in forms) {
    const told = layers.flatMap((layer) => {
      const entry = part(layer)?.[key];
      return entry ? [{ layer, entry, path: [...place, key] }] : [];
    });
    const value = valueOf(book, `${path}.${key}`, told);
    if (value !== null) values[key] = value;
  }
  return values;
}

interface Told<T> {
  readonly layer: Layer;
  readonly entry: Entry<T>;
  readonly path: readonly string[];
}

function valueOf<T>(book: Book, id: string, told: readonly Told<T>[]): T | null {
  const holding = told.find(({ entry }) => entry.make !== null);
  const texts = told.map(({ layer, entry }) => ({
    layer: layer.layer,
    document: layer.document.cite,
    number: entry.number,
    source: sourceOf(layer, entry),
    tag: entry.tag,
    says: entry.says,
    from: entry.from,
    holds: entry === holding?.entry,
  }));
  if (texts.length > 0) book.texts.set(id, texts);
  if (!holding?.entry.make) return null;
  const { layer, entry, path } = holding;
  book.holdings.set(id, { layer, path, from: entry.from });
  return holding.entry.make({ id, rulebook: book.id, tag: entry.tag, source: sourceOf(layer, entry) });
}

function sourceOf(layer: Layer, entry: Entry<unknown>): string {
  return entry.origin ?? `${layer.document.cite} ${entry.article ?? ''}`.trim();
}

/** A whole order, so that every process puts the same texts together alike, in whatever order it has heard of them. */
function byPrecedence(a: Layer, b: Layer): number {
  const [first, second] = [keyOf(a), keyOf(b)];
  return LEVELS.indexOf(a.layer) - LEVELS.indexOf(b.layer) || (first < second ? 1 : first > second ? -1 : 0);
}

function keyOf({ from, list = '', document }: Layer): string {
  return `${from} ${list} ${document.cite}`;
}

function nameOf(layer: Layer): string {
  return layer.list ?? '';
}
