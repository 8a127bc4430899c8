import { Schema, type Connection, type mongo } from 'mongoose';
import type { Sealed } from '../keys/seal.js';

export const SUBJECT_KINDS = ['firm', 'person'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** A firm or a person whose credit is told of. The id is random: nothing in it derives from name or number. */
export interface SubjectDocument {
  readonly _id: string;
  readonly kind: SubjectKind;
  /**
   * A firm's unified social credit code, which is public, in upper case; of a person's identity number only its keyed hash
   * (`lookup.ts`). Unique.
   */
  readonly number: string;
  /** Name, and a person's number and birth date. */
  readonly identity: Sealed;
  readonly contact: Sealed | null;
  /** Its erasure: `begun` once there is no way back. No case of it is opened while this stands. */
  readonly erasing?: { readonly by: string; readonly begun: boolean };
}

const subjectSchema = new Schema(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true, enum: SUBJECT_KINDS },
    number: { type: String, required: true },
    identity: { type: Schema.Types.Mixed, required: true },
    contact: { type: Schema.Types.Mixed, default: null },
    erasing: { type: Schema.Types.Mixed },
  },
  { collection: 'subjects', minimize: false, versionKey: false, autoIndex: false },
);
subjectSchema.index({ number: 1 }, { unique: true });

export function defineSubjects(connection: Connection): void {
  connection.model('Subject', subjectSchema);
}

export type Subjects = mongo.Collection<SubjectDocument>;
