import type { RuleRef } from './rule.js';

/** Values that a refusal's sentences name: counts, dates, ids. Never names, identity numbers or free text. */
export type RefusalParams = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/**
 * A rule said no. `code` is stable and public: it becomes the problem type in the API, and docs/problems/<code>.md
 * explains it in Chinese and English. `rule` is the legal reason, where there is one beyond plain order of steps.
 */
export interface Refusal {
  readonly code: string;
  readonly params: RefusalParams;
  readonly rule?: RuleRef;
}

export type Decision<E> =
  | { readonly kind: 'accepted'; readonly events: readonly E[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The command may happen: these events follow. No events means there was nothing to do, which is an answer too. */
export function accept<E>(...events: readonly E[]): Decision<E> {
  return { kind: 'accepted', events };
}

/** The command may not happen: a rule says no. `rule` is the legal reason, where there is one. */
export function refuse(code: string, params: RefusalParams = {}, rule?: RuleRef): Decision<never> {
  return { kind: 'refused', refusal: { code, params, ...(rule && { rule }) } };
}
