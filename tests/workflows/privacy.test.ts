import { DefaultLogger, type LogEntry } from '@temporalio/worker';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { mongo as driver } from 'mongoose';
import type { FilledRow } from '../../bench/penalty-faults.js';
import { freePort } from '../../dev/ports.js';
import { csvOf, importFile } from '../imports/import-stage.js';
import { PERSON as PENALTY } from '../imports/penalty-row.js';
import { openOffice, type Office } from './office.js';
import { applyTo, PERSONAL, procedure } from './procedure.js';
import { until } from './until.js';

/** A person of flesh and blood beside the firm, with all that is known of one. */
const PERSON = {
  number: '520102198001019974',
  name: '秘密自然人',
  mail: 'secret.person@example.invalid',
  phone: '13800001234',
  address: '秘密路一号',
} as const;

/** Everything that a person wrote or is called by; their firm's number by its beginning. */
const SECRETS = [...Object.values(PERSONAL), ...Object.values(PERSON), 'the.secret.firm'];

/** A firm's credit code is public data and stands in the open; a person's number is not. */
const SEALED = SECRETS.filter((secret) => secret !== PERSONAL.number);

/** Two penalties of the person: one is taken in, the other waits with all its cells, for its number has a wrong end. */
const ROWS = [PERSON.number, `${PERSON.number.slice(0, -1)}0`].map((personIdNo, at) => ({
  ...PENALTY,
  partyName: PERSON.name,
  personIdNo,
  violationFacts: PERSONAL.facts,
  decisionNo: `黔示市监罚〔2025〕${String(at)}号`,
}));

describe('what belongs to people stays in the record and in the letters', () => {
  let office: Office;
  let metricsPort: number;
  const lines: LogEntry[] = [];

  beforeAll(async () => {
    metricsPort = await freePort();
    office = await openOffice('real', {
      logger: new DefaultLogger('DEBUG', (entry) => lines.push(entry)),
      metricsPort,
    });
  }, 60_000);

  afterAll(() => office.close());

  test('after a whole path with a refused letter, no history, log line, metric, title of a letter or byte of the database holds any of it', async () => {
    const kept: string[] = [];
    await office.attend(async () => {
      const steps = procedure(office);
      const subject = await steps.firm('the.secret.firm@example.invalid');
      const { number, name, ...contact } = PERSON;
      await office.record.findOrCreateSubject({ kind: 'person', number, name, contact });
      const importId = await importFile(office.record, csvOf(ROWS as FilledRow[]), 'a file');
      expect(await office.record.findImport(importId)).toMatchObject({ rows: { accepted: 1, waiting: 1 } });
      const listed = await steps.list(subject);
      const objection = await steps.file(listed);
      await until(async () => (await office.record.getCase(objection)).attention.failed.length > 0);
      await steps.accept(objection);
      await steps.decide(objection, 'upheld');
      await until(async () =>
        (await office.record.history(objection)).some(({ type }) => type === 'CorrectionApplied'),
      );
      await steps.serve(objection);
      await office.settled([listed.listing, objection]);
      const mandate = await applyTo(office.record, subject);
      await office.nudger.startMandate(mandate);
      await office.client.workflow.getHandle(mandate).result();
      kept.push(...(await histories(office, mandate)));
      for (const caseId of [listed.listing, objection]) kept.push(...(await histories(office, caseId)));
    });
    const decoded = kept.flatMap((history) => [history, ...payloadsOf(history)]).join('\n');
    const logged = JSON.stringify([lines, office.told], (_, value: unknown) =>
      value instanceof Error
        ? [value.name, value.message, value.stack]
        : typeof value === 'bigint'
          ? String(value)
          : value,
    );
    const measured = await (await fetch(`http://127.0.0.1:${String(metricsPort)}/metrics`)).text();
    expect(decoded).toContain('ObjectionFiled');
    expect(decoded).toContain('man-');
    expect(lines.length).toBeGreaterThan(0);
    expect(measured).toContain('sendReceipt');
    const titles = (await office.smtp.messages()).map(({ subject }) => subject).join('\n');
    expect(titles).toContain('异议');
    for (const told of [decoded, logged, measured, titles])
      expect(SECRETS.filter((secret) => told.includes(secret))).toEqual([]);
    expect(await foundIn(office.record.deps.database, ['ObjectionFiled', PERSONAL.number])).toEqual([
      'ObjectionFiled',
      PERSONAL.number,
    ]);
    expect(await foundIn(office.record.deps.database, SEALED)).toEqual([]);
  }, 60_000);
});

/** Which of the texts stand somewhere in the bytes of the database, in any collection, files included. */
async function foundIn(database: driver.Db, texts: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const { name } of await database.listCollections().toArray())
    for await (const document of database.collection(name).find()) {
      const bytes = Buffer.from(driver.BSON.serialize(document));
      for (const text of texts) if (bytes.includes(text)) found.add(text);
    }
  return texts.filter((text) => found.has(text));
}

async function histories({ client }: Office, caseId: string): Promise<readonly string[]> {
  const kept: string[] = [];
  for await (const { runId } of client.workflow.list({ query: `WorkflowId = '${caseId}'` })) {
    kept.push(historyToJSON(await client.workflow.getHandle(caseId, runId).fetchHistory()));
  }
  return kept.length > 0 ? kept : [historyToJSON(await client.workflow.getHandle(caseId).fetchHistory())];
}

/** Payloads stand in the JSON as base64. */
function payloadsOf(history: string): readonly string[] {
  return [...history.matchAll(/"data": ?"([^"]+)"/g)].map(([, data = '']) =>
    Buffer.from(data, 'base64').toString('utf8'),
  );
}
