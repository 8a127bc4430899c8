import type { Personal } from '../../domain/kernel/event.js';
import type { Penalty } from '../../imports/penalty.js';

/**
 * A penalty as an entry keeps it: what may be looked up and counted, and, apart from it, what belongs to persons. Whether it
 * is grave enough for a list is the domain's to say: the table does not.
 */
export function penaltyEntry(penalty: Penalty): {
  readonly kind: 'penalty';
  readonly source: string;
  readonly authority: string;
  readonly restricted: 'minor' | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly personal: Personal;
} {
  const { party, restricted, authority, source, decisionNo, decidedOn, kinds, validUntil, publicUntil } = penalty;
  const { violationType, violationFacts, basis, content, otherKinds, licenceAffected, remark } = penalty;
  return {
    kind: 'penalty',
    source: source.creditCode,
    authority: authority.creditCode,
    restricted,
    data: {
      decisionNo,
      decidedOn,
      category: party.category,
      kinds,
      fineFen: penalty.fineFen,
      confiscatedFen: penalty.confiscatedFen,
      basis,
      validUntil,
      publicUntil,
      authorityName: authority.name,
      sourceName: source.name,
    },
    personal: { party, violationType, violationFacts, content, otherKinds, licenceAffected, remark },
  };
}
