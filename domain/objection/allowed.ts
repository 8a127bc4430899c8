import type { Objection, ObjectionAct, ObjectionStatus } from './objection.js';

type Act = ObjectionAct['type'];

const WHILE_OPEN: readonly Act[] = ['RecordIrreversibleEffect', 'TransferObjection'];

const ACTS: Readonly<Record<ObjectionStatus, readonly Act[]>> = {
  'not-filed': ['FileObjection'],
  filed: ['AcceptObjection', 'RefuseObjection', 'AskSupplement', 'WithdrawObjection', ...WHILE_OPEN],
  'supplement-asked': ['SupplyMissing', 'WithdrawObjection', ...WHILE_OPEN],
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
  'not-pursued': ['SupplyMissing', 'ServeResult', ...WHILE_OPEN],
  decided: ['RecordCorrectionApplied', 'ServeResult', ...WHILE_OPEN],
  withdrawn: ['RecordCorrectionApplied', ...WHILE_OPEN],
  told: ['SupplyMissing', ...WHILE_OPEN],
  closed: ['RecordIrreversibleEffect'],
};

/** What makes sense at this step, for menus. Whether this person may, and now, `decide` alone says. */
export function allowedNow(objection: Objection): readonly Act[] {
  return ACTS[objection.status];
}
