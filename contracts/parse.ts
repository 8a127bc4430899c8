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
  if (issue.code !== 'custom') return undefined;
  const { zh, en } = issue.params ?? {};
  return typeof zh === 'string' && typeof en === 'string' ? { zh, en } : undefined;
}

/** RFC 6901 in its URI fragment form. Half a character, which no address can hold, is shown as U+FFFD. */
export function pointerTo(path: readonly PropertyKey[]): string {
  const steps = path.map((step) =>
    encodeURIComponent(
      String(step)
        .replaceAll(/\p{Surrogate}/gu, '\ufffd')
        .replaceAll('~', '~0')
        .replaceAll('/', '~1'),
    ),
  );
  return ['#', ...steps].join('/');
}
