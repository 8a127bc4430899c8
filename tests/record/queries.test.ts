import type { mongo as driver } from 'mongoose';
import { plusMs } from '../../domain/kernel/calendar-date.js';
import { newSubjectId } from '../../record/case/case-id.js';
import { queryOf, type CaseFilter } from '../../record/case/cases.js';
import { mandatesIn } from '../../record/mandates/mandate.model.js';
import { invitationsIn } from '../../record/mandates/invitation.model.js';
import { wakingQuery } from '../../record/mandates/attend.js';
import { owedPipeline } from '../../record/mandates/duties.js';
import { keptOutQuery } from '../../record/case/cases.js';
import { concernedQuery, invitationPipeline, officePipeline, officeQuery } from '../../record/mandates/lists.js';
import { dutiesPipeline, type DutyFilter } from '../../record/duties/duties.js';
import type { CaseRecord } from '../../record/open-record.js';
import { peopleQuery, type PeopleFilter } from '../../record/people/list-people.js';
import { peopleIn } from '../../record/people/people.js';
import { ofListings, ofSubjects } from '../../record/standing/read-standing.js';
import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import { watchScans } from '../../dev/testing/scans.js';
import { handClock, holdOn, openTrial, openTrialRecord, START } from './support.js';

describe('queries', () => {
  let mongo: SharedMongo;
  let record: CaseRecord;
  const subject = newSubjectId();

  beforeAll(async () => {
    mongo = await sharedMongo();
    record = await openTrialRecord(mongo.databaseUrl, handClock());
    for (let index = 0; index < 25; index += 1) {
      const dueAt = index % 5 === 0 ? {} : { dueAt: plusMs(START, 1_000_000 * (25 - index)) };
      await openTrial(record, { subject, department: `dept-${String(index % 2)}`, on: 'listing-1', ...dueAt });
    }
    const terms = [{ measure: 'M01', from: START, until: null }];
    const listing = await openTrial(record, { terms });
    await openTrial(record, { claims: [holdOn(listing, START)] });
  });
  afterAll(async () => {
    await record.close();
    await mongo.stop();
  });

  it('lists every case once, page by page', async () => {
    const seen: string[] = [];
    for (let after: string | null | undefined = undefined; after !== null;) {
      const page: Awaited<ReturnType<typeof record.listCases>> = await record.listCases(
        { subject },
        { limit: 7, ...(after !== undefined && { after }) },
      );
      seen.push(...page.cases.map(({ caseId }) => caseId));
      after = page.next;
    }
    expect(seen).toHaveLength(25);
    expect(new Set(seen).size).toBe(25);
    expect((await record.listCases({ subject, open: false })).cases).toEqual([]);
    expect((await record.listCases({ department: 'dept-1', on: 'listing-1', open: true })).cases).toHaveLength(12);
  });

  it('lists a department’s duties nearest first, paused ones last, each once, page by page', async () => {
    const seen: (string | null)[] = [];
    for (let after: string | null | undefined = undefined; after !== null;) {
      const page: Awaited<ReturnType<typeof record.listQueue>> = await record.listQueue(
        { cases: [{ department: 'dept-0', roles: ['clerk'] }] },
        { limit: 4, ...(after !== undefined && { after }) },
      );
      seen.push(...page.duties.map(({ duty }) => duty.dueAt));
      after = page.next;
    }
    const dated = seen.filter((dueAt) => dueAt !== null);
    expect(dated).toEqual([...dated].sort());
    expect(seen).toEqual([...dated, ...seen.filter((dueAt) => dueAt === null)]);
    expect(seen).toHaveLength(13);
    const dueBefore = plusMs(START, 5_000_000);
    const nearer = await record.listQueue({ cases: [{ department: 'dept-0', dueBefore }] });
    expect(nearer.duties.map(({ duty }) => duty.dueAt)).toEqual(dated.filter((dueAt) => dueAt < dueBefore));
  });

  it('reads a cursor that is none as the beginning', async () => {
    expect((await record.listCases({ subject }, { after: 'nonsense' })).cases).toHaveLength(25);
  });

  /** `path`: the field that the index used must begin with. */
  async function isIndexed(explaining: Promise<driver.Document>, path = ''): Promise<void> {
    const plan = JSON.stringify(await explaining);
    expect(plan).not.toContain('COLLSCAN');
    expect(plan).toMatch(path === '' ? /IXSCAN|IDHACK/ : new RegExp(`"indexName":"${path}`));
  }

  it.each<[string, CaseFilter, string]>([
    ['kind', { kind: 'trial' }, 'kind'],
    ['kind and status', { kind: 'trial', status: 'open' }, 'kind'],
    ['subject', { subject: 'x' }, 'subject'],
    ['department', { department: 'x' }, 'departments'],
    ['what it is about', { on: 'x' }, 'on'],
    ['being open', { open: true }, 'openedAt'],
    ['nothing', {}, 'openedAt'],
  ])('has an index for the list of cases by %s', async (_name, filter, path) => {
    await isIndexed(record.deps.cases.find(queryOf(filter)).sort({ openedAt: -1, _id: -1 }).explain(), path);
  });

  it.each<[string, DutyFilter, string]>([
    ['department', { department: 'x' }, 'duties.owner.department'],
    ['subject', { subject: 'x' }, 'duties.owner.subject'],
    ['role', { roles: ['operator'] }, 'duties.owner.role'],
    ['nothing', {}, 'duties.owner.role'],
  ])('has an index for the list of duties by %s', async (_name, filter, path) => {
    await isIndexed(record.deps.cases.aggregate(dutiesPipeline(filter, null, 10)).explain(), path);
  });

  it('has an index for standing by subject, by listing, and for claims', async () => {
    await isIndexed(record.deps.cases.find(ofSubjects([subject, newSubjectId()])).explain());
    await isIndexed(record.deps.cases.find(ofListings(['listing-1'])).explain());
  });

  it('has an index for the sweep and for naming the open cases', async () => {
    const { cases, ledger, positions } = record.deps;
    await isIndexed(
      cases
        .find({ wakeAt: { $lte: new Date() } })
        .sort({ wakeAt: 1 })
        .explain(),
    );
    await isIndexed(
      cases
        .find({ wakeAt: { $type: 'date' } })
        .sort({ wakeAt: 1 })
        .explain(),
    );
    await isIndexed(cases.find({ wakeAt: null, closedAt: null }).explain());
    await isIndexed(
      ledger
        .find({ queued: { $exists: true } })
        .sort({ queued: 1, _id: 1 })
        .explain(),
    );
    await isIndexed(ledger.find({ case: 'x', 'event.key': 'y' }).explain());
    await isIndexed(
      positions
        .find({ _id: { $gt: 1 } })
        .sort({ _id: 1 })
        .explain(),
    );
  });

  it('looks for what is due without reading what is not', async () => {
    const scans = await watchScans(mongo.databaseUrl);
    const sweeps = [record.sweepOverdue, record.sweepImports, record.sweepWhatIfs, record.sweepMandates];
    await Promise.all([...sweeps, record.sweepEvidence].map((sweep) => sweep()));
    // So that it is known to see one.
    await record.deps.cases.findOne({ shape: -1 });
    expect(await scans.found()).toEqual(['cases by shape']);
    await scans.end();
  });

  it('has an index for people by department and by id, and for the key of a change', async () => {
    const people = peopleIn(record.deps);
    const listed = (filter: PeopleFilter, path: string): Promise<void> =>
      isIndexed(
        people
          .find(peopleQuery(filter, ['a']))
          .sort({ _id: 1 })
          .explain(),
        path,
      );
    await listed({}, '_id');
    await listed({ department: 'x', within: ['x', 'y'] }, 'appointments.department');
    await isIndexed(people.find({ changes: { $elemMatch: { key: 'x', 'by.id': 'y' } } }).explain(), 'changes.key');
  });

  it('has an index for subjects, entries and departments', async () => {
    const { subjects, entries, departments } = record.deps;
    await isIndexed(subjects.find({ number: { $in: ['x'] } }).explain());
    await isIndexed(entries.find({ key: { $in: ['x'] } }).explain());
    await isIndexed(entries.find({ subject }).sort({ decidedOn: -1, _id: -1 }).explain());
    await isIndexed(departments.find({ creditCode: 'x' }).explain());
    await isIndexed(departments.find({ region: { $gte: '52', $lt: '52~' } }).explain(), 'region');
  });

  it('has an index for keys and for the log of reads', async () => {
    const { subjectKeys, reads } = record.deps;
    await isIndexed(subjectKeys.find({ _id: { $gt: '' }, master: { $ne: 'x' } }).explain());
    await isIndexed(reads.find({ caseId: 'x' }).sort({ at: -1, _id: -1 }).explain());
  });

  it('has an index for who acts for a subject, and for what an office looks after', async () => {
    const [mandates, invitations] = [mandatesIn(record.deps), invitationsIn(record.deps)];
    const scope = { department: 'dept-0', except: ['x'] };
    await isIndexed(record.deps.cases.find(concernedQuery(subject, scope)).explain());
    await isIndexed(record.deps.cases.find(keptOutQuery(['x', 'y'])).explain(), 'recused');
    const list = { scopes: [scope], but: { person: 'x', subjects: [] }, status: 'pending' } as const;
    await isIndexed(mandates.aggregate(officePipeline(list, {}, 10)).explain(), 'status');
    for (const concerns of [officeQuery(scope), { departments: { $in: ['dept-0', 'dept-1'] } }]) {
      const asked = { name: 'answer-mandate', isOverdue: false, concerns, but: list.but, now: START };
      await isIndexed(mandates.aggregate(owedPipeline(asked, null, 10)).explain(), 'status_1_dueAt');
    }
    await isIndexed(mandates.find(wakingQuery(START)).sort({ wakeAt: 1 }).explain(), 'wakeAt');
    await isIndexed(mandates.find({ person: 'x' }).sort({ filedAt: -1, _id: -1 }).explain(), 'person');
    await isIndexed(mandates.find({ steps: { $elemMatch: { key: 'k', 'by.id': 'x' } } }).explain(), 'steps.key');
    await isIndexed(invitations.find({ code: 'x' }).explain(), 'code');
    await isIndexed(invitations.aggregate(invitationPipeline(list, {}, 10)).explain(), 'department');
    const sent = invitations.find({ department: { $in: ['x'] } }).sort({ invitedAt: -1, _id: -1 });
    await isIndexed(sent.explain(), 'department');
  });
});
