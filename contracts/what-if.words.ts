import type { WHAT_IF_STATUSES } from './what-if.contract.js';
import type { Words } from './words.js';

export const WHAT_IF_STATUS_WORDS = {
  asked: { zh: '已受理，尚未开始', en: 'taken in, not begun yet' },
  running: { zh: '正在逐件比对', en: 'the cases are being compared' },
  done: { zh: '已全部比对', en: 'every case has been compared' },
  cancelled: { zh: '已取消', en: 'cancelled' },
  failed: { zh: '未能完成', en: 'it could not be finished' },
} as const satisfies Record<(typeof WHAT_IF_STATUSES)[number], Words>;

export const WHAT_IF_FAILURE_WORDS = {
  'draft-fits-no-more': {
    zh: '期间有新文本生效，草案与之不再相容；请按现行规则修改草案后重新提交。',
    en: 'A text became law meanwhile to which the draft does not fit; change the draft and ask again.',
  },
  'gave-up': {
    zh: '多次尝试仍未成功；请重新提交，再失败的请联系系统运维。',
    en: 'It failed again and again; ask anew, and turn to the operators if that fails too.',
  },
} as const satisfies Record<string, Words>;

export const WHAT_IF_EFFECT_WORDS = {
  gains: { zh: '受益', en: 'gains' },
  loses: { zh: '受损', en: 'loses' },
  undecided: { zh: '难分利弊', en: 'no source says for whom it is the better' },
  neither: { zh: '无关', en: 'has no part in it' },
} as const satisfies Record<string, Words>;

/** What a claim of another case does to the measures. */
export const SUSPENSION_WORDS: Words = { zh: '措施暂停执行', en: 'the suspension of measures' };
