import { told, type RefusalText } from '../../kernel/refusal-text.js';

/** Up to the notice: who may be listed, on what basis, by whom. */
export const PROPOSAL_REFUSALS = {
  'listing-already-open': told(
    'case',
    ['本案已经立案', '本案已经立案，不能再次提出。', '一个案件只提出一次。', '请在本案中继续办理。'],
    [
      'The case is open already',
      'This case has been proposed already.',
      'A case is proposed once.',
      'Go on in this case.',
    ],
  ),
  'listing-not-open': told(
    'case',
    ['尚未立案', '没有找到这一认定案件。', '须先提出认定，才能办理后续步骤。', '请核对案件编号。'],
    [
      'The case is not open',
      'There is no such listing case yet.',
      'A listing is proposed before anything else.',
      'Check the case number.',
    ],
  ),
  'listing-not-at-this-step': told(
    'case',
    [
      '案件不在这一步',
      '案件目前的状态是{status}，这一步不能办理。',
      '认定按提出、告知、申辩、决定、送达、公示的次序进行。',
      '请刷新案件，按照待办事项办理。',
    ],
    [
      'The case is not at this step',
      'The case stands at {status}; this step does not belong there.',
      'A listing goes from proposal to notice, defence, decision, service and publication, in that order.',
      'Reload the case and follow its duties.',
    ],
  ),
  'already-on-this-list': told(
    'case',
    [
      '该主体已在此名单的办理或者列入之中',
      '同一主体在同一名单上已有未结的认定案件。',
      '同一主体在一个名单上只列入一次。',
      '请在原案中办理，或者等原案办结。',
    ],
    [
      'Already on this list',
      'An open listing of this subject on this list exists.',
      'A subject stands on a list once.',
      'Act in that case, or wait until it has ended.',
    ],
  ),
  'list-unknown': told(
    'case',
    [
      '名单不存在',
      '规则库中没有名单{list}。',
      '只有规则库载明的名单才能列入。',
      '请核对名单代码和本案适用的规则版本。',
    ],
    [
      'No such list',
      'The rulebook knows no list {list}.',
      'Only lists with a rule of their own may be used.',
      'Check the list and the version of the rulebook.',
    ],
  ),
  'subject-unknown': told(
    'case',
    ['信用主体不存在', '没有找到该信用主体。', '认定须针对已登记的主体。', '请先导入其信用信息，或者核对编号。'],
    [
      'No such subject',
      'The subject is not known.',
      'A listing concerns a known subject.',
      'Import its entries first, or check the id.',
    ],
  ),
  'department-not-recognizing': told(
    'person',
    [
      '本部门不是该名单的认定部门',
      '{department}无权认定名单{list}。',
      '由谁认定，由该名单的管理办法规定。',
      '请移送有权认定的部门。',
    ],
    [
      'Not a recognizing department of this list',
      '{department} may not recognise for list {list}.',
      'The rule of the list says who recognises.',
      'Pass the matter to a department that may.',
    ],
  ),
  'act-in-future': told(
    'case',
    ['行为日期晚于今日', '行为日期{actDate}还没有到。', '认定针对已经发生的行为。', '请更正行为日期。'],
    [
      'The act lies in the future',
      '{actDate} has not come yet.',
      'A listing concerns an act that happened.',
      'Correct the day of the act.',
    ],
  ),
  'subject-is-a-minor': told(
    'case',
    [
      '行为时未成年',
      '该主体在行为发生时未成年，不得列入、公示或者推送。',
      '对未成年人的失信行为以教育为主，记录封存。',
      '请终止认定，案件材料限制查阅。',
    ],
    [
      'A minor at the act',
      'The person was a minor on the day of the act and is never listed, published or pushed.',
      'Minors are educated; their records are sealed.',
      'Stop here and keep the papers restricted.',
    ],
  ),
  'age-unknown': told(
    'case',
    [
      '无法核实年龄',
      '没有该自然人的出生日期，不能确认行为时已成年。',
      '未成年人不得列入；不能排除的，不得列入。',
      '请先补全身份信息。',
    ],
    [
      'The age is not known',
      'There is no date of birth, so it is not certain that the person was of age at the act.',
      'Minors are never listed; in doubt nobody is.',
      "Complete the person's data first.",
    ],
  ),
  'link-only-for-persons': told(
    'case',
    [
      '只有自然人可以关联列入',
      '关联列入只适用于自然人。',
      '任职是个人的任职；企业应当自有其认定依据。',
      '请对该企业另行立案，不填写关联。',
    ],
    [
      'Only persons are linked',
      'A link to a listed entity is for persons only.',
      'An office is held by a person; a firm needs a basis of its own.',
      'Open a case for the firm without a link.',
    ],
  ),
  'entity-not-listed': told(
    'case',
    [
      '所关联的单位没有被列入',
      '没有找到对{entity}有效的认定决定。',
      '个人因单位的失信行为被列入，以单位已被认定为前提。',
      '请先办理单位的认定。',
    ],
    [
      'The entity is not listed',
      'There is no decision in force under {entity}.',
      'A person is linked to an entity that has been listed.',
      'Decide on the entity first.',
    ],
  ),
  'office-not-held-at-the-act': told(
    'case',
    [
      '行为时不担任该职务',
      '行为发生之日（{actDate}），该人不担任所填职务。',
      '以行为发生时的任职为准；后任者不承担前任的责任。',
      '请核对任职起止日期。',
    ],
    [
      'The office was not held at the act',
      'On {actDate} the person did not hold that office.',
      'What counts is the office at the act; who came later answers for nothing before.',
      'Check the dates in office.',
    ],
  ),
  'basis-missing': told(
    'case',
    [
      '没有认定依据',
      '没有列明作为依据的信用信息。',
      '认定须以裁判、处罚、强制等生效文书为依据。',
      '请选择作为依据的信用信息。',
    ],
    [
      'There is no basis',
      'No entry is named as basis.',
      'A listing rests on a judgment, a penalty, a coercive act or another finding.',
      'Choose the entries it rests on.',
    ],
  ),
  'entry-unknown': told(
    'case',
    [
      '信用信息不存在',
      '没有找到编号为{entry}的信用信息。',
      '只能以已采集并通过核对的信息为依据。',
      '请先导入，或者处理导入中待核的行。',
    ],
    [
      'No such entry',
      'There is no accepted entry {entry}.',
      'Only accepted entries can carry a listing.',
      'Import it first, or settle the waiting rows.',
    ],
  ),
  'entry-restricted': told(
    'case',
    [
      '该信息限制使用',
      '编号为{entry}的信息涉及未成年人，限制使用。',
      '未成年人的处罚记录封存，不得作为列入依据。',
      '请不要以其为依据。',
    ],
    [
      'The entry is restricted',
      '{entry} concerns a minor and is restricted.',
      "A minor's records are sealed and carry no listing.",
      'Do not rest on it.',
    ],
  ),
  'entry-of-another': told(
    'case',
    ['该信息属于其他主体', '编号为{entry}的信息不属于该主体。', '不得以他人的行为作为依据。', '请核对主体和信息编号。'],
    [
      'The entry belongs to another',
      '{entry} is not about this subject.',
      "Nobody is listed for another's act.",
      'Check subject and entry.',
    ],
  ),
  'basis-kind-not-allowed': told(
    'case',
    [
      '此类文书不能作为依据',
      '编号为{entry}的信息属于{kind}，不在规则允许的范围内。',
      '认定依据的种类由规则限定。',
      '请选择规则允许的文书作为依据。',
    ],
    [
      'This kind of basis is not allowed',
      '{entry} is a {kind}, which the rulebook does not allow as a basis.',
      'The rulebook says on what a listing may rest.',
      'Choose an entry of an allowed kind.',
    ],
  ),
  'basis-unlawful': told(
    'case',
    [
      '欠费未经依法确认',
      '编号为{entry}的欠费未经依法确认，不能作为依据。',
      '水电气、电信、物业等欠费，未经裁判或者依法确认，不得列入。',
      '请先通过法律途径确认。',
    ],
    [
      'An unpaid fee not lawfully confirmed',
      '{entry} is an unpaid fee that nobody has confirmed by law.',
      'Unpaid utility, telecom or property fees are no basis unless lawfully confirmed.',
      'Have the debt confirmed by law first.',
    ],
  ),
  'basis-not-grave-enough': told(
    'case',
    [
      '处罚未达到该名单的标准',
      '所列处罚未达到名单{list}要求的程度。',
      '该名单只针对较重的行政处罚。',
      '请改用普通监管措施或者重点关注。',
    ],
    [
      'Not grave enough for this list',
      'None of the penalties reaches what list {list} asks for.',
      'The list is for heavier penalties only.',
      'Use ordinary supervision or the watch list.',
    ],
  ),
} as const satisfies Readonly<Record<string, RefusalText>>;
