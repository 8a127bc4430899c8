import type { z } from 'zod';
import type { Words } from './values.js';

type Issue = z.core.$ZodIssue;

/** What several checks say of one value, each once. */
export function allWords(issues: readonly Issue[]): Words {
  return joined(issues.map(wordsOf));
}

/**
 * What a file's form wants of a value, in words of both languages. The schemas give their own with `tells`; what they leave
 * to zod is told here by the code of the issue. Issues are read with `reportInput`. An issue's own message is never told: it
 * is in one language.
 */
export function wordsOf(issue: Issue): Words {
  switch (issue.code) {
    case 'custom':
      return ownWords(issue);
    case 'unrecognized_keys':
      return named(issue.keys, '不认识的键：', 'unknown key ');
    case 'invalid_value':
      return unlessMissing(issue, oneOf(issue.values));
    case 'invalid_type':
      return unlessMissing(issue, typed(issue.expected, issue.input));
    case 'invalid_union':
      return ofUnion(issue);
    case 'invalid_key':
    case 'invalid_element':
      return allWords(issue.issues);
    case 'too_small':
      return bounded(issue.origin, issue.minimum, '至少', 'at least');
    case 'too_big':
      return bounded(issue.origin, issue.maximum, '至多', 'at most');
    case 'invalid_format':
      return { zh: `应为 ${issue.format} 格式`, en: `expected the form ${issue.format}` };
    case 'not_multiple_of':
      return { zh: `应为 ${String(issue.divisor)} 的倍数`, en: `expected a multiple of ${String(issue.divisor)}` };
  }
}

function ownWords({ params }: z.core.$ZodIssueCustom): Words {
  const { zh, en } = params ?? {};
  if (typeof zh === 'string' && typeof en === 'string') return { zh, en };
  return { zh: '此处不合要求', en: 'this is not as it has to be' };
}

const TYPES: Readonly<Record<string, Words>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true（是）或 false（否）', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '由“键: 值”组成的一组内容', en: 'a group of keys and values' },
  record: { zh: '由“键: 值”组成的一组内容', en: 'a group of keys and values' },
  nothing: { zh: '空', en: 'nothing' },
};

function typed(expected: string, input: unknown): Words {
  const wanted = TYPES[expected] ?? { zh: expected, en: expected };
  const found = TYPES[typeOf(input)] ?? { zh: typeOf(input), en: typeOf(input) };
  if (input === undefined || expected === 'int' || expected === 'boolean')
    return { zh: `应为${wanted.zh}`, en: `expected ${wanted.en}` };
  return { zh: `应为${wanted.zh}，现为${found.zh}`, en: `expected ${wanted.en}, found ${found.en}` };
}

function typeOf(input: unknown): string {
  if (input === null) return 'nothing';
  return Array.isArray(input) ? 'array' : typeof input;
}

function oneOf(values: readonly unknown[]): Words {
  const [only] = values;
  if (values.length === 1) return { zh: `应为 ${String(only)}`, en: `expected ${String(only)}` };
  return named(values, '应为下列之一：', 'expected one of ');
}

function named(values: readonly unknown[], zh: string, en: string): Words {
  const list = values.map(String);
  return { zh: `${zh}${list.join('、')}`, en: `${en}${list.join(', ')}` };
}

function ofUnion(issue: Extract<Issue, { code: 'invalid_union' }>): Words {
  if ('options' in issue) return oneOf(issue.options);
  return allWords(issue.errors.flat());
}

/** What several checks say of one value: none of them is content. */
function joined(words: readonly Words[]): Words {
  const each = [...new Map(words.map((one) => [one.en, one])).values()];
  return { zh: each.map(({ zh }) => zh).join('；或'), en: each.map(({ en }) => en).join('; or ') };
}

function unlessMissing({ input }: Issue, { zh, en }: Words): Words {
  return input === undefined ? { zh: `缺少此项：${zh}`, en: `missing: ${en}` } : { zh, en };
}

const COUNTED: Readonly<Record<string, Words>> = {
  string: { zh: '个字符', en: ' characters' },
  array: { zh: '项', en: ' entries' },
};

function bounded(origin: string, bound: number | bigint, zh: string, en: string): Words {
  const count = String(bound);
  if (origin === 'string' && count === '1') return { zh: '不得为空', en: 'expected some text, found none' };
  if (origin === 'array' && count === '1') return { zh: '应至少有一项', en: 'expected at least one entry' };
  const of = COUNTED[origin] ?? { zh: '', en: '' };
  return { zh: `应${zh}为 ${count}${of.zh && ` ${of.zh}`}`, en: `expected ${en} ${count}${of.en}` };
}
