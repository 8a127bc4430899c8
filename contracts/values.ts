import { z } from 'zod';
import { patterned } from './words.js';

/** 统一社会信用代码: 18 characters, no I, O, S, V, Z. Its check character is tested where a code is taken in, not here. */
export const CreditCode = patterned(/^[0-9A-HJ-NP-RTUWXY]{18}$/, {
  zh: '统一社会信用代码，18 位大写字母或数字，不含 I、O、S、V、Z。',
  en: 'A unified social credit code: 18 capital letters or digits without I, O, S, V and Z.',
});

/** `<shard token>-<prefix of the kind>-<hash>`. Nothing in it derives from a name or an identity number. */
export const CaseId = patterned(/^[a-z2-7]{8}-[a-z]{3}-[a-z2-7]{16}$/, {
  zh: '案件编号。',
  en: 'The id of a case.',
});

export const SubjectId = patterned(/^sub-[a-z2-7]{8,40}$/, {
  zh: '信用主体的内部编号。',
  en: 'The internal id of a subject.',
});

export const RulebookId = patterned(/^[a-z]+@\d{4}-\d{2}-\d{2}(~[a-z]+@\d{4}-\d{2}-\d{2})*$/, {
  zh: '规则版本编号，例如 guizhou@2026-04-01。',
  en: 'The id of a version of the rules, such as guizhou@2026-04-01.',
}).max(200);

/** The rulebook of a case. Each move makes it longer: a later version, and behind it the order of kindness and the values taken. */
export const PinnedRulebookId = patterned(
  /^[a-z]+@\d{4}-\d{2}-\d{2}(~[a-z]+@\d{4}-\d{2}-\d{2}(:(?!1\b)[1-9]\d?)?(\+[A-Za-z.]+)*)*$/,
  {
    zh: '案件所依规则的编号，例如 guizhou@2023-05-01~guizhou@2026-04-01:2+listing.termAnchor。',
    en: 'The id of the rulebook of a case, such as guizhou@2023-05-01~guizhou@2026-04-01:2+listing.termAnchor.',
  },
).max(10_000);

export const DepartmentId = patterned(/^[a-z0-9][a-z0-9-]{0,62}$/, {
  zh: '部门编号：小写字母、数字和连字符。',
  en: 'The id of a department: small letters, digits and hyphens.',
});

/** What a token calls a person (`sub`). Decisions compare it with the actors of a case, so a name would never match. */
export const ActorId = patterned(/^(?!.*\d{17}[\dXx])[A-Za-z0-9][A-Za-z0-9._:@|-]{0,127}$/, {
  zh: '人员在登录系统中的编号，不填姓名或证件号码。',
  en: 'The id of a person as the tokens tell it; no names, no identity numbers.',
});

export const EntryId = patterned(/^[A-Za-z0-9][A-Za-z0-9:_-]{0,127}$/, {
  zh: '信用信息条目编号。',
  en: 'The id of an entry of credit information.',
});

export const MeasureId = patterned(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, {
  zh: '惩戒措施编号。',
  en: 'The id of a measure on the measures list.',
});

export const DocumentRef = patterned(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,127}$/, {
  zh: '文书或材料编号：字母、数字和 . _ : / -，不填姓名或证件号码。',
  en: 'The reference of a document: letters, digits and . _ : / -; no names, no identity numbers.',
});

/** From 1900 to 2199: what lies beyond is a slip of the hand, and no term of the law reaches there. */
export const CalendarDay = patterned(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, {
  zh: '日期，形如 2026-03-02，北京时间，1900 年至 2199 年。',
  en: 'A day such as 2026-03-02, counted in Asia/Shanghai, from 1900 to 2199.',
}).refine(isOnTheCalendar, { params: { zh: '没有这一天。', en: 'There is no such day.' } });

/** Answers carry instants in this one form; questions may carry any offset and are turned into it. */
export const Moment = z.iso
  .datetime({ offset: true })
  .refine((moment) => /^(19|20|21)/.test(moment), {
    params: { zh: '须在 1900 年至 2199 年之间。', en: 'Must lie between 1900 and 2199.' },
  })
  .meta({ description: 'An instant, ISO 8601 with an offset, from 1900 to 2199.' });

/** Text that a person writes. Trimmed; control characters other than line breaks and tabs are refused. */
export function text(maxLength: number): z.ZodString {
  return (
    z
      .string()
      .trim()
      .min(1)
      .max(maxLength)
      // eslint-disable-next-line no-control-regex -- refusing them is the purpose
      .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/u)
  );
}

/** `Idempotency-Key`: 1–200 visible ASCII characters. */
export const IdempotencyKey = patterned(/^[\x21-\x7e]{1,200}$/, {
  zh: '幂等键：1 至 200 个可见 ASCII 字符。',
  en: 'An idempotency key: 1 to 200 visible ASCII characters.',
});

/** Where a list goes on; opaque to the caller. */
export const Cursor = patterned(/^[A-Za-z0-9_-]{1,400}$/, {
  zh: '列表游标，取自上一页的 next。',
  en: 'The cursor of a list, taken from `next` of the page before.',
});

export const PageLimit = z.coerce.number().int().min(1).max(200).default(50);

function isOnTheCalendar(day: string): boolean {
  const parsed = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day);
}
