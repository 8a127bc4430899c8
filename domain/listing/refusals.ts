import { CONSENT_REFUSALS } from './refusals/consent.js';
import { DECISION_REFUSALS } from './refusals/decision.js';
import { DEFENCE_REFUSALS } from './refusals/defence.js';
import { PROPOSAL_REFUSALS } from './refusals/proposal.js';
import { SANCTION_REFUSALS } from './refusals/sanction.js';

/** Every refusal of a listing by its stable code, with what to tell the person. */
export const LISTING_REFUSALS = {
  ...PROPOSAL_REFUSALS,
  ...SANCTION_REFUSALS,
  ...DEFENCE_REFUSALS,
  ...CONSENT_REFUSALS,
  ...DECISION_REFUSALS,
} as const;
