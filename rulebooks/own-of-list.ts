import { LIST_PARTS } from '../domain/listing/rules.js';

/** A value that a list gives for itself instead of the general one. */
export interface OwnOfList {
  readonly list: string;
  readonly part: (typeof LIST_PARTS)[number];
  readonly key: string;
}

/** `listing.lists.COURT.objection.verification` taken apart; null for any other rule. */
export function ownOfList(rule: string): OwnOfList | null {
  const [listing, lists, list = '', named, key, ...more] = rule.split('.');
  const part = LIST_PARTS.find((known) => known === named);
  if (listing !== 'listing' || lists !== 'lists' || part === undefined || key === undefined || more.length > 0)
    return null;
  return { list, part, key };
}

const TERM_OF_LIST = /^listing\.lists\.(?<list>[A-Z]+)\.term$/;

/** The list whose term a rule is, such as `listing.lists.TAX.term`; null for any other rule. */
export function listOfTerm(rule: string): string | null {
  return TERM_OF_LIST.exec(rule)?.groups?.['list'] ?? null;
}

/** The rule whose value holds where the list gives none of its own: `objection.verification`. Other rules as they are. */
export function generalRuleOf(rule: string): string {
  const own = ownOfList(rule);
  return own === null ? rule : `${own.part}.${own.key}`;
}
