import { createLetters } from '../../activities/mail.js';
import { createMailer, type SmtpMailer } from '../../activities/mailer.js';
import { sharedMongo } from '../../dev/testing/mongo.js';
import { startSmtp, type TestSmtp } from '../../dev/testing/smtp.js';
import { TEST_KEYS } from '../../dev/testing/keys.js';
import { SYSTEM, type Actor } from '../../domain/kernel/actor.js';
import { dateOf, instantOf } from '../../domain/kernel/calendar-date.js';
import { TAG_MARKS } from '../../domain/kernel/rule.js';
import { openRecord, type CaseRecord } from '../../record/open-record.js';
import { loadShelf } from '../../rulebooks/shelf.js';
import { KINDS } from '../../worker/kinds.js';
import { handClock } from '../record/support.js';
import { PERSONAL, procedure, type Listed, type Procedure } from '../workflows/procedure.js';

const CLERK: Actor = { id: 'clerk-1', role: 'clerk', department: 'sz-tax' };
const APPROVER: Actor = { id: 'approver-1', role: 'approver', department: 'sz-tax' };
const DAY = 86_400_000;

describe('a letter gives the reasons of its own step', () => {
  let record: CaseRecord;
  let smtp: TestSmtp;
  let mailer: SmtpMailer;
  let letters: ReturnType<typeof createLetters>;
  let steps: Procedure;
  let close: () => Promise<void>;
  const clock = handClock();
  const shelf = loadShelf();

  beforeAll(async () => {
    const mongo = await sharedMongo();
    [record, smtp] = await Promise.all([
      openRecord({ url: mongo.databaseUrl, clock, shelf, kinds: KINDS, keys: TEST_KEYS }),
      startSmtp(),
    ]);
    mailer = createMailer({ smtpUrl: smtp.url, from: 'redress@example.com' });
    letters = createLetters({
      record,
      shelf,
      clock,
      mailer,
      dateWords: (_kind, name) => ({ zh: name, en: name }),
      publicUrl: 'http://localhost:8080',
      nudge: () => undefined,
      searchable: () => false,
    });
    steps = procedure({ record, nudger: { nudge: () => undefined } });
    close = async () => {
      mailer.close();
      await Promise.all([smtp.stop(), record.close()]);
      await mongo.stop();
    };
  }, 60_000);
  afterAll(() => close());

  /** The letter that this effect writes about the last event of the type. */
  async function written(caseId: string, letter: keyof typeof letters, type: string): Promise<string> {
    const event = (await record.history(caseId)).findLast((one) => one.type === type);
    await letters[letter](caseId, event?.seq ?? 0);
    const received = (await smtp.messages()).filter(({ subject }) => subject.includes(caseId));
    return received.at(-1)?.html ?? '';
  }

  test('the prior notice those of the proposal, not of a slip taken back in between', async () => {
    const listing = await steps.propose(await steps.firm());
    await steps.act('listing', listing, { type: 'ApproveNotice' }, APPROVER);
    const retraction = { type: 'RetractSlip', reasons: 'internal: the wrong file number' };
    await steps.act('listing', listing, retraction, CLERK);
    await steps.act('listing', listing, { type: 'ApproveNotice' }, APPROVER);
    const service = { manner: 'in-person', servedOn: dateOf(clock.now()), proof: 'doc-1', interpreter: 'not-needed' };
    await steps.act('listing', listing, { type: 'ServeNotice', ...service }, CLERK);
    const letter = await written(listing, 'sendPriorNotice', 'NoticeServed');
    expect(letter).toContain(PERSONAL.reasons);
    expect(letter).toContain(PERSONAL.facts);
    expect(letter).not.toContain('internal');
  });

  test('each names its dates with their count, and marks the rule that nobody has confirmed or that is set here', async () => {
    const listing = await steps.propose(await steps.firm());
    await steps.act('listing', listing, { type: 'ApproveNotice' }, APPROVER);
    const service = { manner: 'in-person', servedOn: dateOf(clock.now()), proof: 'doc-1', interpreter: 'not-needed' };
    await steps.act('listing', listing, { type: 'ServeNotice', ...service }, CLERK);
    const letter = await written(listing, 'sendPriorNotice', 'NoticeServed');
    const { rule } = shelf.get((await record.getCase(listing)).rulebook).listing.defenceWindow;
    const mark = TAG_MARKS[rule.tag];
    expect(letter).toMatch(/起\d+个?(工作)?日，当日不计；.*至\d{4}年\d+月\d+日24时（北京时间）届满。/);
    expect(letter).toMatch(/that day not counted; .*ends at 24:00 Asia\/Shanghai on \d+ \w+ \d{4}\./);
    expect(letter).toContain('/verify');
    expect(mark === null || (letter.includes(`（${mark.zh}）`) && letter.includes(`(${mark.en})`))).toBe(true);
    expect(letter).toMatch(/本地设定，无法律来源|待采用机关确认/);
  });

  test('that of a lapsed case says so, and does not repeat why a listing was proposed', async () => {
    const listing = await steps.propose(await steps.firm());
    clock.pass(200 * DAY);
    await record.settleDue(listing);
    const letter = await written(listing, 'sendNotListed', 'ListingLapsed');
    expect(letter).toContain('未在规定的期限内作出决定');
    expect(letter).not.toContain(PERSONAL.reasons);
  });

  /** The objection of a subject to a listing that is objected to already, which ends as the first one: dismissed. */
  async function joinedResult(
    listed: Listed,
    party: string,
  ): Promise<{ readonly lead: string; readonly letter: string }> {
    const lead = await steps.file(listed);
    const joined = await steps.file({ ...listed, party });
    expect((await record.getCase(joined)).status).toBe('joined');
    await steps.accept(lead);
    await steps.decide(lead, 'dismissed');
    await steps.act('objection', joined, { type: 'RecordLeadResult', lead, outcome: 'dismissed' } as never, SYSTEM);
    await steps.serve(joined);
    return { lead, letter: await written(joined, 'sendResult', 'ResultServed') };
  }

  test('a joined objection’s result those of the objection that it followed', async () => {
    const listed = await steps.list(await steps.firm());
    const { lead, letter } = await joinedResult(listed, listed.subject);
    expect(letter).toContain(PERSONAL.decision);
    expect(letter).toContain(lead);
    expect(letter).not.toContain('可以向示例市税务局索取');
  });

  test('that of an objection joined with another party’s none of theirs, nor which case it is, but who gives them', async () => {
    const listed = await steps.list(await steps.firm());
    const person = await steps.linkedPerson(listed);
    const { lead, letter } = await joinedResult(listed, person);
    expect(letter).toContain('另一异议合并核查，结果相同');
    expect(letter).toContain('可以向示例市税务局索取');
    expect(letter).toContain('Sample City Taxation Bureau gives them to you on request');
    for (const foreign of [lead, PERSONAL.decision, PERSONAL.grounds]) expect(letter).not.toContain(foreign);
  });

  test('that of a moved case compares the two versions rule by rule, and says why each of the two holds', async () => {
    clock.set(instantOf('2023-04-03T10:00:00+08:00'));
    const { listing } = await steps.list(await steps.firm());
    clock.set(instantOf('2026-04-02T10:00:00+08:00'));
    const from = (await record.getCase(listing)).rulebook;
    const move = { from, to: shelf.inForce('guizhou', dateOf(clock.now())).id, reasons: '从轻。' };
    for (const [type, id, more] of [
      ['ProposeMigration', 'lead-1', {}],
      ['ApproveMigration', 'lead-2', { take: [] }],
    ] as const)
      await steps.act(
        'listing',
        listing,
        { type, ...move, ...more },
        {
          id,
          role: 'lead',
          department: 'sz-lead',
        },
      );
    const letter = await written(listing, 'sendMigration', 'RulebookMigrated');
    const moved = (await record.history(listing)).findLast(({ type }) => type === 'RulebookMigrated');
    const values = moved?.data['values'] as readonly { readonly rule: string; readonly takes: string }[];
    const { rulebook } = await record.getCase(listing);
    expect(values.some(({ takes }) => takes === 'later')).toBe(true);
    for (const { rule } of values) {
      const holding = shelf.explain(rulebook, rule).find(({ holds }) => holds);
      expect(letter).toContain(holding?.says.zh);
      expect(letter).toContain(holding?.source);
    }
    expect(letter).toContain('新规定较轻，自此适用。');
  });
});
