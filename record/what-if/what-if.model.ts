import { Schema, type Connection, type mongo } from 'mongoose';
import type { Actor } from '../../domain/kernel/actor.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { CaseWhatIf } from '../../domain/what-if/finding.js';
import type { RecordDeps } from '../record-deps.js';
import type { StoredSummary } from './stored-summary.js';

export const WHAT_IF_STATUSES = ['asked', 'running', 'done', 'cancelled', 'failed'] as const;
export type WhatIfStatus = (typeof WHAT_IF_STATUSES)[number];

/** Why a run has failed: the draft does not fit to what has become law meanwhile, or its steps failed again and again. */
export type WhatIfFailure = 'draft-fits-no-more' | 'gave-up';

/** A draft held against all open cases. Where it stands is here and not in a workflow, so that a crash resumes. */
export interface WhatIfDocument {
  readonly _id: string;
  readonly status: WhatIfStatus;
  /** The department that asked; nobody else reads the answer. */
  readonly office: string;
  readonly actor: Actor;
  /** The drafts with the SHA-256 of each, hexadecimal; as they were sent only until the run has ended. */
  readonly drafts: readonly {
    readonly text?: string;
    readonly sha256: string;
    readonly title: { readonly zh: string; readonly en: string };
  }[];
  /** Only cases of this kind, only cases by the rules of this jurisdiction; null for all. */
  readonly kind: string | null;
  readonly jurisdiction: string | null;
  /** SHA-256 of all that was asked: the same key with something else is refused. */
  readonly asked: string;
  readonly askedAt: Instant;
  /** The instant against which the cases are compared; null until the run has begun. */
  readonly asOf: Instant | null;
  /** How many cases were open then. */
  readonly total: number | null;
  /** The last case of the last page; guards the summary. */
  readonly after: string | null;
  readonly summary: StoredSummary;
  /** How many were compared with events that had come after `asOf`. */
  readonly changed: number;
  readonly failure: WhatIfFailure | null;
  readonly endedAt: Instant | null;
  /** Its place among the runs of the office that are at work; absent once it has ended. */
  readonly place?: number;
  /** When the sweep makes sure that somebody works on it; null when nobody need. */
  readonly wakeAt: Date | null;
  /** When it is forgotten, with its cases. */
  readonly expireAt: Date;
}

/** A case for which the drafts would have made a difference. */
export interface WhatIfCaseDocument extends CaseWhatIf {
  /** Of the run and the case: in the order of the cases. */
  readonly _id: string;
  /** Whether it was compared with events that had come after the run's `asOf`. */
  readonly changed: boolean;
  readonly expireAt: Date;
}

const runSchema = new Schema(
  {
    _id: { type: String, required: true },
    status: { type: String, required: true, enum: WHAT_IF_STATUSES },
    office: { type: String, required: true },
    actor: { type: Schema.Types.Mixed, required: true },
    drafts: { type: [Schema.Types.Mixed], required: true },
    kind: { type: String, default: null },
    jurisdiction: { type: String, default: null },
    asked: { type: String, required: true },
    askedAt: { type: String, required: true },
    asOf: { type: String, default: null },
    total: { type: Number, default: null },
    after: { type: String, default: null },
    summary: { type: Schema.Types.Mixed, required: true },
    changed: { type: Number, required: true },
    failure: { type: String, default: null },
    endedAt: { type: String, default: null },
    place: { type: Number },
    wakeAt: { type: Date, default: null },
    expireAt: { type: Date, required: true },
  },
  { collection: 'what_ifs', minimize: false, versionKey: false, autoIndex: false },
);
runSchema.index({ office: 1, place: 1 }, { unique: true, partialFilterExpression: { place: { $exists: true } } });
// Used by queries that name the type as well; without it the database cannot know that they ask for nothing else.
runSchema.index({ wakeAt: 1 }, { partialFilterExpression: { wakeAt: { $type: 'date' } } });
runSchema.index({ expireAt: 1 }, { expireAfterSeconds: 0 });

const caseSchema = new Schema(
  {
    _id: { type: String, required: true },
    caseId: { type: String, required: true },
    kind: { type: String, required: true },
    status: { type: String, required: true },
    department: { type: String, default: null },
    findings: { type: [Schema.Types.Mixed], required: true },
    judged: { type: Number, required: true },
    unjudged: { type: Number, required: true },
    changed: { type: Boolean, required: true },
    expireAt: { type: Date, required: true },
  },
  { collection: 'what_if_cases', minimize: false, versionKey: false, autoIndex: false },
);
caseSchema.index({ expireAt: 1 }, { expireAfterSeconds: 0 });

/** The models declare the collections and their indexes; the functions use the native collections. */
export function defineWhatIfs(connection: Connection): void {
  connection.model('WhatIf', runSchema);
  connection.model('WhatIfCase', caseSchema);
}

export function runsIn({ database }: Pick<RecordDeps, 'database'>): mongo.Collection<WhatIfDocument> {
  return database.collection('what_ifs');
}

export function touchedIn({ database }: Pick<RecordDeps, 'database'>): mongo.Collection<WhatIfCaseDocument> {
  return database.collection('what_if_cases');
}

/** Ids of a run's cases, in the order of the cases. */
export function touchedId(whatIfId: string, caseId: string): string {
  return `${whatIfId}:${caseId}`;
}

/** The ids of a run's cases from behind one of them, up to another; without it to the last. */
export function touchedBetween(
  whatIfId: string,
  after: string | null,
  last: string | null = null,
): { readonly $gt: string; readonly $lte: string } {
  // The colon's successor: greater than the id of every case of the run.
  return { $gt: touchedId(whatIfId, after ?? ''), $lte: last === null ? `${whatIfId};` : touchedId(whatIfId, last) };
}
