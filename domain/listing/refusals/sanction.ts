import { told, type RefusalText } from '../../kernel/refusal-text.js';

/** Class, term and measures: what the list rule and the list of measures allow. */
export const SANCTION_REFUSALS = {
  'class-beyond-list': told(
    'case',
    [
      '失信程度超出名单',
      '失信程度{class}高于名单{list}的程度。',
      '名单的管理办法规定了失信程度的上限。',
      '请按名单的规定确定程度。',
    ],
    [
      'Graver than the list',
      'Class {class} is graver than list {list} allows.',
      'The rule of the list sets the class.',
      'Set the class by the rule.',
    ],
  ),
  'term-outside-rule': told(
    'case',
    [
      '期限不在规定范围',
      '所定期限（{count} {unit}）不在规则范围之内。',
      '期限由名单规则或者失信程度规定上下限。',
      '请在规则范围内确定期限。',
    ],
    [
      'The term is outside the rule',
      'A term of {count} {unit} is outside the bounds.',
      'The list rule, or the class, sets the shortest and the longest term.',
      'Choose a term inside the bounds.',
    ],
  ),
  'measure-twice': told(
    'case',
    ['措施重复', '措施{measure}列了两次。', '同一措施只列一次。', '请删除重复的一项。'],
    ['A measure is named twice', '{measure} is named twice.', 'A measure is named once.', 'Remove one of them.'],
  ),
  'measure-not-on-list': told(
    'case',
    ['不在措施清单内', '清单中没有措施{measure}。', '惩戒措施实行清单管理，清单之外不得实施。', '请从现行清单中选择。'],
    [
      'Not on the list of measures',
      '{measure} is not on the list of measures.',
      'Nothing outside the list may be imposed.',
      'Choose from the present edition.',
    ],
  ),
  'measure-without-basis': told(
    'case',
    [
      '措施没有法定依据',
      '措施{measure}没有列明法律依据。',
      '没有法律、法规或者中央政策依据的措施不得实施。',
      '请不要使用该措施。',
    ],
    [
      'A measure without a legal basis',
      'No statutory basis is given for {measure}.',
      'Nothing may be imposed without one.',
      'Leave it out.',
    ],
  ),
  'measure-not-for-list': told(
    'case',
    [
      '措施不适用于该名单',
      '措施{measure}不能由名单{list}引出。',
      '名单规则列明了可以采取的措施，过惩相当。',
      '请按名单规则选择。',
    ],
    [
      'Not a measure of this list',
      '{measure} does not follow from list {list}.',
      'The rule of the list says which measures may follow.',
      'Choose among them.',
    ],
  ),
  'measure-not-for-subject': told(
    'case',
    [
      '措施不适用于该类主体',
      '措施{measure}不适用于此类主体（{subject}）。',
      '清单载明每项措施的适用对象。',
      '请选择适用于该类主体的措施。',
    ],
    [
      'Not for this kind of subject',
      '{measure} is not for a {subject}.',
      'The list says to whom each measure applies.',
      'Choose another.',
    ],
  ),
  'measure-has-no-own-term': told(
    'case',
    [
      '该措施没有单独期限',
      '措施{measure}随列入而始终，不能另定期限。',
      '只有法律规定了期限的禁入等措施才有单独期限。',
      '请删除该措施的单独期限。',
    ],
    [
      'This measure has no term of its own',
      '{measure} lasts as long as the listing.',
      'Only statutory bans have a term of their own.',
      'Leave its term out.',
    ],
  ),
  'measure-term-missing': told(
    'case',
    [
      '须写明该措施的期限',
      '措施{measure}依法有单独期限，没有写明。',
      '法定禁入的期限应当在告知和决定中写明。',
      '请写明期限。',
    ],
    [
      'The measure needs its own term',
      '{measure} has a statutory term, which is not given.',
      "A ban's term is told in the notice and the decision.",
      'Give the term.',
    ],
  ),
  'ban-too-long': told(
    'case',
    ['禁入期限过长', '规则不允许永久实施措施{measure}。', '没有规定永久禁入的，不得永久禁入。', '请按规定确定期限。'],
    [
      'The ban is too long',
      'The rulebook allows no permanent {measure}.',
      'Nobody is banned for ever without a rule that says so.',
      'Set a term.',
    ],
  ),
} as const satisfies Readonly<Record<string, RefusalText>>;
