import { foldName } from '../../imports/clean-text.js';
import type { CheckedRow } from '../../imports/check-row.js';
import { contentDigest, naturalKey } from '../../imports/natural-key.js';
import type { Penalty } from '../../imports/penalty.js';
import type { Reason } from '../../imports/reasons.js';
import { findEntriesByKeys } from '../entries/entries.js';
import type { RowOutcome } from './import.model.js';
import { rowsIn } from './import-store.js';
import { penaltyEntry } from '../entries/penalty-entry.js';
import { putEntries, type PutEntry } from '../entries/put-entries.js';
import type { RecordDeps } from '../record-deps.js';
import { findOrCreateSubjects, findSubjects, type NewSubject } from '../subjects/subjects.js';

/** A checked row on its way to an entry. */
export interface CheckedAt {
  readonly row: number;
  readonly checked: CheckedRow;
  /** A person has said that this row goes before what stands in the record. */
  readonly released?: boolean;
}

/** How a row ended, with its entry if it has one. */
export interface Placed {
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Reason[];
  readonly entry: string | null;
  readonly change: PutEntry['outcome'] | null;
}

interface Candidate {
  readonly row: number;
  readonly penalty: Penalty;
  readonly warnings: readonly Reason[];
  readonly key: string;
  readonly digest: string;
}

interface KnownEntry {
  readonly digest: string;
  readonly source: string;
  readonly importId: string;
  readonly row: number;
}

/**
 * Puts the accepted rows of an import into the entries, each once: a row that contradicts another row of its file, or what
 * another body reported, waits for a person. Run again after a crash it answers the same.
 */
export async function placeRows(
  deps: RecordDeps,
  importId: string,
  rows: readonly CheckedAt[],
): Promise<readonly Placed[]> {
  const candidates = rows.flatMap(({ row, checked, released }) => {
    if (checked.outcome !== 'accepted') return [];
    const { penalty, warnings } = checked;
    return [{ row, penalty, warnings, released, key: naturalKey(penalty), digest: contentDigest(penalty) }];
  });
  const known = await knownEntries(deps, importId, candidates);
  const taken: Candidate[] = [];
  const contradicted = new Map<number, Reason>();
  for (const candidate of candidates) {
    const reason = candidate.released ? null : contradiction(deps, importId, candidate, known);
    if (reason) contradicted.set(candidate.row, reason);
    else {
      taken.push(candidate);
      const { key, digest, row, penalty } = candidate;
      const source = penalty.source.creditCode;
      if (known.get(key)?.importId !== importId) known.set(key, { digest, row, importId, source });
    }
  }
  const put = await putCandidates(deps, importId, taken);
  return rows.map(({ row, checked }) => {
    const reason = contradicted.get(row);
    const entry = put.get(row) ?? null;
    const reasons = reason ? [reason] : checked.outcome === 'accepted' ? [] : checked.reasons;
    const warnings = entry?.warnings ?? checked.warnings;
    const outcome = reason ? 'waiting' : checked.outcome;
    return { row, outcome, reasons, warnings, entry: entry?.id ?? null, change: entry?.change ?? null };
  });
}

/**
 * What the record has under the keys of these rows. An entry that a row of this import has already confirmed counts as that
 * row's, so that a later row of the file contradicts its own file, whoever reported the entry first.
 */
async function knownEntries(
  deps: RecordDeps,
  importId: string,
  candidates: readonly Candidate[],
): Promise<Map<string, KnownEntry>> {
  const found = await findEntriesByKeys(
    deps,
    candidates.map(({ key }) => key),
  );
  const digests = new Map(candidates.map(({ key, digest }) => [key, digest]));
  const changed = [...found].filter(
    ([key, entry]) =>
      entry.origin.importId !== importId && !deps.lookup.is(entry.digest, 'content', digests.get(key) ?? ''),
  );
  const confirmed = await confirmedRows(
    deps,
    importId,
    changed.map(([, { id }]) => id),
    Math.min(...candidates.map(({ row }) => row)),
  );
  return new Map(
    [...found].map(([key, { id, digest, source, origin }]) => {
      const row = confirmed.get(id);
      return [key, { digest, source, ...(row === undefined ? origin : { importId, row }) }];
    }),
  );
}

async function confirmedRows(
  deps: RecordDeps,
  importId: string,
  entries: readonly string[],
  before: number,
): Promise<ReadonlyMap<string, number>> {
  if (entries.length === 0) return new Map();
  const rows = await rowsIn(deps)
    .find(
      { entry: { $in: [...entries], $type: 'string' }, importId, row: { $lt: before } },
      { projection: { entry: 1, row: 1 } },
    )
    .sort({ row: -1 })
    .toArray();
  return new Map(rows.map(({ entry, row }) => [entry ?? '', row]));
}

function contradiction(
  { lookup }: RecordDeps,
  importId: string,
  { row, key, digest, penalty }: Candidate,
  known: ReadonlyMap<string, KnownEntry>,
): Reason | null {
  const before = known.get(key);
  if (!before || lookup.is(before.digest, 'content', digest)) return null;
  if (before.importId === importId)
    return before.row === row ? null : { code: 'same-decision-differs', params: { row: before.row } };
  return before.source === penalty.source.creditCode ? null : { code: 'changes-entry-of-another-source' };
}

/** A row that repeats one before it is not put again: the entry is the first one's. */
async function putCandidates(
  deps: RecordDeps,
  importId: string,
  taken: readonly Candidate[],
): Promise<ReadonlyMap<number, { id: string; change: PutEntry['outcome']; warnings: readonly Reason[] }>> {
  const first = new Map([...taken].reverse().map((candidate) => [candidate.key, candidate]));
  const subjects = await subjectsOf(deps, taken);
  const put = await putEntries(
    deps,
    [...first.values()].map(({ row, penalty, key, digest }) => ({
      ...penaltyEntry(penalty),
      decidedOn: penalty.decidedOn,
      key,
      digest,
      subject: subjects.get(row)?.id ?? null,
      origin: { importId, row },
    })),
  );
  const entries = new Map([...first.keys()].map((key, at) => [key, put[at]]));
  return new Map(
    taken.flatMap(({ row, key, warnings }) => {
      const entry = entries.get(key);
      if (!entry) return [];
      const change = first.get(key)?.row === row ? entry.outcome : 'unchanged';
      return [[row, { id: entry.id, change, warnings: [...warnings, ...nameWarning(subjects.get(row))] }] as const];
    }),
  );
}

function nameWarning(subject: { readonly renamed: boolean } | undefined): Reason[] {
  return subject?.renamed ? [{ code: 'name-differs-from-register', column: 'partyName' }] : [];
}

/** The subject of each row that names one by a number, and whether it is known there under another name. */
async function subjectsOf(
  deps: RecordDeps,
  taken: readonly Candidate[],
): Promise<ReadonlyMap<number, { readonly id: string; readonly renamed: boolean }>> {
  const named = taken.flatMap(({ row, penalty }) => {
    const subject = subjectOf(penalty);
    return subject ? [{ row, subject }] : [];
  });
  const ids = await findOrCreateSubjects(
    deps,
    named.map(({ subject }) => subject),
  );
  const known = await findSubjects(deps, [...new Set(ids)]);
  return new Map(
    named.flatMap(({ row, subject }, at) => {
      const id = ids[at];
      if (id === undefined) return [];
      const name = known.get(id)?.name ?? '';
      return [[row, { id, renamed: name !== '' && foldName(name) !== foldName(subject.name) }] as const];
    }),
  );
}

/** Numbers of other documents than the resident card are unique only with their kind. */
function subjectOf({ party: { creditCode, identity, name } }: Penalty): NewSubject | null {
  if (creditCode !== null) return { kind: 'firm', number: creditCode, name };
  if (identity === null) return null;
  const number = identity.type === '身份证' ? identity.number : `${identity.type}:${identity.number}`;
  return { kind: 'person', number, name };
}
