import type { RecordDeps } from '../record-deps.js';
import type { Sealed } from '../keys/seal.js';
import type { EvidenceDocument } from './evidence.model.js';

type Deps = Pick<RecordDeps, 'vault'>;

/** People write names into file names: it is sealed for the subject. */
export async function sealName(
  { vault }: Deps,
  { _id, subject }: Pick<EvidenceDocument, '_id' | 'subject'>,
  name: string,
): Promise<Sealed> {
  return (await vault.toSeal([subject])).seal(subject, placeOf(_id), { name });
}

/** Null where the file, or the person, has been erased. */
export async function openName(
  { vault }: Deps,
  { _id, subject, name }: Pick<EvidenceDocument, '_id' | 'subject' | 'name'>,
): Promise<string | null> {
  if (name === null) return null;
  const opened = (await vault.toOpen([subject])).open(subject, placeOf(_id), name);
  return typeof opened['name'] === 'string' ? opened['name'] : null;
}

function placeOf(id: string): string {
  return `evidence\n${id}\nname`;
}
