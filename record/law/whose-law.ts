import type { Actor } from '../../domain/kernel/actor.js';
import type { Refusal } from '../../domain/kernel/decision.js';
import type { ReadText } from '../../rulebooks/live-shelf.js';
import { findDepartment } from '../people/departments.js';
import type { RecordDeps } from '../record-deps.js';

/**
 * The law of a province is its own lead departments' to propose and to approve; what holds in the whole nation (an order, a
 * list, the calendar of a year) is for a lead department of the nation. `law-of-another-place`.
 */
export async function notTheirLaw(
  deps: RecordDeps,
  { jurisdiction, region }: Pick<ReadText, 'jurisdiction' | 'region'>,
  { department }: Actor,
): Promise<Refusal | null> {
  const office = department === undefined ? null : await findDepartment(deps, department);
  const isNational = office?.level === 'nation';
  const isTheirs =
    jurisdiction === null ? isNational : !isNational && office !== null && office.region.slice(0, 2) === region;
  return isTheirs ? null : { code: 'law-of-another-place', params: { jurisdiction: jurisdiction ?? 'national' } };
}
