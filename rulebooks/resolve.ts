import type { CalendarDate } from '../domain/kernel/instant.js';
import type { RuleRef } from '../domain/kernel/rule.js';
import type { Rulebook } from '../domain/kernel/rulebook.js';
import { rulesForList, type ListRule } from '../domain/listing/rules.js';
import {
  GENERAL,
  LIST_MAY,
  LIST_MUST,
  LISTING,
  OBJECTION,
  TERMS,
  type Forms,
  type ListMay,
  type ListMust,
} from './catalogue.js';
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
  /** True for the layer whose value holds. */
  readonly holds: boolean;
}

/** A rulebook with what stands behind each of its values, by rule id, and the documents it was put together from. */
export interface Resolved {
  readonly rulebook: Rulebook;
  readonly texts: ReadonlyMap<string, readonly LayerText[]>;
  readonly layers: readonly Layer[];
}

/**
 * Puts a jurisdiction's layers, as they hold on a day, on top of each other. For each key the nearest layer that gives a
 * value wins: province before nation before default, and of one level the later document. A list's values stay with the
 * list (`rulesForList`). A value's tag and source are those of the layer that gave it.
 * @throws {Error} where no layer gives a value, or an extension is in another unit than what it extends.
 */
export function resolve(jurisdiction: string, from: CalendarDate, layers: readonly Layer[]): Resolved {
  const ordered = [...layers].sort(byPrecedence);
  const shared = ordered.filter((layer) => layer.layer !== 'list');
  const book: Book = { id: `${jurisdiction}@${from}`, texts: new Map() };
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
  };
  checkUnits(rulebook);
  return { rulebook, texts: book.texts, layers: ordered };
}

/** An extension is told in the unit of what it extends; a running limit cannot mix working days with others. */
function checkUnits(rulebook: Rulebook): void {
  for (const list of [null, ...Object.keys(rulebook.listing.lists)]) {
    const { objection } = list === null ? rulebook : rulesForList(rulebook, list);
    if (objection.verification.unit !== objection.verificationAtMost.unit)
      throw new Error(
        `${rulebook.id}: ${objection.verificationAtMost.rule.id} is not in the unit of ${objection.verification.rule.id}.`,
      );
  }
}

interface Book {
  readonly id: string;
  readonly texts: Map<string, readonly LayerText[]>;
}

type Part<R> = (layer: Layer) => Entries<R> | undefined;

function listRule(book: Book, list: string, layers: readonly Layer[]): ListRule {
  const own = layers.filter((layer) => layer.list === list);
  const path = `listing.lists.${list}`;
  const may = given<ListMay>(book, path, LIST_MAY, own, (layer) => layer.rule);
  return {
    ...complete<ListMust>(book, path, LIST_MUST, own, (layer) => layer.rule),
    id: list,
    name: own[0]?.name ?? { zh: list, en: list },
    term: may.term ?? null,
    earlyExit: may.earlyExit ?? null,
    own: {
      listing: given(book, `${path}.listing`, LISTING, own, (layer) => layer.listing),
      objection: given(book, `${path}.objection`, OBJECTION, own, (layer) => layer.objection),
    },
  };
}

function complete<R>(book: Book, path: string, forms: Forms<R>, layers: readonly Layer[], part: Part<R>): R {
  const values = given(book, path, forms, layers, part);
  for (const key of Object.keys(forms))
    if (!(key in values)) throw new Error(`${book.id}: no layer gives a value for ${path}.${key}.`);
  return values as R;
}

/** The values that some layer gives; keys on which all are silent are left out. */
function given<R>(book: Book, path: string, forms: Forms<R>, layers: readonly Layer[], part: Part<R>): Partial<R> {
  const values: Partial<R> = {};
  for (const key in forms) {
    const told = layers.flatMap((layer) => {
      const entry = part(layer)?.[key];
      return entry ? [{ layer, entry }] : [];
    });
    const value = valueOf(book, `${path}.${key}`, told);
    if (value !== null) values[key] = value;
  }
  return values;
}

function valueOf<T>(book: Book, id: string, told: readonly { layer: Layer; entry: Entry<T> }[]): T | null {
  const holding = told.find(({ entry }) => entry.make !== null);
  const texts = told.map(({ layer, entry }) => ({
    layer: layer.layer,
    document: layer.document.cite,
    number: entry.number,
    source: sourceOf(layer, entry),
    tag: entry.tag,
    says: entry.says,
    holds: entry === holding?.entry,
  }));
  if (texts.length > 0) book.texts.set(id, texts);
  if (!holding?.entry.make) return null;
  const { layer, entry } = holding;
  return holding.entry.make({ id, rulebook: book.id, tag: entry.tag, source: sourceOf(layer, entry) });
}

function sourceOf(layer: Layer, entry: Entry<unknown>): string {
  return entry.origin ?? `${layer.document.cite} ${entry.article ?? ''}`.trim();
}

function byPrecedence(a: Layer, b: Layer): number {
  return LEVELS.indexOf(a.layer) - LEVELS.indexOf(b.layer) || (a.from < b.from ? 1 : -1);
}

function nameOf(layer: Layer): string {
  return layer.list ?? '';
}
