import { instantOf } from '../domain/kernel/calendar-date.js';
import type { Clock } from '../domain/kernel/clock.js';

/** The real time: every process's clock but in tests, and in a demo that lives through years. */
export const systemClock: Clock = { now: () => instantOf(new Date()) };
