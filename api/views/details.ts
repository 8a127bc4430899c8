import type { z } from 'zod';
import type { ListingDetails, ObjectionDetails } from '../../contracts/details.contract.js';
import type { Listing } from '../../domain/listing/listing.js';
import type { Objection } from '../../domain/objection/objection.js';
import type { Remedy } from '../../domain/rights/rights.js';
import type { Knows } from '../permission/knowing.js';

/** The part of a listing's state that its parties are shown; null before it was proposed. */
export function listingDetails(state: Listing, knows: Knows): z.input<typeof ListingDetails> | null {
  if (state.status === 'not-proposed') return null;
  const { defence, made, linkedTo } = state;
  return {
    kind: 'listing',
    list: state.list,
    class: state.class,
    term: state.term,
    actDate: state.actDate,
    subjectKind: state.subjectKind,
    measures: [...state.measures],
    bases: [...state.bases],
    linkedTo: linkedTo && { entity: linkedTo.entity, office: linkedTo.office },
    superior: state.superior,
    consent: state.consent,
    defence: defence && {
      servedOn: defence.servedOn,
      closesAt: defence.closesAt,
      hearingBy: defence.hearingBy,
      waived: defence.waived,
      points: [...defence.points],
      hearing: defence.hearing && {
        status: defence.hearing.status,
        heldAt: defence.hearing.heldAt,
        chair: defence.hearing.chair,
      },
    },
    decision: made && { decidedAt: made.decidedAt, until: made.until, remedies: made.remedies.map(remedyView) },
    publishedAt: state.publishedAt,
    endedAt: state.endedAt,
    stays: state.stays.map((stay) => ({ ...stay, measures: copied(stay.measures) })),
    objections: state.objections.filter(({ objection }) => knows(objection)),
    publishedVersion: state.version,
  };
}

/** The part of an objection's state that its parties are shown; null before it was filed. */
export function objectionDetails(state: Objection, knows: Knows): z.input<typeof ObjectionDetails> | null {
  if (state.status === 'not-filed') return null;
  const { verified, result } = state;
  return {
    kind: 'objection',
    error: state.error,
    contested: [...state.contested],
    evidence: [...state.evidence],
    mandate: state.mandate,
    filedAt: state.filedAt,
    acceptedAt: state.acceptedAt,
    suspends: state.suspends,
    holds: state.holds.map(({ id, from, until, declaredAhead }) => ({ id, from, until, declaredAhead })),
    lead: state.lead !== null && knows(state.lead) ? state.lead : null,
    joined: state.joined.filter(knows),
    providers: [...state.providers],
    experts: [...state.experts],
    supplyBy: state.supplyBy,
    verified: verified && { finding: verified.finding, proposed: verified.proposed },
    result: result && {
      outcome: result.outcome,
      decidedAt: result.decidedAt,
      measures: [...result.measures],
      fields: [...result.fields],
      correction: result.correction,
      endsMeasures: copied(result.endsMeasures),
      remedies: result.remedies.map(remedyView),
    },
    refusal: state.refusal,
    irreversible: [...state.irreversible],
    listingEnded: state.listingEnded,
    toldAt: state.toldAt,
    closedAt: state.closedAt,
  };
}

function copied(measures: 'all' | readonly string[]): 'all' | string[] {
  return measures === 'all' ? measures : [...measures];
}

/** What the last day was reckoned from is the derivation's to tell. */
function remedyView({ way, until, rule }: Remedy): Pick<Remedy, 'way' | 'until' | 'rule'> {
  return { way, until, rule };
}
