import { told, type RefusalText } from '../kernel/refusal-text.js';
import { APPLICATION_REFUSALS } from './application-refusals.js';

/** Refusals about who may act for a subject: by invitation, in what capacity, and until when. */
export const MANDATE_REFUSALS = {
  ...APPLICATION_REFUSALS,
  'invitation-not-usable': told(
    'case',
    [
      '邀请码不能使用',
      '没有可用的邀请码与您输入的内容相符，系统没有执行任何操作。',
      '邀请码只能使用一次，并有期限；输入有误、已经使用、已经到期和已被撤回的，答复完全相同，以免他人试探。',
      '请核对邀请函上的全部字符；仍不能使用的，请向发出邀请的部门索取新的邀请码，或者提交授权委托书。',
    ],
    [
      'This code cannot be used',
      'No code that can be used is the one that you entered. Nothing was done.',
      'A code is used once and not for ever. A wrong one, a used one, one that is over and one that was withdrawn are answered alike, so that nobody learns anything by trying.',
      'Compare every character with the letter. If it still fails, ask the department for a new one, or file your power of attorney.',
    ],
  ),
  'own-invitation': told(
    'person',
    [
      '不得接受本人发出的邀请',
      '这份邀请由您本人发出，或者以您的名义发出，系统没有执行任何操作。',
      '谁可以代表信用主体，须由另一人认定，工作人员不能授权自己。',
      '您确实代表该主体的，请由本部门其他人员邀请，或者提交授权委托书。',
    ],
    [
      'Nobody takes up his own invitation',
      'You made this invitation yourself, or somebody made it in your place. Nothing was done.',
      'Who acts for a subject is for another person to see to: no official empowers himself.',
      'If you do act for the subject, have somebody else of the department invite you, or file your power of attorney.',
    ],
  ),
  'invitation-not-open': told(
    'case',
    [
      '邀请已不能撤回',
      '这份邀请目前的状态是{status}，系统没有执行任何操作。',
      '只有尚未使用的邀请才能撤回；已经接受的，所产生的代理权须另行终止。',
      '需要终止代理权的，请对该代理办理终止并说明理由。',
    ],
    [
      'The invitation is no longer open',
      'The invitation stands as {status}. Nothing was done.',
      'Only what nobody has used yet is withdrawn; a mandate that came of it is ended by itself.',
      'To end that mandate, end it by its own id, with reasons.',
    ],
  ),
  'self-not-for-firm': told(
    'case',
    [
      '单位不能以本人身份办理',
      '该信用主体是单位，不能登记为“本人”，系统没有执行任何操作。',
      '单位由其代理人办理；法定代表人办理的，同样登记为代理人。',
      '请改为代理人。',
    ],
    [
      'A firm is nobody himself',
      'The subject is a firm; nobody is recorded as being it. Nothing was done.',
      'A firm acts through agents, and its legal representative is recorded as one.',
      'Use the capacity `agent`.',
    ],
  ),
  'minor-acts-through-guardian': told(
    'case',
    [
      '未成年人由监护人代为办理',
      '该信用主体尚未成年，不能登记为本人办理，系统没有执行任何操作。',
      '未成年人的事项由其监护人代为办理，成年之日起由本人办理。',
      '请由监护人提出。',
    ],
    [
      'A minor acts through his guardian',
      'The subject is not of age, and is not recorded as acting himself. Nothing was done.',
      'For a minor his guardian acts; from the day on which he comes of age he acts himself.',
      'Have the guardian ask for it.',
    ],
  ),
  'guardian-not-for-firm': told(
    'case',
    [
      '单位没有监护人',
      '该信用主体是单位，不能登记监护人，系统没有执行任何操作。',
      '监护人代未成年的自然人办理；单位由代理人办理。',
      '请改为代理人。',
    ],
    [
      'A firm has no guardian',
      'The subject is a firm; it is in nobody’s care. Nothing was done.',
      'A guardian acts for a child; a firm acts through agents.',
      'Use the capacity `agent`.',
    ],
  ),
  'guardian-not-for-adult': told(
    'case',
    [
      '成年人不登记监护人',
      '该信用主体已经成年，不能登记监护人，系统没有执行任何操作。',
      '已经成年的由本人办理，或者由其委托的代理人办理。',
      '请改为本人或者代理人。',
    ],
    [
      'An adult has no guardian here',
      'The subject is of age; no guardian is recorded. Nothing was done.',
      'Whoever is of age acts himself, or through an agent of his choice.',
      'Use the capacity `self` or `agent`.',
    ],
  ),
  'age-of-ward-unknown': told(
    'case',
    [
      '出生日期不明',
      '记录中没有该信用主体的出生日期，无法确认其是否未成年，系统没有执行任何操作。',
      '监护关系止于成年之日；没有出生日期就无法算出这一天。',
      '请先补正出生日期；能够证明有代理权的，可以登记为代理人。',
    ],
    [
      'The date of birth is not known',
      'The record has no date of birth of the subject, so nobody can say whether he is a minor. Nothing was done.',
      'Guardianship ends when the child comes of age, and without the date of birth that day cannot be counted.',
      'Have the date of birth supplied first; whoever proves authority may be recorded as agent.',
    ],
  ),
  'mandate-over-already': told(
    'case',
    [
      '授权已经到期',
      '所写的最后一日 {lastDay} 已经过去，系统没有执行任何操作。',
      '代理权到最后一日二十四时为止，过期的授权不能再产生代理权。',
      '请核对日期，或者提交仍在有效期内的授权。',
    ],
    [
      'The authority is over',
      'Its last day, {lastDay}, has passed. Nothing was done.',
      'A mandate ends at 24:00 of its last day, and what is over gives none.',
      'Check the day, or bring an authority that is still in force.',
    ],
  ),
  'mandate-not-in-force': told(
    'case',
    [
      '代理权不在有效状态',
      '这项代理目前的状态是{status}，系统没有执行任何操作。',
      '只有生效中的代理权才能终止；尚未答复的申请由申请人撤回，或者由部门不予确认。',
      '无需办理；申请尚未答复的，请确认或者不予确认。',
    ],
    [
      'The mandate is not in force',
      'It stands as {status}. Nothing was done.',
      'Only what is in force is ended. An application that waits is taken back by whoever made it, or declined.',
      'There is nothing to do; answer an application that waits.',
    ],
  ),
} as const satisfies Readonly<Record<string, RefusalText>>;
