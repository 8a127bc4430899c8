import type { Rulebook } from '../domain/kernel/rulebook.js';
import { LIST_PARTS, rulesForList, type ListOverrides, type ListRule } from '../domain/listing/rules.js';
import { GENERAL, LIST_MAY, LIST_MUST, LISTING, OBJECTION, TERMS } from './catalogue.js';
import { COMMITMENT, ENFORCEMENT, REPORTING, SCORING } from './catalogue-duties.js';
import { INTERVIEW, RECTIFICATION, REPAIR, REVIEW, SHOWN, WATCH } from './catalogue-procedures.js';
import type { Kinder, Nature } from './forms.js';
import { isSameSet, weigh, type Kindness } from './kinder.js';

/** One value on which two versions differ, for the record of a migration. */
export interface Difference {
  /** Rule id, such as `listing.terms.severe`. */
  readonly rule: string;
  readonly nature: Nature;
  readonly pinned: string;
  readonly later: string;
  readonly kinder: Kindness;
}

interface Comparable {
  readonly nature: Nature;
  readonly kinder: Kinder;
}

/**
 * The order of kindness by which cases move today. An order that cases have moved by is never changed: their rulebooks are put
 * together by it. What is weighed otherwise from now on is a new number here, and its difference to the one before stands
 * where it is made.
 * 1: the term of a list that only one version gives was left to a person. 2: it is weighed against what else holds for it.
 */
export const ORDER = 2;

/**
 * Tells where a later version differs from the one that a case is pinned to. A case keeps its procedure; in substance the
 * subject gets the kinder value (行政处罚法 art. 37, by analogy). A value that a list gives for itself is told against what
 * holds for that list under the other version. Lists that only one of the two knows are not told.
 */
export function differences(pinned: Rulebook, later: Rulebook, order = ORDER): readonly Difference[] {
  return [
    ...section('general', GENERAL, pinned.general, later.general),
    ...section('listing', LISTING, pinned.listing, later.listing),
    ...section('listing.terms', TERMS, pinned.listing.terms, later.listing.terms),
    ...Object.values(pinned.listing.lists).flatMap((list) => {
      const other = later.listing.lists[list.id];
      if (other === undefined) return [];
      return [
        ...section(
          `listing.lists.${list.id}`,
          { ...LIST_MUST, ...LIST_MAY },
          order === 1 ? list : withTerm(pinned, list, other),
          order === 1 ? other : withTerm(later, other, list),
        ),
        ...ownValues(list.id, pinned, later),
      ];
    }),
    ...section('objection', OBJECTION, pinned.objection, later.objection),
    ...section('watch', WATCH, pinned.watch, later.watch),
    ...section('rectification', RECTIFICATION, pinned.rectification, later.rectification),
    ...section('interview', INTERVIEW, pinned.interview, later.interview),
    ...section('review', REVIEW, pinned.review, later.review),
    ...section('repair', REPAIR, pinned.repair, later.repair),
    ...section('repair.publication', SHOWN, pinned.repair.publication, later.repair.publication),
    ...section('enforcement', ENFORCEMENT, pinned.enforcement, later.enforcement),
    ...section('commitment', COMMITMENT, pinned.commitment, later.commitment),
    ...section('reporting', REPORTING, pinned.reporting, later.reporting),
    ...section('scoring', SCORING, pinned.scoring, later.scoring),
  ];
}

/**
 * A list rule with the term that holds for the list: where only the other version gives the list one of its own, that of the
 * class. Whoever is on the list goes by one of the two, so that which is the shorter can be told.
 */
export function withTerm({ listing }: Rulebook, list: ListRule, other: ListRule | undefined): ListRule {
  return list.term === null && other?.term != null ? { ...list, term: listing.terms[list.class.value] } : list;
}

const FORMS: Readonly<Record<string, Readonly<Record<string, Comparable>>>> = {
  general: GENERAL,
  listing: LISTING,
  'listing.terms': TERMS,
  'listing.lists': { ...LIST_MUST, ...LIST_MAY },
  objection: OBJECTION,
};

/** With which of two times the rule of this id is kinder to the subject; null where its source does not say. */
export function kinderOfRule(rule: string): 'longer' | 'shorter' | null {
  const shared = rule.replace(OWN_OF_LIST, '').replace(OF_LIST, 'listing.lists.');
  const end = shared.lastIndexOf('.');
  const kinder = FORMS[shared.slice(0, end)]?.[shared.slice(end + 1)]?.kinder;
  return kinder === 'longer' || kinder === 'shorter' ? kinder : null;
}

/** A list's own value of a limit that others have too, and a value that only lists have. */
const OWN_OF_LIST = /^listing\.lists\.[A-Z]+\.(?=listing\.|objection\.)/;
const OF_LIST = /^listing\.lists\.[A-Z]+\./;

/** Whether two rulebooks give the same values, from wherever they come. */
export function isSameLaw(a: Rulebook, b: Rulebook): boolean {
  return bare({ ...a, id: '' }) === bare({ ...b, id: '' });
}

const OWN_PARTS: Readonly<Record<keyof ListOverrides, Readonly<Record<string, Comparable>>>> = {
  listing: LISTING,
  objection: OBJECTION,
  repair: REPAIR,
};

/** What a list gives for itself in one version at least, each time against what then holds for it in the other. */
function ownValues(list: string, pinned: Rulebook, later: Rulebook): readonly Difference[] {
  const [ours, theirs] = [rulesForList(pinned, list), rulesForList(later, list)];
  return LIST_PARTS.flatMap((part) => {
    const own = { ...pinned.listing.lists[list]?.own[part], ...later.listing.lists[list]?.own[part] };
    const forms = Object.fromEntries(Object.entries(OWN_PARTS[part]).filter(([key]) => key in own));
    return section(`listing.lists.${list}.${part}`, forms, ours[part], theirs[part]);
  });
}

function section(
  path: string,
  forms: Readonly<Record<string, Comparable>>,
  pinned: object,
  later: object,
): readonly Difference[] {
  const ours = new Map<string, unknown>(Object.entries(pinned));
  const theirs = new Map<string, unknown>(Object.entries(later));
  return Object.entries(forms).flatMap(([key, { nature, kinder }]) => {
    const [a, b] = [bare(ours.get(key)), bare(theirs.get(key))];
    if (a === b || isSameSet(ours.get(key), theirs.get(key))) return [];
    const weighed = weigh(kinder, ours.get(key), theirs.get(key));
    return [{ rule: `${path}.${key}`, nature, pinned: a, later: b, kinder: weighed }];
  });
}

/** A value without its citation, as text. */
function bare(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => (key === 'rule' ? undefined : inner));
}
