import { Schema, type Connection, type mongo } from 'mongoose';
import type { Actor } from '../../domain/kernel/actor.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { Sealed } from '../keys/seal.js';

/** Named when only the readings of cases were kept. */
export const READS = 'case-reads';

/** What was read: a case, or what belongs to one, or what is about a subject and belongs to no case. */
export interface ReadOf {
  /** Null for what belongs to no case. */
  readonly caseId: string | null;
  /** Whom it is about, where it belongs to no case and that is known. */
  readonly subject?: string | null;
  /** The entry, row of an import or file that was read, by its id; absent for the case itself, or for a list about a subject. */
  readonly item?: string | null;
}

/** That somebody looked at something. Inserted only; it goes by itself when its time is over. */
export interface ReadDocument extends ReadOf {
  /**
   * Random; for an unmasking a function of what was shown, actor and key, so that one key unmasks once; for a list one of
   * what it told of, actor and his seat, list and day.
   */
  readonly _id: string;
  readonly by: Actor;
  readonly at: Instant;
  /** What was asked for: the id of an operation of the contracts. */
  readonly operation: string;
  /** Whether numbers, names and contact data were shown in full. */
  readonly unmasked: boolean;
  /** Why, where it had to be said. Sealed for whom it is about, or for what was read where that is nobody known. */
  readonly reason: Sealed | null;
  readonly expireAt: Date;
}

const readSchema = new Schema(
  {
    _id: { type: String, required: true },
    caseId: { type: String, default: null },
    subject: { type: String },
    item: { type: String },
    by: { type: Schema.Types.Mixed, required: true },
    at: { type: String, required: true },
    operation: { type: String, required: true },
    unmasked: { type: Boolean, required: true },
    reason: { type: Schema.Types.Mixed, default: null },
    expireAt: { type: Date, required: true },
  },
  { collection: READS, minimize: false, versionKey: false, autoIndex: false },
);
readSchema.index({ caseId: 1, at: -1, _id: -1 });
readSchema.index({ subject: 1, at: -1, _id: -1 }, { partialFilterExpression: { subject: { $type: 'string' } } });
readSchema.index({ expireAt: 1 }, { expireAfterSeconds: 0 });

export function defineReads(connection: Connection): void {
  connection.model('Read', readSchema);
}

export type Reads = mongo.Collection<ReadDocument>;
