import { Schema, type Connection, type mongo } from 'mongoose';
import type { Actor } from '../../domain/kernel/actor.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { PersonChange } from '../../domain/people/change.js';
import type { Appointment, Delegation, Mandate } from '../../domain/people/person.js';

/** A change as it is kept: who made it, when, with which key, and the hash of what was asked with that. Only ever added to. */
export interface KeptChange extends PersonChange {
  readonly by: Actor;
  readonly at: Instant;
  readonly key: string;
  readonly body: string;
}

/** Somebody who signs in. No name: the sign-in's issuer knows it. What has ended stays, with its end. */
export interface PersonDocument {
  /** As the issuer of the sign-in names him. */
  readonly _id: string;
  /** Every write is guarded by it. */
  readonly version: number;
  readonly appointments: readonly Appointment[];
  readonly delegations: readonly Delegation[];
  readonly mandates: readonly Mandate[];
  /** How it came to be so; absent where nothing has changed since it was first written. */
  readonly changes?: readonly KeptChange[];
}

export const PEOPLE = 'people';

const personSchema = new Schema(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    appointments: { type: [Schema.Types.Mixed], required: true },
    delegations: { type: [Schema.Types.Mixed], required: true },
    mandates: { type: [Schema.Types.Mixed], required: true },
    changes: { type: [Schema.Types.Mixed], default: undefined },
  },
  { collection: PEOPLE, minimize: false, versionKey: false, autoIndex: false },
);
personSchema.index({ 'delegations.to': 1 }, { sparse: true });
personSchema.index({ 'appointments.department': 1, _id: 1 });
personSchema.index({ 'changes.key': 1 }, { sparse: true });

export function definePeople(connection: Connection): void {
  connection.model('Person', personSchema);
}

export type People = mongo.Collection<PersonDocument>;
