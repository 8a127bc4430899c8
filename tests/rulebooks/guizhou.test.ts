import { calendarDate } from '../../domain/kernel/calendar-date.js';
import { findRule } from '../../domain/kernel/find-rule.js';
import type { Tag } from '../../domain/kernel/rule.js';
import { rulesForList, termRangeOf } from '../../domain/listing/rules.js';
import { differences } from '../../rulebooks/compare.js';
import { rowOf, shelf, type Row } from './law-table.js';

const day = calendarDate;
const today = shelf.inForce('guizhou', day('2026-06-01'));

describe('the rulebook of Guizhou', () => {
  test.each<Row>([
    ['watch.enabled', 'true', 'seed', 'province'],
    ['watch.jointSanctions', 'false', 'default', 'province'],
    ['watch.term', '6 months', 'default', 'default'],
    ['rectification.enabled', 'true', 'seed', 'province'],
    ['rectification.orderedBy', 'industry', 'seed', 'province'],
    ['rectification.period', 'none to 30 days', 'default', 'default'],
    ['interview.kinds', 'advisory warning', 'seed', 'province'],
    ['interview.convenedBy', 'recogniser', 'seed', 'province'],
    ['interview.published', 'warning-of-severe', 'seed', 'province'],
    ['interview.topics', 'policy sanctions-and-effect repair', 'seed', 'province'],
    ['repair.conditions', 'duties-done corrected effects-undone', 'seed', 'province'],
    ['repair.methods', 'commitment rectification on-site-check training credit-report charity', 'seed', 'province'],
    ['repair.mode', 'any-method', 'default', 'province'],
    ['repair.greenChannelFor', 'epidemic-supplies public-utilities daily-necessities', 'seed', 'province'],
    ['repair.subjects', 'firm', 'seed', 'province'],
    ['enforcement.kinds', 'administrative market industry social', 'seed', 'province'],
    ['enforcement.reaches', 'legal-representative principal controller', 'seed', 'province'],
    ['commitment.broken', 'recorded published sanctioned', 'seed', 'province'],
    ['commitment.cleanFor', '3 years', 'seed', 'province'],
    ['reporting.otherActs', '7 workingDays', 'seed', 'province'],
    ['reporting.licencesAndPenalties', '7 workingDays', 'default', 'default'],
    ['listing.banMaximum', 'permanent', 'seed', 'province'],
  ])('%s is %s, tagged %s, from the %s layer', (...row) => {
    expect(rowOf(today, row[0])).toEqual(row);
  });

  test('suspends on objection by the document itself, from filing by the kinder reading', () => {
    expect(today.objection.suspends).toMatchObject({
      value: true,
      rule: { id: 'objection.suspends', tag: 'seed', source: '黔发改财金〔2020〕117号 （十七）' },
    });
    expect(today.objection.suspendsFrom).toMatchObject({ value: 'filing', rule: { tag: 'default' } });
  });

  test.each<[string, number, string, Tag, string]>([
    ['objection.acceptance', 3, 'workingDays', 'default', '行政复议法'],
    ['objection.supplement', 10, 'workingDays', 'default', '行政复议法'],
    ['objection.marking', 1, 'workingDays', 'default', '上海'],
    ['objection.verification', 7, 'workingDays', 'default', '河南省社会信用条例'],
    ['objection.providerAnswer', 3, 'workingDays', 'default', '河南省社会信用条例'],
    ['objection.verificationAtMost', 20, 'workingDays', 'default', '浙江'],
    ['objection.withdrawnHoldEnds', 1, 'workingDays', 'default', '本地设定'],
    ['objection.correction', 1, 'workingDays', 'default', '河南省社会信用条例'],
    ['objection.restoration', 3, 'workingDays', 'default', '河南省社会信用条例'],
    ['objection.restorationShown', 30, 'days', 'default', '本地设定'],
    ['objection.reviewWindow', 15, 'workingDays', 'default', '浙江'],
    ['listing.defenceWindow', 5, 'workingDays', 'default', '行政处罚法'],
    ['listing.hearingNotice', 7, 'workingDays', 'default', '行政处罚法'],
    ['listing.decision', 90, 'days', 'default', '行政处罚法'],
    ['listing.publication', 7, 'workingDays', 'default', '（十五）'],
    ['listing.basisRevoked', 1, 'workingDays', 'default', '河南省社会信用条例'],
    ['listing.permanentBanReview', 1, 'years', 'default', '本地设定'],
  ])('%s is %i %s, tagged %s, after %s', (id, count, unit, tag, source) => {
    const [part, key] = id.split('.');
    const section = Object.entries(today).find(([name]) => name === part)?.[1] as Record<string, unknown>;
    expect(section[String(key)]).toMatchObject({ count, unit, rule: { id, tag, rulebook: 'guizhou@2026-04-01' } });
    expect(findRule(today, id)?.source).toContain(source);
  });

  test('says beside a borrowed number that its own document gives none', () => {
    expect(shelf.explain(today.id, 'objection.verification')).toMatchObject([
      { layer: 'province', tag: 'seed', source: '黔发改财金〔2020〕117号 （十七）', holds: false },
      { layer: 'default', tag: 'default', holds: true },
    ]);
  });

  test('lets nobody be listed without a judgment, a penalty or a coercive act', () => {
    expect(today.listing.basisKinds).toMatchObject({
      value: ['judicial-ruling', 'administrative-penalty', 'administrative-coercion'],
      rule: { tag: 'seed' },
    });
  });

  test('bars minors by national law', () => {
    expect(today.listing.minorsBarred).toMatchObject({ value: true, rule: { tag: 'found' } });
    expect(today.general.adultAge).toMatchObject({ value: 18, rule: { source: '民法典 art. 17' } });
  });

  test('keeps the whole document: what no case reads stands in it as provisions', () => {
    const ids = shelf.provisionsOf(today.id).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['GZ-WATCH-1', 'GZ-RECT-4', 'GZ-INT-3', 'GZ-REP-5', 'GZ-ACC-1']));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('every value names its article or the rule it was taken from, and its own version', () => {
    for (const book of shelf.rulebooks)
      for (const id of ['objection.suspends', 'listing.terms.severe', 'general.retryEffect']) {
        const rule = findRule(book, id);
        expect(rule).toMatchObject({ id, rulebook: book.id });
        expect(rule?.source).not.toBe('');
      }
    expect(findRule(today, 'objection.unheard-of')).toBeUndefined();
  });

  test('an extended verification is told in the unit of the verification itself', () => {
    for (const book of shelf.rulebooks)
      for (const list of ['', ...Object.keys(book.listing.lists)]) {
        const { objection } = rulesForList(book, list);
        expect([book.id, list, objection.verificationAtMost.unit]).toEqual([
          book.id,
          list,
          objection.verification.unit,
        ]);
      }
  });
});

describe('versions', () => {
  test.each([
    ['2020-02-10', 'guizhou@2020-02-10', 6],
    ['2023-04-30', 'guizhou@2022-02-01', 6],
    ['2023-05-01', 'guizhou@2023-05-01', 3],
    ['2026-03-31', 'guizhou@2025-06-01', 3],
    ['2026-04-01', 'guizhou@2026-04-01', 12],
  ])('on %s %s is in force, a severe record shown %i months at least', (date, id, months) => {
    const book = shelf.inForce('guizhou', day(date));
    const { min } = book.listing.terms.severe;
    expect(book.id).toBe(id);
    expect(min && min.count * (min.unit === 'years' ? 12 : 1)).toBe(months);
    expect(shelf.get(id)).toBe(book);
  });

  test('there is none before the first', () => {
    expect(() => shelf.inForce('guizhou', day('2020-02-09'))).toThrow(RangeError);
    expect(() => shelf.get('guizhou@1999-01-01')).toThrow(/guizhou@1999-01-01 is not here/);
  });

  test('a change of regime tells which value is kinder to the subject', () => {
    const told = differences(shelf.get('guizhou@2023-10-01'), today);
    expect(told).toContainEqual(
      expect.objectContaining({ rule: 'listing.terms.severe', nature: 'substance', kinder: 'pinned' }),
    );
    expect(told).toContainEqual(expect.objectContaining({ rule: 'listing.terms.general', kinder: 'later' }));
    expect(differences(today, today)).toEqual([]);
  });
});

describe('lists', () => {
  test('five nation-wide lists stand on the shelf', () => {
    expect(Object.keys(today.listing.lists).sort()).toEqual(['COURT', 'MR', 'SAFE', 'TAX', 'WAGE']);
  });

  test('a list that began later is not in an older version', () => {
    expect(Object.keys(shelf.get('guizhou@2020-02-10').listing.lists)).toEqual(['COURT']);
  });

  test('a list rule goes before province, nation and default', () => {
    expect(termRangeOf(today.listing, 'WAGE', 'severe').max).toMatchObject({ count: 3, unit: 'years' });
    expect(termRangeOf(today.listing, 'no-such-list', 'general').max).toMatchObject({ count: 1, unit: 'years' });
    const court = rulesForList(today, 'COURT');
    expect(court.objection.verification).toMatchObject({ count: 15, unit: 'days', rule: { tag: 'recall' } });
    expect(court.objection.suspends).toBe(today.objection.suspends);
    expect(rulesForList(today, 'MR').objection).toEqual(today.objection);
  });

  test('the rule behind a value of a list is found by its id', () => {
    expect(findRule(today, 'listing.lists.COURT.objection.correction')).toMatchObject({ tag: 'recall' });
    expect(findRule(today, 'listing.lists.MR.superiorConsent')).toMatchObject({ tag: 'found' });
  });

  test('every measure that a list allows is on the measures list with its basis', () => {
    for (const list of Object.values(today.listing.lists))
      for (const id of list.measures.value) expect(shelf.measures.find(id)?.basis.length).toBeGreaterThan(0);
    expect(shelf.measures.all.map(({ id }) => id)).toHaveLength(31);
    expect(shelf.measures.find('M99')).toBeUndefined();
  });
});
