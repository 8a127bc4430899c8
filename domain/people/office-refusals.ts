import { told, type RefusalText } from '../kernel/refusal-text.js';
import { BODY_REFUSALS } from './body-refusals.js';
import { DELEGATION_REFUSALS } from './delegation-refusals.js';

/** What keeps an appointment, a delegation or a transfer table from being made or ended, and an office from reviewing itself. */
export const OFFICE_REFUSALS = {
  ...BODY_REFUSALS,
  ...DELEGATION_REFUSALS,
  'own-appointment': told(
    'person',
    [
      '不得办理本人的任职',
      '您不能为本人登记或者终止任职，也不能由代办您职务的人办理；系统没有执行任何操作。',
      '任职决定一个人能办什么事，须由他人登记。',
      '请由另一位运行人员办理。',
    ],
    [
      'Nobody appoints himself',
      'You neither give yourself a place nor end one of yours, nor does anybody in your place. Nothing was done.',
      'An appointment says what somebody may do, so another person enters it.',
      'Have another operator do it.',
    ],
  ),
  'person-id-reserved': told(
    'case',
    [
      '该人员编号为系统保留',
      '没有人能以编号{person}登录，因此不能为其登记任职；系统没有执行任何操作。',
      'system 和以 console: 开头的编号在案件记录里表示系统和命令行，不是某个人。',
      '请填写此人在登录系统中的编号（sub）。',
    ],
    [
      'The id is reserved',
      'Nobody signs in as {person}, so no place is given to that id. Nothing was done.',
      'In the record, system and what begins with console: stand for the system and the command line, for no person.',
      'Give the id by which the sign-in knows the person (sub).',
    ],
  ),
  'span-reversed': told(
    'case',
    [
      '起止时间颠倒',
      '结束时间（{until}）不晚于开始时间（{from}），系统没有执行任何操作。',
      '任职和委托都有先后：先开始，后结束。',
      '请核对两个时间后重新提交。',
    ],
    [
      'It would end before it begins',
      'The end, {until}, is not after the beginning, {from}. Nothing was done.',
      'A place is held from a beginning to a later end.',
      'Check both times and send it again.',
    ],
  ),
  'begins-in-the-past': told(
    'case',
    [
      '开始时间过早',
      '所填时间（{from}）早于现在超过{days}日，系统没有执行任何操作。',
      '补登过去的职权，等于事后改写当时谁有权办理。',
      '请改为现在或者以后的时间。',
    ],
    [
      'It would begin in the past',
      '{from} lies more than {days} day back. Nothing was done.',
      'To enter a past place is to say afterwards who could have acted then.',
      'Let it begin now or later.',
    ],
  ),
  'begins-too-far-ahead': told(
    'case',
    [
      '开始时间过远',
      '所填时间（{from}）在{days}日以后，系统没有执行任何操作。',
      '过远的时间多半是笔误，也难以保证届时仍然适当。',
      '请核对年份；确需如此的，请届时再办理。',
    ],
    [
      'It would begin too far ahead',
      '{from} lies more than {days} days ahead. Nothing was done.',
      'So far ahead it is most likely a slip of the hand, and nobody knows whether it will still be right.',
      'Check the year; if it is meant, order it nearer to the time.',
    ],
  ),
  'end-in-the-past': told(
    'case',
    [
      '结束时间已过',
      '所填结束时间（{until}）已经过去，系统没有执行任何操作。',
      '已经依职权办理的事项不因事后更改而失去依据。',
      '请改为现在或者以后的时间。',
    ],
    [
      'The end lies in the past',
      '{until} is over already. Nothing was done.',
      'What was done by right stays so; nobody takes the right away afterwards.',
      'Let it end now or later.',
    ],
  ),
  'ends-before': told(
    'case',
    [
      '原定结束时间更早',
      '它将于{until}结束，不晚于所填的时间；系统没有执行任何操作。',
      '终止只能提前，不能借此延长。',
      '需要延长的，请自该时间起重新登记。',
    ],
    [
      'It ends before that anyway',
      'It ends at {until}, which is no later than what was asked. Nothing was done.',
      'An end is brought forward, never put off in this way.',
      'To prolong it, order a new one from then on.',
    ],
  ),
  'office-not-there': told(
    'case',
    [
      '该部门在此期间不存在',
      '没有编号为{department}的部门，或者它在所填期间内尚未设立或者已经撤销；系统没有执行任何操作。',
      '职权属于存续的部门；部门不在，任职也就无从行使。',
      '请核对部门编号及其起止时间；部门已撤销的，请填写承继部门。',
    ],
    [
      'The office is not there then',
      'No office is known as {department}, or it does not last through the time that was asked. Nothing was done.',
      'A place is held in an office that exists.',
      'Check the id of the office and its dates; where it is no more, name the one that took over.',
    ],
  ),
  'already-appointed': told(
    'case',
    [
      '已有相同任职',
      '该人员在这段时间内已在{department}担任同一角色，系统没有执行任何操作。',
      '同一角色在同一时间只登记一次，终止时才不会有遗漏。',
      '无需重复登记；需要变更时间的，请先终止原任职。',
    ],
    [
      'Appointed already',
      'This person holds the same role in {department} within that time already. Nothing was done.',
      'One place is entered once at a time, so that ending it leaves nothing over.',
      'There is nothing to do; for other dates end the present one first.',
    ],
  ),
  'appointment-unknown': told(
    'case',
    [
      '没有这项任职',
      '该人员没有编号为{appointment}的任职，系统没有执行任何操作。',
      '编号可能有误，或者属于另一人。',
      '请在该人员的任职清单中核对编号。',
    ],
    [
      'There is no such appointment',
      'This person has no appointment {appointment}. Nothing was done.',
      'The id may be mistyped, or belong to somebody else.',
      'Look it up among his appointments.',
    ],
  ),
  'appointment-over': told(
    'case',
    [
      '任职已经终止',
      '该任职已于{until}终止，系统没有执行任何操作。',
      '已经终止的任职不再变动，才能说明当时由谁任职。',
      '无需办理；需要再次任职的，请重新登记。',
    ],
    [
      'The appointment is over',
      'It ended at {until}. Nothing was done.',
      'What has ended stays as it ended, so that it can be told who held it when.',
      'There is nothing to do; for another term appoint anew.',
    ],
  ),
  'own-transfer-table': told(
    'person',
    [
      '不得签署本人提出的移交表',
      '移交表由您本人（或者您所代办的人）提出，系统没有执行任何操作。',
      '职权移交影响该部门的所有案件，须由另一人复核后签署。',
      '请由另一位牵头部门人员或者运行人员签署；您可以撤回。',
    ],
    [
      'Nobody signs the transfer table that he proposed',
      'You proposed it, or somebody in whose place you act did. Nothing was done.',
      'It moves all duties of an office, so a second person must have read it.',
      'Ask somebody else of the lead department, or an operator; you may withdraw it yourself.',
    ],
  ),
  'office-of-another-place': told(
    'person',
    [
      '不是本部门所在省份的部门',
      '移交表列有其他省份的部门{department}，您所在的牵头部门无权移交，系统没有执行任何操作。',
      '一省之内的职权移交由该省牵头部门办理，跨省的由国家牵头部门办理。',
      '请核对部门编号；确需办理的，请转交该省或者国家牵头部门。',
    ],
    [
      'Not an office of your province',
      'The table names {department}, an office of another province, whose duties your office does not move. Nothing was done.',
      'Duties within a province are moved by its own lead departments, those across provinces by a national one.',
      'Check the id of the office. If it is meant, hand the table to a lead department of that province or of the nation.',
    ],
  ),
  'transfer-table-decided': told(
    'case',
    [
      '移交表已有结论',
      '移交表目前的状态是{status}，系统没有执行任何操作。',
      '一份移交表只签署一次，签署后不再更改。',
      '需要调整的，请提出一份新的移交表。',
    ],
    [
      'This transfer table is decided',
      'It stands as {status}. Nothing was done.',
      'A table is signed once and not changed after.',
      'Propose another one for what has changed.',
    ],
  ),
  'office-passed-on': told(
    'case',
    [
      '该部门的职权已经移交',
      '部门{department}的职权已经移交，或者在表中列了两次；系统没有执行任何操作。',
      '一个部门的职权只移交一次，承办部门才是唯一的。',
      '请核对移交表；由承继部门再移交的，请以该承继部门列一行。',
    ],
    [
      'That office has passed its duties on',
      'The duties of {department} have a successor, or the table names it twice. Nothing was done.',
      'An office passes its duties on once, so that one office answers for them.',
      'Check the table; where they move on again, the line names the successor.',
    ],
  ),
  'successor-unstaffed': told(
    'case',
    [
      '承继部门无人承办',
      '部门{department}自承继之时起没有任职为{role}的人员，系统没有执行任何操作。',
      '原部门有人承办的事项，承继部门也须有相应人员，期限照常计算，不能无人承办。',
      '请先由运行人员登记承继部门的任职（可以登记为自承继之时起），再签署移交表。',
    ],
    [
      'Nobody is there to take over',
      'In {department} nobody serves as {role} from the instant on which it takes over. Nothing was done.',
      'What somebody of the former office has in hand needs somebody in the new one: the clocks go on, and no duty is left to nobody.',
      'Have an operator appoint people in that office, from that instant on if need be; then sign the table.',
    ],
  ),
  'succession-circular': told(
    'case',
    [
      '承继关系形成循环',
      '部门{department}的职权将直接或者辗转回到它自己，系统没有执行任何操作。',
      '循环承继等于无人承办。',
      '请核对移交表中的承继部门。',
    ],
    [
      'The successions would go in a circle',
      'The duties of {department} would come back to itself, directly or through others. Nothing was done.',
      'In a circle nobody has taken over.',
      'Check the successors in the table.',
    ],
  ),
} as const satisfies Readonly<Record<string, RefusalText>>;
