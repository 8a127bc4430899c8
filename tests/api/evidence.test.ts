import { createHash, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { once } from 'node:events';
import { plusMs } from '../../domain/kernel/calendar-date.js';
import { DOCX, DOCX_PARTS, JPEG, PDF, PNG, zipOf } from '../record/evidence-samples.js';
import { until } from '../workflows/until.js';
import { openEvidenceDesk, pdf, type EvidenceDesk } from './evidence-desk.js';
import type { House } from './house.js';
import { AGENT, caseIdIn, CLERK, done, FOREIGN_AGENT, FOREIGN_CLERK, objectionTo } from './journey.js';
import { clerkToo } from './strangers.js';

const MIB = 1024 * 1024;
let desk: EvidenceDesk;
let house: House;

beforeAll(async () => {
  desk = await openEvidenceDesk();
  ({ house } = desk);
});
afterAll(() => desk.close());

test('what is uploaded, named in an objection and downloaded is the same bytes, and their hash is on record', async () => {
  const bytes = pdf();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const uploaded = await done(desk.upload(bytes, { name: '../证据\u202e.pdf' }));
  expect(uploaded.json).toMatchObject({
    name: '证据.pdf',
    type: 'application/pdf',
    size: bytes.length,
    sha256,
    scan: 'clean',
    inEvidence: false,
  });
  const id = String(uploaded.at('evidenceId'));
  expect((await desk.download(CLERK, id)).status).toBe(404);

  const filed = await done(desk.fileWith([id, 'doc-7']));
  const objection = String(filed.at('case.caseId'));
  const events = await house.record.history(objection);
  expect(events[0]?.data).toMatchObject({
    evidence: [id, 'doc-7'],
    files: [{ id, sha256, size: bytes.length, type: 'application/pdf' }],
  });

  const why = await done(house.as(CLERK, 'GET', `/v1/cases/${objection}/why`));
  expect(why.at('steps.0.files')).toEqual([{ evidenceId: id, type: 'application/pdf', size: bytes.length, sha256 }]);
  expect(why.text).not.toContain('证据.pdf');

  const given = await desk.download(CLERK, id);
  expect(createHash('sha256').update(given.text).digest('hex')).toBe(sha256);
  expect(Object.fromEntries(given.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="evidence"; filename*=UTF-8''${encodeURIComponent('证据.pdf')}`,
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  // Whom the case is about sees who was given it, and an office that looks at it elsewhere is told of too.
  await done(house.as(CLERK, 'GET', `/v1/evidence/${id}`));
  const reads = (await done(house.as(AGENT, 'GET', `/v1/cases/${objection}/reads`))).at('reads');
  for (const operation of ['getEvidence', 'downloadEvidence'])
    expect(reads).toContainEqual(
      expect.objectContaining({ operation, item: id, department: expect.objectContaining({ id: 'sz-tax' }) }),
    );
  const listed = await done(house.as(CLERK, 'GET', `/v1/cases/${objection}/evidence`));
  expect(listed.at('evidence.0')).toMatchObject({
    evidenceId: id,
    name: '证据.pdf',
    inEvidence: true,
    unusedUntil: null,
  });
  expect(JSON.stringify(house.logged)).not.toContain('证据');
});

test('who may not read the case is told nothing, in the words of a file that is not there', async () => {
  const id = await desk.idOf(desk.upload(pdf()));
  await done(desk.fileWith([id]));
  for (const path of ['', '/content']) {
    const missing = await house.as(FOREIGN_AGENT, 'GET', `/v1/evidence/evd-${'a'.repeat(32)}${path}`);
    for (const person of [FOREIGN_AGENT, FOREIGN_CLERK]) {
      const foreign = await house.as(person, 'GET', `/v1/evidence/${id}${path}`);
      expect([foreign.status, foreign.text]).toEqual([404, missing.text]);
    }
  }
});

const SWELLING = zipOf([...DOCX_PARTS, { name: 'x', bytes: Buffer.alloc(4 * MIB) }]);

test.each([
  ['0 bytes', Buffer.alloc(0), 'a.pdf', '', 409, 'evidence-empty'],
  ['too large', Buffer.alloc(20 * MIB + 1, 1), 'a.pdf', '', 413, 'evidence-too-large'],
  ['a page', Buffer.from('<script>1</script>'), 'a.html', 'text/html', 415, 'evidence-type-not-allowed'],
  ['another extension', PNG, 'a.pdf', '', 415, 'evidence-type-mismatch'],
  ['another declared type', PNG, 'a.png', 'text/html', 415, 'evidence-type-mismatch'],
  ['cut off', JPEG.subarray(0, 20), 'a.jpg', 'image/jpeg', 409, 'evidence-incomplete'],
  ['a bomb', SWELLING, 'a.docx', '', 409, 'evidence-archive-unsafe'],
])('%s is refused as a problem and nothing of it is kept', async (_name, bytes, name, type, status, code) => {
  const before = await desk.stored();
  const answer = await desk.upload(bytes, { name, type });
  expect([answer.status, answer.at('code')]).toEqual([status, code]);
  expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
  expect(await desk.stored()).toEqual(before);
});

test('a name in GB18030 is read, and one that leads elsewhere names nothing but a file', async () => {
  const name = Buffer.from([0xd6, 0xa4, 0xbe, 0xdd]);
  const head = Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="..\\..\\');
  const body = Buffer.concat([
    head,
    name,
    Buffer.from('.docx"\r\nContent-Type: application/octet-stream\r\n\r\n'),
    DOCX,
    Buffer.from('\r\n--b--\r\n'),
  ]);
  const headers = {
    Authorization: `Bearer ${await house.issuer.token(AGENT)}`,
    'Idempotency-Key': randomUUID(),
    'Content-Type': 'multipart/form-data; boundary=b',
  };
  expect((await done(house.raw('POST', '/v1/evidence', { body, headers }))).at('name')).toBe('证据.docx');
});

test('a caller who hangs up in the middle leaves nothing', async () => {
  const before = await desk.stored();
  const evidence = house.record.deps.database.collection('evidence');
  const known = await evidence.countDocuments({ state: 'receiving', 'uploadedBy.id': '' });
  const socket = connect(Number(new URL(house.url).port), '127.0.0.1');
  await once(socket, 'connect');
  const head = `POST /v1/evidence HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${await house.issuer.token(AGENT)}\r\nIdempotency-Key: ${randomUUID()}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 9000000\r\n\r\n`;
  socket.write(`${head}--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7`);
  socket.write(Buffer.alloc(3 * MIB));
  const chunks = house.record.deps.database.collection('evidence_files.chunks');
  while ((await chunks.countDocuments()) === before[1]);
  socket.destroy();
  while ((await evidence.countDocuments({ state: 'receiving', 'uploadedBy.id': '' })) === known);
  house.now = plusMs(house.now, 61_000);
  await house.record.sweepEvidence();
  expect(await desk.stored()).toEqual(before);
});

test('a body with two files is refused, and neither is kept', async () => {
  const before = await desk.stored();
  const form = new FormData();
  for (const name of ['one.pdf', 'two.pdf']) form.append('file', new Blob([pdf()]), name);
  const headers = { Authorization: `Bearer ${await house.issuer.token(AGENT)}`, 'Idempotency-Key': 'two-files' };
  const answered = await house.raw('POST', '/v1/evidence', { body: form, headers });
  expect([answered.status, answered.at('code')]).toEqual([400, 'malformed-request']);
  expect(await desk.stored()).toEqual(before);
});

test('whoever hangs up in the middle of a download is no failure of ours', async () => {
  const large = Buffer.concat([pdf(), Buffer.alloc(4 * MIB, 32), Buffer.from('\n%%EOF\n')]);
  const id = await desk.idOf(desk.upload(large));
  const before = house.logged.length;
  const socket = connect(Number(new URL(house.url).port), '127.0.0.1');
  const token = await house.issuer.token(AGENT);
  socket.write(`GET /v1/evidence/${id}/content HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n\r\n`);
  await once(socket, 'data');
  socket.destroy();
  const since = () => house.logged.slice(before);
  await until(() => since().some((line) => 'status' in line && line.status === 499));
  // Whatever is said of it is said before the next request is answered.
  await done(house.as(AGENT, 'GET', `/v1/evidence/${id}`));
  expect(since().filter((line) => 'err' in line)).toEqual([]);
});

test('one key is one file, also side by side; other bytes under it are refused', async () => {
  const [bytes, key, before] = [pdf(), randomUUID(), await desk.stored()];
  const ids = await Promise.all([1, 2, 3].map(() => desk.idOf(desk.upload(bytes, { key }))));
  expect(new Set(ids).size).toBe(1);
  expect((await desk.upload(pdf(), { key })).at('code')).toBe('idempotency-key-reused');
  expect(await desk.stored()).toEqual(before.map((count) => count + 1));
});

test("nobody brings another's file, one that is not there, or uploads for a case that is not his", async () => {
  const foreign = await desk.idOf(desk.upload(pdf(), { person: FOREIGN_AGENT }));
  for (const id of [foreign, `evd-${'a'.repeat(32)}`])
    expect((await desk.fileWith([id])).at('code')).toBe('evidence-unknown');
  expect((await desk.upload(pdf(), { person: FOREIGN_AGENT, query: `?caseId=${desk.listing}` })).status).toBe(404);
  expect((await desk.upload(pdf(), { person: CLERK })).status).toBe(403);
  const entered = await desk.idOf(desk.upload(pdf(), { person: CLERK, query: `?caseId=${desk.listing}` }));
  await done(desk.fileWith([entered], CLERK));
});

test('whoever keeps out of a case is not given what is evidence in it, also where his office brought it', async () => {
  const [he, colleague] = [clerkToo('keeps-out'), clerkToo('colleague')];
  const id = await desk.idOf(desk.upload(pdf(), { person: he, query: `?caseId=${desk.listing}` }));
  const grounds = { ...objectionTo(desk.listing), error: 'wrong-term', contested: ['M20'], evidence: [id] };
  const objection = caseIdIn(await done(house.as(he, 'POST', '/v1/objections', { body: grounds })));
  const recusal = { body: { person: he.id, reasons: '与当事人系近亲属。' } };
  await done(house.as(he, 'POST', `/v1/objections/${objection}/record-recusal`, recusal));
  for (const path of [`/v1/evidence/${id}`, `/v1/evidence/${id}/content`]) {
    const [told, missing] = [
      await house.as(he, 'GET', path),
      await house.as(he, 'GET', path.replace(id, 'evd-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')),
    ];
    expect([told.status, told.text]).toEqual([404, missing.text]);
    expect((await house.as(colleague, 'GET', path)).status).toBe(200);
  }
});

test('nor what his office brought for the case before it is evidence in any', async () => {
  const [he, colleague] = [clerkToo('keeps-out-early'), clerkToo('colleague-early')];
  const objected = desk.fileWith([await desk.idOf(desk.upload(pdf()))]);
  const objection = caseIdIn(await done(objected));
  const id = await desk.idOf(desk.upload(pdf(), { person: colleague, query: `?caseId=${objection}` }));
  const path = `/v1/evidence/${id}`;
  expect((await house.as(he, 'GET', path)).status).toBe(200);
  const recusal = { body: { person: he.id, reasons: '与当事人系近亲属。' } };
  await done(house.as(he, 'POST', `/v1/objections/${objection}/record-recusal`, recusal));
  const missing = await house.as(he, 'GET', path.replace(id, 'evd-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'));
  for (const told of [await house.as(he, 'GET', path), await house.as(he, 'GET', `${path}/content`)])
    expect([told.status, told.text]).toEqual([404, missing.text]);
  expect((await house.as(colleague, 'GET', path)).status).toBe(200);
});

test('an infected file is refused and destroyed; the sender is told, and so is the log', async () => {
  const before = await desk.stored();
  desk.clamd.answer = (bytes) => (bytes.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
  const answer = await desk.upload(Buffer.concat([PDF, Buffer.from('EICAR\n%%EOF\n')]));
  expect([answer.status, answer.at('code')]).toEqual([409, 'evidence-infected']);
  const id = String(answer.at('params.evidence'));
  expect((await house.as(AGENT, 'GET', `/v1/evidence/${id}`)).json).toMatchObject({
    state: 'destroyed',
    name: null,
    destroyed: { because: 'infected' },
  });
  expect((await desk.fileWith([id])).at('code')).toBe('evidence-infected');
  expect(await desk.stored()).toEqual(before);
  expect(house.logged).toContainEqual(expect.objectContaining({ code: 'evidence-infected' }));
});

test('while the scanner is away a file is kept and cannot be brought; the sweep asks again', async () => {
  desk.clamd.answer = 'hangs-up';
  const uploaded = await done(desk.upload(pdf()));
  expect(uploaded.at('scan')).toBe('pending');
  const id = String(uploaded.at('evidenceId'));
  expect((await desk.fileWith([id])).at('code')).toBe('evidence-not-scanned');
  expect((await desk.download(AGENT, id)).at('code')).toBe('evidence-not-scanned');
  desk.clamd.answer = () => 'stream: OK\0';
  house.now = plusMs(house.now, 60_000);
  await house.record.sweepEvidence();
  expect((await house.as(AGENT, 'GET', `/v1/evidence/${id}`)).at('scan')).toBe('clean');
  await done(desk.fileWith([id]));
});
