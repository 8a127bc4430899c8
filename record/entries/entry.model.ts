import { Schema, type Connection, type mongo } from 'mongoose';
import type { CalendarDate, Instant } from '../../domain/kernel/instant.js';
import type { Sealed } from '../keys/seal.js';

export const ENTRY_KINDS = ['penalty', 'licence'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const ENTRY_STATUSES = ['accepted', 'waiting', 'refused'] as const;
export type EntryStatus = (typeof ENTRY_STATUSES)[number];

/** Where a row came from. */
export interface EntryOrigin {
  readonly importId: string;
  readonly row: number;
}

/** A row of credit information as it came in; not a case. Cases refer to it. A changed row is a new version; old ones stay. */
export interface EntryVersion {
  /** Keyed hash over the SHA-256 of the row's content: the same again changes nothing. */
  readonly digest: string;
  readonly version: number;
  readonly status: EntryStatus;
  readonly origin: EntryOrigin;
  readonly receivedAt: Instant;
  /** Credit code of the body that reported it. */
  readonly source: string;
  /** Credit code of the body that decided. */
  readonly authority: string;
  readonly decidedOn: CalendarDate;
  /** A minor's row is never listed, published or pushed. */
  readonly restricted: 'minor' | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly personal: Sealed;
}

export interface EntryDocument extends EntryVersion {
  readonly _id: string;
  readonly kind: EntryKind;
  /** Keyed hash over the SHA-256 of the natural key: number and date of the decision, and the party. */
  readonly key: string;
  /** Null where the row names nobody by a number. */
  readonly subject: string | null;
  readonly versions: readonly EntryVersion[];
}

const entrySchema = new Schema(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true, enum: ENTRY_KINDS },
    key: { type: String, required: true },
    subject: { type: String, default: null },
    digest: { type: String, required: true },
    version: { type: Number, required: true },
    status: { type: String, required: true, enum: ENTRY_STATUSES },
    origin: { type: Schema.Types.Mixed, required: true },
    receivedAt: { type: String, required: true },
    source: { type: String, required: true },
    authority: { type: String, required: true },
    decidedOn: { type: String, required: true },
    restricted: { type: String, default: null },
    data: { type: Schema.Types.Mixed, required: true },
    personal: { type: Schema.Types.Mixed, required: true },
    versions: { type: [Schema.Types.Mixed], required: true },
  },
  { collection: 'entries', minimize: false, versionKey: false, autoIndex: false },
);
entrySchema.index({ key: 1 }, { unique: true });
entrySchema.index({ subject: 1, decidedOn: -1, _id: -1 });

export function defineEntries(connection: Connection): void {
  connection.model('Entry', entrySchema);
}

export type Entries = mongo.Collection<EntryDocument>;
