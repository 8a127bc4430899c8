import { Schema, type Connection, type mongo } from 'mongoose';
import type { Actor } from '../../domain/kernel/actor.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { Succession } from '../../domain/people/person.js';

export const TRANSFER_STATUSES = ['proposed', 'signed', 'declined', 'withdrawn'] as const;
export type TransferStatus = (typeof TRANSFER_STATUSES)[number];

/** What was done with a table, by whom, when. Only ever added to. */
export interface TransferStep {
  readonly step: TransferStatus;
  readonly by: Actor;
  readonly at: Instant;
  /** Why it was declined. */
  readonly reason?: string;
  /** Idempotency key, in the hand of who did it, and the hash of what was asked with it. */
  readonly key: string;
  readonly body: string;
}

/** 职权移交表: which office has the duties of which from when on. Its lines are never changed. */
export interface TransferTableDocument {
  readonly _id: string;
  /** The document by which it was ordered. */
  readonly order: string;
  readonly lines: readonly Succession[];
  readonly status: TransferStatus;
  readonly steps: readonly TransferStep[];
  readonly proposedAt: Instant;
  /** Its number among the signed tables, from 1: its lines were found to fit to those of all lower numbers. */
  readonly nth?: number;
  /** Signed, and not yet seen to stand in `successions` and in the offices. */
  readonly pending?: true;
}

const transferTableSchema = new Schema(
  {
    _id: { type: String, required: true },
    order: { type: String, required: true },
    lines: { type: [Schema.Types.Mixed], required: true },
    status: { type: String, required: true, enum: TRANSFER_STATUSES },
    steps: { type: [Schema.Types.Mixed], required: true },
    proposedAt: { type: String, required: true },
    nth: { type: Number },
    pending: { type: Boolean },
  },
  { collection: 'transfer_tables', minimize: false, versionKey: false, autoIndex: false },
);
transferTableSchema.index({ nth: 1 }, { unique: true, partialFilterExpression: { nth: { $exists: true } } });
transferTableSchema.index({ pending: 1 }, { sparse: true });
transferTableSchema.index({ 'steps.key': 1 });
transferTableSchema.index({ proposedAt: -1, _id: -1 });

export function defineTransferTables(connection: Connection): void {
  connection.model('TransferTable', transferTableSchema);
}

export function transferTablesIn({
  database,
}: {
  readonly database: mongo.Db;
}): mongo.Collection<TransferTableDocument> {
  return database.collection('transfer_tables');
}
