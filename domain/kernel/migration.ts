import { isSamePerson, type Behind } from './actor.js';
import { dateOf } from './calendar-date.js';
import type { Command, Context, FactQuery, Facts } from './case.js';
import { accept, type Decision } from './decision.js';
import { dueOf, type Due } from './due.js';
import type { DomainEvent } from './event.js';
import { firstOf, no, reasoned, type Check } from './guards.js';
import type { CalendarDate } from './instant.js';
import type { Rulebook } from './rulebook.js';

/** The duty of the lead department while a migration is proposed. */
export const DECIDE_MIGRATION = 'decide-migration';

/** One value on which the two versions differ, and by which of the two the case goes from then on. */
export interface MigratedValue {
  /** Rule id, such as `listing.terms.severe`. */
  readonly rule: string;
  readonly nature: 'procedure' | 'substance';
  /** The two values as JSON, without their citations. */
  readonly pinned: string;
  readonly later: string;
  /** Which is the kinder to the subject; `undecided` where only a person can say. */
  readonly kinder: 'pinned' | 'later' | 'undecided';
  readonly takes: 'pinned' | 'later';
}

interface FromTo {
  /** Id of the rulebook that the case is pinned to, as whoever asks has seen it. */
  readonly from: string;
  /** Id of the later version. */
  readonly to: string;
}

/** By officials of the lead department, and what the clock does with a proposal that nobody decides. */
export type MigrationCommand =
  | ({ readonly type: 'ProposeMigration'; readonly reasons: string } & FromTo)
  | ({
      readonly type: 'ApproveMigration';
      /** Undecided values that are taken from the later version; the others stay. */
      readonly take: readonly string[];
      readonly reasons: string;
    } & FromTo)
  | { readonly type: 'DeclineMigration'; readonly reasons: string }
  | { readonly type: 'LetMigrationLapse'; readonly duty: string };

export type MigrationEvent = DomainEvent &
  (
    | ({ readonly type: 'MigrationProposed'; readonly due: Due } & FromTo)
    | { readonly type: 'MigrationDeclined' | 'MigrationLapsed'; readonly to: string }
    | ({
        readonly type: 'RulebookMigrated';
        /** Id of the rulebook that the case is pinned to from here on. */
        readonly rulebook: string;
        readonly values: readonly MigratedValue[];
      } & FromTo)
  );

/** A migration that waits for its second person. */
export interface ProposedMigration extends FromTo {
  readonly proposer: string;
  /** Whose place the proposer took. */
  readonly proposedFor?: string;
  readonly due: Due;
}

/** What the record answers of two versions: null where one of them is not on the shelf. */
export interface MigrationFact {
  /** Whether the later one is of the same jurisdiction and from a later day. */
  readonly isLater: boolean;
  /** The first day of the later version. Until then new law may still change it. */
  readonly begins: CalendarDate;
  readonly rulebook: Rulebook;
  readonly values: readonly MigratedValue[];
}

export const MIGRATION_COMMANDS = {
  ProposeMigration: true,
  ApproveMigration: true,
  DeclineMigration: true,
  LetMigrationLapse: true,
} satisfies Record<MigrationCommand['type'], true>;

export const MIGRATION_EVENTS = {
  MigrationProposed: true,
  MigrationDeclined: true,
  MigrationLapsed: true,
  RulebookMigrated: true,
} satisfies Record<MigrationEvent['type'], true>;

export function isMigrationCommand(command: Command): command is MigrationCommand {
  return Object.hasOwn(MIGRATION_COMMANDS, command.type);
}

export function isMigrationEvent(event: DomainEvent): event is MigrationEvent {
  return Object.hasOwn(MIGRATION_EVENTS, event.type);
}

/** Proposal and approval read the comparison that they are about. */
export function migrationFacts(command: MigrationCommand): readonly FactQuery[] {
  if (command.type !== 'ProposeMigration' && command.type !== 'ApproveMigration') return [];
  const take = command.type === 'ApproveMigration' ? command.take.join('+') : '';
  return [{ as: 'migration', read: 'migration', args: { from: command.from, to: command.to, take } }];
}

/** The record hands the comparison over as it was made. */
export function migrationFact({ migration }: Facts): MigrationFact | null {
  return typeof migration === 'object' && migration !== null ? (migration as MigrationFact) : null;
}

/** What the decision goes by beside command and context. */
export interface MigrationState {
  readonly proposed: ProposedMigration | null;
  readonly subject: string | null;
  readonly isClosed: boolean;
}

/**
 * An open case moves to a later version: procedure stays as at filing, in substance the subject gets the kinder value, and
 * what only a person can weigh stays unless the approver takes it with reasons. Proposed by one person of the lead
 * department, approved by another; a proposal that nobody decides lapses.
 */
export function decideMigration(
  state: MigrationState,
  command: MigrationCommand,
  context: Context,
): Decision<MigrationEvent> {
  const { rule } = context.rules.general.migration;
  const { proposed } = state;
  switch (command.type) {
    case 'ProposeMigration': {
      const refused = firstOf(
        leadOf(state, context),
        moves(command, context),
        proposed === null ? null : no('migration-already-proposed', { to: proposed.to }, rule),
        reasoned(command.reasons, rule),
      );
      if (refused) return refused;
      const { from, to, reasons } = command;
      const due = dueOf(context.rules.general.escalation, context);
      return accept({ type: 'MigrationProposed', rule: rule.id, from, to, due, personal: { reasons } });
    }
    case 'ApproveMigration': {
      const { from, to, take, reasons } = command;
      const fact = migrationFact(context.facts);
      const refused = firstOf(
        leadOf(state, context),
        proposed?.to === to ? null : no('migration-not-proposed', { to }, rule),
        moves(command, context),
        isSamePerson(context.actor, proposerOf(proposed)) ? no('proposer-may-not-migrate', {}, rule) : null,
        take.length > 0 ? reasoned(reasons, rule) : null,
        ...take.map((taken) => takeable(taken, fact, context)),
      );
      if (refused) return refused;
      const { rulebook, values } = fact ?? { rulebook: context.rules, values: [] };
      const text = reasons.trim() === '' ? {} : { personal: { reasons } };
      return accept({ type: 'RulebookMigrated', rule: rule.id, from, to, rulebook: rulebook.id, values, ...text });
    }
    case 'DeclineMigration': {
      const refused = firstOf(
        leadOf(state, context),
        proposed === null ? no('migration-not-proposed', {}, rule) : null,
        reasoned(command.reasons, rule),
      );
      if (refused || proposed === null) return refused ?? accept();
      return accept({
        type: 'MigrationDeclined',
        rule: rule.id,
        to: proposed.to,
        personal: { reasons: command.reasons },
      });
    }
    case 'LetMigrationLapse': {
      if (context.actor.role !== 'system') return no('for-the-system-only');
      if (proposed === null || proposed.due.dueAt > context.at) return accept();
      return accept({ type: 'MigrationLapsed', rule: rule.id, to: proposed.to });
    }
  }
}

function proposerOf(proposed: ProposedMigration | null): Behind | null {
  return proposed && { id: proposed.proposer, onBehalfOf: proposed.proposedFor };
}

function leadOf({ subject, isClosed }: MigrationState, { actor }: Context): Check {
  if (actor.role !== 'lead') return no('lead-needed');
  if (isClosed) return no('case-closed');
  return actor.subject !== undefined && actor.subject === subject ? no('own-case') : null;
}

/** The two versions are those that were compared, and the later one is later and has begun. */
function moves({ from, to }: FromTo, { rules, facts, receivedAt }: Context): Check {
  const { rule } = rules.general.migration;
  if (from !== rules.id) return no('rulebook-not-as-seen', { from, rulebook: rules.id }, rule);
  const fact = migrationFact(facts);
  if (fact === null) return no('rulebook-unknown', { to }, rule);
  if (!fact.isLater) return no('rulebook-not-later', { from, to }, rule);
  return fact.begins <= dateOf(receivedAt) ? null : no('rulebook-not-begun', { to, begins: fact.begins }, rule);
}

function takeable(taken: string, fact: MigrationFact | null, { rules }: Context): Check {
  const value = fact?.values.find(({ rule }) => rule === taken);
  if (value?.nature === 'substance' && value.kinder === 'undecided') return null;
  return no('value-not-to-be-chosen', { value: taken }, rules.general.migration.rule);
}
