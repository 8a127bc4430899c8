import { mayName, numbersOf } from '../../imports/named-by.js';
import type { RowCells } from '../../imports/row-reader.js';
import type { ImportRowView } from './imports.js';
import type { RecordDeps } from '../record-deps.js';
import { findSubjects, findSubjectsByNumbers } from '../subjects/subjects.js';

type Known = Pick<ImportRowView, 'entry' | 'cells'>;

/** Whom each row is about: by its entry, or by a number in its cells; null where that is nobody the record knows. */
export async function subjectsOfRows(deps: RecordDeps, rows: readonly Known[]): Promise<readonly (string | null)[]> {
  const ids = rows.flatMap(({ entry }) => entry ?? []);
  const numbers = rows.map(({ cells }) => (cells ? numbersOf(cells) : []));
  const [entries, subjects] = await Promise.all([
    deps.entries.find({ _id: { $in: ids } }, { projection: { subject: 1 } }).toArray(),
    findSubjectsByNumbers(deps, [...new Set(numbers.flat())]),
  ]);
  const byEntry = new Map(entries.map(({ _id, subject }) => [_id, subject]));
  return rows.map(({ entry }, at) => {
    const named = (numbers[at] ?? []).flatMap((number) => subjects.get(number) ?? []);
    return (entry === null ? null : byEntry.get(entry)) ?? named[0] ?? null;
  });
}

/** Whether a row, in any of these states of it, may be about one of these subjects (`mayName`). */
export async function isAboutAny(
  deps: RecordDeps,
  subjects: readonly string[],
  rows: readonly Pick<RowCells, 'cells'>[],
): Promise<boolean> {
  if (subjects.length === 0) return false;
  const known = await findSubjects(deps, subjects);
  return [...known.values()].some((himself) => rows.some((row) => mayName(row, himself)));
}
