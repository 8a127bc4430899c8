import type { DutyView } from '../../contracts/duty.contract.js';
import { OWNER_WORDS } from '../../contracts/house.words.js';
import type { KindContract } from '../../contracts/registry.js';
import { baseName, wordsFor } from '../../contracts/words.js';
import type { Calendar } from '../../domain/kernel/calendar.js';
import type { Duty } from '../../domain/kernel/duty.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { ruleView } from '../problems/problem.js';
import { lastDayBefore, timeLeft } from './time-left.js';

export function dutyView(
  duty: Duty,
  kind: Pick<KindContract, 'duties' | 'missed'>,
  now: Instant,
  calendar: Calendar,
): DutyView {
  const { name, owner, dueAt, rule, ifMissed } = duty;
  return {
    name,
    title: wordsFor(kind.duties, baseName(name)),
    owner: { ...owner, words: OWNER_WORDS[owner.role] },
    dueAt,
    lastDay: dueAt && lastDayBefore(dueAt),
    timeLeft: timeLeft(dueAt, now, calendar),
    rule: ruleView(rule),
    ifMissed: { command: ifMissed, words: wordsFor(kind.missed, ifMissed) },
  };
}
