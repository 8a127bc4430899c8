import type { Actor } from '../../domain/kernel/actor.js';
import type { Check } from '../../domain/kernel/guards.js';
import type { Succession } from '../../domain/people/person.js';
import { ofOwnPlace } from '../../domain/people/transfer.js';
import { findDepartment } from './departments.js';
import type { RecordDeps } from '../record-deps.js';

/** Operators enter what was ordered, wherever it was; who leads moves offices of his own place only. `office-of-another-place`. */
export async function notTheirOffices(
  deps: RecordDeps,
  { role, department }: Actor,
  lines: readonly Succession[],
): Promise<Check> {
  if (role !== 'lead') return null;
  const lead = department === undefined ? null : await findDepartment(deps, department);
  const named = [...new Set(lines.flatMap(({ from, to }) => [from, to]))];
  const offices = await deps.departments
    .find({ _id: { $in: named } }, { projection: { region: 1, level: 1 } })
    .sort({ _id: 1 })
    .toArray();
  return ofOwnPlace(
    lead,
    offices.map(({ _id: id, level, region }) => ({ id, level, region })),
  );
}
