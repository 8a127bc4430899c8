import { Schema, type Connection, type mongo } from 'mongoose';
import type { StoredEvent } from '../case/stored-event.js';

/** A copy of one event for good. Written once; only the mark `queued` is taken off when it has its position. */
export interface LedgerDocument {
  /** `caseId/seq`, the number padded, so that a case's events lie together in order. */
  readonly _id: string;
  readonly case: string;
  readonly kind: string;
  readonly subject: string;
  readonly event: StoredEvent;
  /** Present until the sequencer has numbered it. */
  readonly queued?: Date;
}

/** The number of an entry in the order that followers read. Inserted only; both members are unique. */
export interface PositionDocument {
  readonly _id: number;
  readonly entry: string;
  /** SHA-256 over the link before and the event's hash: the ledger as a whole is one chain. */
  readonly link: string;
}

export const LEDGER = 'ledger';
export const POSITIONS = 'ledger_positions';

const ledgerSchema = new Schema(
  {
    _id: { type: String, required: true },
    case: { type: String, required: true },
    kind: { type: String, required: true },
    subject: { type: String, required: true },
    event: { type: Schema.Types.Mixed, required: true },
    queued: { type: Date },
  },
  { collection: LEDGER, minimize: false, versionKey: false, autoIndex: false },
);
ledgerSchema.index({ case: 1, 'event.key': 1 });
ledgerSchema.index({ queued: 1, _id: 1 }, { partialFilterExpression: { queued: { $exists: true } } });

const positionSchema = new Schema(
  {
    _id: { type: Number, required: true },
    entry: { type: String, required: true },
    link: { type: String, required: true },
  },
  { collection: POSITIONS, versionKey: false, autoIndex: false },
);
positionSchema.index({ entry: 1 }, { unique: true });

export function defineLedger(connection: Connection): void {
  connection.model('LedgerEntry', ledgerSchema);
  connection.model('LedgerPosition', positionSchema);
}

export type Ledger = mongo.Collection<LedgerDocument>;
export type Positions = mongo.Collection<PositionDocument>;

/** Where the event stands in the ledger. Six digits are more events than a case of 1 MB can have in a lifetime. */
export function ledgerIdOf(caseId: string, seq: number): string {
  return `${caseId}/${String(seq).padStart(6, '0')}`;
}
