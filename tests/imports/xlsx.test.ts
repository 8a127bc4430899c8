import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import exceljs from 'exceljs';
import { generatePenalties } from '../../bench/generate-penalties.js';
import { writePenalties } from '../../bench/penalty-files.js';
import { checkRow } from '../../imports/check-row.js';
import { PENALTY_COLUMNS } from '../../imports/columns.js';
import { cellsOf } from '../../imports/row-reader.js';
import { CONTEXT, FIRM } from './penalty-row.js';
import { readFile, refusalOf } from './read-all.js';
import { zipOf } from './zip-of.js';

const HEADINGS = PENALTY_COLUMNS.map(({ headings }) => headings[0] ?? '');
const GOOD = PENALTY_COLUMNS.map(({ id }) => FIRM[id] ?? null);
const at = (id: string): number => PENALTY_COLUMNS.findIndex((column) => column.id === id) + 1;

async function workbook(fill: (sheet: exceljs.Worksheet, book: exceljs.Workbook) => void): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('行政处罚');
  sheet.addRow(HEADINGS);
  fill(sheet, book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** How each data row of the workbook ends. */
async function endings(bytes: Buffer): Promise<string[]> {
  const { table, rows } = await readFile(bytes);
  return rows.map((row) => {
    const checked = checkRow(cellsOf(table.header, row), CONTEXT);
    return [checked.outcome, ...(checked.outcome === 'accepted' ? [] : checked.reasons.map(({ code }) => code))].join(
      ' ',
    );
  });
}

describe('an XLSX file', () => {
  test('of the generator reads as its CSV twin does', async () => {
    const generated = [...generatePenalties({ rows: 700, seed: 5, bad: 0.3 })];
    const stream = new PassThrough();
    const [bytes] = await Promise.all([
      buffer(stream),
      writePenalties(
        generated.map(({ cells }) => cells),
        'xlsx',
        stream,
      ),
    ]);
    const ended = (await endings(bytes)).map((ending) => ending.split(' ')[0]);
    expect(ended).toEqual(generated.map(({ expected }) => expected.outcome));
  });

  test.each(['uscc', 'authorityUscc', 'personIdNo'] as const)(
    'with a numeric cell in %s loses that row only',
    async (id) => {
      const bytes = await workbook((sheet) => {
        sheet.addRow(GOOD);
        sheet.addRow(GOOD).getCell(at(id)).value = 520100199001010000;
      });
      expect(await endings(bytes)).toEqual(['accepted', 'refused numeric-code-cell']);
    },
  );

  test('takes dates as dates, serial numbers and text, and refuses formulas and errors', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(GOOD).getCell(at('decidedOn')).value = new Date(Date.UTC(2025, 2, 18));
      sheet.addRow(GOOD).getCell(at('decidedOn')).value = 45734;
      const local = sheet.addRow(GOOD).getCell(at('decidedOn'));
      local.value = 45734;
      local.numFmt = 'yyyy"年"m"月"d"日"';
      sheet.addRow(GOOD).getCell(at('decidedOn')).value = { formula: 'TODAY()', date1904: false };
      sheet.addRow(GOOD).getCell(at('partyName')).value = { formula: 'A2&"公司"', result: '公司', date1904: false };
      sheet.addRow(GOOD).getCell(at('decisionNo')).value = { error: '#N/A' };
      sheet.addRow(GOOD).getCell(at('fineWan')).value = 1.5;
    });
    expect(await endings(bytes)).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'refused formula-cell',
      'refused formula-cell',
      'refused unreadable-cell',
      'accepted',
    ]);
  });

  test('reads rich text as its text and keeps the row numbers of the sheet', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow([]);
      sheet.addRow(GOOD).getCell(1).value = {
        richText: [{ text: '贵阳示例' }, { font: { bold: true }, text: '公司' }],
      };
    });
    expect((await readFile(bytes)).rows).toMatchObject([{ row: 3, cells: expect.arrayContaining(['贵阳示例公司']) }]);
  });

  test('may have a merged title above, notes below and hidden rows between', async () => {
    const book = new exceljs.Workbook();
    const sheet = book.addWorksheet('表');
    sheet.addRow(['行政处罚信息公示表']);
    sheet.mergeCells('A1:F1');
    sheet.addRow(HEADINGS);
    sheet.addRow(GOOD).hidden = true;
    sheet.addRow(['表格说明：金额单位为万元']);
    const { table, rows } = await readFile(Buffer.from(await book.xlsx.writeBuffer()));
    expect(table.header.row).toBe(2);
    expect(rows.map(({ row }) => row)).toEqual([3, 4]);
  });

  test('is read from its one sheet with a heading; others and hidden ones are named', async () => {
    const bytes = await workbook((sheet, book) => {
      sheet.addRow(GOOD);
      book.addWorksheet('说明').addRow(['填表说明']);
      book.addWorksheet('旧表', { state: 'hidden' }).addRow(HEADINGS);
    });
    expect((await readFile(bytes)).table).toMatchObject({ sheet: '行政处罚', otherSheets: ['说明', '旧表'] });
  });

  test('with two sheets of data is refused: its row numbers would mean two rows', async () => {
    const bytes = await workbook((_sheet, book) => {
      book.addWorksheet('自然人').addRow(HEADINGS);
    });
    expect(await refusalOf(bytes)).toEqual({ code: 'several-data-sheets', params: { sheets: '行政处罚、自然人' } });
  });

  test('that counts days from 1904 keeps its dates', async () => {
    const book = new exceljs.Workbook();
    book.properties.date1904 = true;
    const sheet = book.addWorksheet('表');
    sheet.addRow(HEADINGS);
    sheet.addRow(GOOD).getCell(at('decidedOn')).value = new Date(Date.UTC(2025, 2, 18));
    const { rows } = await readFile(Buffer.from(await book.xlsx.writeBuffer()));
    expect(rows[0]?.cells[at('decidedOn') - 1]).toEqual({ kind: 'date', date: '2025-03-18' });
  });
});

describe('an XLSX file made to do harm', () => {
  const parts = (sheet: string, claims?: number) => [
    {
      name: 'xl/workbook.xml',
      content: '<workbook xmlns:r="r"><sheets><sheet name="s" r:id="a"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet, ...(claims !== undefined && { claims }) },
  ];
  const row = `<worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>${' '.repeat(2_000_000)}</t></is></c></row></sheetData></worksheet>`;

  test.each<[string, Buffer, string]>([
    ['claims to unpack to gigabytes', zipOf(parts(row, 3_000_000_000)), 'file-expands-too-far'],
    ['unpacks to more than it claims', zipOf(parts(row, 1_000)), 'file-expands-too-far'],
    ['is cut off', zipOf(parts(row)).subarray(0, 900), 'file-broken'],
    ['is no workbook', zipOf([{ name: 'a.txt', content: 'x' }]), 'file-format-unknown'],
    ['holds broken XML', zipOf(parts('<worksheet><sheetData><row></worksheet>')), 'file-broken'],
    [
      'defines entities that grow',
      zipOf(
        parts(
          '<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>',
        ),
      ),
      'file-broken',
    ],
  ])('that %s is refused', async (_what, bytes, code) => {
    expect(await refusalOf(bytes)).toMatchObject({ code });
  });
});
