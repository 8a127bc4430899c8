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
  'law-of-another-place': told(
    'person',
    [
      '不是本部门所在地的规则',
      '这份文本属于{jurisdiction}，您所在的部门无权提出或者批准，系统没有执行任何操作。',
      '一省的规则由该省牵头部门提出和批准；全国性规则、名单规则和年度日历由国家牵头部门提出和批准。',
      '请转交{jurisdiction}的牵头部门办理。',
    ],
    [
      'Not the law of your place',
      'The text belongs to {jurisdiction}, and your office neither proposes nor approves it. Nothing was done.',
      'A province’s rules are for its own lead departments; what holds everywhere, lists and years, is for a national one.',
      'Hand it to a lead department of {jurisdiction}.',
    ],
  ),
  'law-text-altered': told(
    'case',
    [
      '文本已不是所提出的文本',
      '这份文本与提出时的校验值不符，系统没有执行任何操作。',
      '批准的必须是提出的那一份；存储的内容在提出以后被改动过。',
      '请通知运维人员查明原因，并重新提出文本。',
    ],
    [
      'The text is not the one proposed',
      'The text does not match the checksum of its proposal. Nothing was done.',
      'What is approved must be what was proposed; the stored text has been changed since.',
      'Tell the operators, who have to find out why, and propose the text anew.',
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
