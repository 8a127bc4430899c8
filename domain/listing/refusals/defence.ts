import { told, type RefusalText } from '../../kernel/refusal-text.js';

/** Defence and hearing. */
export const DEFENCE_REFUSALS = {
  'defence-window-closed': told(
    'case',
    [
      '陈述申辩期已过',
      '陈述申辩期已经届满。',
      '期满前寄出或者提交的，视为按时。',
      '仍可在决定作出后提出异议、申请复议或者提起诉讼；邮寄的，请附邮戳。',
    ],
    [
      'The defence window has closed',
      'The time for the defence has passed.',
      'What was posted or sent before its end is in time.',
      'Objection, reconsideration and suit remain; if you posted in time, show the postmark.',
    ],
  ),
  'defence-after-decision': told(
    'case',
    [
      '决定已经送达',
      '意见虽然按时寄出，但是收到时决定已经送达。',
      '已经送达的决定不再按陈述申辩程序重新作出。',
      '请将意见作为异议提出；提出异议即按规则中止措施。',
    ],
    [
      'The decision has been served',
      'It was posted in time, but came when the decision had already been served.',
      'A decision that has been served is not made anew by way of the defence.',
      'File what you wrote as an objection; it suspends the measures as the rulebook says.',
    ],
  ),
  'points-too-many': told(
    'case',
    [
      '申辩意见的条数过多',
      '还可以提出{room}条意见。',
      '每一条意见都必须逐条答复，所以总条数有上限，并为听证留有余量。',
      '请合并相近的意见，或者把详细内容作为证据材料提交。',
    ],
    [
      'Too many points',
      'There is room for {room} more points.',
      'Each point is answered one by one, so their number is bounded; some are kept for a hearing.',
      'Join points that belong together, or bring the details as evidence.',
    ],
  ),
  'points-missing': told(
    'case',
    [
      '没有写明申辩意见',
      '没有写明任何一点意见。',
      '每一点意见都会得到逐条答复，所以需要逐条写明。',
      '请逐条写明意见后提交。',
    ],
    [
      'No point is made',
      'The defence makes no point.',
      'Every point is answered one by one, so each must be stated.',
      'State the points and send it again.',
    ],
  ),
  'hearing-request-late': told(
    'case',
    ['申请听证的期限已过', '申请听证的期限已经届满。', '听证应当在告知后规定的期限内提出。', '仍可以书面陈述申辩。'],
    [
      'Too late for a hearing',
      'The time to ask for a hearing has passed.',
      'A hearing is asked for within its time from the notice.',
      'A written defence may still be possible.',
    ],
  ),
  'hearing-already-requested': told(
    'case',
    ['已经申请听证', '本案已经申请听证。', '一案只举行一次听证。', '请等候听证通知。'],
    [
      'A hearing has been asked for',
      'A hearing has been asked for already.',
      'There is one hearing in a case.',
      'Wait for the notification.',
    ],
  ),
  'hearing-not-provided': told(
    'case',
    ['本案不适用听证', '拟采取的措施不在听证范围之内。', '听证适用于规则列明的较重措施。', '请以书面陈述申辩。'],
    [
      'No hearing for these measures',
      'None of the measures announced gives the right to a hearing.',
      'The rulebook says which measures do.',
      'Give your defence in writing.',
    ],
  ),
  'hearing-not-requested': told(
    'case',
    ['没有待举行的听证', '当事人没有申请听证，或者听证已经举行。', '听证依申请举行。', '无需安排听证。'],
    [
      'No hearing is owed',
      'None was asked for, or it has been held.',
      'A hearing is held on request.',
      'There is nothing to arrange.',
    ],
  ),
  'hearing-too-soon': told(
    'case',
    [
      '听证通知不足法定天数',
      '听证日期早于{earliest}。',
      '应当提前通知，使当事人有时间准备。',
      '请另定不早于{earliest}的时间。',
    ],
    [
      'The hearing is too soon',
      'The hearing lies before {earliest}.',
      'The party is told far enough ahead to prepare.',
      'Set a time not before {earliest}.',
    ],
  ),
  'chair-not-impartial': told(
    'case',
    [
      '听证主持人应当回避',
      '提出人、已经回避的人、当事人本人以及现在或者曾在本案期间代理当事人的人，不能主持听证。',
      '主持人由非本案调查人员担任，与本案没有利害关系。',
      '请另行指定主持人，并重新通知听证时间。',
    ],
    [
      'The chair is not impartial',
      'No hearing is chaired by who proposed the listing, who keeps out of the case, the party itself, or who acts or has acted for it since the case began.',
      'The chair has not worked on the case and has no interest in it.',
      'Schedule the hearing with another chair.',
    ],
  ),
  'chair-unknown': told(
    'case',
    [
      '没有这样的听证主持人',
      '没有编号为{chair}、现在任经办人或者审核人的人员，听证没有安排。',
      '听证由行政机关指定的工作人员主持；核对不到这个人，就无法确认其未参与调查。',
      '请填写主持人在登录系统中的编号（区分大小写），或者另行指定主持人。',
    ],
    [
      'There is no such official',
      'Nobody with the id {chair} serves as clerk or approver now. The hearing was not scheduled.',
      'An official whom the authority names chairs; of somebody unknown nobody can tell that he has not worked on the case.',
      'Give the id by which the sign-in knows the chair (capitals count), or name somebody else.',
    ],
  ),
  'hearing-not-scheduled': told(
    'case',
    ['听证还没有安排', '听证的时间还没有确定和通知。', '先通知，后举行。', '请先安排听证。'],
    [
      'The hearing is not scheduled',
      'No time has been set and told.',
      'A hearing is notified before it is held.',
      'Schedule it first.',
    ],
  ),
  'hearing-not-yet-held': told(
    'case',
    ['听证时间还没有到', '听证定于{heldAt}举行。', '笔录记载已经举行的听证。', '请在举行后记录。'],
    [
      'The hearing has not been held',
      'The hearing is set for {heldAt}.',
      'Minutes record what has happened.',
      'Record it afterwards.',
    ],
  ),
  'minutes-missing': told(
    'case',
    ['没有听证笔录', '没有附上听证笔录的编号。', '听证应当制作笔录，作为决定的依据。', '请上传笔录并填写编号。'],
    [
      'The minutes are missing',
      'The minutes are not named.',
      'The decision rests on the minutes.',
      'Upload and name them.',
    ],
  ),
} as const satisfies Readonly<Record<string, RefusalText>>;
