import { z } from 'zod';
import { Rule } from './rule.contract.js';
import { Words } from './words.js';

const Span = z.object({ count: z.int(), unit: z.enum(['workingDays', 'days', 'months', 'years']) });
const Day = z.string().meta({ description: 'A day, YYYY-MM-DD, counted in Asia/Shanghai.' });
const Instant = z.string();

/** Days in a row with one reason (domain/kernel/stretches.ts). */
const Stretch = z.object({
  from: Day,
  to: Day,
  why: z.enum(['start', 'counted', 'make-up-day', 'weekend', 'holiday', 'running', 'rests', 'spare', 'moved', 'added']),
  count: z.int().nullable().meta({ description: 'Number of the last of these days in the count; null: not counted.' }),
  name: Words.optional(),
  category: z.string().optional(),
  reason: z.string().optional(),
});

const Turn = z.discriminatedUnion('turn', [
  z.object({
    turn: z.literal('paused'),
    at: Instant,
    category: z.string(),
    reason: z.string(),
    calendar: z.string().optional(),
  }),
  z.object({ turn: z.literal('resumed'), at: Instant }),
  z.object({ turn: z.literal('extended'), at: Instant, ...Span.shape, rule: z.string() }),
]);

/** Everything that is needed to count a date again with nothing but this document, and to find it in the record. */
export const Receipt = z
  .object({
    format: z.literal('redress-receipt-1'),
    caseId: z.string(),
    date: z.string().meta({
      description: 'Name of the duty, or `request-hearing`, `remedy:<way>`, `measure:<id>`.',
    }),
    title: Words,
    record: z.object({ version: z.int(), head: z.string() }).meta({
      description: 'Number and hash of the last event of the case when this was issued.',
    }),
    setBy: z
      .object({ seq: z.int(), type: z.string(), title: Words, at: Instant, hash: z.string() })
      .nullable()
      .meta({ description: 'The event that set the date; null where it has not been written yet.' }),
    rule: Rule,
    says: z.array(Words).meta({ description: 'What the rule says, in the words of the layer that holds.' }),
    how: z.enum(['limit', 'ledger', 'term', 'declared']),
    anchor: z
      .object({ at: Instant.nullable(), day: Day })
      .nullable()
      .meta({ description: 'From when it counts; the day itself is not counted. Null where nothing was counted.' }),
    span: Span.nullable(),
    movesOffHolidays: z.boolean(),
    turns: z.array(Turn).meta({ description: 'Rests and extensions that led to the date, in order.' }),
    added: z.int().meta({ description: 'Days that a revoked repair added to a term.' }),
    calendar: z
      .object({
        version: z.string(),
        years: z.array(
          z.object({ year: z.int(), source: z.string(), holidays: z.array(Day), workingWeekends: z.array(Day) }),
        ),
      })
      .meta({ description: 'The calendar by which it was counted, as far as the days of this receipt reach.' }),
    days: z.array(Stretch),
    lastDay: Day.nullable(),
    dueAt: Instant.nullable().meta({
      description: 'Exclusive end: 24:00 of the last day. Null while the clock rests.',
    }),
    left: Span.nullable().meta({ description: 'What is left while the clock rests.' }),
    provisional: z.boolean().meta({ description: 'Counted with a year whose holidays were not published.' }),
    kept: z.boolean().meta({
      description: 'The missing year has been published since, and the date was kept because that is kinder.',
    }),
    reconstructed: z.boolean().meta({
      description: 'The record of that time does not keep what was counted; the case’s rulebook has told it.',
    }),
    words: Words.meta({ description: 'The whole computation as a sentence.' }),
  })
  .meta({ id: 'Receipt', description: 'A date with its derivation, day by day. Checked by the page at /verify.' });
export type Receipt = z.infer<typeof Receipt>;

export const ReceiptList = z
  .object({ caseId: z.string(), receipts: z.array(Receipt) })
  .meta({ id: 'ReceiptList', description: 'A receipt of every date that the case keeps now.' });
