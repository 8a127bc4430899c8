import { z } from 'zod';
import type { FieldError } from './problem.contract.js';
import { findExplanation, type Words } from './words.js';

const chinese = z.locales.zhCN().localeError;
const english = z.locales.en().localeError;

export type Parsed<T> =
  { readonly kind: 'valid'; readonly value: T } | { readonly kind: 'invalid'; readonly errors: readonly FieldError[] };

const MOST_ERRORS = 50;

/** Checks a value against a contract. Every fault is told in both languages with a pointer to its place. */
export function parse<S extends z.ZodType>(schema: S, value: unknown): Parsed<z.output<S>> {
  const inChinese = schema.safeParse(value, { error: (issue) => explained(issue)?.zh ?? chinese(issue) });
  if (inChinese.success) return { kind: 'valid', value: inChinese.data };
  const inEnglish = schema.safeParse(value, { error: (issue) => explained(issue)?.en ?? english(issue) });
  const translations = inEnglish.error?.issues ?? [];
  const errors = inChinese.error.issues.slice(0, MOST_ERRORS).map((issue, i) => ({
    pointer: pointerTo(issue.path),
    detail: { zh: issue.message, en: translations[i]?.message ?? issue.message },
  }));
  return { kind: 'invalid', errors };
}

function explained(issue: z.core.$ZodRawIssue): Words | undefined {
  if (issue.code === 'invalid_format' && typeof issue['pattern'] === 'string') return findExplanation(issue['pattern']);
  if (issue.code === 'unrecognized_keys') return unknown(issue.keys);
  if (issue.code !== 'custom') return undefined;
  const { zh, en } = issue.params ?? {};
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : undefined;
}

function unknown(keys: readonly string[]): Words {
  const names = keys.map(nameShown).join(', ');
  return { zh: `不认识的成员：${names}`, en: `Not known here: ${names}` };
}

const NAME = /^[A-Za-z_][\w.-]{0,39}$/;

/** What may be the misspelt name of a member is told; anything else that stands in its place may be somebody's name or number. */
function nameShown(name: string): string {
  return NAME.test(name) ? name : '…';
}

/** RFC 6901 in its URI fragment form, but for names that are not shown. */
export function pointerTo(path: readonly PropertyKey[]): string {
  const steps = path.map((step) =>
    typeof step === 'number' ? String(step) : encodeURIComponent(nameShown(String(step))),
  );
  return ['#', ...steps].join('/');
}
