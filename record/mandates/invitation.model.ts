import { Schema, type Connection, type mongo } from 'mongoose';
import type { Actor } from '../../domain/kernel/actor.js';
import type { CalendarDate, Instant } from '../../domain/kernel/instant.js';
import type { RuleRef } from '../../domain/kernel/rule.js';
import { INVITATION_STATUSES, type Invitation } from '../../domain/people/mandate.js';
import { CAPACITIES, type Capacity } from '../../domain/people/person.js';

/** What was done with an invitation, by whom, when. Only ever added to. */
export interface InvitationStep {
  readonly step: Invitation['status'];
  readonly by: Actor;
  readonly at: Instant;
  /** Idempotency key, in the hand of who did it, and the hash of what was asked with it. */
  readonly key: string;
  readonly body: string;
}

/** A department invites whoever brings the code to act for a subject. The code is written nowhere. */
export interface InvitationDocument {
  readonly _id: string;
  readonly status: Invitation['status'];
  /** SHA-256 of the code, hexadecimal: the code is random enough that nobody finds it by trying. */
  readonly code: string;
  readonly department: string;
  readonly subject: string;
  readonly capacity: Capacity;
  /** Of the mandate; null where it has none that is known. */
  readonly lastDay: CalendarDate | null;
  readonly invitedAt: Instant;
  readonly endsAt: Instant;
  /** Where the number comes from that `endsAt` was counted by. */
  readonly rule: RuleRef;
  /** Names the request that brought it: the same one again brings nothing more. */
  readonly opened: string;
  readonly steps: readonly InvitationStep[];
}

const invitationSchema = new Schema(
  {
    _id: { type: String, required: true },
    status: { type: String, required: true, enum: INVITATION_STATUSES },
    code: { type: String, required: true },
    department: { type: String, required: true },
    subject: { type: String, required: true },
    capacity: { type: String, required: true, enum: CAPACITIES },
    lastDay: { type: String, default: null },
    invitedAt: { type: String, required: true },
    endsAt: { type: String, required: true },
    rule: { type: Schema.Types.Mixed, required: true },
    opened: { type: String, required: true },
    steps: { type: [Schema.Types.Mixed], required: true },
  },
  { collection: 'invitations', minimize: false, versionKey: false, autoIndex: false },
);
invitationSchema.index({ code: 1 }, { unique: true });
invitationSchema.index({ opened: 1 }, { unique: true });
invitationSchema.index({ 'steps.key': 1 });
invitationSchema.index({ department: 1, invitedAt: -1, _id: -1 });

/** The model declares the collection and its indexes; the functions use the native collection. */
export function defineInvitations(connection: Connection): void {
  connection.model('Invitation', invitationSchema);
}

export function invitationsIn({ database }: { readonly database: mongo.Db }): mongo.Collection<InvitationDocument> {
  return database.collection('invitations');
}
