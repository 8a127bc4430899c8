import { calendarDate } from '../../domain/kernel/calendar-date.js';
import { findRule } from '../../domain/kernel/find-rule.js';
import type { Tag } from '../../domain/kernel/rule.js';
import type { Rulebook } from '../../domain/kernel/rulebook.js';
import type { Level } from '../../rulebooks/layer-file.js';
import { loadShelf } from '../../rulebooks/shelf.js';

export const shelf = loadShelf();

export function inForce(jurisdiction: string, date: string): Rulebook {
  return shelf.inForce(jurisdiction, calendarDate(date));
}

/** A row of a table of the law: the rule, its value in words, how sure it is, and the level of the document it is from. */
export type Row = readonly [rule: string, value: string, tag: Tag, layer: Level];

/** The row as it really stands, to hold against the one expected. */
export function rowOf(book: Rulebook, rule: string): Row {
  const holding = shelf.explain(book.id, rule).find(({ holds }) => holds);
  const found = findRule(book, rule);
  if (!holding || !found) throw new Error(`${book.id} has no value ${rule}`);
  return [rule, wordsOf(valueAt(book, rule)), found.tag, holding.layer];
}

function valueAt(book: Rulebook, rule: string): unknown {
  return rule
    .split('.')
    .reduce((value: unknown, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], book);
}

function wordsOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if ('count' in value && 'unit' in value) return `${String(value.count)} ${String(value.unit)}`;
  if ('min' in value && 'max' in value) return `${boundOf(value.min)} to ${boundOf(value.max)}`;
  if ('value' in value) return Array.isArray(value.value) ? value.value.join(' ') : String(value.value);
  return JSON.stringify(value);
}

function boundOf(bound: unknown): string {
  return bound === null ? 'none' : wordsOf(bound);
}
