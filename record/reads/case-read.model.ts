import { Schema, type Connection, type mongo } from 'mongoose';
import type { Actor } from '../../domain/kernel/actor.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { Sealed } from '../seal.js';

export const CASE_READS = 'case-reads';

/** That somebody looked into a case. Inserted only; it goes by itself when its time is over. */
export interface CaseReadDocument {
  /**
   * Random; for an unmasking a function of case, actor and key, so that one key unmasks once; for a list one of case, actor,
   * list and day.
   */
  readonly _id: string;
  readonly caseId: string;
  readonly by: Actor;
  readonly at: Instant;
  /** What was asked for: the id of an operation of the contracts. */
  readonly operation: string;
  /** Whether numbers, names and contact data were shown in full. */
  readonly unmasked: boolean;
  /** Why, where it had to be said. Sealed for the subject of the case. */
  readonly reason: Sealed | null;
  readonly expireAt: Date;
}

const caseReadSchema = new Schema(
  {
    _id: { type: String, required: true },
    caseId: { type: String, required: true },
    by: { type: Schema.Types.Mixed, required: true },
    at: { type: String, required: true },
    operation: { type: String, required: true },
    unmasked: { type: Boolean, required: true },
    reason: { type: Schema.Types.Mixed, default: null },
    expireAt: { type: Date, required: true },
  },
  { collection: CASE_READS, minimize: false, versionKey: false, autoIndex: false },
);
caseReadSchema.index({ caseId: 1, at: -1, _id: -1 });
caseReadSchema.index({ expireAt: 1 }, { expireAfterSeconds: 0 });

export function defineCaseReads(connection: Connection): void {
  connection.model('CaseRead', caseReadSchema);
}

export type CaseReads = mongo.Collection<CaseReadDocument>;
