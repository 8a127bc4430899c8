import { told, type RefusalText } from '../../kernel/refusal-text.js';

/** The superior and its consent. */
export const CONSENT_REFUSALS = {
  'superior-missing': told(
    'case',
    [
      '没有写明上级部门',
      '名单{list}须经上级部门同意，没有写明该部门。',
      '管理办法要求由上一级部门同意。',
      '请填写上级部门。',
    ],
    [
      'The superior is not named',
      "List {list} asks for a superior's consent, and none is named.",
      "The rule of the list asks for the next level's consent.",
      'Name the superior department.',
    ],
  ),
  'consent-not-needed': told(
    'case',
    ['本名单无须上级同意', '该名单没有规定须经上级同意。', '只有名单规则要求时才需要。', '无需操作。'],
    [
      'No consent is needed',
      'The rule of this list asks for none.',
      'Consent is given where the list rule asks for it.',
      'There is nothing to do.',
    ],
  ),
  'not-the-superior': told(
    'person',
    ['不是本案的上级部门', '只有{superior}的审核人可以表示同意。', '同意由上级部门作出。', '请由{superior}办理。'],
    [
      'Not the superior',
      'Only an approver of {superior} consents.',
      "The consent is the superior's.",
      'Turn to {superior}.',
    ],
  ),
  'consent-already-recorded': told(
    'case',
    ['已经记录', '上级部门的意见已经记录。', '意见只记录一次。', '请查看案件记录。'],
    [
      'Recorded already',
      "The superior's answer has been recorded.",
      'It is recorded once.',
      'See the history of the case.',
    ],
  ),
  'consent-missing': told(
    'case',
    [
      '尚未取得上级同意',
      '{superior}还没有表示同意。',
      '名单规则要求上级同意后才能列入。',
      '请等候其意见，或者作出不列入的决定；其不能再作为另一部门表示同意的，请另行指明上级部门（`name-superior`）。',
    ],
    [
      'The superior has not consented',
      '{superior} has not answered.',
      'The rule of the list asks for consent before listing.',
      'Wait for it, or decide not to list; where it can no longer consent as another body, name another (`name-superior`).',
    ],
  ),
  'consent-refused': told(
    'case',
    ['上级部门不同意', '{superior}不同意列入。', '未经同意不得列入。', '请作出不列入或者改为重点关注的决定。'],
    [
      'The superior refused',
      '{superior} does not consent.',
      'There is no listing without it.',
      'Decide not to list, or to watch instead.',
    ],
  ),
  'superior-not-above': told(
    'case',
    [
      '不是上级部门',
      '{superior}现在不是{department}的上级部门：不在其上级序列中，级别不高于它，已经撤销，或者与办过本案的部门已合为一个部门。',
      '名单规则要求由上一级同意；下级、同级或者同一部门的意见不是上级同意。',
      '请在部门目录中选择{department}之上的部门；目录有误的，请运行人员更正。原指明的部门已不能表示同意的，由承办部门另行指明（`name-superior`）。',
    ],
    [
      'Not a superior',
      '{superior} is no superior of {department} now: not in the line above it, of no higher level, closed, or one body with an office that has held this case.',
      'The rule of the list asks for consent from above; that of a lower, an equal or the same office is none.',
      'Name an office that stands above {department} in the list of departments; where that list is wrong, ask an operator to correct it. Where the one named before can no longer consent, the office in charge names another (`name-superior`).',
    ],
  ),
  'nobody-above': told(
    'case',
    [
      '没有可以同意的上级部门',
      '{department}之上没有另一部门可以表示同意。',
      '名单规则要求经上一级同意；没有同意，不得列入。',
      '部门目录不全的，请运行人员补录。上级部门已与承办部门合为一个部门且其上再无部门的，请作出不予列入的决定；确需列入的，由合并后的部门以自己的名义重新提出，其级别依名单规则无须上级同意的，不再需要。',
    ],
    [
      'Nobody stands above',
      'No other body stands above {department} that could consent.',
      'The rule of the list asks for consent from above; without it nobody is listed.',
      'Where the list of departments is incomplete, ask an operator to complete it. Where the superior has become one body with the office in charge and nobody stands above both, decide not to list; the merged office may propose anew in its own name, without consent if the list rule asks for none at its level.',
    ],
  ),
  'superior-may-consent': told(
    'case',
    [
      '上级部门可以表示意见',
      '{superior}仍是上级部门，可以表示同意或者不同意。',
      '提出认定的部门不得选择由谁审查；只有原指明的部门不能再表示意见时才另行指明。',
      '请等候其意见。',
    ],
    [
      'The superior can answer',
      '{superior} still is a superior and can consent or refuse.',
      'Whoever proposes does not choose who looks at it; another is named only where the first can no longer answer.',
      'Wait for its answer.',
    ],
  ),
  'acted-for-the-other-body': told(
    'person',
    [
      '已为另一部门办过本案',
      '您或者您所代办的人已为另一部门批准过本案的告知书，或者表示过上级意见，不能再办理这一步。',
      '提出、同意和决定由不同的人作出，人员调动、机构合并之后也是如此。',
      '请由本部门其他审核人办理。',
    ],
    [
      'You acted in it for the other body',
      'You, or the person in whose place you act, have approved the notice, or given the superior’s answer, for the other body.',
      'Consent is given by people who had no part in the proposal, and nobody decides by a consent of his own, also after a change of office or a merger.',
      'Have another approver of the department act.',
    ],
  ),
  'consent-never-asked': told(
    'case',
    [
      '须经上级同意，但没有征求过',
      '名单{list}规定，{department}这一级认定的须经上级部门同意；本案由无须同意的部门提出，其职责现由{department}承接，没有征求过上级意见。系统没有执行任何操作。',
      '名单规则要求由上一级同意；机构职责下移，不能使这一同意不再需要。',
      '请作出不予列入的决定；仍应列入的，由{department}指明上级部门，重新提出。',
    ],
    [
      'A consent is needed that nobody was asked for',
      'By the rule of list {list} an office of the level of {department} lists with the consent of a superior. The office that proposed this case needed none; {department} has taken it over since, and no superior was asked. Nothing was done.',
      'The rule of the list asks for consent from above; that the work has gone to a lower level does not do away with it.',
      'Decide not to list. Where the subject is still to be listed, {department} proposes anew, naming its superior.',
    ],
  ),
  'transfer-needs-consent': told(
    'case',
    [
      '移交后须经上级同意，但没有指明上级部门',
      '名单{list}规定，{department}这一级认定的须经上级部门同意；本案由无须同意的部门提出，没有指明上级部门。系统没有执行任何操作。',
      '名单规则要求由上一级同意；决定作出之前移交案件，不能使这一同意不再需要。',
      '请由现办部门作出决定；须由{department}认定的，现办部门撤回（告知书送达之后，作出不予列入的决定），再由{department}指明上级部门，重新提出。',
    ],
    [
      'There it would need a consent that nobody was asked for',
      'By the rule of list {list} an office of the level of {department} lists with the consent of a superior. The office that proposed this case needed none, so no superior is named. Nothing was done.',
      'The rule of the list asks for consent from above; that a case is transferred before it is decided does not do away with it.',
      'The office in charge decides it. Where it is for {department} to list, withdraw the proposal (after the notice was served, decide not to list), and {department} proposes anew, naming its superior.',
    ],
  ),
} as const satisfies Readonly<Record<string, RefusalText>>;
