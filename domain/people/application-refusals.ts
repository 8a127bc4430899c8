import { told, type RefusalText } from '../kernel/refusal-text.js';

/** Refusals of what somebody asks for himself, and of those who answer it. */
export const APPLICATION_REFUSALS = {
  'own-application': told(
    'person',
    [
      '不得审核本人的申请',
      '这份申请由您本人提出，或者由您所代行职务的人提出，系统没有执行任何操作。',
      '谁可以代表信用主体，须由申请人以外的人员审核。',
      '请由本部门其他人员办理。',
    ],
    [
      'Nobody answers his own application',
      'You made this application yourself, or it was made by the one whose place you take. Nothing was done.',
      'Who acts for a subject is seen to by somebody else than whoever asks for it.',
      'Leave it to somebody else of the department.',
    ],
  ),
  'application-not-pending': told(
    'case',
    [
      '申请已有结论',
      '这份申请目前的状态是{status}，系统没有执行任何操作。',
      '一份申请只答复一次；情况有变的，另行提出或者终止代理权。',
      '请刷新后查看；需要改变结论的，请终止代理权或者请申请人重新提出。',
    ],
    [
      'The application has been answered',
      'It stands as {status}. Nothing was done.',
      'An application is answered once; what changes afterwards is a new application, or the end of the mandate.',
      'Look at it anew. To change the answer, end the mandate or have it applied for again.',
    ],
  ),
  'too-many-applications': told(
    'person',
    [
      '待答复的申请过多',
      '您已有{most}份申请等待答复，系统没有收下这一份。',
      '为使各部门能够及时答复，每人同时等待答复的申请有数量上限。',
      '请撤回不再需要的申请，或者等待答复后再提出。',
    ],
    [
      'Too many applications are waiting',
      'You have {most} applications that wait for an answer; this one was not taken.',
      'The number that one person may have waiting is bounded, so that the offices can answer all of them.',
      'Take back those that you no longer need, or wait for an answer.',
    ],
  ),
} as const satisfies Readonly<Record<string, RefusalText>>;
