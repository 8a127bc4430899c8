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
}

/** Who entered a paper, and what shows when it was posted where that is what counts. */
export interface EnteredBy {
  readonly id: string;
  readonly department?: string;
  /** Document id of the envelope or the post's receipt; absent where the paper counts from its arrival. */
  readonly postmark?: string;
}

/** Who sent the command: whoever entered it for another, else the actor himself. Idempotency keys are in his hand. */
export function senderOf({ id, enteredBy }: Actor): string {
  return enteredBy?.id ?? id;
}

export const SYSTEM: Actor = { id: 'system', role: 'system' };
