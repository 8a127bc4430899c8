import type { Rulebook } from '../domain/kernel/rulebook.js';
import { differences, type Difference } from './compare.js';

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
  const values = settle(pinned, later, taken)
    .filter(({ takes }) => takes === 'later')
    .reduce((rules: object, { rule }) => replaced(rules, later, rule.split('.')), pinned);
  return { ...(values as Rulebook), id: composedId(pinned.id, later.id, taken) };
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
function replaced(into: object, from: object, [key = '', ...rest]: readonly string[]): object {
  const value = member(from, key);
  const next = rest.length === 0 ? value : replaced(asObject(member(into, key)), asObject(value), rest);
  return { ...into, [key]: next };
}

function member(value: object, key: string): unknown {
  return Reflect.get(value, key);
}

function asObject(value: unknown): object {
  if (typeof value !== 'object' || value === null) throw new TypeError('A rulebook has no such part.');
  return value;
}
