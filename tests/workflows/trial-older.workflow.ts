import { attend, type Attended } from '../../workflows/support/attend.js';
import { HOUSE_DUE, HOUSE_ON } from '../../workflows/support/house.js';

/** The trial kind as an earlier release knew it: without `Added` and its effects. */
export function trial(attended: Attended): Promise<void> {
  return attend(attended, {
    on: { ...HOUSE_ON, TrialOpened: [], Locked: [], Claimed: [], Closed: [], TrialLapsed: [] },
    due: { ...HOUSE_DUE, answer: 'LapseTrial' },
  });
}
