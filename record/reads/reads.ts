import { randomBytes } from 'node:crypto';
import type { mongo } from 'mongoose';
import { dateOf } from '../../domain/kernel/calendar-date.js';
import { base32 } from '../case/case-id.js';
import type { Page } from '../case/cases.js';
import { decodeCursor, encodeCursor, limitOf } from '../store/cursor.js';
import { insertMissing } from '../store/insert-missing.js';
import { CaseNotFound } from '../case/outcome.js';
import type { RecordDeps } from '../record-deps.js';
import { placeOfReason, readDocument, readIdOf, type Look } from './read-document.js';
import type { ReadDocument, ReadOf } from './read.model.js';

const AT_ONCE = { writeConcern: { w: 1, journal: true } } as const;

export interface LoggedRead extends Omit<ReadDocument, keyof ReadOf | '_id' | 'reason' | 'expireAt'> {
  /** As `ReadOf.item`; null for the case itself. */
  readonly item: string | null;
  readonly reason: string | null;
}

/** Whose reads are listed: those of a case, or of what is about a subject and belongs to no case. */
export type ReadsOf = { readonly caseId: string } | { readonly subject: string };

/**
 * Keeps that somebody read something; call it before the answer. One journaled insert on the primary alone: a fail-over at
 * this very moment may lose it, which is the price of not waiting for a majority at every look.
 */
export async function logRead(deps: RecordDeps, look: Look): Promise<void> {
  await deps.reads.insertOne(readDocument(deps, base32(randomBytes(15)), look), AT_ONCE);
}

/**
 * Keeps that a list told somebody of these: once a day for each of them, person, seat and list, since a work queue is looked
 * at all day long. The instant is that of the day's first look. Otherwise as `logRead`.
 */
export async function logListRead(
  deps: RecordDeps,
  operation: string,
  looks: readonly Omit<Look, 'operation'>[],
): Promise<void> {
  const day = dateOf(deps.clock.now());
  const first = looks.map((look) => {
    const { caseId, subject, item, by } = look;
    // Whatever tells one place of his from another: he may look in his own and for somebody whose place he takes.
    const seat = [by.role, by.department, by.onBehalfOf, by.successor, by.subject];
    const parts = [caseId, subject, item, by.id, ...seat, operation, day].map((part) => part ?? '');
    return readDocument(deps, readIdOf(parts), { ...look, operation });
  });
  await insertMissing(deps.reads, first, AT_ONCE);
}

/** Who has read a case, or what is about a subject and belongs to no case; the latest first. `next` is null at the end. */
export async function listReads(
  deps: RecordDeps,
  of: ReadsOf,
  { after, limit }: Page = {},
): Promise<{ readonly reads: readonly LoggedRead[]; readonly next: string | null }> {
  const size = limitOf(limit);
  const [at, id] = decodeCursor(after, 2) ?? [];
  const before = at === undefined || id === undefined ? {} : { $or: [{ at: { $lt: at } }, { at, _id: { $lt: id } }] };
  const found = await deps.reads
    .find({ ...queryOf(of), ...before } as mongo.Filter<ReadDocument>)
    .sort({ at: -1, _id: -1 })
    .limit(size + 1)
    .toArray();
  const page = found.slice(0, size);
  const last = found.length > size ? page.at(-1) : undefined;
  return { reads: await opened(deps, of, page), next: last ? encodeCursor([last.at, last._id]) : null };
}

/** The offices that have read what is about a subject and belongs to no case. */
export async function officesThatRead(deps: RecordDeps, subject: string): Promise<readonly string[]> {
  const found = await deps.reads.distinct('by.department', queryOf({ subject }));
  return found.filter((office): office is string => typeof office === 'string');
}

/** With the type of a subject, since its index holds no others. */
function queryOf(of: ReadsOf): mongo.Filter<ReadDocument> {
  return 'subject' in of ? { subject: { $eq: of.subject, $type: 'string' } } : of;
}

async function opened(deps: RecordDeps, of: ReadsOf, page: readonly ReadDocument[]): Promise<readonly LoggedRead[]> {
  const isSealed = page.some(({ reason }) => reason !== null);
  const owner = !isSealed ? '' : 'subject' in of ? of.subject : await subjectOf(deps, of.caseId);
  const sealer = await deps.vault.toOpen(isSealed ? [owner] : []);
  return page.map(({ _id, item, by, at, operation, unmasked, reason }) => {
    const told = reason && (sealer.open(owner, placeOfReason(_id), reason) as { readonly reason?: string });
    return { item: item ?? null, by, at, operation, unmasked, reason: told?.reason ?? null };
  });
}

/** @throws {CaseNotFound} */
export async function subjectOf({ cases }: Pick<RecordDeps, 'cases'>, caseId: string): Promise<string> {
  const found = await cases.findOne({ _id: caseId }, { projection: { subject: 1 } });
  if (!found) throw new CaseNotFound(caseId);
  return found.subject;
}
