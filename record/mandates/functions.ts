import { acceptInvitation } from './accept-invitation.js';
import { confirmMandate, declineMandate, endMandate } from './answer.js';
import { applyForMandate } from './apply.js';
import { markMandateTold, putMandateLetter, readMandateAgenda, settleMandate, sweepMandates } from './attend.js';
import { mandateContact } from './contact.js';
import { invite, withdrawInvitation } from './invite.js';
import {
  findInvitation,
  findMandate,
  invitationsFrom,
  mandatesBefore,
  mandatesOf,
  officesConcerned,
  officesInCharge,
  readMandates,
} from './lists.js';

/** What the record does about who acts for whom. */
export const MANDATE_FUNCTIONS = {
  invite,
  withdrawInvitation,
  acceptInvitation,
  applyForMandate,
  confirmMandate,
  declineMandate,
  endMandate,
  sweepMandates,
  readMandateAgenda,
  settleMandate,
  putMandateLetter,
  markMandateTold,
  mandateContact,
  findMandate,
  findInvitation,
  officesConcerned,
  officesInCharge,
  readMandates,
  mandatesOf,
  mandatesBefore,
  invitationsFrom,
};
