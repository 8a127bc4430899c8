import type { FactQuery } from '../../domain/kernel/case.js';
import type { CaseDocument } from './case.model.js';
import type { RecordDeps } from '../record-deps.js';

/** What a decision may learn of another case. Personal text never passes from case to case. */
interface CaseFact {
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

type Query = Omit<FactQuery, 'as'>;
type FoundCase = Pick<CaseDocument, '_id' | 'state' | 'closedAt'> & Omit<CaseFact, 'caseId' | 'state' | 'closed'>;

/** Members that a case must have to be one of those asked for. */
type Wanted = Partial<Record<'_id' | 'on' | 'subject' | 'kind', string>>;

/** The reads of cases that `Kind.factsFor` may name: one by its id, or all of a record or a subject, of one kind or of any. */
const WANTED: Readonly<Record<string, (args: Query['args']) => Wanted>> = {
  case: ({ id = '' }) => ({ _id: id }),
  'cases-on': ({ on = '', kind }) => ({ on, ...(kind !== undefined && { kind }) }),
  'cases-of': ({ subject = '', kind }) => ({ subject, ...(kind !== undefined && { kind }) }),
};

/** Whether this read is one of cases, which are answered together. */
export function asksForCases({ read }: Query): boolean {
  return Object.hasOwn(WANTED, read);
}

/**
 * Answers reads of cases, in their order, by one round trip for all of them: as they are at one moment. Where so many are
 * found that one read could take another's place, each is asked by itself.
 */
export async function readCaseFacts(deps: RecordDeps, queries: readonly Query[]): Promise<readonly unknown[]> {
  const [first, ...others] = queries.map(wantedBy);
  if (first === undefined) return [];
  const together = await find(deps, others.length === 0 ? first : { $or: [first, ...others] }, MOST_CASES + 1);
  const isAll = together.length <= MOST_CASES;
  return Promise.all(
    queries.map(async (query) => {
      const own = wantedBy(query);
      const found = isAll ? together.filter((one) => isWanted(one, own)) : await find(deps, own, MOST_CASES);
      const facts = found.map(factOf).sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
      return query.read === 'case' ? (facts[0] ?? null) : facts;
    }),
  );
}

function find({ cases }: RecordDeps, filter: Wanted | { readonly $or: Wanted[] }, limit: number): Promise<FoundCase[]> {
  return cases.find<FoundCase>(filter, { projection: CASE_FACT }).limit(limit).toArray();
}

function wantedBy({ read, args }: Query): Wanted {
  const wanted = WANTED[read];
  if (!wanted) throw new Error(`${read} is no read of cases.`);
  return wanted(args);
}

function isWanted(found: FoundCase, wanted: Wanted): boolean {
  return Object.entries(wanted).every(([member, value]) => found[member as keyof Wanted] === value);
}

function factOf({ _id, kind, status, subject, departments, on, state, terms, claims, closedAt }: FoundCase): CaseFact {
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
