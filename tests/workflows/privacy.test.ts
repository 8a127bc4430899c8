import { DefaultLogger, type LogEntry } from '@temporalio/worker';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { FilledRow } from '../../bench/penalty-faults.js';
import { freePort } from '../../dev/ports.js';
import { CLERK, csvOf, streamOf } from '../imports/import-stage.js';
import { PERSON as PENALTY } from '../imports/penalty-row.js';
import { foundIn } from '../record/bytes-of.js';
import { PDF } from '../record/evidence-samples.js';
import { openOffice, type Office } from './office.js';
import { agentOf, applyTo, PERSONAL, procedure } from './procedure.js';
import { until } from './until.js';

/** A person of flesh and blood beside the firm, with all that is known of one. */
const PERSON = {
  number: '520102198001019974',
  name: '秘密自然人',
  mail: 'secret.person@example.invalid',
  phone: '13800001234',
  address: '秘密路一号',
} as const;

/** People write names into the names of files. */
const FILES = { import: '秘密自然人等处罚.csv', evidence: '秘密自然人判决书.pdf' } as const;

/** Why somebody had to see it. */
const WHY = '核对之秘密缘由';

/** Everything that a person wrote or is called by; their firm's number by its beginning. */
const SECRETS = [...Object.values(PERSONAL), ...Object.values(PERSON), 'the.secret.firm', WHY, ...Object.values(FILES)];

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

  test('after a whole path with a refused letter, nothing that Temporal keeps, no log line, metric, title of a letter or byte of the database holds any of it', async () => {
    const hosted: string[] = [];
    await office.attend(async () => {
      const steps = procedure(office);
      const subject = await steps.firm('the.secret.firm@example.invalid');
      const { number, name, ...contact } = PERSON;
      await office.record.findOrCreateSubject({ kind: 'person', number, name, contact });
      const sent = { filename: FILES.import, actor: CLERK, key: 'a file' };
      const received = await office.record.receiveImport(streamOf(csvOf(ROWS as FilledRow[])), sent);
      const importId = received.kind === 'accepted' ? received.importId : '';
      await office.nudger.startImport(importId);
      await until(async () => (await office.record.findImport(importId))?.status === 'done');
      expect(await office.record.findImport(importId)).toMatchObject({ rows: { accepted: 1, waiting: 1 } });
      const listed = await steps.list(subject);
      const upload = { filename: FILES.evidence, declaredType: '', subject, actor: agentOf(subject), key: 'evidence' };
      const file = await office.record.receiveEvidence(streamOf(PDF), upload);
      const objection = await steps.file(listed, undefined, file.kind === 'accepted' ? [file.evidenceId] : []);
      const why = { by: CLERK, reason: WHY, key: 'unmask' };
      expect(await office.record.unmask({ ...why, caseId: objection })).toMatchObject({ kind: 'accepted' });
      expect(await office.record.unmaskImportRow({ ...why, importId, row: 3, own: [] })).toMatchObject({
        kind: 'accepted',
      });
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
      hosted.push(listed.listing, objection, importId, mandate);
    });
    const decoded = await toldToTemporal(office, hosted);
    const logged = JSON.stringify([lines, office.told], (_, value: unknown) =>
      value instanceof Error
        ? [value.name, value.message, value.stack]
        : typeof value === 'bigint'
          ? String(value)
          : value,
    );
    const measured = await (await fetch(`http://127.0.0.1:${String(metricsPort)}/metrics`)).text();
    for (const told of ['ObjectionFiled', 'importPenalties', 'man-']) expect(decoded).toContain(told);
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

/** All that Temporal keeps: of every execution its history, and what it lists of it (memo, search attributes, queue). */
async function toldToTemporal({ client }: Office, expected: readonly string[]): Promise<string> {
  const listed = async (): Promise<readonly { readonly workflowId: string; readonly runId: string }[]> => {
    const found: { readonly workflowId: string; readonly runId: string }[] = [];
    for await (const { workflowId, runId } of client.workflow.list()) found.push({ workflowId, runId });
    return found;
  };
  // The list comes a moment after what it lists.
  await until(async () => {
    const ids = (await listed()).map(({ workflowId }) => workflowId);
    return expected.every((id) => ids.includes(id));
  });
  const kept: string[] = [];
  for (const { workflowId, runId } of await listed()) {
    const handle = client.workflow.getHandle(workflowId, runId);
    const history = historyToJSON(await handle.fetchHistory());
    const { raw } = await handle.describe();
    kept.push(workflowId, history, JSON.stringify(raw), ...payloadsOf(history), ...payloadsOf(JSON.stringify(raw)));
  }
  return kept.join('\n');
}

/** Payloads stand in the JSON as base64. */
function payloadsOf(history: string): readonly string[] {
  return [...history.matchAll(/"data": ?"([^"]+)"/g)].map(([, data = '']) =>
    Buffer.from(data, 'base64').toString('utf8'),
  );
}
