import type { FactQuery, Facts } from '../../domain/kernel/case.js';
import { asksForCases, readCaseFacts } from './case-facts.js';
import { hashOf } from '../store/hash.js';
import type { RecordDeps } from '../record-deps.js';
import { FACT_READS } from './fact-reads.js';

const NONE = { facts: {} as Facts, hashes: undefined };

/**
 * Answers the named reads that a decision asked for, side by side, and those of cases by one. They may be stale; what must
 * be unique is a lock. `hashes` goes into the event, so that it can be shown later on what the decision rested; keyed, since
 * a birth date could be found by trying.
 * @throws {Error} where there is no such read.
 */
export async function readFacts(
  deps: RecordDeps,
  queries: readonly FactQuery[],
): Promise<{ readonly facts: Facts; readonly hashes: Readonly<Record<string, string>> | undefined }> {
  if (queries.length === 0) return NONE;
  const ofCases = queries.filter(asksForCases);
  const cases = readCaseFacts(deps, ofCases);
  const answers = await Promise.all(
    queries.map(async (query) => {
      const place = ofCases.indexOf(query);
      return [query.as, place < 0 ? await readFact(deps, query) : ((await cases)[place] ?? null)] as const;
    }),
  );
  return {
    facts: Object.fromEntries(answers),
    hashes: Object.fromEntries(answers.map(([as, answer]) => [as, deps.lookup.of('fact', hashOf(answer))])),
  };
}

/** Answers one named read; null for what is not there. @throws {Error} where there is no such read. */
export async function readFact(deps: RecordDeps, query: Omit<FactQuery, 'as'>): Promise<unknown> {
  if (asksForCases(query)) return (await readCaseFacts(deps, [query]))[0] ?? null;
  const answer = FACT_READS[query.read];
  if (!answer) throw new Error(`There is no read called ${query.read}.`);
  return (await answer(deps, query.args)) ?? null;
}
