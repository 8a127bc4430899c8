import type { CaseDocument } from './case.model.js';
import { findDepartment } from '../people/departments.js';
import { evidenceFactOf } from '../evidence/read-evidence.js';
import { findEntry, entriesOf } from '../entries/entries.js';
import { compareMigration } from '../law/migration.js';
import { namedPerson } from '../people/named-person.js';
import type { RecordDeps } from '../record-deps.js';
import { findSubject } from '../subjects/subjects.js';

type Args = Readonly<Record<string, string>>;

/** What a decision may learn of another case. Personal text never passes from case to case. */
export interface CaseFact {
  readonly caseId: string;
  readonly kind: string;
  readonly status: string;
  readonly closed: boolean;
  readonly subject: string;
  readonly departments: readonly string[];
  readonly on: string | null;
  /** The kind's own state without its personal member. */
  readonly state: unknown;
  readonly terms: CaseDocument['terms'];
  readonly claims: CaseDocument['claims'];
}

const CASE_FACT = {
  kind: 1,
  status: 1,
  subject: 1,
  departments: 1,
  on: 1,
  'state.own': 1,
  terms: 1,
  claims: 1,
  closedAt: 1,
};

/** A subject or a record seldom has more; a decision that needs to count further asks for a count. */
const MOST_CASES = 500;

/** The reads that `Kind.factsFor` may name, with their arguments. All of them answer null for what is not there. */
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
  evidence: (deps, args) => evidenceFactOf(deps, args),
  entry: (deps, { id = '' }) => findEntry(deps, id),
  entries: (deps, { subject = '' }) => entriesOf(deps, subject),
  migration: (deps, { from = '', to = '', take = '' }) =>
    compareMigration(deps, { from, to, take: take === '' ? [] : take.split('+') }),
  measures: (deps) => Promise.resolve(deps.shelf.measures.all),
  case: async ({ cases }, { id = '' }) => {
    const found = await cases.findOne({ _id: id }, { projection: CASE_FACT });
    return found && factOf(found);
  },
  'cases-on': (deps, { on = '', kind }) => findCases(deps, { on, ...(kind !== undefined && { kind }) }),
  'cases-of': (deps, { subject = '', kind }) => findCases(deps, { subject, ...(kind !== undefined && { kind }) }),
};

async function findCases(
  { cases }: RecordDeps,
  filter: Readonly<Record<string, string>>,
): Promise<readonly CaseFact[]> {
  const found = await cases.find(filter, { projection: CASE_FACT }).limit(MOST_CASES).toArray();
  return found.map(factOf).sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
}

function factOf({
  _id,
  kind,
  status,
  subject,
  departments,
  on,
  state,
  terms,
  claims,
  closedAt,
}: CaseDocument): CaseFact {
  const { personal: _personal, ...own } = state.own as Readonly<Record<string, unknown>>;
  return {
    caseId: _id,
    kind,
    status,
    closed: closedAt !== null,
    subject,
    departments,
    on,
    state: own,
    terms,
    claims,
  };
}
