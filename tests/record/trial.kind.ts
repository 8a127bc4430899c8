import type { Claim, MeasureTerm } from '../../domain/kernel/claim.js';
import { accept, refuse, type Decision } from '../../domain/kernel/decision.js';
import type { Context, Happened, Kind } from '../../domain/kernel/case.js';
import type { Duty } from '../../domain/kernel/duty.js';
import { declared } from '../../domain/kernel/reckoning.js';
import type { DomainEvent } from '../../domain/kernel/event.js';
import type { Instant } from '../../domain/kernel/instant.js';

/** A kind that does what a test tells it, so that what the record guarantees is seen by itself. */
export type TrialCommand =
  | {
      readonly type: 'OpenTrial';
      readonly subject: string;
      readonly on?: string;
      readonly lock?: string;
      readonly dueAt?: Instant;
      readonly remindAt?: Instant;
      readonly terms?: readonly MeasureTerm[];
      readonly claims?: readonly Claim[];
      /** Made when nobody answers in time. */
      readonly claimIfLapsed?: Claim;
      readonly department?: string;
      readonly secret?: string;
    }
  | { readonly type: 'Add'; readonly item: string }
  | { readonly type: 'AddLocked'; readonly lock: string }
  | { readonly type: 'AddInTime'; readonly item: string }
  | { readonly type: 'Claim'; readonly claim: Claim }
  | { readonly type: 'Release'; readonly claim: string; readonly until: Instant }
  | { readonly type: 'LookUp'; readonly id: string }
  | { readonly type: 'Nothing' }
  | { readonly type: 'Refuse' }
  | { readonly type: 'Close' }
  | { readonly type: 'LapseTrial'; readonly duty: string };

export type TrialEvent = DomainEvent &
  (
    | { readonly type: 'TrialOpened'; readonly opening: Extract<TrialCommand, { type: 'OpenTrial' }> }
    | { readonly type: 'Added'; readonly item: string }
    | { readonly type: 'Locked'; readonly lock: string }
    | { readonly type: 'Claimed'; readonly claim: Claim }
    | { readonly type: 'Released'; readonly claim: string; readonly until: Instant }
    | { readonly type: 'Closed' }
    | { readonly type: 'TrialLapsed' }
  );

export interface TrialState {
  readonly status: 'unopened' | 'open' | 'lapsed' | 'closed';
  readonly subject: string | null;
  readonly on: string | null;
  readonly department: string | null;
  readonly locks: readonly string[];
  readonly items: readonly string[];
  readonly dueAt: Instant | null;
  readonly remindAt: Instant | null;
  readonly terms: readonly MeasureTerm[];
  readonly claims: readonly Claim[];
  readonly claimIfLapsed: Claim | null;
  readonly personal?: { readonly secret?: string };
}

const RULE = 'general.retryEffect';

const UNOPENED: TrialState = {
  status: 'unopened',
  subject: null,
  on: null,
  department: null,
  locks: [],
  items: [],
  dueAt: null,
  remindAt: null,
  terms: [],
  claims: [],
  claimIfLapsed: null,
};

export const trialKind: Kind<TrialState, TrialCommand, TrialEvent> = {
  name: 'trial',
  prefix: 'tri',
  shape: 1,
  initial: UNOPENED,
  opening: ['OpenTrial'],
  factsFor: (_state, command) =>
    command.type === 'LookUp' ? [{ as: 'seen', read: 'case', args: { id: command.id } }] : [],
  decide,
  evolve,
  statusOf: (state) => state.status,
  dutiesOf,
  datesOf: ({ dueAt, status }, rules) =>
    status === 'open' && dueAt !== null
      ? [{ name: 'answer', reckoning: declared(dueAt, rules.general.retryEffect.rule) }]
      : [],
  claimsOf: (state) => state.claims,
  termsOf: (state) => state.terms,
  locksOf: (state) => (state.status === 'closed' ? [] : state.locks),
  lockRefusal: (lock) => ({ code: 'trial-locked', params: { lock } }),
  partiesOf: (state) => ({
    subject: state.subject,
    departments: state.department === null ? [] : [state.department],
    on: state.on,
  }),
  awaitedYears: () => [],
  isClosed: (state) => state.status === 'closed',
  upcast: (event) => event as TrialEvent,
};

function decide(state: TrialState, command: TrialCommand, { at, facts }: Context): Decision<TrialEvent> {
  if ((state.status === 'unopened') !== (command.type === 'OpenTrial')) return refuse('trial-already-open');
  switch (command.type) {
    case 'OpenTrial': {
      const { secret, ...opening } = command;
      return accept({
        type: 'TrialOpened',
        rule: RULE,
        opening,
        ...(secret !== undefined && { personal: { secret } }),
      });
    }
    case 'Add':
      return state.status === 'lapsed' ? refuse('trial-lapsed') : accept(added(command.item));
    case 'AddInTime':
      return state.dueAt !== null && at >= state.dueAt ? refuse('trial-too-late') : accept(added(command.item));
    case 'AddLocked':
      return accept({ type: 'Locked', rule: RULE, lock: command.lock });
    case 'Claim':
      return accept({ type: 'Claimed', rule: RULE, claim: command.claim });
    case 'Release':
      return accept({ type: 'Released', rule: RULE, claim: command.claim, until: command.until });
    case 'LookUp':
      return facts['seen'] === null ? refuse('nothing-seen') : accept(added('seen'));
    case 'Nothing':
      return accept();
    case 'Refuse':
      return refuse('trial-refused', { items: state.items.length });
    case 'Close':
      return accept({ type: 'Closed', rule: RULE });
    case 'LapseTrial':
      return state.status === 'open' ? accept({ type: 'TrialLapsed', rule: RULE }) : accept();
  }
}

function added(item: string): TrialEvent {
  return { type: 'Added', rule: RULE, item };
}

function evolve(state: TrialState, { event }: Happened<TrialEvent>): TrialState {
  switch (event.type) {
    case 'TrialOpened': {
      const { type: _type, lock, secret: _secret, ...opening } = event.opening;
      const locks = lock === undefined ? [] : [lock];
      return { ...UNOPENED, status: 'open', ...opening, locks, ...(event.personal && { personal: event.personal }) };
    }
    case 'Added':
      return { ...state, items: [...state.items, event.item] };
    case 'Locked':
      return { ...state, locks: [...state.locks, event.lock] };
    case 'Claimed':
      return { ...state, claims: [...state.claims, event.claim] };
    case 'Released':
      return {
        ...state,
        claims: state.claims.map((claim) => (claim.id === event.claim ? { ...claim, until: event.until } : claim)),
      };
    case 'Closed':
      return { ...state, status: 'closed', dueAt: null };
    case 'TrialLapsed':
      return {
        ...state,
        status: 'lapsed',
        dueAt: null,
        claims: [...state.claims, ...(state.claimIfLapsed === null ? [] : [state.claimIfLapsed])],
      };
  }
}

function dutiesOf({ dueAt, remindAt, department, status }: TrialState, rules: Context['rules']): readonly Duty[] {
  if (status !== 'open') return [];
  const owner = department === null ? ({ role: 'clerk' } as const) : ({ role: 'clerk', department } as const);
  return [{ name: 'answer', owner, dueAt, remindAt, rule: rules.general.retryEffect.rule, ifMissed: 'LapseTrial' }];
}
