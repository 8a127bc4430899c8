import iconv from 'iconv-lite';
import { csvPieces } from '../../bench/penalty-files.js';
import { generatePenalties } from '../../bench/generate-penalties.js';
import { sourceOf } from '../../imports/byte-source.js';
import { textOf } from '../../imports/cell.js';
import { describeTable, readTable } from '../../imports/table.js';
import { collect, readFile, refusalOf } from './read-all.js';

const generated = [...generatePenalties({ rows: 120, seed: 7, bad: 0.2 })].map(({ cells }) => cells);
const file = (form: Parameters<typeof csvPieces>[1]): Buffer => Buffer.concat([...csvPieces(generated, form)]);
const utf8 = file('csv').toString();

describe('a CSV file', () => {
  test.each([
    ['csv', 'utf-8'],
    ['csv-bom', 'utf-8-bom'],
    ['csv-gb18030', 'gb18030'],
  ] as const)('written as %s is recognised as %s and read the same', async (form, encoding) => {
    const { table, rows } = await readFile(file(form));
    expect(table).toMatchObject({ format: 'csv', encoding, delimiter: ',' });
    expect(rows.map(({ cells }) => cells)).toEqual((await readFile(file('csv'))).rows.map(({ cells }) => cells));
    expect(rows).toHaveLength(120);
  });

  test('keeps rare characters that GBK lacks', async () => {
    const { rows } = await readFile(iconv.encode(utf8.replaceAll('贵州示例', '𠮷㐂示例'), 'gb18030'));
    expect(rows.some(({ cells }) => textOf(cells[0]).startsWith('𠮷㐂示例'))).toBe(true);
  });

  test.each(['csv', 'csv-bom', 'csv-gb18030'] as const)('%s can be read on from behind any row', async (form) => {
    const bytes = file(form);
    const source = sourceOf(bytes);
    const table = await describeTable(source);
    const all = await collect(readTable(source, table));
    for (const at of [0, 1, 57, 118, 119]) {
      const after = all[at];
      if (!after) throw new Error('no such row');
      expect(await collect(readTable(source, table, after))).toEqual(all.slice(at + 1));
    }
  });

  test.each([
    ['tabs', '\t'],
    ['semicolons', ';'],
  ])('may be divided by %s', async (_name, mark) => {
    const lines = utf8.replaceAll(';没收', '和没收').replaceAll(',', mark);
    expect((await readFile(Buffer.from(lines))).table).toMatchObject({ delimiter: mark });
  });

  test('keeps line breaks, commas and quotation marks inside quotation marks, and counts rows as a spreadsheet does', async () => {
    const [heading = '', ...lines] = utf8.split('\r\n');
    const broken = [heading, '', `"示例,""甲""\n公司",x`, '', ...lines.slice(0, 2)].join('\r\n');
    const { rows } = await readFile(Buffer.from(broken));
    expect(rows[0]).toMatchObject({ row: 3, cells: ['示例,"甲"\n公司', 'x'] });
    expect(rows[1]).toMatchObject({ row: 5 });
  });

  test.each(['\n', '\r', '\r\n'])('may end its lines by %j', async (end) => {
    expect((await readFile(Buffer.from(utf8.replaceAll('\r\n', end)))).rows).toHaveLength(120);
  });

  test.each<[string, Buffer, string]>([
    ['empty', Buffer.alloc(0), 'file-empty'],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(utf8, 'utf16le')]), 'encoding-unknown'],
    ['Big5', iconv.encode('國家機關處理案件說明與結果'.repeat(20), 'big5'), 'encoding-unknown'],
    ['neither UTF-8 nor GB18030', Buffer.concat([Buffer.from(utf8), Buffer.from([0xff, 0xff])]), 'encoding-unknown'],
    ['a PDF', Buffer.from('%PDF-1.7\n\u0000\u0001'), 'file-format-unknown'],
    ['a web page', Buffer.from('<html><table><tr><td>行政处罚</td></tr></table></html>'), 'file-format-unknown'],
    ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'file-old-spreadsheet'],
    ['without a heading', Buffer.from('a,b\r\nc,d\r\n'), 'header-not-found'],
    ['without a required column', Buffer.from(utf8.replace('处罚依据', '其他依据')), 'columns-missing'],
    ['with a column twice', Buffer.from(utf8.replace('备注', '处罚金额')), 'columns-repeated'],
    ['never closing a quotation mark', Buffer.from(`${utf8}"${'x'.repeat(600_000)}`), 'file-broken'],
  ])('that is %s is refused as a file', async (_what, bytes, code) => {
    expect(await refusalOf(bytes)).toMatchObject({ code });
  });
});
