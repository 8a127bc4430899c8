import { PENALTY_COLUMNS } from '../../imports/columns.js';
import { findHeader, repeatsHeader } from '../../imports/header.js';
import { notDataBecause } from '../../imports/notes-row.js';

const STANDARD = PENALTY_COLUMNS.map(({ headings }) => headings[0] ?? '');
const rowsOf = (...rows: string[][]) => rows.map((cells, at) => ({ row: at + 1, cells }));

function columnsOf(...rows: string[][]): readonly (string | null)[] {
  const result = findHeader(rowsOf(...rows));
  if (result.kind !== 'found') throw new Error(result.kind);
  return result.header.columns;
}

describe('the heading of a file', () => {
  test('in the words of the standard names every column', () => {
    expect(columnsOf(STANDARD)).toEqual(PENALTY_COLUMNS.map(({ id }) => id));
  });

  test('may stand in any order', () => {
    expect(columnsOf([...STANDARD].reverse())).toEqual(PENALTY_COLUMNS.map(({ id }) => id).reverse());
  });

  test.each([
    ['处罚金额(万元)', 'fineWan'],
    ['罚款金额（万元）', 'fineWan'],
    ['没收违法所得、没收非法财务的金额（万元）', 'confiscatedWan'],
    ['没收违法所得、没收非法财物的金额(万元)', 'confiscatedWan'],
    ['行政相对人代码_4(税务登记码)', 'taxNo'],
    ['行政相对人代码_4（税务登记号）', 'taxNo'],
    ['* 行政相对人名称', 'partyName'],
    ['行政相对人\n名称（必填）', 'partyName'],
    ['处罚决定日期(yyyy/mm/dd)', 'decidedOn'],
    ['cf_wsh', 'decisionNo'],
    ['CF_XDR_SHXYM', 'uscc'],
    ['行政相对人代码_1', 'uscc'],
    ['统一社会信用代码', 'uscc'],
  ])('%j is the column %s', (heading, id) => {
    const others = STANDARD.filter((_, at) => PENALTY_COLUMNS[at]?.id !== id);
    expect(columnsOf([...others, heading]).at(-1)).toBe(id);
  });

  test('that says yuan is read in yuan, 万元 and silence are not', () => {
    const withUnit = STANDARD.map((heading) => (heading === '罚款金额' ? '罚款金额（元）' : heading));
    expect(findHeader(rowsOf(withUnit))).toMatchObject({ header: { inYuan: ['fineWan'] } });
    expect(findHeader(rowsOf(STANDARD))).toMatchObject({ header: { inYuan: [] } });
  });

  test('is found below titles and notes', () => {
    expect(findHeader(rowsOf(['行政处罚信息公示表'], ['填报单位：示例局'], STANDARD))).toMatchObject({
      header: { row: 3 },
    });
  });

  test('of two storeys with merged cells is put together', () => {
    const [first = '', second = '', , fourth = '', ...rest] = STANDARD;
    const upper = [first, second, '行政相对人代码', '', ...rest];
    const lower = ['', '', '统一社会信用代码', fourth, ...rest.map(() => '')];
    expect(findHeader(rowsOf(upper, lower))).toMatchObject({
      kind: 'found',
      header: { row: 2, columns: PENALTY_COLUMNS.map(({ id }) => id) },
    });
  });

  test('tells what it does not know and what is not there', () => {
    const without = STANDARD.filter((heading) => heading !== '备注');
    expect(findHeader(rowsOf([...without, '经办人电话']))).toMatchObject({
      header: { unknown: ['经办人电话'], absent: ['remark'] },
    });
  });

  test('without a required column is incomplete, and says which', () => {
    const without = STANDARD.filter((heading) => heading !== '处罚依据');
    expect(findHeader(rowsOf(without))).toMatchObject({ kind: 'incomplete', missing: ['penaltyBasis'] });
  });

  test('with the same column twice is ambiguous', () => {
    expect(findHeader(rowsOf([...STANDARD, '处罚金额']))).toEqual({ kind: 'ambiguous', repeated: ['fineWan'] });
  });

  test('is not found among rows of data', () => {
    expect(findHeader(rowsOf(['a', 'b'], ['c', 'd']))).toEqual({ kind: 'not-found' });
  });
});

describe('a row that is no data', () => {
  const result = findHeader(rowsOf(STANDARD));
  if (result.kind !== 'found') throw new Error(result.kind);
  const { header } = result;
  const because = (cells: string[]) => notDataBecause(header, { row: 9, cells });

  test.each(['表格说明：日期格式为YYYY/MM/DD', '填表说明', '注：金额单位为万元', '制表人：示例甲', '合计'])(
    '%s is a note',
    (text) => {
      expect(because([text, '', ''])).toBe('notes-row');
    },
  );

  test('of required marks is a note, of headings a repeated heading', () => {
    expect(because(['必填', '必填', '选填', '必填'])).toBe('notes-row');
    expect(because(STANDARD)).toBe('repeated-header');
    expect(repeatsHeader(header, { row: 9, cells: ['行政相对人名称', '示例'] })).toBe(false);
  });

  test('is not mistaken for one: a party whose name begins like a note', () => {
    expect(because(['说明书示例印刷有限公司', '法人及非法人组织'])).toBeNull();
    expect(because(['注', '法人及非法人组织', '91520100DEM000014J', '示例甲'])).toBeNull();
  });
});
