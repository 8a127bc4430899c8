import * as fc from 'fast-check';
import { cleanText, foldDecisionNumber, foldName, oneLine } from '../../imports/clean-text.js';
import { readAmount } from '../../imports/read-amount.js';
import { readDate } from '../../imports/read-date.js';

describe('a date cell', () => {
  test.each([
    '2025/03/18',
    '2025/3/18',
    '2025-03-18',
    '2025.3.18',
    '20250318',
    '2025年3月18日',
    '２０２５年０３月１８日',
    '2025-03-18 00:00:00',
    '2025-03-18T08:30:00Z',
    "'2025/03/18",
    '45734',
  ])('%s is 18 March 2025', (text) => {
    expect(readDate(text)).toBe('2025-03-18');
  });

  test.each(['', '2025/02/29', '2025/13/01', '1900/01/00', '18/03/2025', '2025', '0', '下周', '2025年3月'])(
    '%s is no date',
    (text) => {
      expect(readDate(text)).toBeNull();
    },
  );

  test('a serial number of a spreadsheet is its day, a fraction the time of day', () => {
    expect(readDate({ kind: 'number', text: '45734.75' })).toBe('2025-03-18');
    expect(readDate({ kind: 'number', text: '60' })).toBeNull();
  });

  test('every day written in each form reads back as itself', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year, month, day] = iso.split('-').map(Number);
          const forms = [iso, iso.replaceAll('-', '/'), iso.replaceAll('-', ''), `${year}年${month}月${day}日`];
          expect(forms.map(readDate)).toEqual([iso, iso, iso, iso]);
        },
      ),
    );
  });
});

describe('an amount', () => {
  test.each([
    ['1.5', 1_500_000],
    ['1.500000', 1_500_000],
    ['0.000001', 1],
    ['1,234.5', 1_234_500_000],
    ['１．５', 1_500_000],
    ['15000元', 1_500_000],
    ['1.5万元', 1_500_000],
    ['0', 0],
  ])('%s 万元 is %d fen', (text, fen) => {
    expect(readAmount(text, false)).toMatchObject({ kind: 'amount', fen });
  });

  test('in a column of yuan is read in yuan', () => {
    expect(readAmount('15000.25', true)).toMatchObject({ fen: 1_500_025 });
  });

  test.each(['', '/', '无'])('%s is none', (text) => {
    expect(readAmount(text, false)).toEqual({ kind: 'none' });
  });

  test.each(['-1', '一万', '1.2.3', '1e5', '99999999999999'])('%s cannot be read', (text) => {
    expect(readAmount(text, false)).toEqual({ kind: 'unreadable' });
  });

  test('below a fen is too precise, save a spreadsheet’s noise', () => {
    expect(readAmount('0.0000001', false)).toEqual({ kind: 'too-precise' });
    expect(readAmount({ kind: 'number', text: '0.30000000000000004' }, false)).toMatchObject({ fen: 300_000 });
    expect(readAmount({ kind: 'number', text: '1.4999999999999998' }, false)).toMatchObject({ fen: 1_500_000 });
  });

  test('every amount in fen reads back exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (fen) => {
        const wan = `${Math.floor(fen / 1e6)}.${String(fen % 1e6).padStart(6, '0')}`;
        expect(readAmount(wan, false)).toMatchObject({ fen });
      }),
    );
  });
});

describe('text', () => {
  test.each([
    ['\uFEFF贵阳\u00A0', '贵阳'],
    ["'0123", '0123'],
    ['="0123"', '0123'],
    ['a\u200Bb', 'ab'],
    ["'引用'", "'引用'"],
  ])('%j is cleaned', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  test('a line break inside a Chinese name is nothing, elsewhere a space', () => {
    expect(oneLine('贵阳示例\n建材有限公司')).toBe('贵阳示例建材有限公司');
    expect(oneLine('Example\nLtd')).toBe('Example Ltd');
    expect(oneLine('贵阳 \n Ltd')).toBe('贵阳 Ltd');
    expect(oneLine('贵 阳\n\n示例')).toBe('贵 阳示例');
  });

  test('takes no time over a long stretch of spaces or breaks, which a file may have in every cell', () => {
    const begun = performance.now();
    for (const space of [' ', '\n', ' \n']) oneLine(`字${space.repeat(32_767)}x`);
    expect(performance.now() - begun).toBeLessThan(500);
  });

  test('brackets and width make no other firm and no other decision', () => {
    expect(foldName('示例（贵阳）公司')).toBe(foldName('示例(贵阳) 公司'));
    expect(foldDecisionNumber('黔示罚[2025]12号')).toBe(foldDecisionNumber('黔示罚〔２０２５〕１２号'));
  });
});
