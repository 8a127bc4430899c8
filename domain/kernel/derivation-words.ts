import { assertNever } from './assert-never.js';
import { dateOf, daysBetween } from './calendar-date.js';
import type { Derivation } from './derivation.js';
import type { CalendarDate } from './instant.js';
import type { Span } from './limit-end.js';
import type { LimitUnit } from './limit.js';
import type { Reckoning } from './reckoning.js';
import type { LimitTurn } from './running-limit.js';
import type { Stretch } from './stretches.js';

/** One sentence in each of the two languages of the house. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

const UNITS: Readonly<Record<LimitUnit, readonly [zh: string, one: string, more: string]>> = {
  workingDays: ['个工作日', 'working day', 'working days'],
  days: ['日', 'day', 'days'],
  months: ['个月', 'month', 'months'],
  years: ['年', 'year', 'years'],
};

const RESTS: Readonly<Record<string, Sentence>> = {
  obstacle: { zh: '不可抗力或者其他正当理由', en: 'an obstacle beyond the party’s control' },
  'expert-review': { zh: '检验、鉴定或者专家评审', en: 'testing, appraisal or expert review' },
};

/** How the date came about, as one sentence that a reader can follow with a calendar in hand. */
export function derivationWords(reckoning: Reckoning, derivation: Derivation): Sentence {
  const parts = [
    beginning(reckoning, derivation),
    ...derivation.turns.flatMap(turnWords),
    ...derivation.stretches.flatMap(stretchWords),
    ...corresponding(derivation),
    ...moved(derivation),
    ...added(reckoning),
    ...unpublished(derivation),
    ending(derivation),
    ...(reckoning.reconstructed ? [RECONSTRUCTED] : []),
  ];
  return { zh: `${parts.map(({ zh }) => zh).join('；')}。`, en: `${parts.map(({ en }) => en).join('; ')}.` };
}

const RECONSTRUCTED: Sentence = {
  zh: '当时的记录没有保存计算依据，以上按本案适用的规则版本还原',
  en: 'the record of that time does not keep what was counted, so this is reconstructed from the rulebook of the case',
};

function beginning(reckoning: Reckoning, { stretches }: Derivation): Sentence {
  const day = stretches[0]?.from;
  switch (reckoning.how) {
    case 'limit':
      return counted(reckoning.span, day);
    case 'ledger': {
      const { count, unit } = reckoning.ledger.limit;
      return counted({ count, unit }, day);
    }
    case 'term': {
      const { zh, en } = counted(reckoning.span, day);
      return { zh: `${zh}，期限届满日遇节假日不顺延`, en: `${en}, a term that does not move off holidays` };
    }
    case 'declared':
      return { zh: '由该步骤直接确定，不另计算', en: 'set by the step itself, without counting' };
    default:
      return assertNever(reckoning);
  }
}

function counted(span: Span, from: CalendarDate | undefined): Sentence {
  const { zh, en } = spanWords(span);
  if (from === undefined) return { zh, en };
  return { zh: `自${dayZh(from)}起${zh}，当日不计`, en: `${en} from ${dayEn(from)}, that day not counted` };
}

/** A number of the law in words. */
export function spanWords({ count, unit }: Span): Sentence {
  const [zh, one, more] = UNITS[unit];
  return { zh: `${String(count)}${zh}`, en: `${String(count)} ${count === 1 ? one : more}` };
}

function turnWords(turn: LimitTurn): readonly Sentence[] {
  if (turn.turn !== 'extended') return [];
  const { zh, en } = spanWords(turn.extension);
  const day = dateOf(turn.at);
  return [{ zh: `${dayZh(day)}延长${zh}`, en: `extended by ${en} on ${dayEn(day)}` }];
}

function stretchWords({ from, to, why, name, category }: Stretch): readonly Sentence[] {
  const zh = rangeZh(from, to);
  const en = rangeEn(from, to);
  switch (why) {
    case 'holiday':
      return [
        {
          zh: `${zh}为${name?.zh ?? '法定节假日'}放假，不计`,
          en: `${en} ${from === to ? 'is a holiday' : 'are holidays'}${name ? ` (${name.en})` : ''}`,
        },
      ];
    case 'make-up-day':
      return [
        {
          zh: `${zh}为调休上班日，计入`,
          en: `${en} ${from === to ? 'is a make-up working day' : 'are make-up working days'}`,
        },
      ];
    case 'rests': {
      const words = RESTS[category ?? ''] ?? { zh: category ?? '中止', en: category ?? 'a pause' };
      return [{ zh: `${zh}因${words.zh}中止计算`, en: `the clock rested ${fromTo(from, to)} for ${words.en}` }];
    }
    case 'spare':
      return [{ zh: `${zh}不计，中止前至少保留一日`, en: `${en} not counted, as one day at least is left` }];
    case 'start':
    case 'counted':
    case 'weekend':
    case 'running':
    case 'moved':
    case 'added':
      return [];
    default:
      return assertNever(why);
  }
}

function corresponding({ monthEnd, nominal }: Derivation): readonly Sentence[] {
  if (!monthEnd || nominal === null) return [];
  return [
    {
      zh: `该月没有对应日，以月末${dayZh(nominal)}为准`,
      en: `that month has no such day, so its last, ${dayEn(nominal)}, stands in`,
    },
  ];
}

function moved({ movedBy, nominal, lastDay }: Derivation): readonly Sentence[] {
  if (movedBy === null || nominal === null || lastDay === null) return [];
  const off =
    movedBy.name ?? (movedBy.kind === 'weekend' ? { zh: '周末', en: 'weekend' } : { zh: '节假日', en: 'holiday' });
  return [
    {
      zh: `最后一日${dayZh(nominal)}为休息日（${off.zh}），顺延至其后第一个工作日`,
      en: `the last day, ${dayEn(nominal)}, is a day off (${off.en}), so the end moves to the first working day after`,
    },
  ];
}

function added(reckoning: Reckoning): readonly Sentence[] {
  if (reckoning.how !== 'term' || reckoning.added === 0) return [];
  const days = String(reckoning.added);
  return [
    {
      zh: `修复被撤销，此前停算的${days}日续算`,
      en: `${days} days are added, for which a repair stood that was revoked`,
    },
  ];
}

function unpublished({ unpublished: years }: Derivation): readonly Sentence[] {
  if (years.length === 0) return [];
  const named = years.join(', ');
  return [
    {
      zh: `计算时${years.join('、')}年放假安排尚未公布，只扣除周末，日期为暂定`,
      en: `no calendar of ${named} was published when this was counted: only weekends are taken off and the date is provisional`,
    },
  ];
}

function ending({ lastDay, left }: Derivation): Sentence {
  if (lastDay !== null)
    return { zh: `至${dayZh(lastDay)}24时（北京时间）届满`, en: `ends at 24:00 Asia/Shanghai on ${dayEn(lastDay)}` };
  if (left === null) return { zh: '没有日期', en: 'there is no date' };
  const { zh, en } = spanWords(left);
  return { zh: `现已中止，尚余${zh}`, en: `the clock rests, with ${en} left` };
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

interface Parts {
  readonly year: string;
  readonly month: number;
  readonly day: number;
}

function partsOf(day: CalendarDate): Parts {
  return { year: day.slice(0, 4), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

function dayZh(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${year}年${String(month)}月${String(day)}日`;
}

function dayEn(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${String(day)} ${MONTHS[month - 1] ?? ''} ${year}`;
}

function rangeZh(from: CalendarDate, to: CalendarDate): string {
  if (from === to) return dayZh(from);
  const last = partsOf(to);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  return `${dayZh(from)}至${sameMonth ? `${String(last.day)}日` : dayZh(to)}`;
}

function rangeEn(from: CalendarDate, to: CalendarDate): string {
  if (from === to) return dayEn(from);
  const first = partsOf(from);
  return from.slice(0, 7) === to.slice(0, 7) ? `${String(first.day)}–${dayEn(to)}` : `${dayEn(from)} to ${dayEn(to)}`;
}

function fromTo(from: CalendarDate, to: CalendarDate): string {
  return daysBetween(from, to) === 0 ? `on ${dayEn(from)}` : `from ${dayEn(from)} to ${dayEn(to)}`;
}
