import { Schema, type Connection, type mongo } from 'mongoose';
import type { Actor } from '../../domain/kernel/actor.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { Reason, ReasonCode } from '../../imports/reasons.js';
import { ROW_OUTCOMES, type RowOutcome } from './import.model.js';
import type { PutEntry } from '../entries/put-entries.js';
import type { Sealed } from '../keys/seal.js';

/** Rows of a file as they were read and not yet checked; gone when the import has ended. */
export interface ChunkDocument {
  readonly _id: string;
  readonly importId: string;
  readonly number: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Where the file is read on from; null where that is only possible from its start. */
  readonly nextByte: number | null;
  /** Rows of the file up to the end of this chunk. */
  readonly rowsThrough: number;
  /** `{ rows: ReadRow[] }` */
  readonly rows: Sealed;
}

/** What a person did with a waiting row. */
export interface RowResolution {
  readonly kind: 'correct' | 'release' | 'refuse';
  readonly by: Actor;
  readonly at: Instant;
  readonly key: string;
  readonly body: string;
  /** Columns that were corrected; the cells before are in `personal`. */
  readonly columns: readonly string[];
  readonly outcome: RowOutcome;
  /** Reason, and what stood in the corrected cells. */
  readonly personal: Sealed;
}

/** How a row ended and why. Written once by the import; a waiting one later by a person. */
export interface ImportRowDocument {
  readonly _id: string;
  readonly importId: string;
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
  readonly entry: string | null;
  readonly change: PutEntry['outcome'] | null;
  /** Keyed hash of the cells, where a person may be asked about them: the same row in the next file is not asked about again. */
  readonly digest?: string;
  /** The row's cells (`RowCells`), where it was not accepted. */
  readonly cells: Sealed | null;
  readonly resolutions: readonly RowResolution[];
  /** Whether cells and resolutions are sealed by a key of the row's own; absent where an older release sealed them for the import. */
  readonly ownKey?: boolean;
}

/** The row that a refusal «the same row …» points to. */
export type RowPointer = Pick<ImportRowDocument, 'importId' | 'row' | 'outcome'> & { readonly code: ReasonCode };

const chunkSchema = new Schema(
  {
    _id: { type: String, required: true },
    importId: { type: String, required: true },
    number: { type: Number, required: true },
    firstRow: { type: Number, required: true },
    lastRow: { type: Number, required: true },
    nextByte: { type: Number, default: null },
    rowsThrough: { type: Number, required: true },
    rows: { type: Schema.Types.Mixed, required: true },
  },
  { collection: 'import_chunks', minimize: false, versionKey: false, autoIndex: false },
);
chunkSchema.index({ importId: 1, number: 1 }, { unique: true });

const rowSchema = new Schema(
  {
    _id: { type: String, required: true },
    importId: { type: String, required: true },
    row: { type: Number, required: true },
    outcome: { type: String, required: true, enum: ROW_OUTCOMES },
    reasons: { type: [Schema.Types.Mixed], required: true },
    warnings: { type: [Schema.Types.Mixed], required: true },
    entry: { type: String, default: null },
    change: { type: String, default: null },
    digest: { type: String },
    cells: { type: Schema.Types.Mixed, default: null },
    resolutions: { type: [Schema.Types.Mixed], required: true },
    ownKey: { type: Boolean },
  },
  { collection: 'import_rows', minimize: false, versionKey: false, autoIndex: false },
);
rowSchema.index({ importId: 1, row: 1 }, { unique: true });
rowSchema.index({ importId: 1, outcome: 1, row: 1 });
// Used by queries that name the type as well; without it the database cannot know that they ask for nothing else.
rowSchema.index({ entry: 1 }, { partialFilterExpression: { entry: { $type: 'string' } } });
rowSchema.index({ digest: 1 }, { partialFilterExpression: { digest: { $type: 'string' } } });

export function defineImportRows(connection: Connection): void {
  connection.model('ImportChunk', chunkSchema);
  connection.model('ImportRow', rowSchema);
}

export type Chunks = mongo.Collection<ChunkDocument>;
export type ImportRows = mongo.Collection<ImportRowDocument>;
