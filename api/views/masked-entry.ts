import type { Personal } from '../../domain/kernel/event.js';
import type { Party } from '../../imports/penalty.js';
import { maskedMembers, maskedNumber } from './mask.js';

/** The personal part of a row: the numbers of persons hidden, and their names wherever they stand in its texts. */
export function maskedEntry(personal: Personal): Record<string, unknown> {
  const party = partyIn(personal);
  if (party === null) return maskedMembers(personal);
  const { identity, legalRep, legalRepIdNo, birthDate } = party;
  const names = [...(party.category === 'person' ? [party.name] : []), ...(legalRep === null ? [] : [legalRep])];
  const masked = maskedMembers(personal, names);
  return {
    ...masked,
    party: {
      ...(masked['party'] as object),
      identity: identity && { type: identity.type, number: maskedNumber(identity.number) },
      legalRepIdNo: legalRepIdNo && maskedNumber(legalRepIdNo),
      birthDate: birthDate && `${birthDate.slice(0, 4)}-**-**`,
    },
  };
}

/** Entries of imports have a party; those of other sources need not. */
function partyIn({ party }: Personal): Party | null {
  return typeof party === 'object' && party !== null && 'category' in party ? (party as Party) : null;
}
