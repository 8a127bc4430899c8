import type { DepartmentDocument } from './department.model.js';
import type { RecordDeps } from '../record-deps.js';

export type Department = Omit<DepartmentDocument, '_id'> & { readonly id: string };

/** Writes departments as given; the same list again changes nothing. Where no first or last instant is given, those that stand stay. */
export async function putDepartments({ departments }: RecordDeps, list: readonly Department[]): Promise<void> {
  if (list.length === 0) return;
  await departments.bulkWrite(
    list.map(({ id, ...department }) => ({
      updateOne: { filter: { _id: id }, update: { $set: department }, upsert: true },
    })),
  );
}

/** The department of this id; null where there is none. */
export async function findDepartment({ departments }: RecordDeps, id: string): Promise<Department | null> {
  const found = await departments.findOne({ _id: id });
  return found && opened(found);
}

/** Departments by id, in no order; those that are not there are left out. */
export async function findDepartments(
  { departments }: RecordDeps,
  ids: readonly string[],
): Promise<readonly Department[]> {
  return (await departments.find({ _id: { $in: [...ids] } }).toArray()).map(opened);
}

/** The department that an imported row names by its credit code. */
export async function findDepartmentByCode(
  { departments }: RecordDeps,
  creditCode: string,
): Promise<Department | null> {
  const found = await departments.findOne({ creditCode });
  return found && opened(found);
}

/** All departments by id; a province has some hundreds. */
export async function listDepartments({ departments }: RecordDeps): Promise<readonly Department[]> {
  return (await departments.find().sort({ _id: 1 }).toArray()).map(opened);
}

function opened({ _id, ...department }: DepartmentDocument): Department {
  return { id: _id, ...department };
}
