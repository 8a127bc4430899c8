import type { Objection, ObjectionAct, ObjectionCase, ObjectionStatus } from './objection.js';

type Act = ObjectionAct['type'];

const WHILE_OPEN: readonly Act[] = ['RecordIrreversibleEffect', 'TransferObjection'];

const ACTS: Readonly<Record<ObjectionStatus, readonly Act[]>> = {
  'not-filed': ['FileObjection'],
  filed: ['AcceptObjection', 'RefuseObjection', 'AskSupplement', 'WithdrawObjection', ...WHILE_OPEN],
  'supplement-asked': ['SupplyMissing', 'RecognizeObstacle', 'WithdrawObjection', ...WHILE_OPEN],
  joined: ['WithdrawObjection', ...WHILE_OPEN],
  'under-verification': [
    'RecordProviderFinding',
    'StartExpertReview',
    'EndExpertReview',
    'RequestExtension',
    'ApproveExtension',
    'DeclineExtension',
    'RecordVerification',
    'WithdrawObjection',
    ...WHILE_OPEN,
  ],
  verified: ['DecideObjection', 'ReturnVerification', 'WithdrawObjection', ...WHILE_OPEN],
  refused: ['ServeResult', ...WHILE_OPEN],
  'not-pursued': ['SupplyMissing', 'RecognizeObstacle', 'ServeResult', ...WHILE_OPEN],
  decided: ['RecordCorrectionApplied', 'ServeResult', ...WHILE_OPEN],
  withdrawn: ['RecordCorrectionApplied', ...WHILE_OPEN],
  told: ['SupplyMissing', 'RecognizeObstacle', ...WHILE_OPEN],
  closed: ['RecordIrreversibleEffect'],
};

/** What makes sense at this step, for menus. Whether this person may, and now, `decide` alone says. */
export function allowedNow(objection: Objection): readonly Act[] {
  const acts = ACTS[objection.status];
  return objection.status === 'not-filed' ? acts : acts.filter((act) => isInPlace(act, objection));
}

/** Some acts wait for another within the same step. */
function isInPlace(act: Act, { result, extension, experts, errorShown }: ObjectionCase): boolean {
  const correctionDue = result?.correction === 'due' || errorShown;
  if (act === 'ServeResult') return !correctionDue;
  if (act === 'RecordCorrectionApplied') return correctionDue;
  if (act === 'RequestExtension') return extension === null || extension.status === 'declined';
  if (act === 'ApproveExtension' || act === 'DeclineExtension') return extension?.status === 'asked';
  return act !== 'EndExpertReview' || experts.length > 0;
}
