import type { ListingCase, ListingCommand } from '../domain/listing/listing.js';
import type { ObjectionCase, ObjectionCommand } from '../domain/objection/objection.js';
import type { CaseView } from '../record/case-view.js';
import type { HistoryEvent } from '../record/history.js';

/** A command by which one case tells another: references only. */
export type News =
  | { readonly kind: 'listing'; readonly caseId: string; readonly command: ListingCommand }
  | { readonly kind: 'objection'; readonly caseId: string; readonly command: ObjectionCommand };

/** What an effect tells, and whom, as its case stands now. None is an answer: there is nobody to tell. */
export type Telling = (view: CaseView, event: HistoryEvent) => readonly News[];

export function toListing(caseId: string, command: ListingCommand): News {
  return { kind: 'listing', caseId, command };
}

export function toObjection(caseId: string, command: ObjectionCommand): News {
  return { kind: 'objection', caseId, command };
}

/** The record knows cases by kind only; here the kind's own words begin. A case that is stored has been opened. */
export function listingOf({ kind, state, caseId }: CaseView): ListingCase {
  if (kind !== 'listing') throw new Error(`${caseId} is no listing.`);
  return state as ListingCase;
}

export function objectionOf({ kind, state, caseId }: CaseView): ObjectionCase {
  if (kind !== 'objection') throw new Error(`${caseId} is no objection.`);
  return state as ObjectionCase;
}
