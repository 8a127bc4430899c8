import type { LimitUnit } from '../domain/kernel/limit.js';
import type { Words } from './words.js';

export const LIMIT_UNITS = ['workingDays', 'days', 'months', 'years'] as const satisfies readonly LimitUnit[];

const UNIT_WORDS = {
  workingDays: { zh: '个工作日', en: 'working days' },
  days: { zh: '日', en: 'days' },
  months: { zh: '个月', en: 'months' },
  years: { zh: '年', en: 'years' },
} as const satisfies Record<LimitUnit, Words>;

/** `owner` and `what` are the words of a duty, `follows` what the clock then does. */
export function missedWords(owner: Words, what: Words, follows: Words): Words {
  return {
    zh: `${owner.zh}未按期办理「${what.zh}」：${follows.zh}`,
    en: `${owner.en} has not done in time: ${what.en}; ${follows.en}`,
  };
}

export function remindedWords(owner: Words, what: Words): Words {
  return { zh: `提醒${owner.zh}办理「${what.zh}」`, en: `${owner.en} is reminded: ${what.en}` };
}

/** Something begins or ends by itself, or another case tells what became of it. */
export function byItselfWords(events: readonly Words[]): Words {
  return { zh: events.map(({ zh }) => zh).join('、'), en: events.map(({ en }) => en).join('; ') };
}

export function toldWords(kind: Words, events: Words): Words {
  return { zh: `由相关案件（${kind.zh}）告知：${events.zh}`, en: `told by another case (${kind.en}): ${events.en}` };
}

/** `kind` is that of another case, which the reader may not know. */
export function elsewhereWords(kind: Words): Words {
  return {
    zh: `同一认定上另有案件（${kind.zh}）进展至此，本案只告知其对惩戒措施的影响。`,
    en: `another case (${kind.en}) about the same listing comes so far; only what it changes for the measures is told here`,
  };
}

export function changeWords(before: Words, after: Words): Words {
  return { zh: `由「${before.zh}」变为「${after.zh}」`, en: `from «${before.en}» to «${after.en}»` };
}

export function repeatWords(every: { readonly count: number; readonly unit: LimitUnit }, owner: Words): Words {
  const { zh, en } = UNIT_WORDS[every.unit];
  return {
    zh: `此后每 ${every.count} ${zh}重复一次，直至${owner.zh}办理；不减损信用主体的任何权益。`,
    en: `It repeats every ${every.count} ${en} until the ${owner.en} acts, and costs the subject nothing.`,
  };
}

export const END_WORDS = {
  closed: { zh: '案件办结。', en: 'The case closes.' },
  waits: {
    zh: '此后仅凭时间经过不再有新的变化，等待所列责任人办理。',
    en: 'From then on time alone brings nothing new; it waits for those who are named.',
  },
  cut: { zh: '后续步骤过多，推演到此为止。', en: 'There are too many steps; the forecast stops here.' },
} as const satisfies Record<'closed' | 'waits' | 'cut', Words>;

export const TRUNCATED_WORDS: Words = {
  zh: '同一记录上未办结的案件过多，最后提出的几件未列入推演，其影响未告知。',
  en: 'Too many open cases are on this record; what those filed last bring is left out.',
};
