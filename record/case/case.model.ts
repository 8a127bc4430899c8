import { Schema, type Connection, type mongo } from 'mongoose';
import type { Attention } from '../../domain/kernel/attention.js';
import type { Claim, MeasureTerm } from '../../domain/kernel/claim.js';
import type { Duty } from '../../domain/kernel/duty.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { StoredEvent } from './stored-event.js';

/** The kind's state with its `personal` member sealed, and the house's attention beside it. */
export interface StoredState {
  readonly own: unknown;
  readonly attention: Attention;
}

/** One proceeding: what it is now, what it owes, what it claims, and the last of what happened. Written by `submit` only. */
export interface CaseDocument {
  readonly _id: string;
  readonly kind: string;
  /** Shape of the state; an older one is folded anew. */
  readonly shape: number;
  readonly status: string;
  /** Number of the last event; every write is guarded by it. */
  readonly version: number;
  readonly state: StoredState;
  readonly duties: readonly Duty[];
  readonly claims: readonly Claim[];
  readonly terms: readonly MeasureTerm[];
  /** Absent where nothing is locked: an empty list would be a value under the unique index. */
  readonly locks?: readonly string[];
  /** Years without a holiday notice that its open dates rest on; absent where all are certain. */
  readonly awaits?: readonly number[];
  readonly subject: string;
  readonly departments: readonly string[];
  readonly on: string | null;
  /** Who brought it, where not its subject. */
  readonly party?: string;
  /** Officials who keep out of it; absent where there are none. */
  readonly recused?: readonly string[];
  /** Id of the rulebook that the case is pinned to. */
  readonly rulebook: string;
  /** When its attendant has something to do; null when nothing is ahead. */
  readonly wakeAt: Date | null;
  /** How often the sweep has found it past its time. */
  readonly sweeps: number;
  /** The unattended events and the last 64, in order. */
  readonly events: readonly StoredEvent[];
  /** Hash of the last event. */
  readonly head: string;
  /** The highest number among the events that stand in the ledger only. */
  readonly moved: number;
  /** Hash of the sender, the kind and the key that opened it (`openingOf`); for good, since a key opens one case only. */
  readonly opened?: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
}

export const CASES = 'cases';

const caseSchema = new Schema(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    shape: { type: Number, required: true },
    status: { type: String, required: true },
    version: { type: Number, required: true },
    state: { type: Schema.Types.Mixed, required: true },
    duties: { type: [Schema.Types.Mixed], required: true },
    claims: { type: [Schema.Types.Mixed], required: true },
    terms: { type: [Schema.Types.Mixed], required: true },
    locks: { type: [String], default: undefined },
    awaits: { type: [Number], default: undefined },
    subject: { type: String, required: true },
    departments: { type: [String], required: true },
    on: { type: String, default: null },
    party: { type: String },
    recused: { type: [String], default: undefined },
    rulebook: { type: String, required: true },
    wakeAt: { type: Date, default: null },
    sweeps: { type: Number, required: true },
    events: { type: [Schema.Types.Mixed], required: true },
    head: { type: String, required: true },
    moved: { type: Number, required: true },
    opened: { type: String },
    openedAt: { type: String, required: true },
    closedAt: { type: String, default: null },
  },
  { collection: CASES, minimize: false, versionKey: false, autoIndex: false },
);

caseSchema.index({ locks: 1 }, { unique: true, sparse: true });
caseSchema.index({ opened: 1 }, { unique: true, sparse: true });
caseSchema.index({ awaits: 1, _id: 1 }, { partialFilterExpression: { awaits: { $exists: true } } });
caseSchema.index({ subject: 1, openedAt: -1, _id: -1 });
caseSchema.index({ party: 1, openedAt: -1, _id: -1 }, { partialFilterExpression: { party: { $exists: true } } });
caseSchema.index({ recused: 1 }, { sparse: true });
caseSchema.index({ 'claims.on': 1 }, { sparse: true });
caseSchema.index({ on: 1, openedAt: -1, _id: -1 });
caseSchema.index({ wakeAt: 1, closedAt: 1 });
caseSchema.index({ 'duties.owner.department': 1, 'duties.dueAt': 1 });
caseSchema.index({ 'duties.owner.subject': 1, 'duties.dueAt': 1 });
caseSchema.index({ 'duties.owner.role': 1, 'duties.dueAt': 1 });
caseSchema.index({ departments: 1, openedAt: -1, _id: -1 });
caseSchema.index({ kind: 1, status: 1, openedAt: -1, _id: -1 });
caseSchema.index({ openedAt: -1, _id: -1 });
caseSchema.index({ closedAt: 1, _id: 1 });

/** The model declares the collection and its indexes; `submit` and the queries use the native collection. */
export function defineCases(connection: Connection): void {
  connection.model('Case', caseSchema);
}

export type Cases = mongo.Collection<CaseDocument>;
