import type { Actor } from './actor.js';
import type { Calendar } from './calendar.js';
import type { Claim, MeasureTerm } from './claim.js';
import type { Decision, Refusal } from './decision.js';
import type { Duty } from './duty.js';
import type { DomainEvent } from './event.js';
import type { Instant } from './instant.js';
import type { KeptDate } from './reckoning.js';
import type { Rulebook } from './rulebook.js';

/** What someone asks. `type` is the verb; the rest is the parsed request. Times and the actor come in the context. */
export interface Command {
  readonly type: string;
}

/** A named read of something outside the case that a decision needs. The record answers it; it may be stale. */
export interface FactQuery {
  /** Key under which the answer is found in `Context.facts`. */
  readonly as: string;
  /** One of the reads that record/case/facts.ts offers. */
  readonly read: string;
  readonly args: Readonly<Record<string, string>>;
}

export type Facts = Readonly<Record<string, unknown>>;

/** What a decision is given besides the state and the command. Everything a rule may depend on is here. */
export interface Context {
  /** Id of the case decided, also where this command opens it: a listing's own stays are claims on itself. */
  readonly caseId: string;
  /** Receipt of the command, or its postmark: whether a party was in time is judged by it. */
  readonly at: Instant;
  /** When the house received it; never before a postmark. What begins for an office by the command runs from here. */
  readonly receivedAt: Instant;
  readonly actor: Actor;
  /** The rulebook that the case is pinned to. */
  readonly rules: Rulebook;
  readonly calendar: Calendar;
  readonly facts: Facts;
  /** Who keeps out of the case (`recusal.ts`), as the host knows it. A step is not refused to them here: the host does that. */
  readonly recused?: readonly string[];
}

/** An event with the circumstances that the record adds. `evolve` folds these. */
export interface Happened<E extends DomainEvent = DomainEvent> {
  /** Number of the event in its case, from 1, without gaps. */
  readonly seq: number;
  /** When it counts as having happened (receipt, postmark, or the end of a missed limit). */
  readonly at: Instant;
  /** When it was written; never before the event before it. */
  readonly recordedAt: Instant;
  readonly actor: Actor;
  readonly event: E;
}

/** Which of the public, departments and lists a case belongs to; for lists, queues and rights. Ids only. */
export interface Parties {
  /** The subject that the case is about; `null` before the case is opened. */
  readonly subject: string | null;
  /** Departments concerned, the one in charge first. */
  readonly departments: readonly string[];
  /** The listing or record that the case is about, where it is not its own. */
  readonly on: string | null;
  /** Who brought the case, where that is not its subject: a person listed with the entity who objects to its listing. */
  readonly party?: string;
  /** Officials who keep out of the case; absent where there are none. */
  readonly recused?: readonly string[];
}

/**
 * One kind of case. Everything here is pure and total: no clock, no I/O, no randomness, no mutation. A kind is a
 * folder of domain/ and nothing of the kernel or the record knows it by name.
 */
export interface Kind<S, C extends Command, E extends DomainEvent> {
  readonly name: string;
  /** Three letters that stand in case ids. */
  readonly prefix: string;
  /** Shape of the state. Raise it when `evolve` changes what it keeps: stored states of older shapes are folded anew. */
  readonly shape: number;
  readonly initial: S;
  /** The commands that open a case of this kind. */
  readonly opening: readonly C['type'][];
  /** The named reads this command needs of this actor, given the state. */
  factsFor(state: S, command: C, actor: Actor): readonly FactQuery[];
  decide(state: S, command: C, context: Context): Decision<E>;
  evolve(state: S, happened: Happened<E>): S;
  /** Word for the state, kebab-case. */
  statusOf(state: S): string;
  /** Every open state owes at least one duty. */
  dutiesOf(state: S, rules: Rulebook): readonly Duty[];
  /**
   * Every date that the state keeps, each with how it came about: of each duty by the duty's name, and beside them those of
   * remedies, windows and terms. A duty whose clock rests has its ledger and no date; one that waits for another step has
   * none here.
   */
  datesOf(state: S, rules: Rulebook): readonly KeptDate[];
  claimsOf(state: S): readonly Claim[];
  /** When the case's own measures bind; empty for kinds that list nobody. */
  termsOf(state: S): readonly MeasureTerm[];
  /** What must be unique among all cases; kept under a unique index. */
  locksOf(state: S): readonly string[];
  /** The refusal told when another case already holds this lock. */
  lockRefusal(lock: string): Refusal;
  partiesOf(state: S): Parties;
  isClosed(state: S): boolean;
  /** The years without a holiday notice that open dates rest on, in order; `RecountLimits` counts them again. */
  awaitedYears(state: S, rules: Rulebook): readonly number[];
  /** What follows in the case where it has moved to the rulebook of the context: never later, never harsher. */
  migrated?(state: S, context: Context): readonly E[];
  /** Whether the event itself says that a claim or a term begins or ends at its instant. Without it, none does. */
  tellsEdges?(event: E): boolean;
  /** Raises an event stored in an older shape to the present one; the identity where none is older. */
  upcast(event: DomainEvent, shape: number): E;
}

/** A kind whose own types are forgotten, as the record and the registries hold it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the one place where the kinds' types are erased
export type AnyKind = Kind<any, any, any>;
