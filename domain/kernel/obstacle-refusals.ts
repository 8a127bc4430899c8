import { told, type RefusalText } from './refusal-text.js';

/** Refusals to put an obstacle on record. */
export const OBSTACLE_REFUSALS = {
  'obstacle-not-over': told(
    'case',
    [
      '障碍尚未消除',
      '填写的障碍最后一日{until}还没有到。',
      '期限自障碍消除后继续计算，所以在障碍消除之后认定。',
      '请在障碍消除之后办理；在此期间寄出的材料仍以邮戳为准。',
    ],
    [
      'The obstacle is not over',
      'Its last day, {until}, lies ahead.',
      'The time goes on after the obstacle, so it is recognised once it is over.',
      'Come back when it is over; until then the postmark of what is sent counts.',
    ],
  ),
  'obstacle-ends-before-it-began': told(
    'case',
    [
      '障碍的起止日期有误',
      '障碍的最后一日{until}早于第一日{from}。',
      '障碍的期间按起止日期计算。',
      '请核对日期后重新提交。',
    ],
    [
      'The obstacle ends before it began',
      'Its last day, {until}, is before its first, {from}.',
      'The time of an obstacle is told by its first and its last day.',
      'Check both days and send it again.',
    ],
  ),
  'obstacle-moves-nothing': told(
    'case',
    [
      '障碍不影响任何期限',
      '{from}至{until}的障碍没有使当事人自己的任何期限延后。',
      '只有当事人自己的、尚未放弃的期限因障碍顺延；部门的期限不受影响。',
      '请核对日期；期限届满以后才发生的障碍，或者只占休息日的障碍，不影响期限。',
    ],
    [
      'The obstacle moves no date',
      'No time of the party itself ends later because of {from} to {until}.',
      "Only the party's own time that it has not waived rests for an obstacle; departments' time runs on.",
      'Check the days: what came after the end of a time, or took days off only, moves nothing.',
    ],
  ),
} as const satisfies Readonly<Record<string, RefusalText>>;
