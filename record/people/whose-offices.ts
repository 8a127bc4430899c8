import type { Actor } from '../../domain/kernel/actor.js';
import { no, type Check } from '../../domain/kernel/guards.js';
import type { Succession } from '../../domain/people/person.js';
import { findDepartment } from '../departments.js';
import type { RecordDeps } from '../record-deps.js';

/**
 * A lead department moves duties between offices of its own province, one of the nation between any; operators enter what
 * was ordered, wherever it was. Offices that are not known are for `linesStand` to refuse. `office-of-another-place`.
 */
export async function notTheirOffices(
  deps: RecordDeps,
  { role, department }: Actor,
  lines: readonly Succession[],
): Promise<Check> {
  if (role !== 'lead') return null;
  const lead = department === undefined ? null : await findDepartment(deps, department);
  if (lead?.level === 'nation') return null;
  const named = [...new Set(lines.flatMap(({ from, to }) => [from, to]))];
  const offices = await deps.departments
    .find({ _id: { $in: named } }, { projection: { region: 1 } })
    .sort({ _id: 1 })
    .toArray();
  const foreign = offices.find(({ region }) => region.slice(0, 2) !== lead?.region.slice(0, 2));
  return foreign ? no('office-of-another-place', { department: foreign._id }) : null;
}
