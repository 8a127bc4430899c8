import type { Rulebook } from '../../domain/kernel/rulebook.js';
import type { Shelf } from '../../rulebooks/shelf.js';
import { code, type Footnotes } from './markdown.js';
import { TAG_TEXTS, valuesOf, type Value } from './values.js';

/** A jurisdiction of the shelf: the version that holds for cases opened from now on, and those before it. */
export interface Column {
  readonly jurisdiction: string;
  readonly present: Rulebook;
  readonly values: ReadonlyMap<string, Value>;
  /** Oldest first. */
  readonly earlier: readonly Rulebook[];
}

/** One column for each jurisdiction. The latest version counts as the present one, so that a page does not age by itself. */
export function columnsOf(shelf: Shelf): readonly Column[] {
  const names = [...new Set(shelf.rulebooks.map(({ jurisdiction }) => jurisdiction))];
  return names.flatMap((jurisdiction) => {
    const versions = shelf.rulebooks.filter((rulebook) => rulebook.jurisdiction === jurisdiction);
    const present = versions.at(-1);
    return present ? [{ jurisdiction, present, values: valuesOf(present), earlier: versions.slice(0, -1) }] : [];
  });
}

export function headsOf(columns: readonly Column[]): readonly string[] {
  return columns.map(({ present }) => code(present.id));
}

/** A value with the mark of its tag, and its source as a note. A dash where the rulebook has none. */
export function cellOf(value: Value | undefined, notes: Footnotes): string {
  if (value === undefined) return '—';
  const { tag, source } = value.rule;
  return `${value.text}, ${code(tag)}${notes.of(`${TAG_TEXTS[tag]}: ${source}`)}`;
}

/** Every rule id that any of the rulebooks knows, in their order. */
export function rulesIn(columns: readonly Column[]): readonly string[] {
  return [...new Set(columns.flatMap(({ values }) => [...values.keys()]))];
}

/** The list that a rule belongs to, and what it is called without the list: `listing.lists.WAGE.term` → WAGE, `term`. */
export function listOf(rule: string): { readonly list: string; readonly rest: string } | null {
  const groups = /^listing\.lists\.(?<list>[^.]+)\.(?<rest>.+)$/.exec(rule)?.groups;
  const { list, rest } = groups ?? {};
  return list === undefined || rest === undefined ? null : { list, rest };
}
