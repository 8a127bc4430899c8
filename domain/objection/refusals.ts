import { told, type RefusalText } from '../kernel/refusal-text.js';

/** Every refusal of an objection by its stable code, with what to tell the person. */
export const OBJECTION_REFUSALS = {
  'objection-already-filed': told(
    'case',
    [
      '异议已经提出',
      '本案的异议已经提出。',
      '一个案件只提出一次；新的理由或者证据另案提出。',
      '请在本案中补充，或者另行提出。',
    ],
    [
      'The objection is filed already',
      'This objection has been filed.',
      'A case is filed once; new grounds or evidence make a new one.',
      'Go on in this case, or file a new one.',
    ],
  ),
  'objection-not-open': told(
    'case',
    ['异议尚未提出', '没有找到这一异议案件。', '须先提出异议。', '请核对案件编号。'],
    [
      'The objection is not open',
      'There is no such objection.',
      'It is filed before anything else.',
      'Check the case number.',
    ],
  ),
  'objection-not-at-this-step': told(
    'case',
    [
      '案件不在这一步',
      '异议目前的状态是{status}，这一步不能办理。',
      '异议按受理、核查、决定、告知的次序办理。',
      '请刷新案件，按照待办事项办理。',
    ],
    [
      'The objection is not at this step',
      'The objection stands at {status}; this step does not belong there.',
      'It goes from acceptance to verification, result and service.',
      'Reload the case and follow its duties.',
    ],
  ),
  'listing-unknown': told(
    'case',
    ['没有该认定记录', '没有找到被异议的认定{listing}。', '异议针对一项认定提出。', '请核对编号。'],
    ['No such listing', 'There is no listing {listing}.', 'An objection contests a listing.', 'Check its number.'],
  ),
  'objection-too-early': told(
    'case',
    [
      '尚未作出决定',
      '认定还在办理中（{status}），还没有作出决定。',
      '决定以前，以陈述申辩的方式提出意见。',
      '请在申辩期内陈述申辩。',
    ],
    [
      'Too early to object',
      'The listing is still at {status}; nothing has been decided.',
      'Before the decision the defence is the way.',
      'Use the defence window.',
    ],
  ),
  'nothing-to-object-to': told(
    'case',
    [
      '没有可以异议的内容',
      '该认定的状态是{status}，没有有效的列入记录。',
      '没有列入，或者已经撤销的，不存在可更正的内容。',
      '无需异议；名誉恢复由原部门办理。',
    ],
    [
      'Nothing to object to',
      'The listing stands at {status}; nothing is listed.',
      'What was never imposed, or was taken back, needs no correction.',
      "There is nothing to contest; restoration is the department's duty.",
    ],
  ),
  'supplement-already-asked': told(
    'case',
    ['已经要求补正', '补正只能要求一次，已经要求过。', '需要的材料应当一次告知。', '请受理，或者说明理由不予受理。'],
    [
      'A supplement was asked already',
      'Missing papers are asked for once, and that was done.',
      'All that is missing is told at once.',
      'Accept, or refuse with reasons.',
    ],
  ),
  'missing-not-named': told(
    'case',
    ['没有写明缺少的材料', '没有写明缺少哪些材料。', '应当一次告知全部缺少的材料。', '请逐项写明。'],
    [
      'What is missing is not named',
      'No missing paper is named.',
      'All that is missing is told at once.',
      'Name each.',
    ],
  ),
  'supplement-late': told(
    'case',
    ['补正期限已过', '补正的期限已经届满。', '期满前寄出的，视为按时。', '可以重新提出异议；已按时邮寄的，请附邮戳。'],
    [
      'Too late to supply',
      'The time to supply has passed.',
      'What was posted before its end is in time.',
      'File a new objection, or show the postmark.',
    ],
  ),
  'not-a-provider': told(
    'person',
    ['不是本案的信息提供单位', '{department}没有被要求核查。', '由提供信息的单位核查其提供的内容。', '请核对案件。'],
    [
      'Not a provider in this case',
      '{department} was not asked to verify.',
      'Each provider answers for what it provided.',
      'Check the case.',
    ],
  ),
  'already-answered': told(
    'case',
    ['已经反馈', '{department}已经反馈核查结果。', '结果只反馈一次。', '需要更正的，请联系认定部门。'],
    [
      'Answered already',
      '{department} has given its finding.',
      'It is given once.',
      'Turn to the recognizing department to change it.',
    ],
  ),
  'experts-at-work': told(
    'case',
    ['鉴定尚未结束', '鉴定或者检测尚未结束：{departments}。', '须有鉴定结论后才能认定。', '请先记录鉴定结束。'],
    [
      'Experts are at work',
      'Expert review has not ended: {departments}.',
      'The finding waits for it.',
      'Record its end first.',
    ],
  ),
  'no-experts-at-work': told(
    'case',
    ['没有进行中的鉴定', '{department}没有进行中的鉴定。', '只能结束已开始的鉴定。', '无需操作。'],
    [
      'No experts at work',
      '{department} has no expert review going on.',
      'Only what was begun is ended.',
      'There is nothing to do.',
    ],
  ),
  'extension-already-asked': told(
    'case',
    ['已经申请延期', '本案已经申请过延期。', '核查只能延期一次。', '请在期限内办结。'],
    ['An extension was asked already', 'An extension was asked for.', 'There is one.', 'Finish in time.'],
  ),
  'extension-not-asked': told(
    'case',
    ['没有待批的延期申请', '没有等待批准的延期申请。', '延期由经办人申请、审核人批准。', '无需操作。'],
    [
      'No extension was asked for',
      'No request waits for an answer.',
      'A clerk asks and an approver answers.',
      'There is nothing to do.',
    ],
  ),
  'extension-used-up': told(
    'case',
    ['不能再延期', '核查已达到规则允许的最长期限。', '含延期在内有总的上限。', '请在期限内办结。'],
    [
      'No time is left to give',
      'The verification already has the longest time allowed.',
      'The whole, extension included, has an upper bound.',
      'Finish in time.',
    ],
  ),
  'verification-over': told(
    'case',
    [
      '核查期限已过',
      '核查期限已经届满，不能延期。',
      '延期应当在期满以前申请和批准。',
      '请尽快办结；暂停执行继续有效。',
    ],
    [
      'The time is over',
      "The verification's time has passed; it cannot be extended.",
      'An extension is asked for and given before the end.',
      'Finish at once; the suspension stays.',
    ],
  ),
  'requester-may-not-approve': told(
    'person',
    ['申请人不得批准', '延期申请由您提出，不能由您批准。', '申请与批准分离。', '请由其他审核人办理。'],
    [
      'Nobody approves his own request',
      'You asked for the extension and may not approve it.',
      'Asking and approving are kept apart.',
      'Have another approver answer.',
    ],
  ),
  'provider-answer-pending': told(
    'case',
    [
      '信息提供单位还没有反馈',
      '这些单位仍在期限内，尚未反馈：{departments}。',
      '各单位的期限未满以前，应当等候其结果。',
      '请等候反馈或者期满。',
    ],
    [
      'A provider has not answered',
      'Still in time and not answered: {departments}.',
      'Each provider has its own limit.',
      'Wait for the answer or the end of its time.',
    ],
  ),
  'outcome-does-not-follow': told(
    'case',
    [
      '结果与核查结论不符',
      '核查结论是{finding}，不能得出{outcome}。',
      '结果应当由核查结论得出；无法核实的，由提供单位承担。',
      '请更正结果，或者退回重新核查。',
    ],
    [
      'The result does not follow',
      'From {finding} there is no way to {outcome}.',
      'The result follows from what was found; what cannot be proved goes against the provider.',
      'Correct it, or send the verification back.',
    ],
  ),
  'verifier-may-not-decide': told(
    'person',
    ['核查人不得决定', '核查结论由您作出，不能由您决定结果。', '核查与决定分离。', '请由其他审核人签署。'],
    [
      'The verifier may not decide',
      'You verified it and may not sign the result.',
      'Verifying and deciding are kept apart.',
      'Have another approver sign.',
    ],
  ),
  'correction-not-applied': told(
    'case',
    [
      '更正尚未完成',
      '认定有误，更正还没有完成，不能先送达结果。',
      '先更正，后告知，否则错误信息会恢复执行。',
      '请先完成更正。',
    ],
    [
      'The correction is not applied',
      'The record was wrong and is not put right yet.',
      'Were the result served first, the wrong data would bind again.',
      'Apply the correction first.',
    ],
  ),
  'not-an-implementer': told(
    'person',
    [
      '不是实施部门',
      '只有实施部门可以记录已执行且无法撤回的措施。',
      '由执行的部门说明其执行情况。',
      '请由实施部门记录。',
    ],
    [
      'Not an implementing department',
      'Only who carries out a measure can say that it cannot be undone.',
      'The executing department answers for it.',
      'Have that department record it.',
    ],
  ),
  'executed-in-future': told(
    'case',
    ['执行时间晚于现在', '执行时间{executedAt}还没有到。', '只能记录已经执行的措施。', '请更正时间。'],
    [
      'Executed in the future',
      '{executedAt} has not come yet.',
      'Only what was done is recorded.',
      'Correct the time.',
    ],
  ),
} as const satisfies Readonly<Record<string, RefusalText>>;
