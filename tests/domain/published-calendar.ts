import type { Limit, LimitUnit } from '../../domain/kernel/limit.js';
import { loadShelf } from '../../rulebooks/shelf.js';

/** The State Council's calendar as the product ships it: 2017 to 2026. */
export const { calendar } = loadShelf();

/** A limit without a law behind it. */
export function limitOf(count: number, unit: LimitUnit, movesOffHolidays = unit !== 'workingDays'): Limit {
  return { count, unit, movesOffHolidays, rule: { id: 'test', rulebook: 'test', tag: 'default', source: 'test' } };
}
