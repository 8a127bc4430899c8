import type { LIGHTS } from '../../contracts/duty.contract.js';
import type { Words } from '../../contracts/words.js';
import { addDays, dateOf, plusMs } from '../../domain/kernel/calendar-date.js';
import type { Calendar } from '../../domain/kernel/calendar.js';
import type { CalendarDate, Instant } from '../../domain/kernel/instant.js';
import { workingDaysBetween } from '../../domain/kernel/working-days.js';

export interface TimeLeft {
  readonly light: (typeof LIGHTS)[number];
  readonly workingDays: number | null;
  readonly words: Words;
}

/** Beyond this many working days the light is never `soon`, and the days are counted on the calendar instead. */
const FAR_DAYS = 366;
const SOON_WORKING_DAYS = 1;

/** The last day on which something due at `dueAt` (exclusive, 24:00) can be done. */
export function lastDayBefore(dueAt: Instant): CalendarDate {
  return dateOf(plusMs(dueAt, -1));
}

/** How much of a limit is left, in words that can be read out: working days to come, today counted if work is done on it. */
export function timeLeft(dueAt: Instant | null, now: Instant, calendar: Calendar): TimeLeft {
  if (dueAt === null) {
    return { light: 'paused', workingDays: null, words: { zh: '计时暂停', en: 'the clock is paused' } };
  }
  if (dueAt <= now) return { light: 'overdue', workingDays: 0, words: { zh: '已逾期', en: 'overdue' } };
  const today = dateOf(now);
  const lastDay = lastDayBefore(dueAt);
  if (lastDay > addDays(today, FAR_DAYS)) {
    return { light: 'ahead', workingDays: null, words: { zh: `至 ${lastDay}`, en: `until ${lastDay}` } };
  }
  const workingDays = workingDaysBetween(addDays(today, -1), addDays(lastDay, 1), calendar);
  const words = {
    zh: `还剩 ${workingDays} 个工作日（含今日），至 ${lastDay}`,
    en: `${workingDays} working days left, today included, until ${lastDay}`,
  };
  return { light: workingDays <= SOON_WORKING_DAYS ? 'soon' : 'ahead', workingDays, words };
}
