import { Schema, type Connection, type mongo } from 'mongoose';
import type { Succession } from '../../domain/people/person.js';

/** A line of a signed transfer table, by the office that is no more. Never removed: who had its duties when can be told for good. */
export interface SuccessionDocument extends Succession {
  /** The office that is no more; its duties pass on once. */
  readonly _id: string;
  /** The document by which it was ordered. */
  readonly order: string;
}

export const SUCCESSIONS = 'successions';

const successionSchema = new Schema(
  {
    _id: { type: String, required: true },
    from: { type: String, required: true },
    to: { type: String, required: true },
    effective: { type: String, required: true },
    order: { type: String, required: true },
  },
  { collection: SUCCESSIONS, minimize: false, versionKey: false, autoIndex: false },
);

export function defineSuccessions(connection: Connection): void {
  connection.model('Succession', successionSchema);
}

export type Successions = mongo.Collection<SuccessionDocument>;
