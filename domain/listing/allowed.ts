import type { Listing, ListingAct, ListingStatus } from './listing.js';

type Act = ListingAct['type'];

const WHILE_ON_RECORD: readonly Act[] = ['CorrectListing', 'RevokeListing', 'RevokeBasis', 'TransferListing'];
const WHILE_DECIDED: readonly Act[] = [...WHILE_ON_RECORD, 'ChangeBasis', 'OrderStay', 'LiftStay'];
const WHILE_OPEN: readonly Act[] = ['RevokeBasis', 'TransferListing', 'NameSuperior'];

const ACTS: Readonly<Record<ListingStatus, readonly Act[]>> = {
  'not-proposed': ['ProposeListing'],
  proposed: ['ApproveNotice', 'ReturnProposal', 'WithdrawProposal', ...WHILE_OPEN],
  returned: ['ReviseProposal', 'WithdrawProposal', ...WHILE_OPEN],
  noticed: ['ServeNotice', 'RetractSlip', 'WithdrawProposal', ...WHILE_OPEN],
  'in-defence': [
    'SubmitDefence',
    'WaiveDefence',
    'RequestHearing',
    'ScheduleHearing',
    'RecordHearing',
    'RecognizeObstacle',
    ...WHILE_OPEN,
  ],
  hearing: ['SubmitDefence', 'WaiveDefence', 'ScheduleHearing', 'RecordHearing', 'RecognizeObstacle', ...WHILE_OPEN],
  'under-decision': [
    'DecideListing',
    'RecordConsent',
    'SubmitDefence',
    'RequestHearing',
    'RecognizeObstacle',
    ...WHILE_OPEN,
  ],
  // The last ones for what was in time: sent off before the window closed, or kept back by an obstacle.
  decided: [
    'ServeDecision',
    'RetractSlip',
    'PublishListing',
    ...WHILE_DECIDED,
    'SubmitDefence',
    'RequestHearing',
    'RecognizeObstacle',
  ],
  served: ['PublishListing', ...WHILE_DECIDED],
  'in-force': ['ServeDecision', 'ReviewBan', ...WHILE_DECIDED],
  'ban-only': ['ServeDecision', 'ReviewBan', ...WHILE_DECIDED],
  expired: WHILE_ON_RECORD,
  repaired: WHILE_ON_RECORD,
  revoked: ['LiftStay', 'TransferListing'],
  'basis-revoked': ['LiftStay', 'TransferListing'],
  lapsed: [],
  'not-listed': [],
  withdrawn: [],
};

/** Only where a consent is owed that nobody has given or refused. */
const ABOUT_CONSENT: readonly Act[] = ['RecordConsent', 'NameSuperior'];

/** What makes sense at this step, for menus. Whether this person may, and now, `decide` alone says. */
export function allowedNow(listing: Listing): readonly Act[] {
  const awaitsConsent = listing.status !== 'not-proposed' && listing.superior !== null && listing.consent === null;
  return ACTS[listing.status].filter((act) => awaitsConsent || !ABOUT_CONSENT.includes(act));
}
