import type { Kinder } from './forms.js';

/** Which of two values is the kinder to the subject; `undecided` where only a person can say. */
export type Kindness = 'pinned' | 'later' | 'undecided';

/**
 * Weighs two values by the order that the catalogue gives for them. Undecided where no order is given, and where neither is
 * the kinder in every respect: bounds that reach further at one end only, sets of which neither holds the other, days
 * against working days.
 */
export function weigh(kinder: Kinder, pinned: unknown, later: unknown): Kindness {
  if (kinder === null) return 'undecided';
  if (kinder === 'yes' || kinder === 'no') return isYes(pinned) === (kinder === 'yes') ? 'pinned' : 'later';
  if (kinder === 'longer' || kinder === 'shorter') return verdict(gapsOf(pinned, later), kinder === 'longer');
  if (kinder === 'higher') return verdict(compared(valueOf(pinned), valueOf(later)), true);
  if (kinder === 'more' || kinder === 'fewer') return verdict(inclusion(pinned, later), kinder === 'more');
  if (kinder === 'sooner-out') return verdict(exits(pinned, later), false);
  return verdict(compared(rankIn(kinder, pinned), rankIn(kinder, later)), false);
}

/** Whether two sets of names are the same, in whatever order they were written. */
export function isSameSet(pinned: unknown, later: unknown): boolean {
  return inclusion(pinned, later)?.every((sign) => sign === 0) ?? false;
}

/** Signs of pinned less later, one for each respect in which they are told; null where they cannot be told. */
type Signs = readonly number[] | null;

function verdict(signs: Signs, isMoreKinder: boolean): Kindness {
  if (signs === null) return 'undecided';
  const more = signs.every((sign) => sign >= 0);
  const less = signs.every((sign) => sign <= 0);
  if (more === less) return 'undecided';
  return more === isMoreKinder ? 'pinned' : 'later';
}

function valueOf(setting: unknown): unknown {
  return typeof setting === 'object' && setting !== null && 'value' in setting ? setting.value : undefined;
}

/** A switch that a list rule leaves out is off. */
function isYes(setting: unknown): boolean {
  return valueOf(setting) === true;
}

function compared(a: unknown, b: unknown): Signs {
  return typeof a === 'number' && typeof b === 'number' ? [Math.sign(a - b)] : null;
}

/** Place in the order from the kindest to the harshest; undefined for a name that is not in it. */
function rankIn(order: readonly string[], setting: unknown): number | undefined {
  const rank = order.indexOf(String(valueOf(setting)));
  return rank === -1 ? undefined : rank;
}

/** A set is more than another where it holds it and something besides. */
function inclusion(pinned: unknown, later: unknown): Signs {
  const [a, b] = [namesOf(valueOf(pinned)), namesOf(valueOf(later))];
  if (a === null || b === null) return null;
  const [onlyA, onlyB] = [a.filter((name) => !b.includes(name)), b.filter((name) => !a.includes(name))];
  return [Math.sign(onlyA.length), -Math.sign(onlyB.length)];
}

function namesOf(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? value : null;
}

/** The way out of a list before its end: none is the latest; fewer conditions and a shorter wait are sooner. */
function exits(pinned: unknown, later: unknown): Signs {
  const [a, b] = [exitOf(pinned), exitOf(later)];
  if (a === null || b === null) return [Math.sign(Number(a === null) - Number(b === null))];
  if (a.from !== b.from) return null;
  const waits = a.after === null || b.after === null ? missing(a.after, b.after) : gapsOf(a.after, b.after);
  const conditions = inclusion({ value: a.conditions }, { value: b.conditions });
  return waits && conditions && [...waits, ...conditions];
}

/** What waits for nothing is the shorter. */
function missing(a: unknown, b: unknown): Signs {
  return [Number(a !== null) - Number(b !== null)];
}

interface Exit {
  readonly after: unknown;
  readonly from: unknown;
  readonly conditions: unknown;
}

function exitOf(setting: unknown): Exit | null {
  const value = valueOf(setting);
  const isExit = typeof value === 'object' && value !== null && 'after' in value && 'from' in value;
  return isExit ? { after: value.after, from: value.from, conditions: Reflect.get(value, 'conditions') } : null;
}

function gapsOf(pinned: unknown, later: unknown): Signs {
  const [a, b] = [lengthsOf(pinned), lengthsOf(later)];
  if (a === undefined || b === undefined || a.unit !== b.unit) return null;
  return a.counts.map((count, index) => Math.sign(count - (b.counts[index] ?? count)));
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
