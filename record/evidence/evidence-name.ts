import type { RecordDeps } from '../record-deps.js';
import type { Sealed } from '../seal.js';
import type { EvidenceDocument } from './evidence.model.js';

/** People write names into file names: it is sealed for the subject. */
export function sealName(
  { sealer }: Pick<RecordDeps, 'sealer'>,
  { subject }: Pick<EvidenceDocument, '_id' | 'subject'>,
  name: string,
): Promise<Sealed> {
  return Promise.resolve(sealer.seal(subject, { name }));
}

/** Null where the file, or the person, has been erased. */
export function openName(
  { sealer }: Pick<RecordDeps, 'sealer'>,
  { subject, name }: Pick<EvidenceDocument, '_id' | 'subject' | 'name'>,
): Promise<string | null> {
  const opened = name === null ? {} : sealer.open(subject, name);
  return Promise.resolve(typeof opened['name'] === 'string' ? opened['name'] : null);
}
