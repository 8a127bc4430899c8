import type { ListingCase, ListingCommand } from '../listing/listing.js';
import type { ObjectionCase, ObjectionCommand } from '../objection/objection.js';

/** A command by which one case tells another: references only. */
export type News =
  | { readonly kind: 'listing'; readonly caseId: string; readonly command: ListingCommand }
  | { readonly kind: 'objection'; readonly caseId: string; readonly command: ObjectionCommand };

/** The case that tells, as it stands when it does. */
export interface Teller {
  readonly caseId: string;
  readonly kind: string;
  readonly status: string;
  /** The kind's own state. */
  readonly state: unknown;
}

/** The event that is told of; `data` is everything in it but type, rule and personal text. */
export interface ToldEvent {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What an effect tells, and whom, as its case stands now. None is an answer: there is nobody to tell. Pure. */
export type Telling = (view: Teller, event: ToldEvent) => readonly News[];

export function toListing(caseId: string, command: ListingCommand): News {
  return { kind: 'listing', caseId, command };
}

export function toObjection(caseId: string, command: ObjectionCommand): News {
  return { kind: 'objection', caseId, command };
}

/** Cases are known by kind only outside; here the kind's own words begin. A case that is stored has been opened. */
export function listingOf({ kind, state, caseId }: Pick<Teller, 'kind' | 'state' | 'caseId'>): ListingCase {
  if (kind !== 'listing') throw new Error(`${caseId} is no listing.`);
  return state as ListingCase;
}

export function objectionOf({ kind, state, caseId }: Pick<Teller, 'kind' | 'state' | 'caseId'>): ObjectionCase {
  if (kind !== 'objection') throw new Error(`${caseId} is no objection.`);
  return state as ObjectionCase;
}
