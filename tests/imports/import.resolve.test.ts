import type { FilledRow } from '../../bench/penalty-faults.js';
import type { Resolution } from '../../record/imports/resolve-import-row.js';
import { CLERK, csvOf, importFile, useRecord } from './import-stage.js';
import { FIRM, PERSON } from './penalty-row.js';

const stage = useRecord();
const WRONG_CHECK = '91520100DEM000014A';

/** Imports one row that waits; answers how to resolve it and how its import stands. */
async function waitingRow(number: string, changes: FilledRow) {
  const row = { ...(FIRM as FilledRow), decisionNo: `黔示市监罚〔2025〕${number}号`, ...changes };
  const importId = await importFile(stage.record, csvOf([row]), `resolve-${number}`);
  const resolve = (resolution: Resolution, key = 'k1') =>
    stage.record.resolveImportRow({ importId, row: 2, resolution, actor: CLERK, key });
  return { importId, resolve, counts: async () => (await stage.record.findImport(importId))?.rows };
}

describe('a waiting row', () => {
  test('corrected by a person is checked again and taken; who, when and why stay with it', async () => {
    const { importId, resolve, counts } = await waitingRow('1', { uscc: WRONG_CHECK });
    const answer = await resolve({ kind: 'correct', cells: { uscc: '91520100DEM000014J' }, reason: '与决定书核对' });
    expect(answer).toMatchObject({
      kind: 'accepted',
      row: {
        outcome: 'accepted',
        change: 'new',
        cells: null,
        resolutions: [
          { kind: 'correct', by: CLERK, at: '2026-01-05T02:00:00.000Z', columns: ['uscc'], reason: '与决定书核对' },
        ],
      },
    });
    expect(await counts()).toMatchObject({ accepted: 1, waiting: 0, refused: 0 });
    expect((await stage.record.listImportRows(importId)).rows).toMatchObject([{ outcome: 'accepted' }]);
  });

  test('corrected wrongly stays waiting, with what is still wrong', async () => {
    const { resolve, counts } = await waitingRow('2', { uscc: WRONG_CHECK });
    const wrong = await resolve({ kind: 'correct', cells: { uscc: '9152010' }, reason: '更正' });
    expect(wrong).toMatchObject({ row: { outcome: 'waiting', reasons: [{ code: 'credit-code-length' }] } });
    const emptied = await resolve({ kind: 'correct', cells: { uscc: '' }, reason: '更正' }, 'k2');
    expect(emptied).toMatchObject({ row: { outcome: 'waiting', reasons: [{ code: 'required-missing' }] } });
    const right = await resolve({ kind: 'correct', cells: { uscc: '91520100DEM000014J' }, reason: '更正' }, 'k3');
    expect(right).toMatchObject({ row: { outcome: 'accepted', resolutions: [{}, {}, {}] } });
    expect(await counts()).toMatchObject({ accepted: 1, waiting: 0 });
  });

  test('with a wrong check character is released by a person who says why', async () => {
    const { resolve } = await waitingRow('3', { uscc: WRONG_CHECK });
    expect(await resolve({ kind: 'release', reason: '登记机关确认该代码' })).toMatchObject({
      row: {
        outcome: 'accepted',
        warnings: expect.arrayContaining([{ code: 'released', column: 'uscc', params: { code: 'credit-code-check' } }]),
      },
    });
  });

  test('that lacks something cannot be released', async () => {
    const { resolve } = await waitingRow('4', { penaltyTypes: '罚酒' });
    expect(await resolve({ kind: 'release', reason: '放行' })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'import-row-not-releasable' },
    });
  });

  test('refused by a person stays refused when it comes again', async () => {
    const { resolve, counts } = await waitingRow('5', { uscc: WRONG_CHECK });
    expect(await resolve({ kind: 'refuse', reason: '请报送单位核对' })).toMatchObject({ row: { outcome: 'refused' } });
    expect(await counts()).toMatchObject({ waiting: 0, refused: 1 });
    const row = { ...(FIRM as FilledRow), decisionNo: '黔示市监罚〔2025〕5号', uscc: WRONG_CHECK };
    const again = await importFile(stage.record, csvOf([row, { ...row, decisionNo: '另一号' }]), 'resolve-5-again');
    expect((await stage.record.listImportRows(again)).rows).toMatchObject([
      { outcome: 'refused', reasons: [{ code: 'same-row-refused' }] },
      { outcome: 'waiting' },
    ]);
  });

  test('that contradicts its file, released, goes before what stands there', async () => {
    const row = { ...(FIRM as FilledRow), decisionNo: '黔示市监罚〔2025〕6号' };
    const file = csvOf([row, { ...row, penaltyValidUntil: '2028/03/18' }]);
    const importId = await importFile(stage.record, file, 'resolve-6');
    const resolution = { kind: 'release', reason: '以后一行为准' } as const;
    const answer = await stage.record.resolveImportRow({ importId, row: 3, resolution, actor: CLERK, key: 'k' });
    expect(answer).toMatchObject({ row: { outcome: 'accepted', change: 'updated' } });
    expect((await stage.record.findImport(importId))?.entries).toEqual({ new: 1, updated: 1, unchanged: 0 });
  });

  test('is decided once: the same key answers the same, another key finds it decided', async () => {
    const { resolve, counts } = await waitingRow('7', { uscc: WRONG_CHECK });
    const release = { kind: 'release', reason: '核实' } as const;
    const answers = await Promise.all([resolve(release), resolve(release), resolve(release)]);
    expect(answers.map((answer) => answer.kind)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(answers.filter((answer) => answer.kind === 'accepted' && !answer.repeated)).toHaveLength(1);
    expect(await resolve({ ...release, reason: '别的理由' })).toMatchObject({
      refusal: { code: 'idempotency-key-reused' },
    });
    expect(await resolve(release, 'k2')).toMatchObject({ refusal: { code: 'import-row-not-waiting' } });
    expect(await counts()).toMatchObject({ accepted: 1, waiting: 0 });
  });

  test.each([
    ['by its number', '9', { fineWan: '', partyName: '贵阳示例别名有限公司' }, { fineWan: '1.5' }],
    ['by its name alone', '10', { uscc: WRONG_CHECK }, { uscc: '92520100DEM0000D8J' }],
    [
      'only as he would have it',
      '11',
      { uscc: WRONG_CHECK, partyName: '贵阳示例别名有限公司' },
      { uscc: '91520100DEM000014J' },
    ],
  ])('is decided by nobody whom it names, %s', async (_how, number, changes, cells) => {
    const { id } = await stage.record.findOrCreateSubject({
      kind: 'firm',
      number: '91520100DEM000014J',
      name: '贵阳示例建材有限公司',
    });
    const { importId, resolve, counts } = await waitingRow(number, changes);
    const himself = { actor: { ...CLERK, id: 'himself' }, own: [id] };
    const resolution = { kind: 'correct', cells, reason: '更正' } as const;
    const own = await stage.record.resolveImportRow({ importId, row: 2, resolution, ...himself, key: 'k' });
    expect(own).toMatchObject({ kind: 'refused', refusal: { code: 'own-case' } });
    expect(await counts()).toMatchObject({ waiting: 1, accepted: 0 });
    expect(await resolve(resolution)).toMatchObject({ kind: 'accepted' });
  });

  test('that turns out to be a minor’s ends refused, and no word of it can be read any more', async () => {
    const wrong = { ...(PERSON as FilledRow), personIdNo: '520115198009019990' };
    const { importId, resolve, counts } = await waitingRow('12', wrong);
    const rows = stage.record.deps.database.collection('import_rows');
    const copy = await rows.findOne({ importId });
    const minor = { kind: 'correct', cells: { personIdNo: '520115200909019992' }, reason: '示例甲未成年' } as const;
    for (let again = 0; again < 2; again += 1)
      expect(await resolve(minor)).toMatchObject({
        row: {
          outcome: 'refused',
          reasons: [{ code: 'minor' }],
          cells: null,
          resolutions: [{ by: CLERK, reason: '' }],
        },
      });
    expect(await counts()).toMatchObject({ waiting: 0, refused: 1 });
    await rows.replaceOne({ importId }, copy ?? {});
    expect((await stage.record.listImportRows(importId)).rows).toMatchObject([{ cells: null }]);
  });

  test('has only the columns of the table, and a row must be there', async () => {
    const { importId, resolve } = await waitingRow('8', { uscc: WRONG_CHECK });
    expect(await resolve({ kind: 'correct', cells: { colour: 'red' }, reason: 'x' })).toMatchObject({
      refusal: { code: 'import-column-unknown' },
    });
    const resolution = { kind: 'refuse', reason: 'x' } as const;
    expect(
      await stage.record.resolveImportRow({ importId, row: 99, resolution, actor: CLERK, key: 'k' }),
    ).toMatchObject({
      refusal: { code: 'import-row-not-found' },
    });
  });
});
