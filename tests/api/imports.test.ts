import { connect } from 'node:net';
import { once } from 'node:events';
import { closeIndexed, openHouse, type Answered, type House } from './house.js';
import { AGENT, CLERK, done, FOREIGN_CLERK, JIA, JIA_CODE } from './journey.js';
import type { FilledRow } from '../../bench/penalty-faults.js';
import { csvOf, takeIn } from '../imports/import-stage.js';
import { FIRM, PERSON } from '../imports/penalty-row.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => closeIndexed(house));

const ROW = FIRM as FilledRow;
const NUMBER = '520102198001019974';
const GOOD = csvOf([ROW]);
const WAITING = csvOf([{ ...ROW, decisionNo: '黔示市监罚〔2025〕13号', fineWan: '' }]);

async function upload(
  person: string,
  bytes: Uint8Array,
  key: string,
  part = 'file',
  name = '处罚决定.csv',
): Promise<Answered> {
  const form = new FormData();
  form.set(part, new Blob([Buffer.from(bytes)]), name);
  return house.raw('POST', '/v1/imports', {
    body: form,
    headers: { Authorization: `Bearer ${await house.issuer.token(person)}`, 'Idempotency-Key': key },
  });
}

test('a file is kept under its Chinese name before the answer, and somebody is told to read it', async () => {
  const received = await upload(CLERK, GOOD, 'file-1');
  expect([received.status, received.at('status'), received.at('filename')]).toEqual([202, 'received', '处罚决定.csv']);
  const importId = String(received.at('importId'));
  expect(house.nudged).toContain(importId);
  await takeIn(house.record, importId);
  const seen = await done(house.as(CLERK, 'GET', `/v1/imports/${importId}`));
  expect(seen.json).toMatchObject({ status: 'done', rows: { read: 1, accepted: 1 }, entries: { new: 1 } });

  const rows = await done(house.as(CLERK, 'GET', `/v1/imports/${importId}/rows`));
  const entryId = String(rows.at('rows.0.entryId'));
  const entry = await done(house.as(CLERK, 'GET', `/v1/entries/${entryId}`));
  expect(entry.json).toMatchObject({ entryId, kind: 'administrative-penalty', data: { decisionNo: FIRM.decisionNo } });
  const listed = await done(house.as(CLERK, 'GET', `/v1/entries?creditCode=${ROW.uscc ?? ''}`));
  expect(listed.at('entries')).toMatchObject([{ entryId }]);
});

test('the same upload again is the same import; another file under its key is refused', async () => {
  const first = await upload(CLERK, GOOD, 'file-2');
  const again = await upload(CLERK, GOOD, 'file-2');
  expect(again.at('importId')).toBe(first.at('importId'));
  const other = await upload(CLERK, WAITING, 'file-2');
  expect([other.status, other.at('code')]).toEqual([409, 'idempotency-key-reused']);
});

test('an import of another office is to a clerk as one that is not there, in every way; a lead and a supervisor see it', async () => {
  const importId = String((await done(upload(CLERK, GOOD, 'file-foreign'))).at('importId'));
  await takeIn(house.record, importId);
  const missing = 'imp-aaaaaaaaaaaaaaaa';
  const unmask = { body: { reason: '核对身份证件' } };
  const skip = { body: { kind: 'refuse', reason: '重复。' } };
  for (const [method, path, asking] of [
    ['GET', '', {}],
    ['GET', '/rows', {}],
    ['POST', '/rows/2/unmask', unmask],
    ['POST', '/rows/2/resolve', skip],
  ] as const) {
    const [told, none] = await Promise.all(
      [importId, missing].map((id) => house.as(FOREIGN_CLERK, method, `/v1/imports/${id}${path}`, asking)),
    );
    expect([path, told?.status, told?.text]).toEqual([path, 404, none?.text]);
  }
  const listed = async (person: string): Promise<boolean> =>
    (await done(house.as(person, 'GET', '/v1/imports?limit=200'))).text.includes(importId);
  expect(await Promise.all([FOREIGN_CLERK, CLERK, 'sz-lead01', 'sz-insp-supervisor01'].map(listed))).toEqual([
    false,
    true,
    true,
    true,
  ]);
  expect((await house.as('sz-lead01', 'GET', `/v1/imports/${importId}/rows`)).status).toBe(200);
});

test('a person corrects a waiting row, once, with a reason', async () => {
  const importId = String((await upload(CLERK, WAITING, 'file-3')).at('importId'));
  await takeIn(house.record, importId);
  const rows = await done(house.as(CLERK, 'GET', `/v1/imports/${importId}/rows?outcome=waiting`));
  expect(rows.at('rows.0.reasons.0')).toMatchObject({ code: 'fine-amount-missing' });
  const path = `/v1/imports/${importId}/rows/${String(rows.at('rows.0.row'))}/resolve`;
  const body = { kind: 'correct', cells: { fineWan: '1.5' }, reason: '见决定书原件。' };
  const corrected = await done(house.as(CLERK, 'POST', path, { body, key: 'row-1' }));
  expect(corrected.json).toMatchObject({ outcome: 'accepted', resolutions: [{ kind: 'correct', by: CLERK }] });
  expect((await done(house.as(CLERK, 'POST', path, { body, key: 'row-1' }))).at('resolutions')).toHaveLength(1);
  const late = await house.as(CLERK, 'POST', path, { body: { kind: 'refuse', reason: '重复。' } });
  expect([late.status, late.at('code')]).toEqual([409, 'import-row-not-waiting']);
});

test('a row that waits is masked, shown in full for a reason, and its subject sees who has looked', async () => {
  const person = { ...(PERSON as FilledRow), decisionNo: '黔示市监罚〔2025〕14号', fineWan: '', partyName: '示例己' };
  const { id } = await house.record.findOrCreateSubject({ kind: 'person', number: NUMBER, name: '示例己' });
  const importId = String((await upload(CLERK, csvOf([person]), 'file-6')).at('importId'));
  await takeIn(house.record, importId);
  const masked = await done(house.as(CLERK, 'GET', `/v1/imports/${importId}/rows`));
  expect(masked.text).not.toContain(NUMBER);

  const path = `/v1/imports/${importId}/rows/2/unmask`;
  const asked = { body: { reason: '核对身份证件' }, key: 'unmask-1' };
  const shown = await done(house.as(CLERK, 'POST', path, asked));
  expect(shown.at('cells')).toMatchObject({ personIdNo: { text: NUMBER }, partyName: { text: '示例己' } });
  expect((await house.as(CLERK, 'POST', path, asked)).at('code')).toBe('already-unmasked');
  for (const other of ['sz-insp-supervisor01', 'sz-tax-approver01', AGENT])
    expect((await house.as(other, 'POST', path, { body: asked.body })).status).toBe(403);
  const nowhere = await house.as(CLERK, 'POST', `/v1/imports/${importId}/rows/99/unmask`, { body: asked.body });
  expect([nowhere.status, nowhere.at('code')]).toEqual([404, 'import-row-not-found']);

  const told = await done(house.as('sz-insp-supervisor01', 'GET', `/v1/subjects/${id}/reads`));
  const look = { person: CLERK, item: expect.stringContaining(importId) };
  expect(told.at('reads')).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({ ...look, operation: 'unmaskImportRow', unmasked: true, reason: '核对身份证件' }),
      expect.objectContaining({ ...look, operation: 'listImportRows', unmasked: false }),
    ]) as object,
  );
  expect(JSON.stringify(house.logged)).not.toContain('核对身份证件');
});

test('nobody sees in full a row that may be about himself', async () => {
  const row = { ...ROW, decisionNo: '黔示市监罚〔2025〕15号', uscc: JIA_CODE, fineWan: '' };
  const importId = String((await upload(CLERK, csvOf([row]), 'file-7')).at('importId'));
  await takeIn(house.record, importId);
  const own = await house.record.unmaskImportRow({
    ...{ importId, row: 2, own: [JIA], reason: '看看', key: 'unmask-2' },
    by: { id: 'himself', role: 'clerk', department: 'sz-tax' },
  });
  expect(own).toMatchObject({ kind: 'refused', refusal: { code: 'own-case' } });
});

test('a body that is no upload, a part of another name, and a caller without the right are refused', async () => {
  const json = await house.as(CLERK, 'POST', '/v1/imports', { body: {} });
  expect([json.status, json.at('code')]).toEqual([415, 'unsupported-media-type']);
  const misnamed = await upload(CLERK, GOOD, 'file-4', 'table');
  expect([misnamed.status, misnamed.at('code')]).toEqual([400, 'malformed-request']);
  expect((await upload(AGENT, GOOD, 'file-5')).status).toBe(403);
});

test('an upload that breaks off leaves no import to work on', async () => {
  const { hostname, port } = new URL(house.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(
    `POST /v1/imports HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${await house.issuer.token(CLERK)}\r\n` +
      'Idempotency-Key: broken\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n' +
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nhalf of',
  );
  await started();
  socket.destroy();
  const whole = await upload(CLERK, GOOD, 'broken');
  expect([whole.status, whole.at('size')]).toEqual([202, GOOD.length]);
});

/** Waits until the import has been opened: the file's first bytes have come in. */
async function started(): Promise<void> {
  for (;;) {
    const imports = await done(house.as(CLERK, 'GET', '/v1/imports'));
    const found = imports.at('imports') as { status: string }[];
    if (found.some(({ status }) => status === 'receiving')) return;
  }
}
