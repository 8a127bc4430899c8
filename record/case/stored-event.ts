import type { Actor } from '../../domain/kernel/actor.js';
import type { AnyKind, Happened } from '../../domain/kernel/case.js';
import type { DomainEvent, Personal } from '../../domain/kernel/event.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { RuleRef } from '../../domain/kernel/rule.js';
import { hashOf, sha256 } from '../store/hash.js';
import type { Sealed, Sealer } from '../keys/seal.js';

/** What a ring of a chain is made of: everything its hash covers. */
export interface EventBody {
  /** From 1, without gaps. */
  readonly seq: number;
  readonly type: string;
  /** Shape of the kind when this was written; upcasters raise it. */
  readonly shape: number;
  /** When it counts as having happened: receipt, postmark, or the end of a missed limit. */
  readonly at: Instant;
  /** When it was written; never before the event before it. */
  readonly recordedAt: Instant;
  readonly actor: Actor;
  readonly rule: RuleRef;
  /** Idempotency key of the command, in the hand of its actor. */
  readonly key: string;
  /** The command's type. */
  readonly command: string;
  /** Keyed hash over the SHA-256 of the parsed command without times; the clock's own are not keyed, nor older ones. */
  readonly body: string;
  /** What was read elsewhere for the decision: name to keyed hash over the SHA-256 of the answer. */
  readonly facts?: Readonly<Record<string, string>>;
  readonly data: Readonly<Record<string, unknown>>;
  readonly personal?: Sealed;
  /** Hash of the event before; of the case's id for the first. */
  readonly prev: string;
}

export interface StoredEvent extends EventBody {
  /** SHA-256 over RFC 8785 of everything but itself and `attended`. */
  readonly hash: string;
  /** Carried out, and copied to the ledger. Not covered by the hash. */
  readonly attended: boolean;
}

/** What the first event's `prev` is: it ties the chain to its case. */
export function genesisOf(caseId: string): string {
  return sha256(caseId);
}

/** The hash of a stored event, over all but the hash itself and the mark that it was carried out. */
export function hashOfEvent(event: StoredEvent): string {
  const { hash: _hash, attended: _attended, ...body } = event;
  return hashOf(body);
}

/** Where an event's personal text stands: it opens there and nowhere else. */
export function placeOfEvent(caseId: string, seq: number): string {
  return `event\n${caseId}\n${String(seq)}`;
}

/** The event's personal text; an empty object where it was erased. */
export function openEvent(
  sealer: Sealer,
  { _id, subject }: CaseOfEvent,
  { seq, personal }: Pick<StoredEvent, 'seq' | 'personal'>,
): { readonly personal?: Personal } {
  return personal ? { personal: sealer.open(subject, placeOfEvent(_id, seq), personal) } : {};
}

/** Whose event it is. */
export interface CaseOfEvent {
  readonly _id: string;
  readonly subject: string;
}

/** The event as the domain knows it, raised to the kind's present shape. The sealer is one for the case's subject. */
export function happenedOf(kind: AnyKind, stored: StoredEvent, sealer: Sealer, found: CaseOfEvent): Happened {
  const event: DomainEvent = {
    ...stored.data,
    type: stored.type,
    rule: stored.rule.id,
    ...openEvent(sealer, found, stored),
  };
  return {
    seq: stored.seq,
    at: stored.at,
    recordedAt: stored.recordedAt,
    actor: stored.actor,
    event: kind.upcast(event, stored.shape) as DomainEvent,
  };
}
