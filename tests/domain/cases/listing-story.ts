import type { Facts } from '../../../domain/kernel/case.js';
import { listingKind } from '../../../domain/listing/kind.js';
import type {
  Listing,
  ListingAct,
  ListingCase,
  ListingCommand,
  ListingEvent,
} from '../../../domain/listing/listing.js';
import { begin, day, go, on, settle, shelf, type Asking, type Played } from './play.js';
import { agent, approver, approver2, clerk, FIRM, lead, PERSON, system } from './people.js';

export type PlayedListing = Played<Listing, ListingCommand, ListingEvent>;
type Act<T extends ListingAct['type']> = Extract<ListingAct, { type: T }>;

export const LISTING = 'firmaaaa-lst-aaaaaaaaaaaaaaaa';

/** A penalty of the tax office against the firm, and one that another department issued. */
export const entries = {
  'entry:e1': entry({ department: 'sz-tax' }),
  'entry:e2': entry({ department: 'sz-samr', decidedOn: '2026-02-02' }),
};

export function entry(told: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    subject: FIRM,
    kind: 'administrative-penalty',
    department: null,
    decidedOn: '2026-01-12',
    status: 'accepted',
    restricted: null,
    penalties: ['FINE', 'STOP'],
    ...told,
  };
}

export const firmFacts: Facts = {
  subject: { id: FIRM, kind: 'firm', birthDate: null },
  measures: shelf.measures.all,
  ...entries,
};

export const personFacts: Facts = {
  subject: { id: PERSON, kind: 'person', birthDate: '1980-05-01' },
  measures: shelf.measures.all,
  'entry:e1': entry({ subject: PERSON }),
};

export const proposal: Act<'ProposeListing'> = {
  type: 'ProposeListing',
  subject: FIRM,
  list: 'TAX',
  actDate: day('2025-11-03'),
  entries: ['e1', 'e2'],
  class: 'severe',
  term: { count: 3, unit: 'years' },
  measures: [{ measure: 'M21' }, { measure: 'M22' }, { measure: 'M25' }],
  facts: 'Unpaid tax of a large sum.',
  reasons: 'The final penalty and the order to pay.',
};

/** On the list for work safety, with a ban of its own term: for ever, or as long as given. */
export function banned(
  term: NonNullable<Act<'ProposeListing'>['measures'][number]['term']> = 'permanent',
): Act<'ProposeListing'> {
  const measures = [{ measure: 'M06', term }, { measure: 'M07' }];
  return { ...proposal, list: 'SAFE', subject: PERSON, entries: ['e1'], measures };
}

const MONDAY = on('2026-03-02');
export const facts = { measures: shelf.measures.all };

export function proposed(command = proposal, given = firmFacts): PlayedListing {
  const actor = { ...clerk, department: command.list === 'TAX' ? 'sz-tax' : 'sz-emerg' };
  return go(begin(listingKind, LISTING), command, { at: MONDAY, actor, facts: given });
}

export function returned(): PlayedListing {
  return go(proposed(), { type: 'ReturnProposal', reasons: 'The sum is missing.' }, at('2026-03-03', approver));
}

/** The department's own person, wherever the case is. */
export function of(played: PlayedListing, actor: Asking['actor']): Asking['actor'] {
  return { ...actor, department: caseOf(played).department };
}

export function noticed(from = proposed()): PlayedListing {
  return go(from, { type: 'ApproveNotice' }, at('2026-03-03', of(from, approver)));
}

export const serveNotice: Act<'ServeNotice'> = {
  type: 'ServeNotice',
  manner: 'in-person',
  servedOn: day('2026-03-04'),
  proof: 'doc-receipt',
  interpreter: 'not-needed',
};

/** The window runs from 5 March to 24:00 of 11 March. */
export function inDefence(from = noticed()): PlayedListing {
  return go(from, serveNotice, at('2026-03-04', of(from, clerk)));
}

export function defended(from = inDefence()): PlayedListing {
  return go(
    from,
    { type: 'SubmitDefence', points: ['Paid.', 'Not ours.'], evidence: ['doc-1'] },
    at('2026-03-05', agent),
  );
}

export function heard(from = inDefence()): PlayedListing {
  return go(from, { type: 'RequestHearing', needsInterpreter: false }, at('2026-03-06', agent));
}

export const scheduleHearing: Act<'ScheduleHearing'> = {
  type: 'ScheduleHearing',
  heldAt: on('2026-03-25'),
  chair: 'legal-1',
  place: 'Room 3',
};

export function scheduled(from = heard()): PlayedListing {
  return go(from, scheduleHearing, at('2026-03-09', clerk));
}

/** Waived, so that nobody waits for the window. */
export function underDecision(from = inDefence()): PlayedListing {
  const subject = caseOf(from).subject;
  return go(from, { type: 'WaiveDefence' }, at('2026-03-05', { ...agent, subject }));
}

export function decideTo(played: PlayedListing, told: Partial<Act<'DecideListing'>> = {}): Act<'DecideListing'> {
  const { class: grade, term, measures, defence } = caseOf(played);
  return {
    type: 'DecideListing',
    decision: 'list',
    class: grade,
    term,
    measures: measures.map(({ measure, term: own }) => ({ measure, ...(own && { term: own }) })),
    answers: (defence?.points ?? []).map((point) => ({ point, adopted: false, answer: 'The receipt is another one.' })),
    reasons: 'The facts stand.',
    ...told,
  };
}

export function decided(from = underDecision(), told: Partial<Act<'DecideListing'>> = {}): PlayedListing {
  return go(from, decideTo(from, told), { ...at('2026-03-06', of(from, approver2)), facts });
}

export const serveDecision: Act<'ServeDecision'> = {
  type: 'ServeDecision',
  manner: 'in-person',
  servedOn: day('2026-03-09'),
  proof: 'doc-receipt-2',
  withRepairNotice: true,
};

export function served(from = decided()): PlayedListing {
  return go(from, serveDecision, at('2026-03-09', of(from, clerk)));
}

/** Published on 10 March 2026, with a term of three years from the decision of 6 March 2026. */
export function inForce(from = served()): PlayedListing {
  return go(from, { type: 'PublishListing' }, at('2026-03-10', of(from, clerk)));
}

/** A person's listing with a ban, up to its publication. */
export function bannedInForce(term?: Parameters<typeof banned>[0]): PlayedListing {
  const from = inDefence(noticed(proposed(banned(term), personFacts)));
  return inForce(served(decided(underDecision(from))));
}

export function banOnly(term?: Parameters<typeof banned>[0]): PlayedListing {
  return settle(bannedInForce(term), on('2029-03-08'));
}

export function expired(): PlayedListing {
  return settle(inForce(), on('2029-03-08'));
}

export function repaired(from = inForce()): PlayedListing {
  const granted = { type: 'RecordRepair', repair: 'firmaaaa-rep-a', grantedAt: on('2027-03-10') } as const;
  return go(from, granted, at('2027-03-10', system));
}

export function at(date: string, actor: Asking['actor']): Asking {
  return { at: on(date), actor };
}

export function caseOf(played: { state: Listing }): ListingCase {
  if (played.state.status === 'not-proposed') throw new Error('Not proposed');
  return played.state;
}

/** Under a list that asks for the superior's consent. */
export function underConsent(): PlayedListing {
  const command = { ...proposal, list: 'MR', superior: 'gz-samr' };
  const asking = { ...at('2026-03-02', { ...clerk, department: 'sz-samr' }), facts: firmFacts };
  return underDecision(inDefence(noticed(go(begin(listingKind, LISTING), command, asking))));
}

/** The same, after it went to an office above which the superior named does not stand. */
export function withoutSuperior(): PlayedListing {
  return go(underConsent(), { type: 'TransferListing', to: 'sz-fin', order: 'doc-t' }, at('2026-03-05', lead));
}
