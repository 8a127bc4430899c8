export const ROLES = [
  'subject',
  'clerk',
  'approver',
  'lead',
  'supervisor',
  'operator',
  'system',
  'implementer',
] as const;
export type Role = (typeof ROLES)[number];

/** The roles that somebody holds in an office. */
export const OFFICE_ROLES = ['clerk', 'approver', 'lead', 'supervisor', 'operator', 'implementer'] as const;
export type OfficeRole = (typeof OFFICE_ROLES)[number];

/**
 * Who acts. Ids only, never names. `department` is the office he acts for; a subject's agent acts for `subject`.
 * The `system` acts when a duty was missed or when one case tells another what happened.
 */
export interface Actor {
  readonly id: string;
  readonly role: Role;
  readonly department?: string;
  readonly subject?: string;
  /** The official who entered what the subject brought or posted on paper; the act itself is the subject's. */
  readonly enteredBy?: EnteredBy;
  /** Whose place he takes while that person is away. Both count wherever two acts need two people. */
  readonly onBehalfOf?: string;
  /** The office in which he serves, where that has taken over from `department`. */
  readonly successor?: string;
}

/** Who entered a paper, and what shows when it was posted where that is what counts. */
export interface EnteredBy {
  readonly id: string;
  readonly department?: string;
  readonly onBehalfOf?: string;
  readonly successor?: string;
  /** Document id of the envelope or the post's receipt; absent where the paper counts from its arrival. */
  readonly postmark?: string;
}

/** Who sent the command: whoever entered it for another, else the actor himself. Idempotency keys are in his hand. */
export function senderOf({ id, enteredBy }: Actor): string {
  return enteredBy?.id ?? id;
}

/** Who did something, and whose place he took. */
export interface Behind {
  readonly id: string;
  readonly onBehalfOf?: string | undefined;
}

/** Everybody who stands behind an act: who did it, and whose place he took. */
export function peopleBehind({ id, onBehalfOf }: Behind): readonly string[] {
  return onBehalfOf === undefined ? [id] : [id, onBehalfOf];
}

/** Whether somebody stands behind both acts: then they are not two people's. */
export function isSamePerson(actor: Behind, earlier: Behind | null): boolean {
  if (earlier === null) return false;
  const behind = peopleBehind(earlier);
  return peopleBehind(actor).some((id) => behind.includes(id));
}

export const SYSTEM: Actor = { id: 'system', role: 'system' };

const COMMAND_LINE = 'console:';

/** Whoever works at the command line has the database's address: an operator, under his name at the machine. */
export function atCommandLine(user: string): Actor {
  return { id: `${COMMAND_LINE}${user}`, role: 'operator' };
}

/** Ids under which nobody signs in, in whatever letters: the record knows by them who acts without having done so. */
export function isReservedId(id: string): boolean {
  const small = id.toLowerCase();
  return small === SYSTEM.id || small.startsWith(COMMAND_LINE);
}
