import type { ListingAct } from '../../../domain/listing/listing.js';
import { go } from './play.js';
import {
  at,
  banned,
  bannedInForce,
  decided,
  decideTo,
  inForce,
  noticed,
  personFacts,
  proposed,
  underDecision,
  type PlayedListing,
} from './listing-story.js';
import { agent, approver, clerk, lead, strangerApprover } from './people.js';

import { act, type Act } from './acts.js';

const late = { refused: 'listing-not-at-this-step' } as const;

const stay = { type: 'OrderStay', cause: 'court-stay', issuer: 'court-1', order: 'doc-o', measures: 'all' } as const;

export function stayed(): PlayedListing {
  return go(inForce(), stay, at('2026-04-01', clerk));
}

const changed = decideTo(decided());

type Listed<T extends ListingAct['type']> = Act<PlayedListing, Extract<ListingAct, { type: T }>>;
type Later =
  | 'CorrectListing'
  | 'ChangeBasis'
  | 'RevokeBasis'
  | 'RevokeListing'
  | 'TransferListing'
  | 'OrderStay'
  | 'LiftStay'
  | 'ReviewBan';

/** What may be done to a listing that has been decided. */
export const LATER_ACTS: { readonly [T in Later]: Listed<T> } = {
  CorrectListing: act(
    inForce,
    { type: 'CorrectListing', fields: ['address'], reasons: 'Moved.' },
    clerk,
    '2026-04-01',
    'in-force',
    'another',
    agent,
    'not-the-department',
    underDecision,
  ),
  ChangeBasis: act(
    inForce,
    { ...changed, type: 'ChangeBasis', entry: 'e1', class: 'general', term: { count: 1, unit: 'years' } },
    approver,
    '2026-04-01',
    'in-force',
    'another',
    clerk,
    'approver-needed',
    underDecision,
  ),
  RevokeBasis: act(
    inForce,
    { type: 'RevokeBasis', entry: 'e1', act: 'doc-judgment' },
    clerk,
    '2026-04-01',
    'in-force',
    { refused: 'entry-not-a-basis' },
    agent,
    'not-the-department',
    null,
  ),
  RevokeListing: act(
    inForce,
    { type: 'RevokeListing', reasons: 'A wrong finding.' },
    approver,
    '2026-04-01',
    'revoked',
    late,
    clerk,
    'approver-needed',
    underDecision,
  ),
  TransferListing: act(
    inForce,
    { type: 'TransferListing', to: 'sz-fin', order: 'doc-transfer' },
    lead,
    '2026-04-01',
    'in-force',
    { refused: 'already-with-the-department' },
    strangerApprover,
    'not-the-department',
    null,
  ),
  OrderStay: act(inForce, stay, clerk, '2026-04-01', 'in-force', 'another', agent, 'not-the-department', underDecision),
  LiftStay: act(
    stayed,
    { type: 'LiftStay', stay: 'stay-1', issuer: 'court-1', order: 'doc-l' },
    clerk,
    '2026-05-06',
    'in-force',
    'nothing',
    agent,
    'not-the-department',
    null,
  ),
  ReviewBan: act(
    bannedInForce,
    { type: 'ReviewBan', measure: 'M06', outcome: 'keep', reasons: 'No change.' },
    { ...approver, department: 'sz-emerg' },
    '2027-03-01',
    'in-force',
    'another',
    clerk,
    'not-the-department',
    () => noticed(proposed(banned(), personFacts)),
  ),
};
