import { attend, type Attended } from '../../workflows/support/attend.js';
import { HOUSE_DUE, HOUSE_ON } from '../../workflows/support/house.js';
import { inOrder, letter } from '../../workflows/support/plan.js';

/** An objection as a careless release would have it: what follows from filing in another order. */
export function objection(attended: Attended): Promise<void> {
  return attend(attended, {
    on: {
      ...HOUSE_ON,
      ObjectionFiled: [
        inOrder('tellListingOfObjection'),
        letter('tellDepartmentOfObjection'),
        letter('sendReceipt'),
        letter('announceSuspension'),
        letter('pushSuspension'),
      ],
      ObjectionAccepted: [letter('askToVerify'), letter('announceSuspension'), letter('pushSuspension')],
      VerificationRecorded: [],
      ObjectionDecided: [inOrder('correctListing', 'noteCorrection'), inOrder('tellJoinedOfResult')],
      ResultServed: [inOrder('tellListingOfResult'), letter('sendResult')],
    },
    due: HOUSE_DUE,
  });
}
