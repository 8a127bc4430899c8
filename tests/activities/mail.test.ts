import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { createLetters } from '../../activities/mail.js';
import { createMailer, type SmtpMailer } from '../../activities/mailer.js';
import { systemClock } from '../../config/system-clock.js';
import { sharedMongo } from '../../dev/testing/mongo.js';
import { startSmtp, type TestSmtp } from '../../dev/testing/smtp.js';
import { TEST_KEYS } from '../../dev/testing/keys.js';
import { openRecord, type CaseRecord } from '../../record/open-record.js';
import { loadShelf } from '../../rulebooks/shelf.js';
import { KINDS } from '../../worker/kinds.js';
import { PDF } from '../record/evidence-samples.js';
import { PERSONAL, procedure, type Procedure } from '../workflows/procedure.js';

describe('a letter', () => {
  let record: CaseRecord;
  let smtp: TestSmtp;
  let mailer: SmtpMailer;
  let letters: ReturnType<typeof createLetters>;
  let steps: Procedure;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const mongo = await sharedMongo();
    const shelf = loadShelf();
    [record, smtp] = await Promise.all([
      openRecord({ url: mongo.databaseUrl, clock: systemClock, shelf, kinds: KINDS, keys: TEST_KEYS }),
      startSmtp(),
    ]);
    mailer = createMailer({ smtpUrl: smtp.url, from: 'redress@example.com' });
    letters = createLetters({
      record,
      shelf,
      clock: systemClock,
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

  const seqOf = async (caseId: string, type: string): Promise<number> =>
    (await record.history(caseId)).find((event) => event.type === type)?.seq ?? 0;
  const received = async (caseId: string): Promise<readonly { to: string; messageId: string | null }[]> =>
    (await smtp.messages())
      .filter(({ subject }) => subject.includes(caseId))
      .map(({ to, messageId }) => ({ to: to.join(), messageId }));

  test('goes once, however often its effect is carried out', async () => {
    const { listing } = await steps.list(await steps.firm());
    const seq = await seqOf(listing, 'DecisionServed');
    await Promise.all([letters.sendDecision(listing, seq), letters.sendDecision(listing, seq)]);
    await letters.sendDecision(listing, seq);
    expect(await received(listing)).toEqual([
      { to: PERSONAL.mail, messageId: expect.stringMatching(/^<.+@redress>$/) },
    ]);
  });

  test('sent again after a crash before its receipt was kept has the same Message-ID', async () => {
    const { listing } = await steps.list(await steps.firm());
    const seq = await seqOf(listing, 'NoticeServed');
    await letters.sendPriorNotice(listing, seq);
    await record.deps.receipts.deleteMany({});
    await letters.sendPriorNotice(listing, seq);
    const [first, second] = await received(listing);
    expect(second?.messageId).toBe(first?.messageId);
  });

  test('fails to be tried again while the mail server is away, and goes when it is back', async () => {
    const { listing } = await steps.list(await steps.firm());
    const seq = await seqOf(listing, 'DecisionServed');
    await smtp.kill9();
    await expect(letters.sendDecision(listing, seq)).rejects.toMatchObject({
      type: 'mail-not-sent',
      nonRetryable: false,
    });
    await smtp.restart();
    await letters.sendDecision(listing, seq);
    expect(await received(listing)).toHaveLength(1);
  });

  test('to a dead address keeps nobody else from his, and says nothing of the address', async () => {
    const listed = await steps.list(await steps.firm());
    const dead = {
      id: 'sz-dead',
      name: { zh: '死址局', en: 'Dead Office' },
      level: 'city',
      region: '520100',
      parent: null,
    } as const;
    await record.putDepartments([{ ...dead, mail: 'nobody@office.invalid', creditCode: '11520100DEMA00012B' }]);
    await steps.transfer(listed.listing, 'sz-dead');
    const objection = await steps.file(listed);
    const failure: unknown = await letters
      .pushSuspension(objection, await seqOf(objection, 'ObjectionFiled'))
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ type: 'mail-refused', nonRetryable: true });
    expect(String(failure)).not.toContain('nobody');
    expect((await received(objection)).map(({ to }) => to)).toEqual(['tax@example.com']);
  });

  test('to somebody without a known address is left to service on paper', async () => {
    const subject = await steps.firm();
    await record.setContact(subject, {});
    const { listing } = await steps.list(subject);
    await letters.sendDecision(listing, await seqOf(listing, 'DecisionServed'));
    expect(await received(listing)).toEqual([]);
  });

  test('names the files of the paper to whoever reads them, and to nobody else', async () => {
    const listed = await steps.list(await steps.firm());
    const uploaded = await record.receiveEvidence(Readable.from([PDF]), {
      filename: '示例判决书.pdf',
      declaredType: 'application/pdf',
      subject: listed.subject,
      actor: { id: 'agent', role: 'subject', subject: listed.subject },
      key: 'k',
    });
    const objection = await steps.file(listed, undefined, [uploaded.kind === 'accepted' ? uploaded.evidenceId : '']);
    const seq = await seqOf(objection, 'ObjectionFiled');
    await letters.sendReceipt(objection, seq);
    await letters.tellDepartmentOfObjection(objection, seq);
    await letters.pushSuspension(objection, seq);
    const told = (await smtp.messages()).filter(({ subject }) => subject.includes(objection));
    const naming = told.filter(({ html }) => html?.includes('示例判决书.pdf'));
    expect(naming.map(({ subject }) => subject.split('（')[0])).toEqual(['异议申请收件回执', '异议申请待办通知']);
    expect(told.length).toBeGreaterThan(naming.length);
    expect(naming[0]?.html).toContain(createHash('sha256').update(PDF).digest('hex'));
  });

  test('about somebody who was erased goes to nobody, and is done with', async () => {
    const { listing, subject } = await steps.list(await steps.firm());
    const seq = await seqOf(listing, 'DecisionServed');
    await record.deps.subjectKeys.updateOne({ _id: subject }, { $set: { master: null, wrapped: null } });
    record.deps.vault.forget(subject);
    await letters.sendDecision(listing, seq);
    await letters.pushListing(listing, seq);
    expect(await received(listing)).toEqual([]);
    expect(await record.findReceipt(listing, seq, 'pushListing')).toMatchObject({ detail: { outcome: 'erased' } });
  });

  test('of a suspension goes only where a suspension began', async () => {
    const listed = await steps.list(await steps.firm());
    const objection = await steps.file(listed);
    await steps.accept(objection);
    await letters.announceSuspension(objection, await seqOf(objection, 'ObjectionFiled'));
    await letters.announceSuspension(objection, await seqOf(objection, 'ObjectionAccepted'));
    expect(await received(objection)).toHaveLength(1);
  });
});
