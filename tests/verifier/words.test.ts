import fc from 'fast-check';
import { receiptView } from '../../api/views/receipt-view.js';
import { dateWords } from '../../contracts/date-words.js';
import { HOUSE_DATE_WORDS } from '../../contracts/house.words.js';
import type { Receipt } from '../../contracts/receipt.contract.js';
import { KINDS } from '../../contracts/registry.js';
import { instantOf } from '../../domain/kernel/calendar-date.js';
import { anyDraws, anyInstant, anyLimit, lived } from '../domain/cases/ledgers.js';
import { calendar, limitOf } from '../domain/published-calendar.js';
import { readCounting } from './counting.js';
import { byLedger, byLimit, measures, ORIGIN, receiptOf } from './receipts.js';

const { checkReceipt } = readCounting();

test('any title or word in which one character is another is noticed', () => {
  fc.assert(
    fc.property(anyLimit, anyInstant, anyDraws, fc.nat(3), fc.nat(), (limit, from, draws, what, place) => {
      const receipt = receiptOf(byLedger(lived(limit, from, draws, calendar)));
      const member = what < 2 ? 'words' : 'title';
      const language = what % 2 === 0 ? 'zh' : 'en';
      const text = receipt[member][language];
      const at = place % text.length;
      const forged = `${text.slice(0, at)}${text[at] === '9' ? '8' : '9'}${text.slice(at + 1)}`;
      const checked = checkReceipt({ ...receipt, [member]: { ...receipt[member], [language]: forged } });
      expect(checked.verdict).toBe('refused');
    }),
    { numRuns: 500 },
  );
});

test('the page knows the title of every date but the names of measures, which it says it has not checked', () => {
  const reckoning = byLimit(limitOf(7, 'workingDays'), instantOf('2026-03-02T10:00:00+08:00'));
  const titled = (kind: string, prefix: string, name: string): Receipt => ({
    ...receiptView({ name, reckoning }, { ...ORIGIN, title: dateWords(kind, name, measures) }, calendar),
    caseId: `aaaaaaaa-${prefix}-aaaaaaaaaaaaaaaa`,
  });
  for (const { name: kind, duties } of KINDS) {
    const prefix = kind === 'listing' ? 'lst' : 'obj';
    const names = [...Object.keys(duties), ...Object.keys(HOUSE_DATE_WORDS).filter((name) => name !== 'measure')];
    for (const name of [...names, 'report-finding:sz-tax', 'retry-effect:3:sendLetter']) {
      if (name.startsWith('report-finding') && kind === 'listing') continue;
      const checked = checkReceipt(titled(kind, prefix, name));
      expect([name, checked]).toMatchObject([name, { verdict: 'agrees', notes: [] }]);
      const forged = { ...titled(kind, prefix, name), title: { zh: '其他', en: 'other' } };
      expect([name, checkReceipt(forged).verdict]).toEqual([name, 'refused']);
    }
  }
  const measure = titled('listing', 'lst', 'measure:M20');
  const notes = [{ en: expect.stringContaining('not checked') as string }];
  expect(checkReceipt(measure)).toMatchObject({ verdict: 'agrees', notes });
  expect(checkReceipt({ ...measure, title: ORIGIN.title }).verdict).toBe('refused');
});
