import type { Relation } from '../../contracts/relation.js';
import type { OfficeRole, Role } from '../../domain/kernel/actor.js';
import type { Parties } from '../../domain/kernel/case.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { Granted } from './caller.js';

/** What somebody wants to do. A step in a case says by its contract which relations may take it. */
export type Action =
  | { readonly kind: 'take-step'; readonly by: readonly Relation[] }
  | { readonly kind: 'read-case' | 'read-history' | 'unmask' | 'read-reads' }
  | { readonly kind: 'list-cases' | 'list-duties' | 'ask-standing' }
  | { readonly kind: 'compare-migration' }
  | { readonly kind: 'read-entries' | 'import' | 'read-imports' }
  /** `office`: the department whose the import is; null where it is nobody's, or not there. */
  | { readonly kind: 'read-import' | 'resolve-import-rows' | 'unmask-import-rows'; readonly office: string | null }
  | { readonly kind: 'list-mandates' }
  | { readonly kind: 'look-after-mandates' | 'ask-what-if' }
  /** `office`: the department that asked. */
  | { readonly kind: 'read-what-if'; readonly office: string }
  | { readonly kind: 'upload-evidence' | 'read-own-evidence' | 'read-evidence' }
  | { readonly kind: 'end-sessions' | 'read-temporal-ui' }
  | { readonly kind: 'read-person'; readonly person: string }
  | { readonly kind: 'appoint' | 'list-people' | 'read-departments' | 'order-transfer' | 'read-transfers' }
  /** `place`: what is handed over; null where he has no such place. */
  | { readonly kind: 'delegate'; readonly person: string; readonly place: Place | null }
  /** `to`: who took the place; `orderedBy`: who ordered that. Null where it is not known. */
  | {
      readonly kind: 'end-delegation';
      readonly person: string;
      readonly to: string | null;
      readonly orderedBy: string | null;
    }
  | { readonly kind: 'propose-law' | 'decide-law' | 'read-law-texts' | 'read-law' };

/** The actions of these kinds. */
export type ActionOf<Kind extends Action['kind']> = Action & { readonly kind: Kind };

/** A role in an office, whoever holds it. */
export interface Place {
  readonly role: OfficeRole;
  readonly department: string;
}

/**
 * Yes, with the role and the seat or subject in which the caller acts, and what he is to the case where that decides; or no,
 * and then whether he may know that the thing exists, whether it is no because the case is his own, and whether he must say
 * first for which of his offices he acts.
 */
export type Permission =
  | { readonly allowed: true; readonly as: Role; readonly acting: Granted; readonly by?: Relation }
  | { readonly allowed: false; readonly mayKnow: boolean; readonly ownCase?: true; readonly chooseOffice?: true };

/** The parties of a case as far as the caller is concerned (`concerning`). */
export interface Concerned extends Parties {
  /** Whoever is listed with the entity that this case lists: the caller's subject, or nobody. */
  readonly linked?: readonly string[];
  /**
   * Whom of the caller's subjects, and of those whose place he takes, is listed, or was to be, with the entity whose listing
   * this is or which it is about: the case is theirs, whether or not they may read it.
   */
  readonly listedWith?: readonly string[];
  /** Since when there is the case. Whoever acted for a party of it since does nothing in it as an official. */
  readonly openedAt?: Instant;
  /** Since when there is the case that this one is about, where the caller acted for somebody once: the matter is the same. */
  readonly matterSince?: Instant;
  /** The caller's lead departments that lead here; in another province's cases he reads and takes no step as lead. */
  readonly leadHere?: readonly string[];
}
