import { EVIDENCE_REFUSALS } from './evidence-refusals.js';
import { MIGRATION_REFUSALS } from './migration-refusals.js';
import { OBSTACLE_REFUSALS } from './obstacle-refusals.js';
import { RECUSAL_REFUSALS } from './recusal-refusals.js';
import { told, type RefusalText } from './refusal-text.js';
import { SERVICE_REFUSALS } from './service-refusals.js';

/** Refusals that any kind of case may give: by whom, with what reasons, how served. */
export const KERNEL_REFUSALS = {
  ...EVIDENCE_REFUSALS,
  ...MIGRATION_REFUSALS,
  ...OBSTACLE_REFUSALS,
  ...RECUSAL_REFUSALS,
  ...SERVICE_REFUSALS,
  'not-the-department': told(
    'person',
    [
      '不是本案的办理部门',
      '您所在的部门不办理本案，系统没有执行任何操作。',
      '本案由{department}办理，其他部门不得代为办理。',
      '请联系{department}；职权已经移交的，请先办理案件移交。',
    ],
    [
      'Not the department in charge',
      'Your department does not handle this case. Nothing was done.',
      'The case belongs to {department}; no other office acts in its place.',
      'Turn to {department}, or have the case transferred first if competence has moved.',
    ],
  ),
  'approver-needed': told(
    'person',
    [
      '需要审核人办理',
      '这一步须由审核人签署，系统没有执行任何操作。',
      '经办人提出，审核人决定，两人不得为同一人。',
      '请将案件交由{department}的审核人办理。',
    ],
    [
      'An approver must sign',
      'This step is signed by an approver. Nothing was done.',
      'A clerk proposes and an approver decides; they are never the same person.',
      'Hand the case to an approver of {department}.',
    ],
  ),
  'not-the-subject': told(
    'person',
    [
      '不是本案的信用主体',
      '这一步只能由主体本人或者其代理人办理。',
      '陈述、申辩、异议是主体自己的权利，他人不得代为行使或者放弃。',
      '请以该主体或者其代理人的身份登录后办理。',
    ],
    [
      'Not the subject of the case',
      'Only the subject, or who acts for it, may take this step.',
      "Defence and objection are the subject's own rights; nobody else uses or waives them.",
      'Sign in as that subject or its agent.',
    ],
  ),
  'own-case': told(
    'person',
    [
      '不得办理本人的案件',
      '您或者您所代办的人是本案的当事人，或者在本案办理期间代理过当事人，不能以工作人员身份办理。',
      '任何人不得在自己的案件中行使职权。',
      '请由本部门其他人员办理。',
    ],
    [
      'Nobody acts in a case of his own',
      'You, or the person in whose place you act, are a party to this case, or you acted for a party since it was opened. You may not handle it as an official.',
      'Nobody decides in his own case.',
      'Have a colleague handle it.',
    ],
  ),
  'for-the-system-only': told(
    'person',
    [
      '只由系统办理',
      '这一步由期限届满或者其他案件触发，不能由人办理。',
      '其效果由规则直接规定，无需也不得由个人启动。',
      '无需操作；请查看案件的待办事项和期限。',
    ],
    [
      'For the system only',
      'This step follows from the end of a limit or from another case, never from a person.',
      'Its effect follows from the rule itself.',
      "There is nothing to do; look at the case's duties and dates.",
    ],
  ),
  'not-an-operator': told(
    'person',
    [
      '需要运行人员办理',
      '重试或者跳过未完成的事项，须由运行人员办理。',
      '这是系统运行事务，与案件的决定无关。',
      '请联系系统运行人员。',
    ],
    [
      'An operator is needed',
      "Retrying or skipping a failed effect is an operator's task.",
      'It concerns the running of the system, not the decision of the case.',
      'Turn to the operators of the system.',
    ],
  ),
  'effect-not-failed': told(
    'case',
    ['该事项没有失败', '没有找到需要重试或者跳过的事项。', '它可能已经完成，或者已经被处理。', '请刷新案件后查看。'],
    [
      'That effect has not failed',
      'There is no failed effect of that name to retry or skip.',
      'It may have been done, or settled, already.',
      'Look at the case again.',
    ],
  ),
  'skip-needs-a-reason': told(
    'case',
    [
      '跳过须说明理由',
      '没有写明跳过的理由，系统没有执行任何操作。',
      '跳过意味着外部没有收到应收到的内容，必须留下理由。',
      '请写明理由后重新提交。',
    ],
    [
      'Skipping needs a reason',
      'No reason was given. Nothing was done.',
      'To skip means that somebody outside does not get what he should; the record must say why.',
      'Give the reason and send it again.',
    ],
  ),
  'reasons-missing': told(
    'case',
    [
      '没有写明理由',
      '提交的内容缺少理由，系统没有执行任何操作。',
      '每一步都应当有理由，当事人才能知晓并寻求救济。',
      '请写明事实和理由后重新提交。',
    ],
    [
      'The reasons are missing',
      'What was sent gives no reasons. Nothing was done.',
      'Every step has its reason, so that the party can understand and contest it.',
      'State facts and reasons and send it again.',
    ],
  ),
  'right-not-given': told(
    'case',
    [
      '程序权利尚未保障',
      '当事人的一项程序权利（{right}）尚未得到保障，不能作出这一步。',
      '应当告知、听取、答复、说明救济途径之后，才能作出不利决定。',
      '请先补办该项程序；案件页面的权利清单列明缺少哪一项。',
    ],
    [
      'A procedural right has not been given',
      'A right that is due ({right}) has not been given; this step has to wait.',
      'Telling, hearing, answering and naming the remedy come before anything adverse.',
      'Give that right first; the rights list of the case shows which one is missing.',
    ],
  ),
  'order-missing': told(
    'case',
    [
      '缺少文书编号',
      '没有填写作为依据的裁定、决定或者移交文书。',
      '这一步以其他机关的文书为依据，必须可以查核。',
      '请填写作出机关和文书编号。',
    ],
    [
      'The order is not named',
      'The order, ruling or transfer on which this rests is not named.',
      "The step rests on another body's document, which must be traceable.",
      'Name the body and its document.',
    ],
  ),
  'already-with-the-department': told(
    'case',
    ['案件已在该部门', '案件已经由{department}办理。', '移交的对象应当是另一部门。', '请核对移交文书中的承继部门。'],
    [
      'Already with that department',
      'The case is already with {department}.',
      'A transfer goes to another department.',
      'Check the successor named in the transfer.',
    ],
  ),
  'department-unknown': told(
    'case',
    [
      '没有这个部门',
      '系统中没有编号为{department}的部门。',
      '移交给不存在的部门，案件就无人办理。',
      '请核对移交文书中的承继部门及其编号。',
    ],
    [
      'There is no such department',
      'No department is known as {department}.',
      'A case that goes to nobody would be done by nobody.',
      'Check the successor named in the transfer, and its id.',
    ],
  ),
  'measures-missing': told(
    'case',
    [
      '没有列明措施',
      '没有列明任何措施，系统没有执行任何操作。',
      '决定应当写明具体措施，当事人和实施部门才能知道其范围。',
      '请从措施清单中选择。',
    ],
    [
      'No measures are named',
      'No measure is named. Nothing was done.',
      'A decision says which measures, so that all know how far it goes.',
      'Choose from the list of measures.',
    ],
  ),
  'measure-not-of-this-listing': told(
    'case',
    [
      '不是本次认定的措施',
      '措施{measure}不在本次认定所列措施之内。',
      '只能对已列明的措施作出处理。',
      '请核对决定书所列的措施。',
    ],
    [
      'Not a measure of this listing',
      '{measure} is not among the measures of this listing.',
      'Only what was imposed can be stayed or lifted.',
      'Check the measures in the decision.',
    ],
  ),
  'fields-missing': told(
    'case',
    [
      '没有列明更正的事项',
      '没有列明需要更正的数据项。',
      '更正通知要写明更正了什么，各接收单位才能同步。',
      '请列明需要更正的数据项。',
    ],
    [
      'The fields are not named',
      'The data to be corrected are not named.',
      'Receivers must know what was corrected.',
      'Name the fields.',
    ],
  ),
} as const satisfies Readonly<Record<string, RefusalText>>;
