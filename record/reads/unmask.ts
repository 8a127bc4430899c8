import type { Actor } from '../../domain/kernel/actor.js';
import type { Refusal } from '../../domain/kernel/decision.js';
import type { Personal } from '../../domain/kernel/event.js';
import { isDuplicateKey } from '../store/duplicate-key.js';
import { readEntry } from '../entries/entries.js';
import { history } from '../case/history.js';
import { rowId } from '../imports/import-store.js';
import { findImportRow, type ImportRowView } from '../imports/imports.js';
import type { RecordDeps } from '../record-deps.js';
import { isAboutAny, subjectsOfRows } from '../imports/row-subjects.js';
import { findSubject, type Subject } from '../subjects/subjects.js';
import { placeOfReason, readDocument, readIdOf, type Look } from './read-document.js';
import { subjectOf } from './reads.js';

/** Who wants to see in full what is masked, and why. */
export interface Unmasking {
  readonly by: Actor;
  readonly reason: string;
  /** One key unmasks once: what was shown is not shown again by repeating the request. */
  readonly key: string;
}

/** `not-there` where there is nothing of that id. Refusals: `already-unmasked`, for this key was used before. */
export type Unmasked<T> =
  | ({ readonly kind: 'accepted' } & T)
  | { readonly kind: 'not-there' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export interface UnmaskedCase {
  readonly subject: Subject | null;
  /** What people wrote, event by event. */
  readonly texts: readonly { readonly seq: number; readonly type: string; readonly personal: Personal }[];
}

/**
 * Shows the subject of a case, and what people wrote in it, in full. That it was shown, to whom and why, is with a majority
 * before anything is.
 * @throws {CaseNotFound}
 */
export async function unmask(
  deps: RecordDeps,
  { caseId, ...unmasking }: Unmasking & { readonly caseId: string },
): Promise<Exclude<Unmasked<UnmaskedCase>, { kind: 'not-there' }>> {
  const owner = await subjectOf(deps, caseId);
  const refused = await keep(deps, { caseId, operation: 'unmaskCase' }, owner, unmasking);
  if (refused) return refused;
  const [subject, events] = await Promise.all([findSubject(deps, owner), history(deps, caseId)]);
  const texts = events.flatMap(({ seq, type, personal }) => (personal ? [{ seq, type, personal }] : []));
  return { kind: 'accepted', subject, texts };
}

/** The same for the personal part of an entry. */
export async function unmaskEntry(
  deps: RecordDeps,
  { entryId, ...unmasking }: Unmasking & { readonly entryId: string },
): Promise<Unmasked<{ readonly personal: Personal }>> {
  const found = await readEntry(deps, entryId);
  if (!found) return { kind: 'not-there' };
  const look = { caseId: null, subject: found.subject, item: entryId, operation: 'unmaskEntry' };
  const refused = await keep(deps, look, found.subject ?? entryId, unmasking);
  return refused ?? { kind: 'accepted', personal: found.personal };
}

export interface RowUnmasking extends Unmasking {
  readonly importId: string;
  readonly row: number;
  /** The subjects that whoever asks is, or acts for. */
  readonly own: readonly string[];
}

/**
 * The same for a row of an import: its cells, and what was written by whoever decided about it. Refused besides: `own-case`,
 * for a row that may be about whoever asks.
 */
export async function unmaskImportRow(
  deps: RecordDeps,
  { importId, row, own, ...unmasking }: RowUnmasking,
): Promise<Unmasked<{ readonly row: ImportRowView }>> {
  const found = await findImportRow(deps, importId, row);
  if (!found) return { kind: 'not-there' };
  const item = rowId(importId, row);
  const [subject = null] = await subjectsOfRows(deps, [found]);
  const isOwn = subject !== null && own.includes(subject);
  if (isOwn || (found.cells && (await isAboutAny(deps, own, [{ cells: found.cells }]))))
    return { kind: 'refused', refusal: { code: 'own-case', params: {} } };
  const look = { caseId: null, subject, item, operation: 'unmaskImportRow' };
  const refused = await keep(deps, look, subject ?? item, unmasking);
  return refused ?? { kind: 'accepted', row: found };
}

/** Keeps who is shown what and why, with a majority; the refusal where this key has shown it before. */
async function keep(
  deps: RecordDeps,
  look: Omit<Look, 'by'>,
  owner: string,
  { by, reason, key }: Unmasking,
): Promise<{ readonly kind: 'refused'; readonly refusal: Refusal } | null> {
  const _id = readIdOf([look.item ?? look.caseId ?? '', by.id, key]);
  const sealer = await deps.vault.toSeal([owner]);
  const sealed = sealer.seal(owner, placeOfReason(_id), { reason });
  try {
    await deps.reads.insertOne({ ...readDocument(deps, _id, { ...look, by }), unmasked: true, reason: sealed });
    return null;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return { kind: 'refused', refusal: { code: 'already-unmasked', params: {} } };
  }
}
