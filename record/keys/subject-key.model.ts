import { Schema, type Connection, type mongo } from 'mongoose';
import type { Instant } from '../../domain/kernel/instant.js';

export const SUBJECT_KEYS = 'subject-keys';

/** The data key of one owner, wrapped by a master key that is not in the database. */
export interface SubjectKeyDocument {
  /** Id of a subject, of an entry that names nobody, of an import, its file or a row of it; `person` and the id of whoever acts. */
  readonly _id: string;
  /** Which master key wraps it; null where it was erased. */
  readonly master: string | null;
  /** Nonce, ciphertext and tag, base64url; null where it was erased. Nothing brings it back. */
  readonly wrapped: string | null;
  readonly madeAt: Instant;
  readonly erasedAt: Instant | null;
}

const subjectKeySchema = new Schema(
  {
    _id: { type: String, required: true },
    master: { type: String, default: null },
    wrapped: { type: String, default: null },
    madeAt: { type: String, required: true },
    erasedAt: { type: String, default: null },
  },
  { collection: SUBJECT_KEYS, versionKey: false, autoIndex: false },
);
subjectKeySchema.index({ master: 1, _id: 1 });

export function defineSubjectKeys(connection: Connection): void {
  connection.model('SubjectKey', subjectKeySchema);
}

export type SubjectKeys = mongo.Collection<SubjectKeyDocument>;
