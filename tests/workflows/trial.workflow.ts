import { attend, type Attended } from '../../workflows/support/attend.js';
import { HOUSE_DUE, HOUSE_ON } from '../../workflows/support/house.js';
import { inOrder, letter } from '../../workflows/support/plan.js';

/** The trial kind (tests/record/trial.kind.ts) with effects of every sort, so that what the host guarantees is seen by itself. */
export function trial(attended: Attended): Promise<void> {
  return attend(attended, {
    on: {
      ...HOUSE_ON,
      TrialOpened: [],
      Added: [inOrder('correctListing', 'noteCorrection'), letter('sendReceipt'), letter('sendResult')],
      Locked: [inOrder('tellListingOfObjection')],
      Claimed: [],
      Closed: [],
      TrialLapsed: [letter('tellSupervisor')],
    },
    due: { ...HOUSE_DUE, answer: 'LapseTrial' },
  });
}
