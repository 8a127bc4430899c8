import { spanWords } from '../../domain/kernel/derivation-words.js';
import type { LimitUnit } from '../../domain/kernel/limit.js';
import type { RuleRef, Tag } from '../../domain/kernel/rule.js';
import type { Rulebook } from '../../domain/kernel/rulebook.js';

/** One value of a rulebook as it is shown, with where it comes from. */
export interface Value {
  readonly rule: RuleRef;
  readonly text: string;
}

/** What a tag means to a reader; the last two are marked wherever a value is shown. */
export const TAG_TEXTS = {
  seed: 'read in the document 文件原文',
  found: 'found in public text 公开文本',
  recall: 'to be confirmed 待确认',
  default: 'local setting 本地设定',
} as const satisfies Record<Tag, string>;

/** Every value of a rulebook by its rule id, in the rulebook's order: of all parts and of every list. */
export function valuesOf(rulebook: Rulebook): ReadonlyMap<string, Value> {
  return new Map([...found(rulebook)].map((value) => [value.rule.id, value]));
}

function* found(value: unknown): Generator<Value> {
  if (!isRecord(value)) return;
  const { rule } = value;
  if (isRule(rule)) yield { rule, text: textOf(value) };
  else for (const inner of Object.values(value)) yield* found(inner);
}

function textOf(value: Readonly<Record<string, unknown>>): string {
  if ('count' in value) return spanOf(value);
  if ('min' in value && 'max' in value) return rangeOf(value.min, value.max);
  return settingOf(value.value);
}

function spanOf(value: unknown): string {
  return isSpan(value) ? spanWords(value).en : '';
}

function isSpan(value: unknown): value is { readonly count: number; readonly unit: LimitUnit } {
  return isRecord(value) && typeof value.count === 'number' && typeof value.unit === 'string';
}

function rangeOf(min: unknown, max: unknown): string {
  if (min === null && max === null) return 'no bounds';
  if (min === null) return `at most ${spanOf(max)}`;
  if (max === null) return `at least ${spanOf(min)}`;
  const [least, most] = [spanOf(min), spanOf(max)];
  return least === most ? least : `${least} to ${most}`;
}

function settingOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(settingOf).join(', ');
  if (!isRecord(value)) return String(value);
  if ('count' in value) return spanOf(value);
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${inner === null ? 'none' : settingOf(inner)}`)
    .join('; ');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isRule(value: unknown): value is RuleRef {
  return isRecord(value) && typeof value.id === 'string' && typeof value.tag === 'string';
}
