import type { FactQuery, Facts } from './case.js';
import { no, type Check } from './guards.js';

/**
 * A file in evidence, as an event keeps it: its SHA-256 (hex) shows for ever which bytes were before the office, also when
 * the file itself has been destroyed. Its name is personal text and stays with the file.
 */
export interface EvidenceFile {
  readonly id: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  /** Media type, told by the content. */
  readonly type: string;
}

/** What the record tells of an uploaded file. */
interface FileFact extends EvidenceFile {
  readonly subject: string;
  readonly state: 'held' | 'destroyed';
  readonly scan: 'not-configured' | 'pending' | 'clean' | 'infected';
  /** It is in evidence in this case already. */
  readonly here: boolean;
}

interface EvidenceFact {
  readonly files: readonly FileFact[];
  /** Files that are in evidence in this case already. */
  readonly inCase: number;
}

/** Files of one case, all commands together: as many as somebody can be asked to read. */
export const MOST_FILES = 100;
const FILE_ID = /^evd-[a-z2-7]{32}$/;

/** Those references that name an uploaded file; every other one names a paper. */
export function fileIdsIn(references: readonly string[]): readonly string[] {
  return [...new Set(references.filter((reference) => FILE_ID.test(reference)))];
}

/** The read that a command with evidence needs; none where all of it is paper. `caseId` is empty before the case is opened. */
export function evidenceQueries(references: readonly string[], caseId = ''): readonly FactQuery[] {
  const ids = fileIdsIn(references);
  return ids.length === 0 ? [] : [{ as: 'evidence', read: 'evidence', args: { ids: ids.join('+'), case: caseId } }];
}

/**
 * Every file named is there, belongs to one of these subjects, and has been found harmless. What is in evidence here already
 * may be named again. `evidence-unknown`, `evidence-destroyed`, `evidence-infected`, `evidence-not-scanned`,
 * `evidence-too-many`.
 */
export function broughtRightly(references: readonly string[], facts: Facts, owners: readonly string[]): Check {
  const ids = fileIdsIn(references);
  if (ids.length === 0) return null;
  const { files, inCase } = evidenceFact(facts);
  const known = new Map(files.map((file) => [file.id, file]));
  for (const id of ids) {
    const refused = usable(id, known.get(id), owners);
    if (refused) return refused;
  }
  const added = files.filter(({ here }) => !here).length;
  return inCase + added <= MOST_FILES ? null : no('evidence-too-many', { most: MOST_FILES });
}

/** A stranger's file is answered as one that is not there. */
function usable(id: string, file: FileFact | undefined, owners: readonly string[]): Check {
  if (!file || !(file.here || owners.includes(file.subject))) return no('evidence-unknown', { evidence: id });
  if (file.here) return null;
  if (file.scan === 'infected') return no('evidence-infected', { evidence: id });
  if (file.state === 'destroyed') return no('evidence-destroyed', { evidence: id });
  return file.scan === 'pending' ? no('evidence-not-scanned', { evidence: id }) : null;
}

/** What the event keeps of the files named; nothing where all evidence is paper. */
export function filesBrought(
  references: readonly string[],
  facts: Facts,
): { readonly files?: readonly EvidenceFile[] } {
  const ids = fileIdsIn(references);
  if (ids.length === 0) return {};
  const { files } = evidenceFact(facts);
  return {
    files: files
      .filter((file) => ids.includes(file.id))
      .map(({ id, sha256, size, type }) => ({ id, sha256, size, type })),
  };
}

/** The files that an event brought into evidence; none where it is of another kind, or older than uploaded files. */
export function filesIn(event: object): readonly EvidenceFile[] {
  return 'files' in event && Array.isArray(event.files) ? (event.files as readonly EvidenceFile[]) : [];
}

const NOTHING: EvidenceFact = { files: [], inCase: 0 };

/** The record hands it over as `record/evidence/read-evidence.ts` makes it; one sign of it is enough. */
function evidenceFact({ evidence }: Facts): EvidenceFact {
  return isEvidenceFact(evidence) ? evidence : NOTHING;
}

function isEvidenceFact(read: unknown): read is EvidenceFact {
  return typeof read === 'object' && read !== null && 'files' in read && Array.isArray(read.files);
}
