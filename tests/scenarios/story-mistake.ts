import type { Words } from '../../rulebooks/values.js';

/** A story cannot be played as it is told: where in the step, and what is allowed there. */
export class StoryMistake extends Error {
  constructor(
    readonly path: readonly string[],
    readonly says: Words,
  ) {
    super(`${says.zh}\n${says.en}`);
  }
}

/** Looks at what stands at a path of a step; a mistake in it is told with that path. */
export function standingAt<T>(path: readonly string[], look: () => T): T {
  try {
    return look();
  } catch (error) {
    if (error instanceof StoryMistake) throw new StoryMistake([...path, ...error.path], error.says);
    throw error;
  }
}

const NAMED = {
  subject: { zh: '主体', en: 'subject' },
  case: { zh: '案件', en: 'case' },
  record: { zh: '信用信息', en: 'record' },
  receiver: { zh: '主体或部门', en: 'subject or office' },
  rulebook: { zh: '规则集（见 `under`）', en: 'rulebook in `under`' },
  step: { zh: '步骤', en: 'step' },
} as const satisfies Readonly<Record<string, Words>>;

/** What a name may stand for. */
export type WhatIsNamed = keyof typeof NAMED;

/** That nobody has given this name, with those that are known. */
export function unknownName(what: WhatIsNamed, name: string, known: readonly string[]): Words {
  const { zh, en } = NAMED[what];
  return {
    zh: `没有名为“${name}”的${zh}；此处已知：${known.join('、') || '无'}`,
    en: `no ${en} is named «${name}»; known here: ${known.join(', ') || 'none'}`,
  };
}
