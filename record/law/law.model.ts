import { Schema, type Connection, type mongo } from 'mongoose';
import type { Actor } from '../../domain/kernel/actor.js';
import type { CalendarDate, Instant } from '../../domain/kernel/instant.js';
import type { ReadText } from '../../rulebooks/live-shelf.js';

export const LAW_STATUSES = ['proposed', 'approved', 'declined', 'withdrawn'] as const;
export type LawStatus = (typeof LAW_STATUSES)[number];

/** What was done with a text, by whom, when. Only ever added to. */
export interface LawStep {
  readonly step: LawStatus;
  readonly by: Actor;
  readonly at: Instant;
  /** Why it was declined. */
  readonly reason?: string;
  /** Idempotency key, in the hand of who did it, and the hash of what was asked with it; absent in steps of before. */
  readonly key?: string;
  readonly body?: string;
}

/** A text of the law that came after the release: a document, or the calendar of a year. Its text is never changed. */
export interface LawDocument {
  readonly _id: string;
  readonly kind: ReadText['kind'];
  /** As it was uploaded. */
  readonly text: string;
  /** SHA-256 of the text, hexadecimal. */
  readonly sha256: string;
  /** Names it among all texts; one approved text to a place. */
  readonly place: string;
  readonly title: ReadText['title'];
  readonly source: string;
  readonly jurisdiction: string | null;
  readonly from: CalendarDate;
  readonly year: number | null;
  readonly status: LawStatus;
  readonly steps: readonly LawStep[];
  readonly proposedAt: Instant;
  /** Its number among the approved texts, from 1: it was found to fit to all texts of lower numbers. */
  readonly nth?: number;
}

const lawSchema = new Schema(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true, enum: ['layer', 'calendar'] },
    text: { type: String, required: true },
    sha256: { type: String, required: true },
    place: { type: String, required: true },
    title: { type: Schema.Types.Mixed, required: true },
    source: { type: String, required: true },
    jurisdiction: { type: String, default: null },
    from: { type: String, required: true },
    year: { type: Number, default: null },
    status: { type: String, required: true, enum: LAW_STATUSES },
    steps: { type: [Schema.Types.Mixed], required: true },
    proposedAt: { type: String, required: true },
    nth: { type: Number },
  },
  { collection: 'law', minimize: false, versionKey: false, autoIndex: false },
);

lawSchema.index({ place: 1 }, { unique: true, partialFilterExpression: { status: 'approved' } });
lawSchema.index({ nth: 1 }, { unique: true, partialFilterExpression: { nth: { $exists: true } } });
lawSchema.index({ 'steps.key': 1 }, { sparse: true });
lawSchema.index({ status: 1, proposedAt: -1, _id: -1 });
lawSchema.index({ proposedAt: -1, _id: -1 });

/** The model declares the collection and its indexes; the functions use the native collection. */
export function defineLaw(connection: Connection): void {
  connection.model('Law', lawSchema);
}

export type LawTexts = mongo.Collection<LawDocument>;

export function lawIn({ database }: { readonly database: mongo.Db }): LawTexts {
  return database.collection('law');
}
