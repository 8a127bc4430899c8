import { told, type RefusalText } from './refusal-text.js';

/** Refusals of a move to a later version of the rules. */
export const MIGRATION_REFUSALS = {
  'lead-needed': told(
    'person',
    [
      '须由信用牵头部门办理',
      '只有信用牵头部门的人员可以办理这一步，系统没有执行任何操作。',
      '案件适用哪一版规则关系到同类案件的一致，由牵头部门统一把握。',
      '请联系信用牵头部门。',
    ],
    [
      'For the lead department',
      'Only officials of the lead department take this step. Nothing was done.',
      'Which version of the rules a case goes by is kept alike for all cases by the lead department.',
      'Turn to the lead department.',
    ],
  ),
  'case-closed': told(
    'case',
    [
      '案件已经办结',
      '案件已经办结，不再适用其他版本的规则。',
      '规则变更只涉及在办案件；已经办结的，不再变动。',
      '无需办理。',
    ],
    [
      'The case is closed',
      'A closed case moves to no other version of the rules.',
      'A change of rules reaches open cases only; what is closed stays.',
      'There is nothing to do.',
    ],
  ),
  'migration-already-proposed': told(
    'case',
    [
      '已有一项待审定的提议',
      '本案已被提议转入{to}，尚待审定。',
      '一次只审定一项提议，以便审定人看到的对比就是实际适用的对比。',
      '请先审定或者不予批准现有提议。',
    ],
    [
      'A move is proposed already',
      'The move of this case to {to} still waits for its decision.',
      'One proposal is decided at a time, so that what is compared is what then holds.',
      'Approve or decline the proposal that is there.',
    ],
  ),
  'migration-not-proposed': told(
    'case',
    [
      '没有这样的提议',
      '本案没有待审定的、转入该版本的提议。',
      '转入新版规则须由一人提议、另一人批准；提议逾期未审定即失效。',
      '请由牵头部门先行提议。',
    ],
    [
      'No such move is proposed',
      'No proposal to move this case to that version waits for a decision.',
      'One person proposes and another approves; a proposal that nobody decides lapses.',
      'Have the lead department propose it first.',
    ],
  ),
  'proposer-may-not-migrate': told(
    'person',
    [
      '提议人不得批准自己的提议',
      '您是本项提议的提出人，不能批准。',
      '提议与批准须由两人分别作出。',
      '请由牵头部门其他人员审定。',
    ],
    [
      'The proposer may not approve',
      'You proposed this move, so you may not approve it.',
      'Who proposes and who approves are two persons.',
      'Have another official of the lead department decide.',
    ],
  ),
  'rulebook-not-as-seen': told(
    'case',
    [
      '案件适用的规则与所见不同',
      '您依据的是{from}，而本案现适用{rulebook}。',
      '只有看到的对比与实际一致，才能作出审定。',
      '请重新查看对比后办理。',
    ],
    [
      'The case goes by other rules than those seen',
      'You went by {from}, but the case is pinned to {rulebook}.',
      'A move is decided only on the comparison that really holds.',
      'Read the comparison again.',
    ],
  ),
  'rulebook-unknown': told(
    'case',
    ['没有这个版本的规则', '规则库中没有{to}。', '案件只能转入已经公布的版本。', '请核对版本编号。'],
    [
      'There is no such version',
      'No rulebook {to} is on the shelf.',
      'A case moves to published versions only.',
      'Check the id of the version.',
    ],
  ),
  'rulebook-not-later': told(
    'case',
    ['不是更新的版本', '{to}不是{from}之后的同一地区版本。', '案件只向前转入同一地区的新版本。', '请选择更新的版本。'],
    [
      'Not a later version',
      '{to} is no later version of the same jurisdiction than {from}.',
      'A case moves forward only, within its jurisdiction.',
      'Choose a later version.',
    ],
  ),
  'rulebook-not-begun': told(
    'case',
    [
      '新版规则尚未施行',
      '{to}自{begins}起施行，在此之前不能转入。',
      '施行之前，后来批准的文本仍可能改变该版本；案件只依据不再变动的规则。',
      '请在施行之日以后提议。',
    ],
    [
      'The version has not begun',
      '{to} begins on {begins}; no case moves to it before.',
      'Until its first day a text approved later may still change it, and a case goes only by rules that stay as they are.',
      'Propose it from that day on.',
    ],
  ),
  'value-not-to-be-chosen': told(
    'case',
    [
      '该项不由人选择',
      '{value}不是两版之间难分轻重的实体规定。',
      '程序依立案时的版本，能分轻重的实体规定依较轻者；只有难分轻重的，才由审定人说明理由后选择。',
      '请从选择中去掉该项。',
    ],
    [
      'Not a value to be chosen',
      '{value} is no value of substance on which only a person can decide.',
      'Procedure stays as at filing and the kinder value holds by itself; only what cannot be weighed is chosen, with reasons.',
      'Leave it out of what is taken.',
    ],
  ),
} as const satisfies Readonly<Record<string, RefusalText>>;
