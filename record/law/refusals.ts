import { told, type RefusalText } from '../../domain/kernel/refusal-text.js';

/** What keeps a text from becoming law. Mistakes inside a text are told otherwise, each with its place. */
export const LAW_REFUSALS = {
  'own-law-proposal': told(
    'person',
    [
      '不得审核本人提出的法规文本',
      '这份文本由您本人提出，系统没有执行任何操作。',
      '规则影响所有案件，须由提出部门的另一人复核后方可生效。',
      '请由本部门的另一位牵头人员审核；确需撤回的，可由您本人撤回。',
    ],
    [
      'Nobody approves the text that he proposed',
      'You proposed this text yourself. Nothing was done.',
      'It touches every case, so a second person of the proposing office must have read it.',
      'Ask another lead official of your office; you may withdraw the proposal yourself.',
    ],
  ),
  'law-not-proposed': told(
    'case',
    [
      '这份文本已有结论',
      '这份文本目前的状态是{status}，系统没有执行任何操作。',
      '一份文本只审核一次；生效的文本不再修改。',
      '需要改动的，请提出一份新的文本，并写明新的生效日期。',
    ],
    [
      'This text is no longer open',
      'The text now stands as {status}. Nothing was done.',
      'A text is decided once, and what has become law is never edited.',
      'For a change, propose a new text with a first day of its own.',
    ],
  ),
  'law-already-published': told(
    'case',
    [
      '同一位置已有生效文本',
      '“{place}”已有生效的文本，系统没有执行任何操作。',
      '已公布的规则和日历从不改写，案件才能始终说明依据。',
      '规则有变的，请以新的首日提出新文本。',
    ],
    [
      'There is a text in this place already',
      '«{place}» is law already. Nothing was done.',
      'What was published is never edited, so that every case can always name its rule.',
      'For a changed rule, propose a text with a new first day.',
    ],
  ),
  'law-begins-too-soon': told(
    'case',
    [
      '生效日期过早',
      '文本自{from}起施行，最早可定为{earliest}，系统没有执行任何操作。',
      '新规则只适用于此后立案的案件，各处理程序也须在首日之前都已读到它。',
      '请把首日改为{earliest}或者更晚，再行提出。',
    ],
    [
      'It would begin too soon',
      'The text begins on {from}; the earliest day is {earliest}. Nothing was done.',
      'A rule holds for cases opened after it, and every process must have read it before its first day.',
      'Propose it again with {earliest} or a later first day.',
    ],
  ),
} as const satisfies Readonly<Record<string, RefusalText>>;
