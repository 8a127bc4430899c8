import type { Facts } from '../../../domain/kernel/case.js';
import type { Rulebook } from '../../../domain/kernel/rulebook.js';
import { objectionKind } from '../../../domain/objection/kind.js';
import type {
  Objection,
  ObjectionAct,
  ObjectionCase,
  ObjectionCommand,
  ObjectionEvent,
} from '../../../domain/objection/objection.js';
import type { Listing } from '../../../domain/listing/listing.js';
import { agent, approver, clerk, providerClerk, system } from './people.js';
import { at, inForce, LISTING, type PlayedListing } from './listing-story.js';
import { begin, day, go, guizhou, on, settle, type Played } from './play.js';

export type PlayedObjection = Played<Objection, ObjectionCommand, ObjectionEvent>;
export type ActOf<T extends ObjectionAct['type']> = Extract<ObjectionAct, { type: T }>;

export const OBJECTION = 'firmaaaa-obj-aaaaaaaaaaaaaaaa';
export const SECOND = 'firmaaaa-obj-bbbbbbbbbbbbbbbb';

/** What the record answers of the listing, of the objections on it, and of the persons listed with it. */
export function factsOn(
  listing: PlayedListing,
  objections: readonly PlayedObjection[] = [],
  linked: readonly PlayedListing[] = [],
): Facts {
  const fact = (kind: string, played: { caseId: string; state: Listing | Objection }): object => ({
    caseId: played.caseId,
    kind,
    status: played.state.status,
    state: played.state,
  });
  return {
    listing: fact('listing', listing),
    objections: objections.map((objection) => fact('objection', objection)),
    linked: linked.map((person) => fact('listing', person)),
  };
}

export const listed = inForce();
export const facts = factsOn(listed);

export const filing: ActOf<'FileObjection'> = {
  type: 'FileObjection',
  on: LISTING,
  error: 'wrong-fact',
  contested: ['e1'],
  grounds: 'The sum was paid before the order.',
  evidence: ['doc-receipt'],
};

/** A rulebook with some values of objections changed. */
export function withRules(changed: {
  readonly [K in keyof Rulebook['objection']]?: Rulebook['objection'][K] extends { readonly value: infer V }
    ? V
    : never;
}): Rulebook {
  const settings = Object.entries(changed).map(([key, value]) => {
    const before = guizhou.objection[key as keyof Rulebook['objection']];
    return [key, { ...before, value }];
  });
  return { ...guizhou, objection: { ...guizhou.objection, ...(Object.fromEntries(settings) as object) } };
}

/** Suspending from filing, from acceptance, or not at all. */
export function suspending(from: 'filing' | 'acceptance' | 'off'): Rulebook {
  return from === 'off' ? withRules({ suspends: false }) : withRules({ suspends: true, suspendsFrom: from });
}

/** Filed on Wednesday 1 April 2026. */
export function filed(rules: Rulebook = guizhou, command = filing, given = facts, id = OBJECTION): PlayedObjection {
  return go(begin(objectionKind, id, rules), command, { ...at('2026-04-01', agent), facts: given });
}

export function accepted(from = filed()): PlayedObjection {
  return go(from, { type: 'AcceptObjection' }, at('2026-04-02', clerk));
}

export function supplementAsked(from = filed()): PlayedObjection {
  const command = { type: 'AskSupplement', missing: ['power-of-attorney'], explanation: 'Please sign.' } as const;
  return go(from, command, at('2026-04-02', clerk));
}

export function found(
  from = accepted(),
  finding: ActOf<'RecordProviderFinding'>['finding'] = 'record-right',
): PlayedObjection {
  return go(
    from,
    { type: 'RecordProviderFinding', finding, reasons: 'Our file says so.' },
    at('2026-04-03', providerClerk),
  );
}

export function verified(
  finding: ActOf<'RecordVerification'>['finding'] = 'record-right',
  proposed: ActOf<'RecordVerification'>['proposed'] = 'dismissed',
  from = found(),
): PlayedObjection {
  return go(from, { type: 'RecordVerification', finding, proposed, reasons: 'Checked.' }, at('2026-04-07', clerk));
}

export function decideAs(told: Partial<ActOf<'DecideObjection'>> = {}): ActOf<'DecideObjection'> {
  return { type: 'DecideObjection', outcome: 'dismissed', measures: [], fields: [], reasons: 'As found.', ...told };
}

export function dismissed(from = verified()): PlayedObjection {
  return go(from, decideAs(), { ...at('2026-04-08', approver), facts });
}

export function upheld(from = verified('record-wrong', 'upheld')): PlayedObjection {
  return go(from, decideAs({ outcome: 'upheld' }), { ...at('2026-04-08', approver), facts });
}

export function upheldInPart(measures: readonly string[] = ['M21']): PlayedObjection {
  const from = verified('partly-wrong', 'upheld-in-part');
  return go(from, decideAs({ outcome: 'upheld-in-part', measures }), { ...at('2026-04-08', approver), facts });
}

export function corrected(from = upheld()): PlayedObjection {
  return go(from, { type: 'RecordCorrectionApplied' }, at('2026-04-08', system));
}

export const serveResult: ActOf<'ServeResult'> = {
  type: 'ServeResult',
  manner: 'in-person',
  servedOn: day('2026-04-09'),
  proof: 'doc-receipt-3',
};

export function told(from = dismissed()): PlayedObjection {
  return go(from, serveResult, at('2026-04-09', clerk));
}

export function withdrawn(from = accepted()): PlayedObjection {
  return go(from, { type: 'WithdrawObjection' }, at('2026-04-03', agent));
}

export function closed(): PlayedObjection {
  return settle(told(), on('2026-06-01'));
}

export function stateOf(played: PlayedObjection): ObjectionCase {
  if (played.state.status === 'not-filed') throw new Error('Not filed');
  return played.state;
}
