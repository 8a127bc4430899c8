import { told, type RefusalText } from '../../domain/kernel/refusal-text.js';

/** What keeps a draft from being held against the open cases now. Mistakes inside it are told otherwise, each with its place. */
export const WHAT_IF_REFUSALS = {
  'too-many-what-ifs': told(
    'case',
    [
      '本部门的影响评估已达同时进行的上限',
      '贵部门已有{most}项影响评估正在进行，本次没有开始。',
      '每项评估都要逐件重新判断全部未结案件；数量有上限，才不会拖慢正在办理的案件。',
      '请等其中一项结束，或者取消一项，再以新的幂等键提交。',
    ],
    [
      'Your office has as many comparisons at work as it may',
      '{most} comparisons of your office are at work. This one was not begun.',
      'Each decides the past of every open case once more; the bound keeps them from slowing down the cases themselves.',
      'Wait until one of them has ended, or cancel one, and ask again with a new idempotency key.',
    ],
  ),
} as const satisfies Readonly<Record<string, RefusalText>>;
