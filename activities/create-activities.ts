import type { Attendance } from './agenda.js';
import { createAttendance } from './attendance.js';
import { createCaseEffects, type CaseEffects } from './cases.js';
import type { ActivityDeps } from './deps.js';
import type { LetterName } from './letters/letters.js';
import { createLetters } from './mail.js';
import type { Effect } from './agenda.js';
import { createImportActivities, type ImportActivities } from './imports.js';
import { createMandateActivities, type MandateActivities } from './mandates.js';
import { createRecountActivities, type RecountActivities } from './recount.js';
import { createScheduleActivities, type ScheduleActivities, type ScheduleDeps } from './schedules.js';
import { createWhatIfActivities, type WhatIfActivities } from './what-if.js';

export type Activities = Attendance &
  CaseEffects &
  Record<LetterName, Effect> &
  ScheduleActivities &
  ImportActivities &
  RecountActivities &
  MandateActivities &
  WhatIfActivities;

/** Every activity under the name that workflows call it by. */
export function createActivities(deps: ActivityDeps & ScheduleDeps): Activities {
  return {
    ...createAttendance(deps),
    ...createCaseEffects(deps),
    ...createLetters(deps),
    ...createScheduleActivities(deps),
    ...createImportActivities(deps),
    ...createRecountActivities(deps),
    ...createMandateActivities(deps),
    ...createWhatIfActivities(deps),
  };
}
