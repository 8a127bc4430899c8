import { Schema, type Connection, type mongo } from 'mongoose';
import type { Actor } from '../../domain/kernel/actor.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { FileRefusalCode } from '../../imports/file-refusal.js';
import type { TableDescription } from '../../imports/table.js';
import type { PutEntry } from '../entries/put-entries.js';
import type { Sealed } from '../keys/seal.js';

export const IMPORT_STATUSES = ['receiving', 'received', 'reading', 'checking', 'done', 'refused'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

export const ROW_OUTCOMES = ['accepted', 'waiting', 'refused'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** What the accepted rows did to the entries, and how the rows ended; `accepted + waiting + refused` = rows checked. */
export type ImportCounts = Readonly<Record<RowOutcome | PutEntry['outcome'], number>>;

export const NO_COUNTS: ImportCounts = { accepted: 0, waiting: 0, refused: 0, new: 0, updated: 0, unchanged: 0 };

/** One file on its way into the record. Where it stands is here and not in a workflow, so that a crash resumes. */
export interface ImportDocument {
  readonly _id: string;
  readonly status: ImportStatus;
  /** Sealed: people write names into file names. */
  readonly filename: Sealed;
  readonly actor: Actor;
  readonly receivedAt: Instant;
  /** Id of the stored file in GridFS; null until all of it is stored, and once the import has ended and it is gone. */
  readonly file: string | null;
  readonly size: number;
  /** Whether the stored file is sealed; absent on those from before there were keys. */
  readonly sealed?: boolean;
  /** Whether file and rows have keys of their own; absent where an older release sealed them for the import. */
  readonly ownKey?: boolean;
  readonly sha256: string | null;
  /** An earlier import of the same bytes: this one changed nothing. */
  readonly sameFileAs: string | null;
  readonly refusal: {
    readonly code: FileRefusalCode;
    readonly params: Readonly<Record<string, string | number>>;
  } | null;
  readonly table: TableDescription | null;
  /** Data rows read so far, in how many chunks. */
  readonly rowsRead: number;
  readonly chunks: number;
  /** The first chunk not yet checked; guards the counts. */
  readonly nextChunk: number;
  readonly counts: ImportCounts;
  readonly endedAt: Instant | null;
  /** When the sweep makes sure that somebody works on it; null when nobody need. */
  readonly wakeAt: Date | null;
}

const importSchema = new Schema(
  {
    _id: { type: String, required: true },
    status: { type: String, required: true, enum: IMPORT_STATUSES },
    filename: { type: Schema.Types.Mixed, required: true },
    actor: { type: Schema.Types.Mixed, required: true },
    receivedAt: { type: String, required: true },
    file: { type: String, default: null },
    size: { type: Number, required: true },
    sealed: { type: Boolean },
    ownKey: { type: Boolean },
    sha256: { type: String, default: null },
    sameFileAs: { type: String, default: null },
    refusal: { type: Schema.Types.Mixed, default: null },
    table: { type: Schema.Types.Mixed, default: null },
    rowsRead: { type: Number, required: true },
    chunks: { type: Number, required: true },
    nextChunk: { type: Number, required: true },
    counts: { type: Schema.Types.Mixed, required: true },
    endedAt: { type: String, default: null },
    wakeAt: { type: Date, default: null },
  },
  { collection: 'imports', minimize: false, versionKey: false, autoIndex: false },
);
// Used by queries that name the type as well; without it the database cannot know that they ask for nothing else.
importSchema.index({ sha256: 1 }, { partialFilterExpression: { sha256: { $type: 'string' } } });
importSchema.index({ file: 1 }, { partialFilterExpression: { file: { $type: 'string' } } });
importSchema.index({ receivedAt: -1, _id: -1 });
importSchema.index({ 'actor.department': 1, receivedAt: -1, _id: -1 });
importSchema.index({ wakeAt: 1 }, { partialFilterExpression: { wakeAt: { $type: 'date' } } });

export function defineImports(connection: Connection): void {
  connection.model('Import', importSchema);
}

export type Imports = mongo.Collection<ImportDocument>;
