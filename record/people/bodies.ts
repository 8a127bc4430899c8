import type { Bodies, Service, TreeOffice } from '../../domain/people/bodies.js';
import type { Succession } from '../../domain/people/person.js';
import type { RecordDeps } from '../record-deps.js';
import { peopleIn, successionsIn } from './people.js';

/**
 * What says whether two offices are one body, which stand above them, and who serves in them: of the offices `of` and of all
 * that they lead to. `served`: of whose people it tells; nobody's where it is empty. Times are not looked at here, the
 * decision does that.
 */
export async function readBodies(
  deps: RecordDeps,
  { of, served }: { readonly of: readonly string[]; readonly served: readonly string[] },
): Promise<Bodies> {
  // The lines of all transfer tables: some dozens.
  const lines = await successionsIn(deps).find().toArray();
  const successions = lines.map(({ from, to, effective }): Succession => ({ from, to, effective }));
  const [offices, service] = await Promise.all([
    climbed(deps, of, successions),
    servingIn(deps, joined(served, successions)),
  ]);
  return { offices, successions, service };
}

/** The offices, whatever took them over, and everything above: a round trip for each level. */
async function climbed(
  { departments }: RecordDeps,
  of: readonly string[],
  successions: readonly Succession[],
): Promise<readonly TreeOffice[]> {
  const found = new Map<string, TreeOffice>();
  const asked = new Set<string>();
  for (let next = withSuccessors(of, successions); next.length > 0;) {
    for (const id of next) asked.add(id);
    const projection = { level: 1, parent: 1, from: 1, until: 1 };
    const read = await departments.find({ _id: { $in: next } }, { projection }).toArray();
    for (const { _id: id, level, parent, from = null, until = null } of read)
      found.set(id, { id, level, parent, from, until });
    const above = read.flatMap(({ parent }) => (parent === null ? [] : [parent]));
    next = withSuccessors(above, successions).filter((id) => !asked.has(id));
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function withSuccessors(offices: readonly string[], successions: readonly Succession[]): readonly string[] {
  const all = new Set(offices);
  for (const office of all) for (const { from, to } of successions) if (from === office) all.add(to);
  return [...all];
}

/** The offices with all that are, were or will be one with them. */
function joined(offices: readonly string[], successions: readonly Succession[]): readonly string[] {
  const all = new Set(offices);
  for (const office of all)
    for (const { from, to } of successions) {
      if (from === office) all.add(to);
      if (to === office) all.add(from);
    }
  return [...all];
}

async function servingIn(deps: RecordDeps, offices: readonly string[]): Promise<readonly Service[]> {
  if (offices.length === 0) return [];
  const people = await peopleIn(deps)
    .find({ 'appointments.department': { $in: [...offices] } }, { projection: { appointments: 1 } })
    .toArray();
  return people
    .flatMap(({ _id: person, appointments }) =>
      appointments
        .filter(({ department }) => offices.includes(department))
        .map(({ department, from, until }): Service => ({ person, department, from, until })),
    )
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** In one order however they were found, so that the same reading has the same hash. */
function keyOf({ person, department, from }: Service): string {
  return [person, department, from].join('\n');
}
