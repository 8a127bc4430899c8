import { decodeCursor, encodeCursor, limitOf } from '../cursor.js';
import type { RecordDeps } from '../record-deps.js';
import { lawIn, type LawDocument, type LawStatus } from './law.model.js';

/** Texts that came after the release, newest first; in whatever state they are. */
export async function listLaw(
  deps: RecordDeps,
  { status, after, limit }: { readonly status?: LawStatus; readonly after?: string; readonly limit?: number } = {},
): Promise<{ readonly documents: readonly LawDocument[]; readonly next: string | null }> {
  const size = limitOf(limit);
  const [proposedAt, _id] = decodeCursor(after, 2) ?? [];
  const later =
    proposedAt === undefined || _id === undefined
      ? {}
      : { $or: [{ proposedAt: { $lt: proposedAt } }, { proposedAt, _id: { $lt: _id } }] };
  const found = await lawIn(deps)
    .find({ ...(status && { status }), ...(later as object) })
    .sort({ proposedAt: -1, _id: -1 })
    .limit(size + 1)
    .toArray();
  const documents = found.slice(0, size);
  const last = found.length > size ? documents.at(-1) : undefined;
  return { documents, next: last ? encodeCursor([last.proposedAt, last._id]) : null };
}

export async function findLaw(deps: RecordDeps, id: string): Promise<LawDocument | null> {
  return lawIn(deps).findOne({ _id: id });
}
