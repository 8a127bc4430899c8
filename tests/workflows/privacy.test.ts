import { DefaultLogger, type LogEntry } from '@temporalio/worker';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { freePort } from '../../dev/ports.js';
import { openOffice, type Office } from './office.js';
import { PERSONAL, procedure } from './procedure.js';
import { until } from './until.js';

/** Everything that a person wrote or is called by; their firm's number by its beginning. */
const SECRETS = [...Object.values(PERSONAL), 'the.secret.firm'];

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

  test('after a whole path with a refused letter, no history, log line or metric holds any of it', async () => {
    const kept: string[] = [];
    await office.attend(async () => {
      const steps = procedure(office);
      const subject = await steps.firm('the.secret.firm@example.invalid');
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
    expect(lines.length).toBeGreaterThan(0);
    expect(measured).toContain('sendReceipt');
    for (const told of [decoded, logged, measured]) {
      expect(SECRETS.filter((secret) => told.includes(secret))).toEqual([]);
    }
  }, 60_000);
});

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
