import { createHash, randomBytes } from 'node:crypto';
import { mongo } from 'mongoose';
import type { Actor } from '../../domain/kernel/actor.js';
import type { Refusal } from '../../domain/kernel/decision.js';
import { dateOf, plusMs } from '../../domain/kernel/calendar-date.js';
import type { Personal } from '../../domain/kernel/event.js';
import { base32 } from '../case-id.js';
import type { Page } from '../cases.js';
import { decodeCursor, encodeCursor, limitOf } from '../cursor.js';
import { history } from '../history.js';
import { CaseNotFound } from '../outcome.js';
import type { RecordDeps } from '../record-deps.js';
import { findSubject, type Subject } from '../subjects.js';
import type { CaseReadDocument } from './case-read.model.js';

const DAY_MS = 86_400_000;
const DUPLICATE_KEY = 11000;
const AT_ONCE = { writeConcern: { w: 1, journal: true } } as const;

export interface CaseRead {
  readonly caseId: string;
  readonly by: Actor;
  readonly operation: string;
}

export interface LoggedRead extends Omit<CaseReadDocument, '_id' | 'reason' | 'expireAt'> {
  readonly reason: string | null;
}

export interface Unmasking {
  readonly caseId: string;
  readonly by: Actor;
  readonly reason: string;
  /** One key unmasks once: what was shown is not shown again by repeating the request. */
  readonly key: string;
}

export type Unmasked =
  | {
      readonly kind: 'accepted';
      readonly subject: Subject | null;
      /** What people wrote, event by event. */
      readonly texts: readonly { readonly seq: number; readonly type: string; readonly personal: Personal }[];
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Keeps that somebody read a case; call it before the answer. One journaled insert on the primary alone: a fail-over at
 * this very moment may lose it, which is the price of not waiting for a majority at every look.
 */
export async function logRead(deps: RecordDeps, read: CaseRead): Promise<void> {
  const _id = base32(randomBytes(15));
  await deps.reads.insertOne(documentOf(deps, read, _id), AT_ONCE);
}

/**
 * Keeps that a list told somebody of these cases: once a day for case, person, office and list, since a work queue is looked
 * at all day long. The instant is that of the day's first look. Otherwise as `logRead`.
 */
export async function logListRead(
  deps: RecordDeps,
  operation: string,
  looks: readonly Omit<CaseRead, 'operation'>[],
): Promise<void> {
  const day = dateOf(deps.clock.now());
  const writes = looks.map(({ caseId, by }) => {
    const known = idOf([caseId, by.id, by.role, by.department ?? '', operation, day]);
    const { _id, ...first } = documentOf(deps, { caseId, by, operation }, known);
    return { updateOne: { filter: { _id }, update: { $setOnInsert: first }, upsert: true } };
  });
  if (writes.length > 0) await deps.reads.bulkWrite(writes, { ordered: false, ...AT_ONCE });
}

/**
 * Shows the subject of a case, and what people wrote in it, in full. That it was shown, to whom and why, is with a majority
 * before anything is. Refusals: `already-unmasked`, for this key was used before.
 * @throws {CaseNotFound}
 */
export async function unmask(deps: RecordDeps, { reason, key, ...read }: Unmasking): Promise<Unmasked> {
  const { caseId } = read;
  const subject = await subjectOf(deps, caseId);
  const _id = idOf([caseId, read.by.id, key]);
  const sealer = await deps.vault.toSeal([subject]);
  const logged = {
    ...documentOf(deps, { ...read, operation: 'unmaskCase' }, _id),
    unmasked: true,
    reason: sealer.seal(subject, placeOf(_id), { reason }),
  };
  try {
    await deps.reads.insertOne(logged);
  } catch (error) {
    if (!(error instanceof mongo.MongoServerError) || error.code !== DUPLICATE_KEY) throw error;
    return { kind: 'refused', refusal: { code: 'already-unmasked', params: {} } };
  }
  const [found, events] = await Promise.all([findSubject(deps, subject), history(deps, caseId)]);
  const texts = events.flatMap(({ seq, type, personal }) => (personal ? [{ seq, type, personal }] : []));
  return { kind: 'accepted', subject: found, texts };
}

/** Who has read the case, the latest first. `next` is null at the end. */
export async function listReads(
  deps: RecordDeps,
  caseId: string,
  { after, limit }: Page = {},
): Promise<{ readonly reads: readonly LoggedRead[]; readonly next: string | null }> {
  const size = limitOf(limit);
  const [at, id] = decodeCursor(after, 2) ?? [];
  const before = at === undefined || id === undefined ? {} : { $or: [{ at: { $lt: at } }, { at, _id: { $lt: id } }] };
  const found = await deps.reads
    .find({ caseId, ...before } as mongo.Filter<CaseReadDocument>)
    .sort({ at: -1, _id: -1 })
    .limit(size + 1)
    .toArray();
  const page = found.slice(0, size);
  const last = found.length > size ? page.at(-1) : undefined;
  return { reads: await opened(deps, caseId, page), next: last ? encodeCursor([last.at, last._id]) : null };
}

async function opened(
  deps: RecordDeps,
  caseId: string,
  page: readonly CaseReadDocument[],
): Promise<readonly LoggedRead[]> {
  const subject = page.some(({ reason }) => reason !== null) ? await subjectOf(deps, caseId) : '';
  const sealer = await deps.vault.toOpen(subject === '' ? [] : [subject]);
  return page.map(({ _id, expireAt: _expireAt, reason, ...read }) => {
    const told = reason && (sealer.open(subject, placeOf(_id), reason) as { readonly reason?: string });
    return { ...read, reason: told?.reason ?? null };
  });
}

function documentOf(
  { clock, readLogDays }: RecordDeps,
  { caseId, by, operation }: CaseRead,
  _id: string,
): CaseReadDocument {
  const at = clock.now();
  const expireAt = new Date(plusMs(at, readLogDays * DAY_MS));
  return { _id, caseId, by, at, operation, unmasked: false, reason: null, expireAt };
}

async function subjectOf({ cases }: RecordDeps, caseId: string): Promise<string> {
  const found = await cases.findOne({ _id: caseId }, { projection: { subject: 1 } });
  if (!found) throw new CaseNotFound(caseId);
  return found.subject;
}

function idOf(parts: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest();
  return base32(digest.subarray(0, 15));
}

function placeOf(id: string): string {
  return `read\n${id}`;
}
