import { peopleBehind } from './actor.js';
import type { Command, Context } from './case.js';
import { accept, type Decision } from './decision.js';
import type { DomainEvent } from './event.js';
import { firstOf, no, reasoned, type Check } from './guards.js';

/** By an official of himself, or by an approver or the lead department of somebody else. */
export type RecusalCommand =
  | { readonly type: 'RecordRecusal'; readonly person: string; readonly reasons: string }
  | { readonly type: 'LiftRecusal'; readonly person: string; readonly reasons: string };

export type RecusalEvent = DomainEvent & {
  readonly type: 'PersonRecused' | 'RecusalLifted';
  /** Whom it is about, as the issuer of his sign-in names him. */
  readonly person: string;
};

export const RECUSAL_COMMANDS = {
  RecordRecusal: true,
  LiftRecusal: true,
} satisfies Record<RecusalCommand['type'], true>;

export const RECUSAL_EVENTS = {
  PersonRecused: true,
  RecusalLifted: true,
} satisfies Record<RecusalEvent['type'], true>;

export function isRecusalCommand(command: Command): command is RecusalCommand {
  return Object.hasOwn(RECUSAL_COMMANDS, command.type);
}

/**
 * Whoever has an interest in a case keeps out of it: from then on he holds no office in it, neither his own nor one that he
 * fills for another, and nobody fills his. Anybody may say so of himself; of another an approver or the lead department
 * does. It is lifted by somebody else than he.
 */
export function decideRecusal(
  recused: readonly string[],
  command: RecusalCommand,
  { actor, rules }: Context,
): Decision<RecusalEvent> {
  const { rule } = rules.general.recusal;
  const { person, reasons } = command;
  const personal = { reasons };
  switch (command.type) {
    case 'RecordRecusal':
      return (
        firstOf(
          actor.role !== 'clerk' || person === actor.id ? null : no('recusal-of-another', {}, rule),
          recused.includes(person) ? no('already-recused', {}, rule) : null,
          reasoned(reasons, rule),
        ) ?? accept({ type: 'PersonRecused', rule: rule.id, person, personal })
      );
    case 'LiftRecusal':
      return (
        firstOf(
          recused.includes(person) ? null : no('not-recused', {}, rule),
          peopleBehind(actor).includes(person) ? no('recused-from-case', {}, rule) : null,
          reasoned(reasons, rule),
        ) ?? accept({ type: 'RecusalLifted', rule: rule.id, person, personal })
      );
  }
}

/** Those who keep out after the event. */
export function recusedAfter(recused: readonly string[], { type, person }: RecusalEvent): readonly string[] {
  const others = recused.filter((other) => other !== person);
  return type === 'PersonRecused' ? [...others, person] : others;
}

/**
 * Whether an official's act is that of somebody who keeps out, be it that he only enters a party's paper; as a party he
 * still acts for himself. `recused-from-case`.
 */
export function keepsOut(recused: readonly string[], { actor, rules }: Context): Check {
  const official = actor.role === 'subject' || actor.role === 'system' ? actor.enteredBy : actor;
  const keeps = official !== undefined && peopleBehind(official).some((id) => recused.includes(id));
  return keeps ? no('recused-from-case', {}, rules.general.recusal.rule) : null;
}
