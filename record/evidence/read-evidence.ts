import type { Instant } from '../../domain/kernel/instant.js';
import type { RecordDeps } from '../record-deps.js';
import { openName } from './evidence-name.js';
import { evidenceIn, readBytes } from './evidence-store.js';
import type { EvidenceDocument, EvidenceState, ScanState } from './evidence.model.js';

/** A file as its readers see it. */
export interface EvidenceView extends Pick<
  EvidenceDocument,
  'subject' | 'uploadedBy' | 'meantFor' | 'receivedAt' | 'cases' | 'destroyed'
> {
  readonly evidenceId: string;
  readonly state: Exclude<EvidenceState, 'receiving'>;
  /** Null where the file or the person has been erased. */
  readonly name: string | null;
  readonly type: string;
  readonly size: number;
  readonly sha256: string;
  readonly scan: ScanState;
  readonly scannedAt: Instant | null;
  /** When it goes if nobody brings it; null once it is in evidence. */
  readonly unusedUntil: Instant | null;
}

/** The file, when all of it has come; null where there is none. */
export async function findEvidence(deps: RecordDeps, id: string): Promise<EvidenceView | null> {
  const found = await evidenceIn(deps).findOne({ _id: id, state: { $ne: 'receiving' } });
  return found && viewOf(deps, found);
}

/** The files in evidence in a case, in the order in which they came. */
export async function evidenceOfCase(deps: RecordDeps, caseId: string): Promise<readonly EvidenceView[]> {
  const found = await evidenceIn(deps).find({ cases: caseId }).toArray();
  const views = await Promise.all(found.map((one) => viewOf(deps, one)));
  return views.sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
}

/** Gives the bytes of a held file. Whoever asks for them keeps first who is given them (`logRead`). */
export async function downloadEvidence(deps: RecordDeps, evidenceId: string): Promise<AsyncIterable<Uint8Array>> {
  const found = await evidenceIn(deps).findOne({ _id: evidenceId, state: 'held' });
  if (!found) throw new Error(`The file ${evidenceId} is not held.`);
  return readBytes(deps, found);
}

/** What a decision may know of the files named: the fact of domain/kernel/evidence.ts. */
export async function evidenceFactOf(
  deps: RecordDeps,
  { ids = '', case: caseId = '' }: Readonly<Record<string, string>>,
): Promise<unknown> {
  const found = await evidenceIn(deps)
    .find({ _id: { $in: ids.split('+') }, state: { $ne: 'receiving' } })
    .sort({ _id: 1 })
    .toArray();
  const files = found.map(({ _id, subject, sha256, size, type, state, scan, cases }) => ({
    id: _id,
    subject,
    sha256,
    size,
    type,
    state,
    scan: scan.state,
    here: cases.includes(caseId),
  }));
  return { files, inCase: caseId === '' ? 0 : await evidenceIn(deps).countDocuments({ cases: caseId }) };
}

async function viewOf(deps: RecordDeps, found: EvidenceDocument): Promise<EvidenceView> {
  const {
    _id,
    subject,
    uploadedBy,
    meantFor,
    receivedAt,
    cases,
    destroyed,
    state,
    type,
    size,
    sha256,
    scan,
    unusedUntil,
  } = found;
  if (state === 'receiving' || type === null || sha256 === null)
    throw new Error('A file that is still coming in has no view.');
  return {
    evidenceId: _id,
    subject,
    uploadedBy,
    ...(meantFor !== undefined && { meantFor }),
    receivedAt,
    cases,
    destroyed,
    state,
    name: await openName(deps, found),
    type,
    size,
    sha256,
    scan: scan.state,
    scannedAt: scan.at,
    unusedUntil: cases.length === 0 && destroyed === null ? unusedUntil : null,
  };
}
