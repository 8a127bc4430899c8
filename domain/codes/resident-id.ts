import { calendarDate } from '../kernel/calendar-date.js';
import type { CalendarDate } from '../kernel/instant.js';
import { normalizeCode, weightedSum } from './digits.js';
import { isRegion } from './region.js';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

export const RESIDENT_ID_FAULTS = [
  'wrong-length',
  'wrong-character',
  'unknown-region',
  'no-such-birth-date',
  'birth-date-in-future',
  'wrong-check-character',
] as const;
export type ResidentIdFault = (typeof RESIDENT_ID_FAULTS)[number];

export type ResidentIdCheck =
  | { readonly kind: 'valid'; readonly id: string; readonly birthDate: CalendarDate; readonly region: string }
  | { readonly kind: 'invalid'; readonly reason: ResidentIdFault };

/**
 * Checks a resident identity number (公民身份号码, GB 11643): region, date of birth not after `today`, and the check
 * character (ISO 7064 MOD 11-2). The old form of 15 digits is refused. The answer never holds more than was given.
 */
export function checkResidentId(text: string, today: CalendarDate): ResidentIdCheck {
  const id = normalizeCode(text);
  if (id.length !== 18) return { kind: 'invalid', reason: 'wrong-length' };
  if (!/^\d{17}[\dX]$/.test(id)) return { kind: 'invalid', reason: 'wrong-character' };
  const region = id.slice(0, 6);
  if (!isRegion(region)) return { kind: 'invalid', reason: 'unknown-region' };
  const birthDate = findDate(id.slice(6, 14));
  if (birthDate === null) return { kind: 'invalid', reason: 'no-such-birth-date' };
  if (birthDate > today) return { kind: 'invalid', reason: 'birth-date-in-future' };
  if (id[17] !== residentIdCheckCharacter(id.slice(0, 17))) return { kind: 'invalid', reason: 'wrong-check-character' };
  return { kind: 'valid', id, birthDate, region };
}

/** The eighteenth character for seventeen digits. */
export function residentIdCheckCharacter(body: string): string {
  return CHECKS.charAt(weightedSum([...body].map(Number), WEIGHTS) % 11);
}

function findDate(digits: string): CalendarDate | null {
  try {
    return calendarDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`);
  } catch {
    return null;
  }
}
