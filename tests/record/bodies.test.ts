import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import { nobodyYet } from '../../domain/people/change.js';
import { bodyOf, lineAbove, type Bodies } from '../../domain/people/bodies.js';
import type { Appointment } from '../../domain/people/person.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { readFacts } from '../../record/case/facts.js';
import type { CaseRecord } from '../../record/open-record.js';
import { handClock, openTrialRecord, START } from './support.js';

const LATER = '2026-03-09T01:00:00.000Z' as Instant;

let mongo: SharedMongo;
let record: CaseRecord;
beforeAll(async () => {
  mongo = await sharedMongo();
  record = await openTrialRecord(mongo.databaseUrl, handClock());
  const name = { zh: '示例', en: 'Sample' };
  const tree = { county: 'city', city: 'province', province: 'nation', nation: null, aside: null, new: 'nation' };
  const levels = { county: 'county', city: 'city', province: 'province', nation: 'nation', aside: 'city', new: 'city' };
  await record.putDepartments(
    Object.entries(tree).map(([id, parent]) => ({
      id,
      name,
      level: levels[id as keyof typeof levels] as 'city',
      region: '520000',
      parent,
      mail: null,
      creditCode: null,
    })),
  );
  const place = (id: string, department: string, until: Instant | null = null): Appointment => ({
    id,
    role: 'approver',
    department,
    from: START,
    until,
  });
  await record.putPeople([
    { ...nobodyYet('in-city'), appointments: [place('a', 'city'), place('b', 'nation', LATER)] },
    { ...nobodyYet('in-new'), appointments: [place('a', 'new'), { ...place('b', 'new'), role: 'clerk' }] },
    { ...nobodyYet('in-nation'), appointments: [place('a', 'nation')] },
  ]);
  const lead = (id: string) => ({ actor: { id, role: 'operator' } as const, key: 'reform', receivedAt: START });
  const lines = [
    { from: 'city', to: 'new', effective: LATER },
    { from: 'province', to: 'new', effective: LATER },
  ];
  const proposed = await record.proposeTransfer({ order: 'doc-reform', lines, ...lead('one') });
  if (proposed.kind === 'refused') throw new Error(proposed.refusal.code);
  const signed = await record.signTransfer(proposed.table._id, lead('two'));
  expect(signed?.kind).toBe('accepted');
});
afterAll(async () => {
  await record.close();
  await mongo.stop();
});

const bodiesOf = async (of: string, served = ''): Promise<Bodies> => {
  const query = { as: 'bodies', read: 'bodies', args: { of, served } };
  return (await readFacts(record.deps, [query])).facts['bodies'] as Bodies;
};
const idsIn = ({ offices }: Bodies): readonly string[] => offices.map(({ id }) => id);

test('of an office everything is read to which it leads, up the tree and along signed lines, and nothing else', async () => {
  expect(idsIn(await bodiesOf('county'))).toEqual(['city', 'county', 'nation', 'new', 'province']);
  expect(idsIn(await bodiesOf('nation'))).toEqual(['nation']);
  expect(idsIn(await bodiesOf('aside+nowhere'))).toEqual(['aside']);
  expect(idsIn(await bodiesOf(''))).toEqual([]);
});

test('two offices are one from the very instant of the table, and before it the tree is as it was', async () => {
  const bodies = await bodiesOf('city+province');
  const before = new Date(Date.parse(LATER) - 1).toISOString() as Instant;
  const seen = (at: Instant): unknown => [
    bodyOf('city', bodies, at) === bodyOf('province', bodies, at),
    lineAbove('city', bodies, at).map(({ office }) => office.id),
  ];
  expect(seen(before)).toEqual([false, ['province', 'nation']]);
  expect(seen(LATER)).toEqual([true, ['nation']]);
  expect(bodies.offices.find(({ id }) => id === 'city')?.until).toBe(LATER);
});

test('who serves is told of the authors and of all that is one with them, with the times, and of nobody who was not asked for', async () => {
  const { service } = await bodiesOf('city+nation', 'city');
  expect(service).toEqual([
    { person: 'in-city', department: 'city', from: START, until: null },
    { person: 'in-new', department: 'new', from: START, until: null },
    { person: 'in-new', department: 'new', from: START, until: null },
  ]);
  expect((await bodiesOf('city+nation')).service).toEqual([]);
});

test('the same reading has the same hash, in whatever order the offices are named', async () => {
  const hashOf = async (of: string): Promise<unknown> =>
    (await readFacts(record.deps, [{ as: 'bodies', read: 'bodies', args: { of, served: 'new' } }])).hashes;
  expect(await hashOf('city+aside')).toEqual(await hashOf('aside+city'));
});
