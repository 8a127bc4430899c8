import { z } from 'zod';
import { daysBetween } from '../../domain/kernel/calendar-date.js';
import { TAGS } from '../../domain/kernel/rule.js';
import { CivilDate, matching, tells, Words } from '../../rulebooks/values.js';
import { anyOf, plain, read } from './fields.js';
import { unknownNames, type Misplaced } from './names.js';
import { OFFICES, readActor, readOffice, readSubject } from './people.js';
import { readWhen } from './times.js';
import {
  command,
  duty,
  event,
  measure,
  moment,
  ON_REGISTER,
  refusal,
  right,
  standing,
  status,
  title,
} from './vocabulary.js';

/** A name that a story gives to a case, a subject, a record or a step: small letters, digits, spaces. */
const NAME = /^[a-z][a-z0-9 ]{0,40}$/;
const name = matching(NAME, {
  zh: '应为小写英文名称，例如“second objection”',
  en: 'expected a name in small letters, such as «second objection»',
});
const text = z.string().trim().min(1);
export const SCENARIO_NUMBER = matching(/^S([1-9]|[1-3][0-9]|40)$/, {
  zh: '应为 S1 至 S40 的编号',
  en: 'expected a number from S1 to S40',
});

const Owed = z.strictObject({
  /** Who owes it: `tax clerk`, `lead`, a subject's name, `system`. */
  who: text.optional(),
  /** Last day, or `rests` while the clock is stopped. */
  until: matching(/^(\d{4}-\d{2}-\d{2}|rests)$/, {
    zh: '应为最后一日，写作 YYYY-MM-DD，或 rests（期限中止）',
    en: 'expected the last day as YYYY-MM-DD, or rests',
  }).optional(),
  /** How sure the rule is. */
  tag: z.enum(TAGS).optional(),
});

/** What is expected of one case. A word alone is its status. */
const CaseExpected = z.preprocess(
  (given) => (typeof given === 'string' ? { status: given } : given),
  z.strictObject({
    status: status.optional(),
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
    happened: z.array(event).optional(),
    'happened-not': z.array(event).optional(),
    /** Procedural rights as the meter shows them. */
    rights: z.partialRecord(right, z.enum(['given', 'due', 'not-due'])).optional(),
    /** The rulebook to which the case is pinned, whether in a version before or from a day, and moved to a later one. */
    rulebook: matching(/^[a-z]+ (before|from) \d{4}-\d{2}-\d{2}(, moved)?$/, {
      zh: '应为规则集版本，例如“guizhou before 2026-04-01”（此日之前的版本）；已转入新版的，其后加“, moved”',
      en: 'expected a version such as «guizhou before 2026-04-01», or with «, moved»',
    }).optional(),
    /** Number of the published data, raised by every correction. */
    version: z.int().optional(),
  }),
);
export type CaseExpected = z.output<typeof CaseExpected>;

const titles = z
  .custom<unknown[]>(
    Array.isArray,
    tells({
      zh: '应为方括号内的文书标题，例如 [异议申请收件回执]',
      en: 'expected titles in brackets, such as [Your objection has arrived]',
    }),
  )
  .pipe(z.array(title).min(1));
const letters = z.record(text, titles);

const Expected = z
  .object({
    /** The step is refused, for this reason. */
    refused: refusal.optional(),
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
    at: read(readWhen, {
      zh: '时刻，例如“2026-03-02 09:00”、“+7 working days”（7 个工作日后）、“+1 month 10:00”（1 个月后 10:00）',
      en: 'a moment such as «2026-03-02 09:00», «+7 working days», «+1 month 10:00»',
    }),
    who: read(readActor, {
      zh: `办理人：${OFFICES.join('、')} 之一，其后加 clerk（经办人）或 approver（审核人）；lead（信用牵头部门）；或主体的名称`,
      en: `who acts: ${OFFICES.join(', ')} with clerk or approver; lead; or the name of a subject`,
    }).optional(),
    does: command.optional(),
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
  .refine(
    ({ who, does }) => (who === undefined) === (does === undefined),
    tells({
      zh: 'who（办理人）和 does（办理事项）应同时写明；仅时间经过的步骤则两者都不写',
      en: 'expected both who and does, or neither where only time passes',
    }),
  );
export type Step = z.output<typeof Step>;

const Record = z.strictObject({
  of: name,
  by: read(readOffice, anyOf(plain(OFFICES), { zh: '部门', en: 'an office' })),
  decided: CivilDate,
  'unpaid-utility': z.boolean().default(false),
  confirmed: z.boolean().default(true),
  penalties: z.array(text).default(['FINE']),
});

const setting = matching(/^(objection|listing)\.[a-zA-Z]+$/, {
  zh: '应为异议或认定的规则项，例如 objection.suspends',
  en: 'expected a setting of objections or listings, such as objection.suspends',
});

const Under = z.strictObject({
  /** The jurisdiction; by default the key itself. */
  rulebook: matching(/^[a-z]+$/, {
    zh: '应为地区的小写名称，例如 guizhou',
    en: 'expected a jurisdiction in small letters, such as guizhou',
  }).optional(),
  /** What is to be read there of it. */
  title: Words.optional(),
  /** First day of the story there; whole weeks from the story's own. */
  begins: CivilDate.optional(),
  /** Settings of the adopting authority, such as `objection.suspends: true`. */
  settings: z.record(setting, z.unknown()).optional(),
  /** What is otherwise expected after the named steps; a null takes an expectation away. */
  then: z.record(name, z.record(text, z.unknown())).default({}),
});
export type Under = z.output<typeof Under>;

/** One tricky scenario as a jurist writes it down (README.md in this folder). */
export const ScenarioFile = z
  .strictObject({
    scenario: SCENARIO_NUMBER,
    title: Words,
    sources: z.array(text).min(1),
    subjects: z
      .record(
        name,
        read(readSubject, {
          zh: '“firm”（单位）或“person born 1980-05-01”（自然人及出生日期），均可加“without address”（无法联系）',
          en: '«firm», «person born 1980-05-01», either with «without address»',
        }),
      )
      .default({}),
    records: z.record(name, Record).default({}),
    story: z.array(Step).min(1),
    under: z.record(text, Under).refine(
      (under) => Object.keys(under).length > 0,
      tells({
        zh: '应至少写明一个规则集，例如 `guizhou: {}`',
        en: 'expected one rulebook at least, such as `guizhou: {}`',
      }),
    ),
  })
  .superRefine((scenario, context) => {
    for (const { path, says } of [...unknownNames(scenario), ...misplacedDays(scenario)])
      context.addIssue({ code: 'custom', path: [...path], ...tells(says) });
  });
export type Scenario = z.output<typeof ScenarioFile>;

/** A story begins on a day of its own, and elsewhere whole weeks from it, so that each of its days stays what it is. */
function* misplacedDays({ story, under }: Days): Generator<Misplaced> {
  const first = story[0]?.at;
  if (first === undefined) return;
  if (!('day' in first)) {
    yield {
      path: ['story', 0, 'at'],
      says: {
        zh: '第一个步骤应写明具体时刻，例如“2026-03-02 09:00”',
        en: 'expected a moment of its own, such as «2026-03-02 09:00»',
      },
    };
    return;
  }
  for (const [name, { begins }] of Object.entries(under))
    if (begins !== undefined && daysBetween(first.day, begins) % 7 !== 0)
      yield {
        path: ['under', name, 'begins'],
        says: {
          zh: `应与故事的首日 ${first.day} 相隔整周，即为同一星期几`,
          en: `expected a day whole weeks from the story’s own, ${first.day}, so on the same day of the week`,
        },
      };
}

interface Days {
  readonly story: readonly Pick<Step, 'at'>[];
  readonly under: Readonly<Record<string, Under>>;
}
