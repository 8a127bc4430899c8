import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FilledRow } from '../../bench/penalty-faults.js';
import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import type { CaseRecord } from '../../record/open-record.js';
import type { ImportRowView } from '../../record/imports/imports.js';
import { PDF } from '../record/evidence-samples.js';
import { CLERK, csvOf, importFile, openTestRecord, streamOf } from './import-stage.js';
import { FIRM, PERSON } from './penalty-row.js';

const HE = { number: '520102198001019974', name: '示例甲' } as const;
const NAMESAKE = '520102199002039971';
const WRONG = '520102198001019970';

let mongo: SharedMongo;
let record: CaseRecord;
beforeEach(async () => {
  mongo = await sharedMongo();
  record = await openTestRecord(mongo.databaseUrl);
});
afterEach(async () => {
  await record.close();
  await mongo.stop();
});

const waits = { fineWan: '' };
let decision = 0;
const row = (changes: FilledRow, base = PERSON): FilledRow => {
  decision += 1;
  return { ...(base as FilledRow), ...changes, decisionNo: `黔示市监罚〔2025〕${String(decision)}号` };
};

/** His rows: taken, waiting under his number, under his name with a wrong number; and rows that are not his. */
const HIS = (): FilledRow[] => [row({}), row({ ...waits, partyName: '示例甲（更名）' }), row({ personIdNo: WRONG })];
const OTHERS = (): FilledRow[] => [
  row({ ...waits, personIdNo: NAMESAKE }),
  row({ ...waits, legalRep: HE.name }, FIRM),
  row({ ...waits, personIdType: '护照', personIdNo: 'E12345678' }),
];

async function rowsOf(importId: string): Promise<readonly ImportRowView[]> {
  return (await record.listImportRows(importId)).rows;
}

async function bringEvidence(subject: string): Promise<string> {
  const upload = { filename: '示例甲的证据.pdf', declaredType: '', subject, actor: CLERK, key: 'file' };
  const received = await record.receiveEvidence(streamOf(PDF), upload);
  if (received.kind === 'refused') throw new Error(received.refusal.code);
  return received.evidenceId;
}

const subjectId = async (): Promise<string> => (await record.findSubjectByNumber(HE.number)) ?? '';

describe('a person who is erased', () => {
  test('is gone from the rows that were kept, from their copies, and from what was written about them; nobody else is', async () => {
    const importId = await importFile(record, csvOf([...HIS(), ...OTHERS()]), '示例甲等.csv');
    const copies = await record.deps.database.collection('import_rows').find().toArray();
    const resolution = { kind: 'correct', cells: { remark: '见决定书' }, reason: '示例甲的决定书' } as const;
    await record.resolveImportRow({ importId, row: 3, actor: CLERK, key: 'k', resolution });
    const taken = { kind: 'correct', cells: { personIdNo: HE.number }, reason: '示例甲的身份证' } as const;
    await record.resolveImportRow({ importId, row: 4, actor: CLERK, key: 'k', resolution: taken });
    const before = await rowsOf(importId);
    expect(before.map(({ outcome }) => outcome).join()).toBe('accepted,waiting,accepted,waiting,waiting,waiting');

    const id = await subjectId();
    const evidence = await bringEvidence(id);
    expect(await record.eraseSubject(id)).toMatchObject({ kind: 'erased' });
    const after = await rowsOf(importId);
    expect(after[1]).toMatchObject({ outcome: 'refused', cells: null });
    expect(after[1]?.reasons).toContainEqual({ code: 'subject-erased' });
    expect(after[2]).toMatchObject({ outcome: 'accepted', resolutions: [{ reason: '', by: CLERK }] });
    expect(after[1]?.resolutions).toMatchObject([{ reason: '', by: CLERK }]);
    expect(after.slice(3)).toEqual(before.slice(3));
    expect((await record.findImport(importId))?.rows).toMatchObject({ accepted: 2, waiting: 3, refused: 1 });
    // What a backup of the rows still holds is of no use without its keys.
    const rows = record.deps.database.collection('import_rows');
    await rows.deleteMany({});
    await rows.insertMany(copies);
    expect((await rowsOf(importId)).map(({ cells }) => cells?.partyName)).toEqual([
      undefined,
      undefined,
      undefined,
      '示例甲',
      FIRM.partyName,
      '示例甲',
    ]);
    expect(await record.findEvidence(evidence)).toMatchObject({
      state: 'destroyed',
      name: null,
      destroyed: { because: 'person-erased' },
    });
    expect(await record.deps.database.collection('evidence_files.chunks').countDocuments()).toBe(0);
  });

  test('is gone from the name of a file, which no key opens any more', async () => {
    const named = await record.receiveImport(streamOf(csvOf(HIS())), {
      filename: '示例甲.csv',
      actor: CLERK,
      key: 'a',
    });
    const importId = named.kind === 'accepted' ? named.importId : '';
    expect(await record.findImport(importId)).toMatchObject({ filename: '示例甲.csv' });
    const { id } = await record.findOrCreateSubject({ kind: 'person', ...HE });
    expect(await record.eraseSubject(id)).toMatchObject({
      refusal: { code: 'imports-at-work', params: { imports: 1 } },
    });
    while (await record.readImport(importId, () => undefined)) {
      while (await record.checkImportRows(importId, 10, () => undefined));
      await record.endImport(importId);
    }
    expect(await record.eraseSubject(id)).toMatchObject({ kind: 'erased' });
    expect(await record.findImport(importId)).toMatchObject({ filename: '' });
  });

  test('is gone altogether where the process was killed in the middle and another begins again', async () => {
    const importId = await importFile(record, csvOf([...HIS(), ...OTHERS()]), 'killed');
    const id = await subjectId();
    const evidence = await bringEvidence(id);
    const script = fileURLToPath(new URL('./erase-worker.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', script, mongo.databaseUrl, id], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = once(child, 'exit');
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await gone;
    const left = await rowsOf(importId);
    expect(left.map(({ outcome }) => outcome)).toEqual(['accepted', 'refused', ...Array<string>(4).fill('waiting')]);
    // A death between a row's key and its text.
    const { subjectKeys, vault } = record.deps;
    const halfway = `${importId}:00000004`;
    await subjectKeys.updateOne({ _id: halfway }, { $set: { master: null, wrapped: null } });
    vault.forget(halfway);

    expect(await record.eraseSubject(id)).toMatchObject({ kind: 'erased' });
    expect((await rowsOf(importId)).map(({ cells }) => cells === null)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect((await record.findImport(importId))?.rows).toMatchObject({ waiting: 3, refused: 2 });
    expect(await record.getSubject(id)).toMatchObject({ erased: true });
    expect(await record.findEvidence(evidence)).toMatchObject({ state: 'destroyed' });
  }, 30_000);
});

test('a row that an older release sealed for its import opens, gets a key of its own by a pass, and a second finds nothing', async () => {
  const importId = await importFile(record, csvOf([row(waits)]), 'older');
  const [before] = await rowsOf(importId);
  const rows = record.deps.database.collection('import_rows');
  const place = 'import\ncells\n2';
  const cells = { cells: before?.cells, inYuan: [] };
  const sealed = (await record.deps.vault.toSeal([importId])).seal(importId, place, cells);
  await rows.updateOne({ importId }, { $set: { cells: sealed }, $unset: { ownKey: '' } });
  expect((await rowsOf(importId))[0]).toEqual(before);
  expect((await record.sealOld()).imports).toBe(1);
  expect((await record.sealOld()).imports).toBe(0);
  expect((await rowsOf(importId))[0]).toEqual(before);
  expect(await record.eraseSubject((await record.findOrCreateSubject({ kind: 'person', ...HE })).id)).toMatchObject({
    kind: 'erased',
  });
  expect((await rowsOf(importId))[0]).toMatchObject({ outcome: 'refused', cells: null });
});
