import { told, type RefusalText } from '../kernel/refusal-text.js';

/** What keeps a place from being handed over, or a delegation from being ended. */
export const DELEGATION_REFUSALS = {
  'appointment-not-in-effect': told(
    'case',
    [
      '任职不覆盖委托期间',
      '任职{appointment}没有覆盖所填的整个委托期间，系统没有执行任何操作。',
      '只能委托本人届时确实担任的职务。',
      '请把委托期间改在任职期间之内。',
    ],
    [
      'The place is not held all that time',
      'Appointment {appointment} does not last through the whole time. Nothing was done.',
      'Only a place that is held can be filled by another.',
      'Choose a time within the appointment.',
    ],
  ),
  'delegation-too-long': told(
    'case',
    [
      '委托期间过长',
      '委托代办最长{days}日，系统没有执行任何操作。',
      '委托代办只为暂时不在岗而设；更久的，应当由他人任职。',
      '请缩短期间，或者为承办人员登记任职。',
    ],
    [
      'Too long for a delegation',
      'A place is handed over for {days} days at most. Nothing was done.',
      'It is made for an absence; what lasts longer is an appointment of somebody else.',
      'Shorten the time, or have the other person appointed.',
    ],
  ),
  'delegation-to-oneself': told(
    'person',
    [
      '不得委托给本人',
      '受托人就是任职人本人，或者就是作出委托的人（含其所代办的人）；系统没有执行任何操作。',
      '任何人不得自行取得他人的职权。',
      '请委托给本部门其他人员，或者由他人作出委托。',
    ],
    [
      'Not to oneself',
      'The place would go to its own holder, or to who orders it, or to the person in whose place he acts. Nothing was done.',
      'Nobody takes another’s place by his own order.',
      'Name somebody else of the office, or have somebody else order it.',
    ],
  ),
  'substitute-of-another-office': told(
    'case',
    [
      '受托人不在同一部门任职',
      '受托人在委托期间内没有在{department}任职，系统没有执行任何操作。',
      '职权不出部门；部门以外的人不能代办。',
      '请委托给该部门在此期间任职的人员。',
    ],
    [
      'The substitute serves elsewhere',
      'Whoever is to take the place does not serve in {department} through that time. Nothing was done.',
      'A place stays within its office.',
      'Name somebody who serves in that office all that time.',
    ],
  ),
  'already-delegated': told(
    'case',
    [
      '已有相同委托',
      '这项任职在这段时间内已经委托给同一人，系统没有执行任何操作。',
      '同一委托只登记一次，终止时才不会有遗漏。',
      '无需重复登记；需要变更时间的，请先终止原委托。',
    ],
    [
      'Handed over already',
      'The place is handed to the same person within that time already. Nothing was done.',
      'One delegation is entered once, so that ending it leaves nothing over.',
      'There is nothing to do; for other dates end the present one first.',
    ],
  ),
  'delegation-circular': told(
    'case',
    [
      '委托形成循环',
      '受托人在同一时间又直接或者辗转委托给了任职人，系统没有执行任何操作。',
      '相互委托等于无人在岗。',
      '请另选受托人，或者错开期间。',
    ],
    [
      'The delegations would go in a circle',
      'At the same time the substitute has handed something back, directly or through others. Nothing was done.',
      'If each is away for the other, nobody is there.',
      'Name somebody else, or another time.',
    ],
  ),
  'delegation-unknown': told(
    'case',
    [
      '没有这项委托',
      '该人员没有编号为{delegation}的委托，系统没有执行任何操作。',
      '编号可能有误，或者属于另一人。',
      '请在该人员的委托清单中核对编号。',
    ],
    [
      'There is no such delegation',
      'This person has handed over nothing under {delegation}. Nothing was done.',
      'The id may be mistyped, or belong to somebody else.',
      'Look it up among his delegations.',
    ],
  ),
  'delegation-over': told(
    'case',
    [
      '委托已经终止',
      '该委托已于{until}终止，系统没有执行任何操作。',
      '已经终止的委托不再变动，才能说明当时由谁代办。',
      '无需办理；需要再次委托的，请重新登记。',
    ],
    [
      'The delegation is over',
      'It ended at {until}. Nothing was done.',
      'What has ended stays as it ended, so that it can be told who acted for whom.',
      'There is nothing to do; order a new one if it is needed.',
    ],
  ),
} as const satisfies Readonly<Record<string, RefusalText>>;
