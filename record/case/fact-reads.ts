import { findDepartment } from '../people/departments.js';
import { evidenceFactOf } from '../evidence/read-evidence.js';
import { findEntry, entriesOf } from '../entries/entries.js';
import { compareMigration } from '../law/migration.js';
import { readBodies } from '../people/bodies.js';
import { namedPerson } from '../people/named-person.js';
import type { RecordDeps } from '../record-deps.js';
import { findSubject } from '../subjects/subjects.js';

type Args = Readonly<Record<string, string>>;

/**
 * The reads that `Kind.factsFor` may name beside those of cases (case-facts.ts), with their arguments. All of them answer
 * null for what is not there.
 */
export const FACT_READS: Readonly<Record<string, (deps: RecordDeps, args: Args) => Promise<unknown>>> = {
  subject: async (deps, { id = '' }) => {
    const subject = await findSubject(deps, id);
    return subject && { id: subject.id, kind: subject.kind, birthDate: subject.birthDate };
  },
  person: (deps, { id = '' }) => namedPerson(deps, id),
  department: async (deps, { id = '' }) => {
    const department = await findDepartment(deps, id);
    return department && { id, level: department.level, region: department.region, parent: department.parent };
  },
  bodies: (deps, { of = '', served = '' }) => readBodies(deps, { of: namesIn(of), served: namesIn(served) }),
  evidence: (deps, args) => evidenceFactOf(deps, args),
  entry: (deps, { id = '' }) => findEntry(deps, id),
  entries: (deps, { subject = '' }) => entriesOf(deps, subject),
  migration: (deps, { from = '', to = '', take = '' }) => compareMigration(deps, { from, to, take: namesIn(take) }),
  measures: (deps) => Promise.resolve(deps.shelf.measures.all),
};

/** Several names in one argument. */
function namesIn(argument: string): readonly string[] {
  return argument.split('+').filter((name) => name !== '');
}
