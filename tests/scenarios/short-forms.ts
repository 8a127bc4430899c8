import type { ListingCase } from '../../domain/listing/listing.js';
import type { ObjectionCase, ObjectionOutcome } from '../../domain/objection/objection.js';
import type { Words } from '../../rulebooks/values.js';
import { findingFor } from './defaults.js';
import type { Parameters } from './parameters.js';
import { officeNamed } from './people.js';

/** One step of a longer procedure: the command, by which official of which office. */
export interface PartStep {
  readonly does: string;
  readonly by: string;
  readonly with?: Parameters;
}

/** A whole procedure in one line, in the office's usual way; each step is a command like any other. */
export interface ShortForm {
  readonly kind: 'listing' | 'objection';
  readonly opens: boolean;
  readonly title: Words;
  /** The next step by the case as it now stands; null at the end of the procedure. `office` is that of the story's step. */
  next(state: unknown, told: Parameters, office: string): PartStep | null;
}

/** From the proposal to the notice served: the subject may defend itself. */
function notice(state: ListingCase | null, told: Parameters, office: string): PartStep | null {
  if (state === null) return { does: 'propose-listing', by: `${office} clerk`, with: told };
  if (state.status === 'proposed') return { does: 'approve-notice', by: `${office} approver` };
  return state.status === 'noticed' ? { does: 'serve-notice', by: `${office} clerk` } : null;
}

/** From the proposal to the published list; the subject waives its defence. */
function list(state: ListingCase | null, told: Parameters, office: string): PartStep | null {
  if (state?.status === 'in-defence') return { does: 'waive-defence', by: 'the subject' };
  if (state?.status === 'under-decision')
    return state.superior !== null && state.consent === null
      ? { does: 'record-consent', by: `${officeNamed(state.superior)} approver` }
      : { does: 'decide-listing', by: `${office} approver` };
  if (state?.status === 'decided') return { does: 'serve-decision', by: `${office} clerk` };
  if (state?.status === 'served') return { does: 'publish-listing', by: `${office} clerk` };
  return notice(state, told, office);
}

/** Acceptance, the findings of all offices asked, verification and decision. */
function decide(state: ObjectionCase, told: Parameters, office: string): PartStep | null {
  const outcome = told['outcome'] as ObjectionOutcome;
  const finding = findingFor(outcome);
  if (state.status === 'filed') return { does: 'accept-objection', by: `${office} clerk` };
  if (state.status === 'verified') return { does: 'decide-objection', by: `${office} approver`, with: told };
  if (state.status !== 'under-verification') return null;
  const asked = state.providers.find((provider) => provider.finding === null);
  return asked
    ? { does: 'record-provider-finding', by: `${officeNamed(asked.department)} clerk`, with: { finding } }
    : { does: 'record-verification', by: `${office} clerk`, with: { finding, proposed: outcome } };
}

/** The same, and the result is served. */
function answer(state: ObjectionCase, told: Parameters, office: string): PartStep | null {
  const isToBeServed = state.status === 'decided';
  return isToBeServed ? { does: 'serve-result', by: `${office} clerk` } : decide(state, told, office);
}

export const SHORT_FORMS: Readonly<Record<string, ShortForm>> = {
  notice: {
    kind: 'listing',
    opens: true,
    title: { zh: '从提出认定到事先告知送达', en: 'from the proposal to the notice served' },
    next: (state, told, office) => notice(state as ListingCase | null, told, office),
  },
  list: {
    kind: 'listing',
    opens: true,
    title: { zh: '从提出认定到公布', en: 'from the proposal to the publication' },
    next: (state, told, office) => list(state as ListingCase | null, told, office),
  },
  decide: {
    kind: 'objection',
    opens: false,
    title: { zh: '从受理到作出异议处理决定', en: 'from the acceptance to the decision' },
    next: (state, told, office) => decide(state as ObjectionCase, told, office),
  },
  answer: {
    kind: 'objection',
    opens: false,
    title: { zh: '从受理到处理结果送达', en: 'from the acceptance to the result served' },
    next: (state, told, office) => answer(state as ObjectionCase, told, office),
  },
};
