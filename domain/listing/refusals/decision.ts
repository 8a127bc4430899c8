import { told, type RefusalText } from '../../kernel/refusal-text.js';

/** Signatures, decision, service, publication, and what comes after. */
export const DECISION_REFUSALS = {
  'proposer-may-not-approve': told(
    'person',
    ['提出人不得审核', '您是本案的提出人，不能审核自己的提议。', '提出与审核分离。', '请由本部门其他审核人办理。'],
    [
      'Nobody approves his own proposal',
      'You proposed it and may not approve it.',
      'Proposing and approving are kept apart.',
      'Have another approver of the department act.',
    ],
  ),
  'already-announced': told(
    'case',
    [
      '公告已经开始',
      '公告送达已经开始，不能撤回。',
      '文书一经公告即为公开，只能更正或者撤销。',
      '请等公告期满，或者另行作出更正。',
    ],
    [
      'The announcement has begun',
      'Service by public notice has begun; there is no taking back.',
      'What was announced is known to the public.',
      'Wait for its end, or correct it openly.',
    ],
  ),
  'proposer-may-not-decide': told(
    'person',
    ['提出人不得决定', '您是本案的提出人，不能作出决定。', '提出与决定分离。', '请由本部门其他负责人签署。'],
    [
      'Nobody decides on his own proposal',
      'You proposed it and may not decide it.',
      'Proposing and deciding are kept apart.',
      'Have another approver sign.',
    ],
  ),
  'points-unanswered': told(
    'case',
    [
      '申辩意见没有逐条答复',
      '这些意见还没有答复：{points}。',
      '当事人提出的每一点都应当答复，成立的应当采纳。',
      '请逐条答复并说明是否采纳。',
    ],
    [
      'Points of the defence are unanswered',
      'These points have no answer: {points}.',
      'Every point is answered, and adopted where it is right.',
      'Answer each and say whether it is adopted.',
    ],
  ),
  'point-unknown': told(
    'case',
    ['没有这一点意见', '当事人没有提出{point}。', '答复应当针对其提出的意见。', '请核对编号。'],
    ['No such point', 'The subject made no point {point}.', 'Answers answer what was said.', 'Check the number.'],
  ),
  'harsher-than-noticed': told(
    'case',
    [
      '重于事先告知',
      '决定在{in}方面重于事先告知的内容。',
      '不得因陈述申辩而加重；告知之外的内容未经听取。',
      '请在告知范围内决定；确需加重的，应当重新立案告知。',
    ],
    [
      'Harsher than announced',
      'The decision is harsher than the notice in: {in}.',
      'Nobody is worse off for his defence, and nothing unheard is imposed.',
      'Stay inside the notice, or begin anew with a notice of its own.',
    ],
  ),
  'term-already-over': told(
    'case',
    ['期限已经届满', '自起算日计算，期限已于{until}届满。', '期限届满的，不再列入。', '请作出不列入的决定。'],
    [
      'The term is over already',
      'Counted from its anchor, the term ended at {until}.',
      'What is over is not imposed.',
      'Decide not to list.',
    ],
  ),
  'decision-already-served': told(
    'case',
    ['决定书已经送达', '决定书已经送达。', '决定书只送达一次。', '无需操作。'],
    ['Served already', 'The decision has been served.', 'It is served once.', 'There is nothing to do.'],
  ),
  'publication-before-service': told(
    'case',
    ['送达以前不得公示', '决定书还没有送达，不能公示。', '当事人应当先于公众知悉。', '请先送达决定书。'],
    [
      'No publication before service',
      'The decision has not been served.',
      'The subject hears of it before the public does.',
      'Serve the decision first.',
    ],
  ),
  'publication-stayed': told(
    'case',
    ['已被裁定停止执行', '有生效的停止执行裁定，不能公示。', '法院或者复议机关的裁定优先。', '请等裁定解除。'],
    [
      'Publication is stayed',
      'An order stays the whole listing.',
      'The order of a court or review body goes first.',
      'Wait until it is lifted.',
    ],
  ),
  'correction-not-data': told(
    'case',
    [
      '不属于数据更正',
      '{field}属于决定内容，不能作为数据更正。',
      '更正只改数据；改变决定须依法撤销或者变更。',
      '请使用撤销、依据变更等步骤。',
    ],
    [
      'Not a correction of data',
      '{field} is the decision itself.',
      'A correction changes data; the decision is changed by its own steps.',
      'Revoke it, or record the changed basis.',
    ],
  ),
  'entry-not-a-basis': told(
    'case',
    [
      '不是本次认定的依据',
      '编号为{entry}的信息不是本次认定的依据。',
      '只有作为依据的文书变化才影响认定。',
      '请核对依据。',
    ],
    [
      'Not a basis of this listing',
      '{entry} is not a basis of this listing.',
      'Only a change of its basis touches the listing.',
      'Check the bases.',
    ],
  ),
  'harsher-than-before': told(
    'case',
    [
      '重于原决定',
      '重新计算的结果在{in}方面重于原决定。',
      '依据减轻只能减轻，不得加重或者延长。',
      '请按减轻后的依据确定。',
    ],
    [
      'Harsher than before',
      'The recomputed listing is harsher in: {in}.',
      'A lighter basis makes the listing lighter, never longer.',
      'Recompute by the lighter basis.',
    ],
  ),
  'stay-unknown': told(
    'case',
    ['没有该停止执行裁定', '没有编号为{stay}的停止执行记录。', '只能解除已记录的停止执行。', '请核对编号。'],
    ['No such stay', 'There is no stay {stay}.', 'Only a recorded stay is lifted.', 'Check its number.'],
  ),
  'not-the-issuer': told(
    'person',
    ['不是作出机关', '停止执行{stay}由其他机关作出。', '只有作出机关可以解除。', '请取得作出机关的解除文书。'],
    [
      'Not the issuer',
      'The stay {stay} was ordered by another body.',
      'Only its issuer lifts it.',
      "Obtain the issuer's own order.",
    ],
  ),
  'no-permanent-ban': told(
    'case',
    ['不是永久禁入', '措施{measure}不是有效的永久禁入。', '只有永久禁入需要定期复查。', '无需复查。'],
    [
      'No permanent ban',
      '{measure} is not a permanent ban in force.',
      'Only permanent bans are reviewed.',
      'There is nothing to review.',
    ],
  ),
} as const satisfies Readonly<Record<string, RefusalText>>;
