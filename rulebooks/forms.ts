import { z } from 'zod';
import type { Span } from '../domain/kernel/limit-end.js';
import type { Limit } from '../domain/kernel/limit.js';
import { TAGS, type RuleRef, type Tag } from '../domain/kernel/rule.js';
import type { LimitRange, Setting } from '../domain/kernel/rulebook.js';
import type { EarlyExit } from '../domain/listing/rules.js';
import { EARLY_EXIT_CONDITIONS } from '../domain/listing/rules.js';
import type { Anchor } from './anchors.js';
import { compareSpans, SpanText, tells, Words } from './values.js';

/**
 * `procedure`: a running case keeps the version it was opened under. `substance`: where the rules change, the subject
 * gets the version that is kinder to it.
 */
export type Nature = 'procedure' | 'substance';

/**
 * Which of two values is the kinder to the subject. `more`, `fewer`: of two sets the one that holds the other, or is held.
 * `sooner-out`: of two ways out of a list. An array names the choices from the kindest to the harshest. Null where only a
 * person can say. Rulebooks of migrated cases were put together by these orders: one that has been given stays.
 */
export type Kinder =
  'longer' | 'shorter' | 'yes' | 'no' | 'higher' | 'more' | 'fewer' | 'sooner-out' | readonly string[] | null;

/** Where a value comes from, as it stands in a layer's file. Nothing is law here without it. */
export interface Citation {
  readonly tag: Tag;
  /** Article of the file's own document, or another document; exactly one of the two. */
  readonly article?: string | undefined;
  readonly origin?: string | undefined;
  readonly says: Words;
}

/**
 * What one layer says on one key. `make` builds the value; null where the layer speaks without giving it: it demands
 * speed and names no number (`absent`), or leaves the number to each list (`by-list`). The layer below then gives it.
 */
export interface Entry<T> extends Citation {
  readonly make: ((rule: RuleRef) => T) | null;
  readonly number: 'absent' | 'by-list' | null;
  /** The event from which a limit counts; null for what does not count. */
  readonly from: Anchor | null;
}

/** How one key is written in YAML and what it becomes. */
export interface Form<T> {
  readonly entry: z.ZodType<Entry<T>>;
  readonly nature: Nature;
  readonly kinder: Kinder;
  /** Events from which its number may count; empty for what does not count. */
  readonly anchors: readonly Anchor[];
}

const citation = {
  tag: z.enum(TAGS),
  article: z.string().trim().min(1).optional(),
  origin: z.string().trim().min(1).optional(),
  says: Words,
};

const number = z.enum(['absent', 'by-list']).optional();

interface Told<V> {
  readonly tag: Tag;
  readonly article?: string | undefined;
  readonly origin?: string | undefined;
  readonly says: Words;
  readonly number?: 'absent' | 'by-list' | undefined;
  readonly from?: Anchor | undefined;
  readonly value?: V | undefined;
}

/** Checks what every entry owes: one citation, and the value or the word why there is none. */
function entryOf<V, T>(
  told: Told<V>,
  key: string,
  context: z.RefinementCtx,
  make: (value: V, rule: RuleRef) => T,
): Entry<T> {
  if ((told.article === undefined) === (told.origin === undefined))
    context.addIssue({
      code: 'custom',
      ...tells({
        zh: '应写明依据：article（本文件的条款）或 origin（其他出处），二者必居其一，不得并列',
        en: 'expected a citation: either article (of this document) or origin (another source)',
      }),
    });
  const { value } = told;
  if ((value === undefined) === (told.number === undefined))
    context.addIssue({
      code: 'custom',
      ...tells({
        zh: `应写 ${key}，或写 number: absent（未规定）或 by-list（由各名单规定），二者必居其一，不得并列`,
        en: `expected either ${key}, or number: absent or by-list`,
      }),
    });
  return {
    tag: told.tag,
    article: told.article,
    origin: told.origin,
    says: told.says,
    number: told.number ?? null,
    from: told.from ?? null,
    make: value === undefined ? null : (rule) => make(value, rule),
  };
}

/** What every number owes besides: the event from which it counts, which is the one that the programs count from. */
function counted<V>(told: Told<V>, key: string, anchors: readonly Anchor[], context: z.RefinementCtx): void {
  if (told.value !== undefined && told.from === undefined)
    context.addIssue({
      code: 'custom',
      ...tells({
        zh: `应写明 ${key} 的起算事件，from: ${anchors.join(' 或 ')}`,
        en: `expected the event from which the ${key} counts, from: ${anchors.join(' or ')}`,
      }),
    });
}

interface LimitOptions {
  readonly nature?: Nature;
  readonly kinder?: Kinder;
  /** False for times that nobody has to act in: they end on a holiday as on any other day. */
  readonly movesOffHolidays?: boolean;
}

/** A number of the law and the event from which it counts: `limit: 7 working days`, `from: filing`. */
export function limit(from: Anchor | readonly Anchor[], options: LimitOptions = {}): Form<Limit> {
  const { nature = 'procedure', kinder = null, movesOffHolidays = true } = options;
  const anchors = typeof from === 'string' ? [from] : from;
  const entry = z
    .strictObject({ limit: SpanText.optional(), from: z.enum(anchors).optional(), number, ...citation })
    .transform(({ limit: value, ...told }, context) => {
      counted({ ...told, value }, 'limit', anchors, context);
      return entryOf<Span, Limit>({ ...told, value }, 'limit', context, (span, rule) => ({
        ...span,
        movesOffHolidays,
        rule,
      }));
    });
  return { entry, nature, kinder, anchors };
}

const Bound = z.union([z.literal('none'), SpanText]);

/** Bounds inside which an officer sets the number: `range: { min: 1 year, max: 3 years }`; `none` where there is none. */
export function range(from: Anchor, options: LimitOptions = {}): Form<LimitRange> {
  const { nature = 'substance', kinder = 'shorter', movesOffHolidays = false } = options;
  const bounds = z
    .strictObject({ min: Bound, max: Bound })
    .refine(
      ({ min, max }) => !isLonger(min, max),
      tells({ zh: '下限不得高于上限', en: 'expected a lower bound that is not above the upper one' }),
    );
  const entry = z
    .strictObject({ range: bounds.optional(), from: z.literal(from).optional(), number, ...citation })
    .transform(({ range: value, ...told }, context) => {
      counted({ ...told, value }, 'range', [from], context);
      return entryOf<z.infer<typeof bounds>, LimitRange>(
        { ...told, value },
        'range',
        context,
        ({ min, max }, rule) => ({
          min: bound(min, rule, movesOffHolidays),
          max: bound(max, rule, movesOffHolidays),
          rule,
        }),
      );
    });
  return { entry, nature, kinder, anchors: [from] };
}

/** Only what can be told: months and years against each other, days and working days among themselves. */
function isLonger(a: Span | 'none', b: Span | 'none'): boolean {
  if (a === 'none' || b === 'none') return false;
  return compareSpans(a, b) > 0;
}

/** A switch, a choice, a count or a list of names: `value: filing`. */
export function setting<V>(schema: z.ZodType<V>, options: { nature?: Nature; kinder?: Kinder } = {}): Form<Setting<V>> {
  const { nature = 'procedure', kinder = null } = options;
  const entry = z
    .strictObject({ value: schema.optional(), number, ...citation })
    .transform((told, context) => entryOf<V, Setting<V>>(told, 'value', context, (value, rule) => ({ value, rule })));
  return { entry, nature, kinder, anchors: [] };
}

/** The way out of a list before its term: `value: { after: 1 year, from: term-start, conditions: [duties-done] }`. */
export function earlyExit(): Form<Setting<EarlyExit>> {
  const value = z.strictObject({
    after: Bound,
    from: z.enum(['term-start', 'correction']),
    conditions: z.array(z.enum(EARLY_EXIT_CONDITIONS)).min(1),
  });
  const entry = z.strictObject({ value: value.optional(), number, ...citation }).transform((told, context) =>
    entryOf<z.infer<typeof value>, Setting<EarlyExit>>(told, 'value', context, ({ after, ...exit }, rule) => ({
      value: { after: bound(after, rule), ...exit },
      rule,
    })),
  );
  return { entry, nature: 'substance', kinder: 'sooner-out', anchors: [] };
}

/** A time that a sanction lasts ends on its day, holiday or not; a time to act moves to the first working day after. */
function bound(span: Span | 'none', rule: RuleRef, movesOffHolidays = false): Limit | null {
  return span === 'none' ? null : { ...span, movesOffHolidays, rule };
}
