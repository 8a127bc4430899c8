import type { Rulebook } from '../domain/kernel/rulebook.js';
import { GENERAL, LIST_MAY, LIST_MUST, LISTING, OBJECTION, TERMS } from './catalogue.js';
import { COMMITMENT, ENFORCEMENT, REPORTING, SCORING } from './catalogue-duties.js';
import { INTERVIEW, RECTIFICATION, REPAIR, REVIEW, SHOWN, WATCH } from './catalogue-procedures.js';
import type { Kinder, Nature } from './forms.js';

/** One value on which two versions differ, for the record of a migration. */
export interface Difference {
  /** Rule id, such as `listing.terms.severe`. */
  readonly rule: string;
  readonly nature: Nature;
  readonly pinned: string;
  readonly later: string;
  /** Which of the two is kinder to the subject; `undecided` where only a person can say. */
  readonly kinder: 'pinned' | 'later' | 'undecided';
}

interface Comparable {
  readonly nature: Nature;
  readonly kinder: Kinder;
}

/**
 * Tells where a later version differs from the one that a case is pinned to. A case keeps its procedure; in substance the
 * subject gets the kinder value (行政处罚法 art. 37, by analogy). Lists that
 * only one of the two knows are not told.
 */
export function differences(pinned: Rulebook, later: Rulebook): readonly Difference[] {
  return [
    ...section('general', GENERAL, pinned.general, later.general),
    ...section('listing', LISTING, pinned.listing, later.listing),
    ...section('listing.terms', TERMS, pinned.listing.terms, later.listing.terms),
    ...Object.values(pinned.listing.lists).flatMap((list) =>
      section(`listing.lists.${list.id}`, { ...LIST_MUST, ...LIST_MAY }, list, later.listing.lists[list.id] ?? list),
    ),
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
    if (a === b) return [];
    return [
      { rule: `${path}.${key}`, nature, pinned: a, later: b, kinder: kinderOf(kinder, ours.get(key), theirs.get(key)) },
    ];
  });
}

/** A value without its citation, as text. */
function bare(value: unknown): string {
  return JSON.stringify(value, (key, inner: unknown) => (key === 'rule' ? undefined : inner));
}

function kinderOf(kinder: Kinder, pinned: unknown, later: unknown): Difference['kinder'] {
  if (kinder === null) return 'undecided';
  if (kinder === 'yes' || kinder === 'no')
    return bare(pinned) === bare({ value: kinder === 'yes' }) ? 'pinned' : 'later';
  const lengths = [lengthsOf(pinned), lengthsOf(later)];
  const [a, b] = lengths;
  if (a === undefined || b === undefined || a.unit !== b.unit) return 'undecided';
  const signs = a.counts.map((count, index) => Math.sign(count - (b.counts[index] ?? count)));
  const longer = signs.every((sign) => sign >= 0);
  const shorter = signs.every((sign) => sign <= 0);
  if (longer === shorter) return 'undecided';
  return longer === (kinder === 'longer') ? 'pinned' : 'later';
}

interface Lengths {
  readonly unit: string;
  readonly counts: readonly number[];
}

/** Months and years are told against each other, days and working days only among themselves. */
function lengthsOf(value: unknown): Lengths | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('min' in value && 'max' in value) return lengthsOfRange(value.min, value.max);
  if (!('count' in value && 'unit' in value) || typeof value.count !== 'number' || typeof value.unit !== 'string')
    return undefined;
  const { count, unit } = value;
  return unit === 'years' || unit === 'months'
    ? { unit: 'months', counts: [unit === 'years' ? count * 12 : count] }
    : { unit, counts: [count] };
}

/** No minimum is the shortest, no maximum the longest there is. */
function lengthsOfRange(min: unknown, max: unknown): Lengths | undefined {
  const bounds = [lengthsOf(min), lengthsOf(max)];
  const unit = bounds.find((bound) => bound !== undefined)?.unit;
  if (unit === undefined || bounds.some((bound) => bound !== undefined && bound.unit !== unit)) return undefined;
  return { unit, counts: [bounds[0]?.counts[0] ?? 0, bounds[1]?.counts[0] ?? Number.MAX_SAFE_INTEGER] };
}
