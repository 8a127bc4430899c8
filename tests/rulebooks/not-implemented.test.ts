import { notImplementedTable } from '../../cli/docs/not-implemented.js';
import { loadShelf } from '../../rulebooks/shelf.js';

const shelf = loadShelf();
const table = notImplementedTable(shelf);

const SEEDS = [
  '闽政办〔2013〕81号',
  '黔发改财金〔2020〕117号',
  '豫政办〔2016〕210号',
  '鄂信用文〔2017〕1号',
  '湘政发〔2015〕20号',
];

describe('what no case reads', () => {
  test.each(SEEDS)('of %s is told with its reason', (cite) => {
    expect(table).toContain(`## ${cite}`);
  });

  test('every provision of every document has become something, once', () => {
    const all = shelf.documents.flatMap(({ provisions = [] }) => provisions);
    expect(all.length).toBeGreaterThan(150);
    const ids = all.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const { id, values, built, notImplemented } of all)
      expect([id, [values, built, notImplemented].filter((fate) => fate !== undefined).length]).toEqual([id, 1]);
  });

  test('holds each one that is left, with why, and none that a value carries', () => {
    for (const { provisions = [] } of shelf.documents)
      for (const { id, notImplemented } of provisions) {
        if (notImplemented === undefined) expect(table).not.toContain(`| \`${id}\` |`);
        else expect(table).toMatch(new RegExp(`\\| \`${id}\` \\|.*${notImplemented.en.slice(0, 20)}`));
      }
  });
});
