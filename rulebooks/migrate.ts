import type { Rulebook } from '../domain/kernel/rulebook.js';
import { LIST_PARTS, rulesForList } from '../domain/listing/rules.js';
import { differences, type Difference } from './compare.js';
import { ownOfList } from './own-of-list.js';

/** A difference and which of the two values a migrated case goes by. */
export interface Settled extends Difference {
  readonly takes: 'pinned' | 'later';
}

const BETWEEN = '~';
const WITH = '+';

/**
 * Id of the rulebook of a migrated case: `guizhou@2023-05-01~guizhou@2026-04-01`, and behind the later one the undecided
 * values that a person took from it, as `+listing.termAnchor`. A case migrated again grows one part longer.
 */
export function composedId(pinned: string, later: string, taken: readonly string[] = []): string {
  return `${pinned}${BETWEEN}${[later, ...[...taken].sort()].join(WITH)}`;
}

/** The versions that a rulebook is made of, the one at filing first; itself alone where no case was migrated to it. */
export function versionsIn(id: string): readonly string[] {
  return id.split(BETWEEN).map((part) => part.split(WITH)[0] ?? part);
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

/** What a case goes by when it moves: procedure as at filing, in substance the kinder value, the rest as a person says. */
export function settle(pinned: Rulebook, later: Rulebook, taken: readonly string[] = []): readonly Settled[] {
  return differences(pinned, later).map((difference) => {
    const { nature, kinder, rule } = difference;
    const gains = kinder === 'later' || (kinder === 'undecided' && taken.includes(rule));
    return { ...difference, takes: nature === 'substance' && gains ? 'later' : 'pinned' };
  });
}

/** The pinned rulebook with the values that `settle` takes from the later one. Each value keeps its own rule and source. */
export function compose(pinned: Rulebook, later: Rulebook, taken: readonly string[] = []): Rulebook {
  const moving = settle(pinned, later, taken).filter(({ takes }) => takes === 'later');
  const values = moving.reduce((rules: object, { rule }) => taking(rules, later, rule), pinned);
  const kept = moving
    .flatMap(({ rule }) => staying(pinned, later, rule))
    .filter((rule) => moving.every((moved) => moved.rule !== rule))
    .reduce((rules: object, rule) => taking(rules, pinned, rule), values);
  return { ...(kept as Rulebook), id: composedId(pinned.id, later.id, taken) };
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
  const own = ownOfList(rule);
  if (own === null) return replaced(rules, from, rule.split('.'));
  const { list, part, key } = own;
  const value = member(rulesForList(from, list)[part], key);
  return placed(rules, ['listing', 'lists', list, 'own', part, key], underId(value, rule));
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

/**
 * Answers composed rulebooks besides: each is put together once, from versions that never change.
 * @throws {RangeError} where the id names a version that is not there, or none later than the one before it.
 */
export function withComposed(get: (id: string) => Rulebook): (id: string) => Rulebook {
  const known = new Map<string, Rulebook>();
  return function getAny(id) {
    const end = id.lastIndexOf(BETWEEN);
    if (end === -1) return get(id);
    const found = known.get(id);
    if (found) return found;
    const [later = '', ...taken] = id.slice(end + 1).split(WITH);
    const [pinned, next] = [getAny(id.slice(0, end)), get(later)];
    // Only what a case may have come to: whoever asks by made-up ids would fill the memory.
    if (!isLaterVersion(pinned, next)) throw new RangeError(`No case moves to ${id}.`);
    const composed = compose(pinned, next, taken);
    known.set(id, composed);
    return composed;
  };
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
