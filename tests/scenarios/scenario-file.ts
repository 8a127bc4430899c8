import { z } from 'zod';
import { answeredTexts } from '../../api/problems/answered-texts.js';
import { RIGHT_WORDS } from '../../contracts/house.words.js';
import { KINDS } from '../../contracts/registry.js';
import { daysBetween } from '../../domain/kernel/calendar-date.js';
import { TAGS } from '../../domain/kernel/rule.js';
import { CivilDate, Words } from '../../rulebooks/values.js';
import { LETTERS_BY_TITLE } from './letters.js';
import { unknownNames, type Unknown } from './names.js';
import { OFFICES, readActor, readOffice, readSubject } from './people.js';
import { SHORT_FORMS } from './short-forms.js';
import { isMoment, readWhen } from './times.js';

/** A name that a story gives to a case, a subject, a record or a step: small letters, digits, spaces. */
const NAME = /^[a-z][a-z0-9 ]{0,40}$/;
const name = z.string().regex(NAME, 'expected a name in small letters, such as «second objection»');
const text = z.string().trim().min(1);

/** Refuses with what is allowed where `read` knows nothing of the text. */
function read<T>(reader: (given: string) => T | null, allowed: string): z.ZodType<T, string> {
  return z.string({ error: `expected ${allowed}` }).transform((given, context): T => {
    const found = reader(given);
    if (found !== null) return found;
    context.addIssue({ code: 'custom', message: `expected ${allowed}, found «${given}»` });
    return z.NEVER;
  });
}

/** One of many words: the message names them all. */
function oneOf(words: readonly string[], what: string): z.ZodType<string> {
  return z
    .string({ error: `expected ${what}` })
    .refine((given) => words.includes(given), { error: `expected ${what}, one of: ${words.join(', ')}` });
}

const statuses = [...new Set(KINDS.flatMap((kind) => Object.keys(kind.statuses)))];
const duties = [...new Set(KINDS.flatMap((kind) => Object.keys(kind.duties)))];
const events = [...new Set(KINDS.flatMap((kind) => Object.keys(kind.events)))];
const commands = [...Object.keys(SHORT_FORMS), ...KINDS.flatMap((kind) => kind.commands.map(({ path }) => path))];
const STANDINGS = ['not-yet', 'in-force', 'suspended', 'ended', 'none'] as const;
const ON_REGISTER = ['nothing', 'in-force', 'in-force, marked', 'suspended', 'suspended, marked'] as const;

const standing = oneOf(STANDINGS, 'a standing');
const title = oneOf([...LETTERS_BY_TITLE.keys()], 'the title of a letter');
const moment = z.string().refine(isMoment, { error: 'expected a moment such as «2026-03-02 09:00»' });
/** `report-finding:market` names one of several that owe the same. */
const duty = z.string().refine((given) => duties.includes(given.split(':')[0] ?? ''), {
  error: `expected a duty, one of: ${duties.join(', ')}`,
});
const measure = z.string().regex(/^(all|M\d+)$/, 'expected a measure such as M20, or all');

const Owed = z.strictObject({
  /** Who owes it: `tax clerk`, `lead`, a subject's name, `system`. */
  who: text.optional(),
  /** Last day, or `rests` while the clock is stopped. */
  until: z
    .string()
    .regex(/^(\d{4}-\d{2}-\d{2}|rests)$/, 'expected the last day as YYYY-MM-DD, or rests')
    .optional(),
  /** How sure the rule is. */
  tag: z.enum(TAGS).optional(),
});

/** What is expected of one case. A word alone is its status. */
const CaseExpected = z.preprocess(
  (given) => (typeof given === 'string' ? { status: given } : given),
  z.strictObject({
    status: oneOf(statuses, 'a status').optional(),
    /** One word for every measure, or a word for each. */
    standing: z
      .preprocess((given) => (typeof given === 'string' ? { all: given } : given), z.record(measure, standing))
      .optional(),
    /** The cases whose claims suspend or end the measures: exactly these. */
    because: z.array(name).optional(),
    /** The standing at moments that are past. */
    was: z.record(moment, standing).optional(),
    owes: z.record(duty, Owed).optional(),
    'owes-not': z.array(duty).optional(),
    happened: z.array(oneOf(events, 'an event')).optional(),
    'happened-not': z.array(oneOf(events, 'an event')).optional(),
    /** Procedural rights as the meter shows them. */
    rights: z.partialRecord(oneOf(Object.keys(RIGHT_WORDS), 'a right'), z.enum(['given', 'due', 'not-due'])).optional(),
    /** The rulebook to which the case is pinned, whether in a version before or from a day, and moved to a later one. */
    rulebook: z
      .string()
      .regex(
        /^[a-z]+ (before|from) \d{4}-\d{2}-\d{2}(, moved)?$/,
        'expected a version such as «guizhou before 2026-04-01», or with «, moved»',
      )
      .optional(),
    /** Number of the published data, raised by every correction. */
    version: z.int().optional(),
  }),
);
export type CaseExpected = z.output<typeof CaseExpected>;

const titles = z.array(title, { error: 'expected titles in brackets, such as [异议申请收件回执]' }).min(1);
const letters = z.record(text, titles);

const refusals = [...answeredTexts().keys()];

const Expected = z
  .object({
    /** The step is refused, for this reason. */
    refused: oneOf(refusals, 'the code of a refusal (docs/problems)').optional(),
    /** How sure the rule is that refuses. */
    tag: z.enum(TAGS).optional(),
    /** Letters that have gone out since the step before, by receiver. */
    letters: letters.optional(),
    'no-letters': letters.optional(),
    /** What the public finds under the code of a firm. */
    register: z.record(name, z.enum(ON_REGISTER)).optional(),
  })
  .catchall(CaseExpected);
export type Expected = z.output<typeof Expected>;

const Step = z
  .strictObject({
    /** Names the step, so that `under` can speak of it. */
    step: name.optional(),
    at: read(readWhen, 'a moment such as «2026-03-02 09:00», «+7 working days», «+1 month 10:00»'),
    who: read(
      readActor,
      `who acts: ${OFFICES.join(', ')} with clerk or approver; lead; or the name of a subject`,
    ).optional(),
    does: oneOf(commands, 'a command').optional(),
    with: z.record(z.string(), z.unknown()).default({}),
    /** The case it is done in; by default the latest of the command's kind. */
    in: name.optional(),
    /** Name of the case that it opens; by default that of its kind. */
    as: name.optional(),
    /** Day of the postmark, where it came by post. */
    posted: CivilDate.optional(),
    /** Only under these rulebooks. */
    only: z.array(text).min(1).optional(),
    then: Expected.optional(),
  })
  .refine(({ who, does }) => (who === undefined) === (does === undefined), {
    error: 'expected both who and does, or neither where only time passes',
  });
export type Step = z.output<typeof Step>;

const Record = z.strictObject({
  of: name,
  by: read(readOffice, `an office, one of: ${OFFICES.join(', ')}`),
  decided: CivilDate,
  'unpaid-utility': z.boolean().default(false),
  confirmed: z.boolean().default(true),
  penalties: z.array(text).default(['FINE']),
});

const Under = z.strictObject({
  /** The jurisdiction; by default the key itself. */
  rulebook: z
    .string()
    .regex(/^[a-z]+$/)
    .optional(),
  /** What is to be read there of it. */
  title: Words.optional(),
  /** First day of the story there; whole weeks from the story's own. */
  begins: CivilDate.optional(),
  /** Settings of the adopting authority, such as `objection.suspends: true`. */
  settings: z.record(z.string().regex(/^(objection|listing)\.[a-zA-Z]+$/), z.unknown()).optional(),
  /** What is otherwise expected after the named steps; a null takes an expectation away. */
  then: z.record(name, z.record(text, z.unknown())).default({}),
});
export type Under = z.output<typeof Under>;

/** One tricky scenario as a jurist writes it down (README.md in this folder). */
export const ScenarioFile = z
  .strictObject({
    scenario: z.string().regex(/^S([1-9]|[1-3][0-9]|40)$/, 'expected a number from S1 to S40'),
    title: Words,
    sources: z.array(text).min(1),
    subjects: z
      .record(name, read(readSubject, '«firm», «person born 1980-05-01», either with «without address»'))
      .default({}),
    records: z.record(name, Record).default({}),
    story: z.array(Step).min(1),
    under: z.record(text, Under).refine((under) => Object.keys(under).length > 0, {
      error: 'expected one rulebook at least, such as `guizhou: {}`',
    }),
  })
  .superRefine((scenario, context) => {
    for (const { path, message } of [...unknownNames(scenario), ...misplacedDays(scenario)])
      context.addIssue({ code: 'custom', path: [...path], message });
  });
export type Scenario = z.output<typeof ScenarioFile>;

/** A story begins on a day of its own, and elsewhere whole weeks from it, so that each of its days stays what it is. */
function* misplacedDays({ story, under }: Days): Generator<Unknown> {
  const first = story[0]?.at;
  if (first === undefined) return;
  if (!('day' in first)) {
    yield { path: ['story', 0, 'at'], message: 'expected a moment of its own, such as «2026-03-02 09:00»' };
    return;
  }
  for (const [name, { begins }] of Object.entries(under))
    if (begins !== undefined && daysBetween(first.day, begins) % 7 !== 0)
      yield {
        path: ['under', name, 'begins'],
        message: `expected a day whole weeks from the story’s own, ${first.day}, so on the same day of the week`,
      };
}

interface Days {
  readonly story: readonly Pick<Step, 'at'>[];
  readonly under: Readonly<Record<string, Under>>;
}
