import { told, type RefusalText } from '../kernel/refusal-text.js';

/** Refusals of steps that belong to another body than the one whose act they look at. */
export const BODY_REFUSALS = {
  'body-of-author': told(
    'person',
    [
      '须由另一部门办理',
      '您办理的部门与{department}现为同一部门或者办过本案，而这一步是对其所办事项的审查；系统没有执行任何操作。',
      '提出和审查分属不同部门；机构合并、职责划转、案件移交之后，同一部门也不得审查自己办过的事项。',
      '请由另一部门办理；名单认定须经上级同意的，由承办部门另行指明上级部门（`name-superior`）。',
    ],
    [
      'Another body must act',
      'The office in which you act is one body with {department}, or has held this case, and this step looks at what it did. Nothing was done.',
      'A review is another body’s, also where offices have been merged, or the case transferred, since.',
      'Leave it to another body; where a superior’s consent is due, the office in charge names another superior (`name-superior`).',
    ],
  ),
  'serves-author': told(
    'person',
    [
      '在被审查的部门任职',
      '您或者您所代办的人同时在{department}任职，而这一步是对该部门所办事项的审查；系统没有执行任何操作。',
      '审查由另一部门的人员作出；同时在提出部门任职的，不因换一个职位、代一个职位而成为另一部门的人员。',
      '请由没有在该部门任职的其他审核人办理。',
    ],
    [
      'You serve in the office under review',
      'You, or the person in whose place you act, also serve in {department}, and this step looks at what it did. Nothing was done.',
      'A review is for the people of another body; a second place, or the place of somebody away, does not make you one of them.',
      'Have another approver act who holds no place in that office.',
    ],
  ),
} as const satisfies Readonly<Record<string, RefusalText>>;
