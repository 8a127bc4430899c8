import { generatePenalties } from '../../bench/generate-penalties.js';
import type { FilledRow } from '../../bench/penalty-faults.js';
import { CLERK, csvOf, importFile, streamOf, takeIn, useRecord } from './import-stage.js';
import { FIRM } from './penalty-row.js';

const stage = useRecord();
const firm = FIRM as FilledRow;
const numbered = (number: string, changes: FilledRow = {}): FilledRow => ({
  ...firm,
  decisionNo: `黔示市监罚〔2025〕${number}号`,
  ...changes,
});

describe('an import', () => {
  test('ends every row as the generator foretells, and the counts add up', async () => {
    const generated = [...generatePenalties({ rows: 1300, seed: 11, bad: 0.25 })];
    const importId = await importFile(stage.record, csvOf(generated.map(({ cells }) => cells)), 'foretold');
    const count = (outcome: string): number => generated.filter(({ expected }) => expected.outcome === outcome).length;
    const expected = { accepted: count('accepted'), waiting: count('waiting'), refused: count('refused') };
    expect(await stage.record.findImport(importId)).toMatchObject({
      status: 'done',
      filename: '处罚.csv',
      uploadedBy: CLERK,
      rows: { read: 1300, checked: 1300, ...expected },
      entries: { new: expected.accepted, updated: 0, unchanged: 0 },
    });
  });

  test('of the same file again changes nothing and says so', async () => {
    const file = csvOf([numbered('again-1'), numbered('again-2')]);
    const first = await importFile(stage.record, file, 'again-first');
    const second = await importFile(stage.record, file, 'again-second');
    expect(second).not.toBe(first);
    expect(await stage.record.findImport(second)).toMatchObject({
      status: 'done',
      sameFileAs: first,
      rows: { read: 0, checked: 0 },
      entries: { new: 0, updated: 0, unchanged: 0 },
    });
  });

  test('of the same rows in another file finds them known', async () => {
    await importFile(stage.record, csvOf([numbered('known-1'), numbered('known-2')]), 'known-first');
    const second = await importFile(stage.record, csvOf([numbered('known-2'), numbered('known-1')]), 'known-second');
    expect(await stage.record.findImport(second)).toMatchObject({
      rows: { accepted: 2 },
      entries: { new: 0, unchanged: 2 },
    });
  });

  test('takes a changed row of the same source as a new version, of another source only by a person', async () => {
    await importFile(stage.record, csvOf([numbered('change')]), 'change-first');
    const changed = numbered('change', { penaltyValidUntil: '2028/03/18' });
    const elsewhere = { ...changed, remark: '他处报送', sourceUscc: '11520000DEMA00013C' };
    const same = await importFile(stage.record, csvOf([changed]), 'change-same');
    const other = await importFile(stage.record, csvOf([elsewhere]), 'change-other');
    expect(await stage.record.findImport(same)).toMatchObject({ entries: { updated: 1 } });
    expect((await stage.record.listImportRows(other)).rows).toMatchObject([
      { outcome: 'waiting', reasons: [{ code: 'changes-entry-of-another-source' }] },
    ]);
  });

  test('takes a decision that stands twice in a file once; a contradicting one waits', async () => {
    const twice = numbered('twice');
    const file = csvOf([twice, twice, { ...twice, penaltyValidUntil: '2028/03/18' }]);
    const importId = await importFile(stage.record, file, 'twice');
    expect((await stage.record.listImportRows(importId)).rows).toMatchObject([
      { row: 2, outcome: 'accepted', change: 'new' },
      { row: 3, outcome: 'accepted', change: 'unchanged' },
      { row: 4, outcome: 'waiting', reasons: [{ code: 'same-decision-differs', params: { row: 2 } }] },
    ]);
  });

  test('lets a row that contradicts its own file wait, also where the first of the two was known before', async () => {
    const decision = numbered('confirmed');
    await importFile(stage.record, csvOf([decision]), 'confirmed-first');
    const between = Array.from({ length: 600 }, (_, at) => numbered(`confirmed-${at}`));
    const contradicting = { ...decision, penaltyValidUntil: '2028/03/18' };
    const importId = await importFile(stage.record, csvOf([decision, ...between, contradicting]), 'confirmed-second');
    expect((await stage.record.listImportRows(importId, { outcome: 'waiting' })).rows).toMatchObject([
      { row: 603, reasons: [{ code: 'same-decision-differs', params: { row: 2 } }] },
    ]);
  });

  test('does not ask twice about a row that already waits', async () => {
    const waiting = numbered('asked', { uscc: '91520100DEM000014A' });
    const first = await importFile(stage.record, csvOf([waiting]), 'asked-first');
    const second = await importFile(stage.record, csvOf([waiting, numbered('asked-more')]), 'asked-second');
    expect((await stage.record.listImportRows(second)).rows[0]).toMatchObject({
      outcome: 'refused',
      reasons: [{ code: 'same-row-waiting', params: { importId: first, row: 2 } }],
    });
  });

  test('refuses a minor’s row and keeps nothing of what it said: no entry, no subject, no cells', async () => {
    const minor = {
      personIdType: '身份证',
      personIdNo: '520115200909019992',
      partyCategory: '自然人',
      uscc: '',
      legalRep: '',
    };
    const importId = await importFile(stage.record, csvOf([numbered('minor', minor)]), 'minor');
    const [row] = (await stage.record.listImportRows(importId)).rows;
    expect(row).toMatchObject({ outcome: 'refused', reasons: [{ code: 'minor' }], entry: null, cells: null });
    expect(await stage.record.findSubjectByNumber(minor.personIdNo)).toBeNull();
  });

  test('of a file that cannot be taken ends refused with the reason', async () => {
    const importId = await importFile(stage.record, Buffer.from('a,b\r\n1,2\r\n'), 'no-heading');
    expect(await stage.record.findImport(importId)).toMatchObject({
      status: 'refused',
      refusal: { code: 'header-not-found' },
    });
  });

  test('keeps neither the file nor its key once it has ended, also where its end was cut short', async () => {
    const { database, vault, subjectKeys } = stage.record.deps;
    const stored = async (): Promise<readonly number[]> =>
      Promise.all([
        database.collection('uploads.files').countDocuments(),
        database.collection('uploads.chunks').countDocuments(),
        subjectKeys.countDocuments({ _id: /:file-/ }),
      ]);
    const before = await stored();
    const importId = await importFile(stage.record, csvOf([numbered('dropped')]), 'dropped');
    expect(await stored()).toEqual(before);
    const imports = database.collection<{ _id: string; file: string | null; sha256: string }>('imports');
    expect(await imports.findOne({ _id: importId })).toMatchObject({ file: null, sha256: expect.any(String) });

    const [file, twin] = [`${importId}:file-left`, `${importId}:file-twin`];
    await vault.toSeal([file, twin]);
    await database.collection<{ _id: string }>('uploads.files').insertMany([{ _id: file }, { _id: twin }]);
    await imports.updateOne({ _id: importId }, { $set: { file } });
    await stage.record.sweepImports();
    expect(await stored()).toEqual(before);
    expect(await imports.findOne({ _id: importId })).toMatchObject({ file: null });
  });

  test('lists its rows by cursor, in the order of the file', async () => {
    const rows = Array.from({ length: 25 }, (_, at) => numbered(`page-${at}`));
    const importId = await importFile(stage.record, csvOf(rows), 'pages');
    const seen: number[] = [];
    for (let after: number | null = 0; after !== null;) {
      const page: Awaited<ReturnType<typeof stage.record.listImportRows>> = await stage.record.listImportRows(
        importId,
        {
          after,
          limit: 10,
        },
      );
      seen.push(...page.rows.map(({ row }) => row));
      after = page.next;
    }
    expect(seen).toEqual(rows.map((_, at) => at + 2));
  });
});

describe('an upload', () => {
  const upload = (key: string, bytes: Buffer) =>
    stage.record.receiveImport(streamOf(bytes), { filename: 'a.csv', actor: CLERK, key });

  test('sent twice with one key is one import, also at the same moment', async () => {
    const bytes = csvOf([numbered('twin')]);
    const [one, two] = await Promise.all([upload('twin', bytes), upload('twin', bytes)]);
    const again = await upload('twin', bytes);
    expect(new Set([one, two, again].map((answer) => answer.kind === 'accepted' && answer.importId)).size).toBe(1);
    expect(again).toMatchObject({ repeated: true });
    const files = stage.record.deps.database.collection('uploads.files');
    expect(
      await files.countDocuments({ filename: new RegExp(`^${one.kind === 'accepted' ? one.importId : ''}:`) }),
    ).toBe(1);
  });

  test('with a key that came with other bytes is refused', async () => {
    await upload('other', csvOf([numbered('other-1')]));
    expect(await upload('other', csvOf([numbered('other-2')]))).toMatchObject({
      kind: 'refused',
      refusal: { code: 'idempotency-key-reused' },
    });
  });

  test('that breaks off leaves nothing and can be sent again', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.alloc(3 * 1024 * 1024);
      throw new Error('the line was cut');
    }
    const about = { filename: 'a.csv', actor: CLERK, key: 'broken' };
    await expect(stage.record.receiveImport(broken(), about)).rejects.toThrow('the line was cut');
    expect(await upload('broken', csvOf([numbered('broken')]))).toMatchObject({ kind: 'accepted', repeated: false });
  });

  test('that broke off and was not sent again is forgotten after a day', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.alloc(3 * 1024 * 1024);
      throw new Error('the line was cut');
    }
    const about = { filename: 'a.csv', actor: CLERK, key: 'forgotten' };
    await expect(stage.record.receiveImport(broken(), about)).rejects.toThrow('the line was cut');
    const imports = stage.record.deps.database.collection<{ _id: string }>('imports');
    const { modifiedCount } = await imports.updateMany(
      { status: 'receiving' },
      { $set: { receivedAt: '2026-01-04T01:00:00.000Z' } },
    );
    await stage.record.sweepImports();
    expect([modifiedCount, await imports.countDocuments({ status: 'receiving' })]).toEqual([1, 0]);
  });

  test('that nobody began to work on is found by the sweep, once a minute', async () => {
    const received = await upload('swept', csvOf([numbered('swept')]));
    if (received.kind === 'refused') throw new Error(received.refusal.code);
    const { database } = stage.record.deps;
    await database
      .collection<{ _id: string }>('imports')
      .updateOne({ _id: received.importId }, { $set: { wakeAt: new Date('2026-01-05T01:00:00Z') } });
    expect(await stage.record.sweepImports()).toContain(received.importId);
    expect(await stage.record.sweepImports()).not.toContain(received.importId);
    await takeIn(stage.record, received.importId);
    expect(await stage.record.findImport(received.importId)).toMatchObject({ status: 'done' });
  });
});
