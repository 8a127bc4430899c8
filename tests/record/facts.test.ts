import type { FactQuery } from '../../domain/kernel/case.js';
import { newSubjectId } from '../../record/case/case-id.js';
import { readFacts } from '../../record/case/facts.js';
import type { CaseRecord } from '../../record/open-record.js';
import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import { watchScans, type Scans } from '../../dev/testing/scans.js';
import { handClock, openTrial, openTrialRecord } from './support.js';

/** As many as one read tells of at most. */
const MOST = 500;

describe('facts of other cases, asked for together', () => {
  let mongo: SharedMongo;
  let record: CaseRecord;
  let scans: Scans;

  beforeAll(async () => {
    mongo = await sharedMongo();
    scans = await watchScans(mongo.databaseUrl);
    record = await openTrialRecord(mongo.databaseUrl, handClock());
  });
  afterAll(async () => {
    await scans.end();
    await record.close();
    await mongo.stop();
  });

  async function idsIn(queries: readonly FactQuery[]): Promise<Readonly<Record<string, unknown>>> {
    const { facts } = await readFacts(record.deps, queries);
    return Object.fromEntries(Object.entries(facts).map(([as, fact]) => [as, idsOf(fact)]));
  }

  async function eachByItself(queries: readonly FactQuery[]): Promise<Readonly<Record<string, unknown>>> {
    const each = await Promise.all(queries.map((query) => idsIn([query])));
    return Object.assign({}, ...each) as Readonly<Record<string, unknown>>;
  }

  test('are what each would have been told by itself, from indexes', async () => {
    const subject = newSubjectId();
    const about = await openTrial(record, { subject });
    const on = await Promise.all([1, 2].map(() => openTrial(record, { on: about })));
    const own = await openTrial(record, { subject, on: about });
    const queries: FactQuery[] = [
      { as: 'one', read: 'case', args: { id: about } },
      { as: 'none', read: 'case', args: { id: `${about}x` } },
      { as: 'on', read: 'cases-on', args: { on: about } },
      { as: 'of', read: 'cases-of', args: { subject } },
      { as: 'kind', read: 'cases-on', args: { on: about, kind: 'trial' } },
      { as: 'other', read: 'cases-on', args: { on: about, kind: 'other' } },
      { as: 'office', read: 'department', args: { id: 'nowhere' } },
    ];
    const told = await idsIn(queries);
    expect(told).toEqual({
      one: about,
      none: null,
      on: [...on, own].sort(),
      of: [about, own].sort(),
      kind: [...on, own].sort(),
      other: [],
      office: null,
    });
    expect(told).toEqual(await eachByItself(queries));
    expect((await scans.found()).filter((line) => line.startsWith('cases'))).toEqual([]);
  });

  test('are not pushed out by those of another, where there are too many', async () => {
    const ids = await Promise.all([1, 2].map(() => openTrial(record)));
    for (const id of ids) await putAbout(id, MOST + 1);
    const told = await idsIn([
      ...ids.map((id) => ({ as: `on ${id}`, read: 'cases-on', args: { on: id } })),
      ...ids.map((id) => ({ as: id, read: 'case', args: { id } })),
    ]);
    for (const id of ids) {
      expect(told[id]).toBe(id);
      expect(told[`on ${id}`]).toHaveLength(MOST);
    }
  });

  /** Copies, put straight into the record. */
  async function putAbout(id: string, count: number): Promise<void> {
    const copied = await record.deps.cases.findOne({ _id: await openTrial(record, { on: id }) });
    if (copied === null) throw new Error('The case is not there.');
    const { opened: _opened, ...original } = copied;
    const copies = Array.from({ length: count }, (_, n) => ({ ...original, _id: `${id}${String(n)}` }));
    await record.deps.cases.insertMany(copies);
  }
});

function idsOf(fact: unknown): unknown {
  if (Array.isArray(fact)) return fact.map(idsOf);
  return fact === null ? null : (fact as { readonly caseId: string }).caseId;
}
