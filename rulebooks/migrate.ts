import { LawNotHere } from '../domain/kernel/law-not-here.js';
import type { Rulebook } from '../domain/kernel/rulebook.js';
import { LIST_PARTS, rulesForList } from '../domain/listing/rules.js';
import { differences, ORDER, withTerm, type Difference } from './compare.js';
import { listOfTerm, ownOfList } from './own-of-list.js';

/** A difference and which of the two values a migrated case goes by. */
export interface Settled extends Difference {
  readonly takes: 'pinned' | 'later';
}

const BETWEEN = '~';
const WITH = '+';
const BY = ':';

/**
 * Id of the rulebook of a migrated case: `guizhou@2023-05-01~guizhou@2026-04-01:2`. Behind the later version stand the number
 * of the order of kindness by which the two were weighed, none for the first, and the values that a person took from it, as
 * `+listing.termAnchor`. So an id means the same law for ever. A case migrated again grows one part longer.
 */
export function composedId(pinned: string, later: string, taken: readonly string[] = [], order = ORDER): string {
  const weighed = order === 1 ? later : `${later}${BY}${String(order)}`;
  return `${pinned}${BETWEEN}${[weighed, ...[...taken].sort()].join(WITH)}`;
}

interface Move {
  readonly version: string;
  readonly order: number;
  readonly taken: readonly string[];
}

function moveIn(part: string): Move {
  const [weighed = '', ...taken] = part.split(WITH);
  const [version = '', order = '1'] = weighed.split(BY);
  return { version, order: Number(order), taken };
}

/** The versions that a rulebook is made of, the one at filing first; itself alone where no case was migrated to it. */
export function versionsIn(id: string): readonly string[] {
  return id.split(BETWEEN).map((part) => moveIn(part).version);
}

/** The version that a case was opened under, by the id of the one that it is pinned to now. */
export function versionAtFiling(id: string): string {
  return versionsIn(id)[0] ?? id;
}

/** Whether `later` is a version of the same jurisdiction that begins after every version in `pinned`. */
export function isLaterVersion(pinned: Rulebook, later: Rulebook): boolean {
  const day = (id: string): string => id.slice(id.indexOf('@') + 1);
  const last = versionsIn(pinned.id).at(-1) ?? pinned.id;
  return later.jurisdiction === pinned.jurisdiction && !later.id.includes(BETWEEN) && day(later.id) > day(last);
}

/**
 * What a case goes by when it moves: procedure as at filing, in substance the kinder value, the rest as a person says. What he
 * took stays taken, whatever a later release makes of it; what may be taken is for the decision to say.
 */
export function settle(
  pinned: Rulebook,
  later: Rulebook,
  taken: readonly string[] = [],
  order = ORDER,
): readonly Settled[] {
  return differences(pinned, later, order).map((difference) => {
    const { nature, kinder, rule } = difference;
    const gains = nature === 'substance' && kinder === 'later';
    return { ...difference, takes: gains || taken.includes(rule) ? 'later' : 'pinned' };
  });
}

/** The pinned rulebook with the values that `settle` takes from the later one. Each value keeps its own rule and source. */
export function compose(pinned: Rulebook, later: Rulebook, taken: readonly string[] = [], order = ORDER): Rulebook {
  const moving = settle(pinned, later, taken, order).filter(({ takes }) => takes === 'later');
  const values = moving.reduce((rules: object, { rule }) => taking(rules, later, rule), pinned);
  const kept = moving
    .flatMap(({ rule }) => staying(pinned, later, rule))
    .filter((rule) => moving.every((moved) => moved.rule !== rule))
    .reduce((rules: object, rule) => taking(rules, pinned, rule), values);
  return { ...(kept as Rulebook), id: composedId(pinned.id, later.id, taken, order) };
}

/**
 * Where a general value moves, and a list went by it that has a value of its own in the later version: that list keeps what
 * it went by, as its own, unless its own moves. It would else get a value that neither version gives it.
 */
function staying(pinned: Rulebook, later: Rulebook, rule: string): readonly string[] {
  const [part, key, ...more] = rule.split('.');
  const named = LIST_PARTS.find((known) => known === part);
  if (named === undefined || key === undefined || more.length > 0) return [];
  return Object.entries(pinned.listing.lists)
    .filter(([list, { own }]) => {
      const theirs = later.listing.lists[list]?.own[named];
      return !(key in own[named]) && theirs !== undefined && key in theirs;
    })
    .map(([list]) => `listing.lists.${list}.${rule}`);
}

/**
 * With the value of `from` for this rule. For a value of a list's own that is what holds for the list there: where the list
 * is silent, the general value, which then stands as the list's own under the list's rule id.
 */
function taking(rules: object, from: Rulebook, rule: string): object {
  const ofList = listOfTerm(rule);
  if (ofList !== null) return takingTerm(rules as Rulebook, from, ofList);
  const own = ownOfList(rule);
  if (own === null) return replaced(rules, from, rule.split('.'));
  const { list, part, key } = own;
  const value = member(rulesForList(from, list)[part], key);
  return placed(rules, ['listing', 'lists', list, 'own', part, key], underId(value, rule));
}

/** A term that the list has of its class there stands as the list's own, whatever the class's then is. */
function takingTerm(rules: Rulebook, from: Rulebook, list: string): object {
  const [ours, theirs] = [rules.listing.lists[list], from.listing.lists[list]];
  if (ours === undefined || theirs === undefined) throw new TypeError('A rulebook has no such part.');
  const { term } = withTerm(from, theirs, ours);
  return placed(rules, ['listing', 'lists', list, 'term'], underId(term, `listing.lists.${list}.term`));
}

/** The value with every rule in it under another id; what it is and whence it comes stay. */
function underId(value: unknown, id: string): unknown {
  if (Array.isArray(value)) return value.map((inner) => underId(inner, id));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]) => [
    key,
    key === 'rule' ? { ...asObject(inner), id } : underId(inner, id),
  ]);
  return Object.fromEntries(entries) as unknown;
}

/** So many are kept put together; those asked for least lately are put together again. */
const MOST_KEPT = 200;

/**
 * Answers composed rulebooks besides, each put together from versions that never change.
 * @throws {RangeError} where the id names a version that is not there, none later than the one before it, or a value in
 * which the two do not differ; {LawNotHere} where a newer release has weighed them.
 */
export function withComposed(get: (id: string) => Rulebook): (id: string) => Rulebook {
  const known = new Map<string, Rulebook>();
  return function getAny(id) {
    const end = id.lastIndexOf(BETWEEN);
    if (end === -1) return get(id);
    const composed = known.get(id) ?? composedOf(id, end, getAny, get);
    known.delete(id);
    known.set(id, composed);
    const [oldest] = known.keys();
    if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
    return composed;
  };
}

function composedOf(
  id: string,
  end: number,
  getAny: (id: string) => Rulebook,
  get: (id: string) => Rulebook,
): Rulebook {
  const { version, order, taken } = moveIn(id.slice(end + 1));
  const [pinned, later] = [getAny(id.slice(0, end)), get(version)];
  if (order > ORDER) throw new LawNotHere(id);
  if (composedId(pinned.id, later.id, taken, order) !== id) throw new RangeError(`${id} is no id of a rulebook.`);
  const differing = new Set(differences(pinned, later, order).map(({ rule }) => rule));
  if (!isLaterVersion(pinned, later) || !taken.every((rule) => differing.has(rule)))
    throw new RangeError(`No case moves to ${id}.`);
  return compose(pinned, later, taken, order);
}

/** A copy of `into` with the value of `from` at the path. */
function replaced(into: object, from: object, path: readonly string[]): object {
  const value = path.reduce((found: unknown, key) => member(asObject(found), key), from);
  return placed(into, path, value);
}

function placed(into: object, [key = '', ...rest]: readonly string[], value: unknown): object {
  return { ...into, [key]: rest.length === 0 ? value : placed(asObject(member(into, key)), rest, value) };
}

function member(value: object, key: string): unknown {
  return Reflect.get(value, key);
}

function asObject(value: unknown): object {
  if (typeof value !== 'object' || value === null) throw new TypeError('A rulebook has no such part.');
  return value;
}
