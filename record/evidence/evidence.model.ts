import { Schema, type Connection, type mongo } from 'mongoose';
import type { Actor } from '../../domain/kernel/actor.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { Sealed } from '../keys/seal.js';
import type { EvidenceType } from './check-content.js';

/** `receiving`: its bytes still come in, or never came. `destroyed`: the bytes are gone, this stays as the proof of it. */
export type EvidenceState = 'receiving' | 'held' | 'destroyed';
export type ScanState = 'not-configured' | 'pending' | 'clean' | 'infected';
export type DestroyedBecause = 'never-used' | 'infected' | 'time-of-keeping-over' | 'person-erased';

/** One uploaded file. Its bytes stand in GridFS under the same id; nobody sees it before it is held. */
export interface EvidenceDocument {
  /** Random, 160 bits. */
  readonly _id: string;
  /** Hash of who uploaded it and the idempotency key; given when it is held, so that a key stands for one file. */
  readonly opened?: string;
  readonly state: EvidenceState;
  /** Whose evidence it is. */
  readonly subject: string;
  readonly uploadedBy: Actor;
  /** The case for which it was uploaded; absent where none was named. Whoever keeps out of it is not shown the file. */
  readonly meantFor?: string;
  readonly receivedAt: Instant;
  /** Personal text; null when the file is destroyed. */
  readonly name: Sealed | null;
  readonly type: EvidenceType | null;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string | null;
  /** Its bytes are sealed for the subject; absent where they were stored before there were keys. */
  readonly sealed?: boolean;
  readonly scan: { readonly state: ScanState; readonly at: Instant | null; readonly finding: string | null };
  /** The cases in which it is evidence. */
  readonly cases: readonly string[];
  /** Cases whose write may have named it: told by the case itself where a process died in between. */
  readonly intended: readonly string[];
  /** What nobody has brought by then is destroyed. */
  readonly unusedUntil: Instant;
  readonly destroyed: { readonly at: Instant; readonly because: DestroyedBecause } | null;
  /** When the sweep looks at it again; null when nothing is ahead. */
  readonly wakeAt: Date | null;
}

export type Evidence = mongo.Collection<EvidenceDocument>;

export const EVIDENCE = 'evidence';

const evidenceSchema = new Schema(
  {
    _id: { type: String, required: true },
    opened: { type: String },
    state: { type: String, required: true, enum: ['receiving', 'held', 'destroyed'] },
    subject: { type: String, required: true },
    uploadedBy: { type: Schema.Types.Mixed, required: true },
    meantFor: { type: String },
    receivedAt: { type: String, required: true },
    name: { type: Schema.Types.Mixed, default: null },
    type: { type: String, default: null },
    size: { type: Number, required: true },
    sha256: { type: String, default: null },
    sealed: { type: Boolean },
    scan: { type: Schema.Types.Mixed, required: true },
    cases: { type: [String], required: true },
    intended: { type: [String], required: true },
    unusedUntil: { type: String, required: true },
    destroyed: { type: Schema.Types.Mixed, default: null },
    wakeAt: { type: Date, default: null },
  },
  { collection: EVIDENCE, minimize: false, versionKey: false, autoIndex: false },
);
evidenceSchema.index({ opened: 1 }, { unique: true, sparse: true });
evidenceSchema.index({ 'uploadedBy.id': 1, receivedAt: 1 });
evidenceSchema.index({ cases: 1 });
// Used by queries that name the type as well; without it the database cannot know that they ask for nothing else.
evidenceSchema.index({ wakeAt: 1 }, { partialFilterExpression: { wakeAt: { $type: 'date' } } });

export function defineEvidence(connection: Connection): void {
  connection.model('Evidence', evidenceSchema);
}
