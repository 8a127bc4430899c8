import { Schema, type Connection, type mongo } from 'mongoose';
import type { Appointment, Delegation, Mandate } from '../../domain/people/person.js';

/** Somebody who signs in. No name: the sign-in's issuer knows it. What has ended stays, with its end. */
export interface PersonDocument {
  /** As the issuer of the sign-in names him. */
  readonly _id: string;
  /** Every write is guarded by it. */
  readonly version: number;
  readonly appointments: readonly Appointment[];
  readonly delegations: readonly Delegation[];
  readonly mandates: readonly Mandate[];
}

export const PEOPLE = 'people';

const personSchema = new Schema(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    appointments: { type: [Schema.Types.Mixed], required: true },
    delegations: { type: [Schema.Types.Mixed], required: true },
    mandates: { type: [Schema.Types.Mixed], required: true },
  },
  { collection: PEOPLE, minimize: false, versionKey: false, autoIndex: false },
);
personSchema.index({ 'delegations.to': 1 }, { sparse: true });
personSchema.index({ 'appointments.department': 1, _id: 1 });
personSchema.index({ 'mandates.subject': 1, _id: 1 });

export function definePeople(connection: Connection): void {
  connection.model('Person', personSchema);
}

export type People = mongo.Collection<PersonDocument>;
