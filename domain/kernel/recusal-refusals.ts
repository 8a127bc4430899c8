import { told, type RefusalText } from './refusal-text.js';

/** Refusals of and because of keeping out of a case. */
export const RECUSAL_REFUSALS = {
  'recused-from-case': told(
    'person',
    [
      '您已回避本案',
      '您已回避本案，不能以工作人员身份办理，也不能由他人代您办理。',
      '与案件有利害关系的人员应当回避；回避由他人解除，不得自行解除。',
      '请由本部门其他人员办理；回避事由消除的，请审核人或者牵头部门解除。',
    ],
    [
      'You keep out of this case',
      'You are recused from this case: you hold no office in it, and nobody holds yours.',
      'Whoever has an interest in a case keeps out of it, and somebody else says when that is over.',
      'Leave it to others of your department; where the interest is gone, ask an approver or the lead department to lift it.',
    ],
  ),
  'recusal-of-another': told(
    'person',
    [
      '只能申请本人回避',
      '经办人只能登记本人的回避。',
      '他人是否回避，由审核人或者牵头部门决定。',
      '请将情况告知审核人。',
    ],
    [
      'Of yourself only',
      'A clerk records his own recusal only.',
      'Whether somebody else keeps out is decided by an approver or by the lead department.',
      'Tell an approver what you know.',
    ],
  ),
  'already-recused': told(
    'case',
    ['已经回避', '该人员已经回避本案。', '同一人员在同一案件中只登记一次回避。', '无需办理。'],
    [
      'Recused already',
      'This person keeps out of the case already.',
      'A person is recused from a case once.',
      'There is nothing to do.',
    ],
  ),
  'not-recused': told(
    'case',
    ['没有回避', '该人员没有回避本案。', '只有已登记的回避才能解除。', '请核对人员。'],
    [
      'Not recused',
      'This person does not keep out of the case.',
      'Only a recusal on record is lifted.',
      'Check whom you mean.',
    ],
  ),
} as const satisfies Readonly<Record<string, RefusalText>>;
