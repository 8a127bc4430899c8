import { Schema, type Connection, type mongo } from 'mongoose';
import type { Actor } from '../../domain/kernel/actor.js';
import type { CalendarDate, Instant } from '../../domain/kernel/instant.js';
import type { ClockStep } from '../../domain/people/mandate-clock.js';
import { MANDATE_STATUSES, type MandateStatus } from '../../domain/people/mandate.js';
import { CAPACITIES, type Capacity } from '../../domain/people/person.js';
import type { Sealed } from '../keys/seal.js';

/** What was done, by whom, when. Only ever added to. */
export interface MandateStep {
  readonly step: MandateStatus | ClockStep | 'filed' | 'brought';
  readonly by: Actor;
  readonly at: Instant;
  /** Idempotency key, in the hand of who did it, and the hash of what was asked with it. */
  readonly key: string;
  readonly body: string;
  /** The reasons, sealed for the subject. */
  readonly personal?: Sealed;
}

export const LETTER_OUTCOMES = ['sent', 'no-address', 'refused', 'erased'] as const;

/** What has become of a letter about a step. */
export interface MandateLetter {
  /** Which one of the steps, from 0. */
  readonly step: number;
  /** `subject`, `person`, or the office. */
  readonly to: string;
  /** `refused`: the mail server will never take it. Like `no-address` it is served on paper then. */
  readonly outcome: (typeof LETTER_OUTCOMES)[number];
  readonly at: Instant;
}

/**
 * The paper of a mandate: how somebody came to act for a subject, or that he asks to. What counts stands with the person
 * himself (`Person.mandates`), under the same id, and is written together with this.
 */
export interface MandateDocument {
  readonly _id: string;
  readonly status: MandateStatus;
  readonly person: string;
  /** Its id with the person, where that is another: the installation brought it along. */
  readonly part?: string;
  /** Null where nobody is known here by the number that was named. The number itself is not kept. */
  readonly subject: string | null;
  readonly capacity: Capacity;
  /** As it was asked for. */
  readonly lastDay: CalendarDate | null;
  /** The power of attorney, the proof of guardianship, the identity paper; null where an invitation stands for it. */
  readonly document: string | null;
  readonly invitation: string | null;
  readonly filedAt: Instant;
  /** By when the department answers; null where there was nothing to answer. */
  readonly answerBy: Instant | null;
  /** When the offices are reminded of it; absent in those of before. */
  readonly remindAt?: Instant | null;
  readonly lapsesAt?: Instant | null;
  /** Once it was given; null where it is given until it is ended. */
  readonly from: Instant | null;
  readonly until: Instant | null;
  readonly untold?: true;
  /** Names the request that brought it: the same one again brings nothing more. */
  readonly opened: string;
  readonly steps: readonly MandateStep[];
  /** Of how many steps everybody concerned has been told. */
  readonly told?: number;
  readonly letters?: readonly MandateLetter[];
  /** Where whoever acts, or asks to, wants to be written to, sealed for him; gone with the last letter. */
  readonly contact?: Sealed;
  /** When it is to be looked at again: now while somebody is to be told; after every instant where nothing comes by itself. */
  readonly wakeAt?: string;
  /** By when an office has to have answered; after every instant where none owes an answer. */
  readonly dueAt?: string;
}

export const MANDATES = 'mandates';

const mandateSchema = new Schema(
  {
    _id: { type: String, required: true },
    status: { type: String, required: true, enum: MANDATE_STATUSES },
    person: { type: String, required: true },
    part: { type: String },
    subject: { type: String, default: null },
    capacity: { type: String, required: true, enum: CAPACITIES },
    lastDay: { type: String, default: null },
    document: { type: String, default: null },
    invitation: { type: String, default: null },
    filedAt: { type: String, required: true },
    answerBy: { type: String, default: null },
    remindAt: { type: String },
    lapsesAt: { type: String },
    from: { type: String, default: null },
    until: { type: String, default: null },
    untold: { type: Boolean },
    opened: { type: String, required: true },
    steps: { type: [Schema.Types.Mixed], required: true },
    told: { type: Number },
    letters: { type: [Schema.Types.Mixed], default: undefined },
    contact: { type: Schema.Types.Mixed },
    wakeAt: { type: String },
    dueAt: { type: String },
  },
  { collection: MANDATES, minimize: false, versionKey: false, autoIndex: false },
);
mandateSchema.index({ opened: 1 }, { unique: true });
mandateSchema.index({ 'steps.key': 1 });
mandateSchema.index({ person: 1, filedAt: -1, _id: -1 });
mandateSchema.index({ status: 1, filedAt: 1, _id: 1 });
mandateSchema.index({ status: 1, dueAt: 1, _id: 1 });
mandateSchema.index({ wakeAt: 1 });

/** The model declares the collection and its indexes; the functions use the native collection. */
export function defineMandates(connection: Connection): void {
  connection.model('Mandate', mandateSchema);
}

export function mandatesIn({ database }: { readonly database: mongo.Db }): mongo.Collection<MandateDocument> {
  return database.collection(MANDATES);
}

/** Where the reasons stand; one step of a mandate has any. */
export function reasonsPlace(id: string): string {
  return `mandate\n${id}\nreasons`;
}
