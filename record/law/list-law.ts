import { limitOf } from '../store/cursor.js';
import { behind, pageOf } from '../store/paged.js';
import type { RecordDeps } from '../record-deps.js';
import { lawIn, type LawDocument, type LawStatus } from './law.model.js';

/** Texts that came after the release, newest first; in whatever state they are. */
export async function listLaw(
  deps: RecordDeps,
  { status, after, limit }: { readonly status?: LawStatus; readonly after?: string; readonly limit?: number } = {},
): Promise<{ readonly documents: readonly LawDocument[]; readonly next: string | null }> {
  const size = limitOf(limit);
  const read = await lawIn(deps)
    .find({ ...(status && { status }), ...behind<LawDocument>(after, 'proposedAt', '$lt') })
    .sort({ proposedAt: -1, _id: -1 })
    .limit(size + 1)
    .toArray();
  const { found: documents, next } = pageOf(read, size, ({ proposedAt, _id }) => [proposedAt, _id]);
  return { documents, next };
}

export async function findLaw(deps: RecordDeps, id: string): Promise<LawDocument | null> {
  return lawIn(deps).findOne({ _id: id });
}
