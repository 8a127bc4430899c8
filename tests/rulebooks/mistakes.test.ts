import { CalendarFile } from '../../rulebooks/calendar-file.js';
import { LayerFile } from '../../rulebooks/layer-file.js';
import { MeasuresFile } from '../../rulebooks/measures-file.js';
import { parseYaml } from '../../rulebooks/read-yaml.js';
import { changed, layer, mistakesIn, RIGHT } from './mistakes-in.js';

describe('a layer of the law', () => {
  test('is taken when it is right', () => {
    expect(mistakesIn(layer(RIGHT))).toEqual([]);
  });

  test.each<[string, string, number, string, RegExp]>([
    ['a negative limit', changed('7 working', '-7 working'), 10, 'objection.verification.limit', /whole number from 1/],
    [
      'a limit of nothing',
      changed('7 working', '0 working'),
      10,
      'objection.verification.limit',
      /whole number from 1/,
    ],
    [
      'an unknown unit',
      changed('working days', 'weeks'),
      10,
      'objection.verification.limit',
      /working days, days, months or years/,
    ],
    ['a number without unit', changed('7 working days', '7'), 10, 'objection.verification.limit', /and its unit/],
    ['no citation', changed('article: 十七\n', ''), 10, 'objection.verification', /expected a citation/],
    [
      'two citations',
      changed('article: 十七', 'article: 十七\norigin: 别处'),
      10,
      'objection.verification',
      /either article/,
    ],
    ['no tag', changed('tag: seed\n', ''), 10, 'objection.verification.tag', /seed, found, recall, default/],
    ['an unknown tag', changed('seed', 'sure'), 11, 'objection.verification.tag', /seed, found, recall, default/],
    ['no words', changed(/says.*\n/, ''), 10, 'objection.verification.says', /.+/],
    ['words in one language', changed(', en: Verified', ''), 13, 'objection.verification.says.en', /.+/],
    ['no value', changed('limit: 7 working days\n', ''), 10, 'objection.verification', /number: absent or by-list/],
    ['a value and its absence', changed('tag', 'number: absent\ntag'), 10, 'objection.verification', /either limit/],
    [
      'a number that counts from nothing',
      changed('from: filing', ''),
      10,
      'objection.verification',
      /the event from which the limit counts, from: filing or acceptance/,
    ],
    [
      'a number that counts from another event',
      changed('from: filing', 'from: decision'),
      14,
      'objection.verification.from',
      /filing, acceptance/,
    ],
    ['an unknown key', layer(RIGHT, 'verifikation'), 10, 'objection.verifikation', /unknown key verifikation/],
    [
      'a switch for a limit',
      changed('limit: 7 working days', 'value: true'),
      10,
      'objection.verification.value',
      /unknown key value/,
    ],
    ['a limit for a switch', layer(RIGHT, 'suspends'), 10, 'objection.suspends.limit', /unknown key limit/],
    [
      'a word for a switch',
      layer(RIGHT.replace('limit: 7 working days', 'value: often'), 'suspends'),
      10,
      'objection.suspends.value',
      /true or false/,
    ],
    [
      'an unknown choice',
      layer(RIGHT.replace('limit: 7 working days', 'value: later'), 'suspendsFrom'),
      10,
      'objection.suspendsFrom.value',
      /filing, acceptance/,
    ],
    ['a day that does not exist', layer(RIGHT).replace('2020-02-10', '2020-02-30'), 4, 'from', /a day that exists/],
    [
      'an end before the beginning',
      layer(RIGHT).replace('from: 2020-02-10', 'from: 2020-02-10\nuntil: 2020-02-10'),
      5,
      'until',
      /after/,
    ],
    ['an unknown layer', layer(RIGHT).replace('layer: province', 'layer: city'), 1, 'layer', /.+/],
    ['a province without name', layer(RIGHT).replace('jurisdiction: guizhou\n', ''), 1, 'jurisdiction', /.+/],
  ])('refuses %s and says where', (_what, text, line, path, says) => {
    const [mistake] = mistakesIn(text);
    expect(mistake).toMatchObject({ file: 'file.yaml', line, path });
    expect(mistake?.column).toBeGreaterThan(0);
    expect(mistake?.says.en).toMatch(says);
  });

  test('refuses a key given twice where the second stands, and a second document', () => {
    expect(mistakesIn(`${layer(RIGHT)}\n---\n${layer(RIGHT)}`)[0]?.says.en).toMatch(/a second document begins here/);
    expect(mistakesIn(changed('tag: seed', 'tag: seed\ntag: found'))).toMatchObject([{ line: 12, column: 5 }]);
  });

  test('tells all mistakes of a file at once, each with its place in a line of Chinese and one of English', () => {
    const text = changed('working days', 'weeks').replace('2020-02-10', '10.2.2020');
    expect(() => parseYaml(text, 'file.yaml', LayerFile)).toThrow(
      /^file\.yaml:4:7 from: 应为确实存在的日期.*\nfile\.yaml:4:7 from: expected a day.*\nfile\.yaml:10:12 objection\S+: 应写明.*\nfile\.yaml:10:12 objection\S+: expected/,
    );
  });

  test('refuses a lower bound above the upper one, also in other words for it', () => {
    const range = layer('severe:\n  range: { min: 3 years, max: 30 months }\n  from: term-start', 'terms').replace(
      'objection:',
      'listing:',
    );
    expect(mistakesIn(range)).toContainEqual(
      expect.objectContaining({
        path: 'listing.terms.severe.range',
        says: { zh: '下限不得高于上限', en: expect.stringMatching(/not above/) },
      }),
    );
  });

  test('refuses a bound in words', () => {
    const range = layer('severe:\n  range: { min: some, max: 3 years }', 'terms').replace('objection:', 'listing:');
    expect(mistakesIn(range)).toContainEqual(expect.objectContaining({ path: 'listing.terms.severe.range.min' }));
  });
});

describe('a year of the calendar', () => {
  const year = `year: 2026
source: 示例
tag: found
holidays:
  - { name: { zh: 元旦, en: New Year }, from: 2026-01-01, to: 2026-01-03 }
workingWeekends:
  - 2026-01-04`;

  const holiday = (from: string, to: string): string =>
    `  - { name: { zh: 示例, en: Example }, from: ${from}, to: ${to} }`;

  test('is taken when it is right', () => {
    expect(mistakesIn(year, CalendarFile)).toEqual([]);
  });

  test.each([
    ['one holiday may take a whole week', [holiday('2026-02-16', '2026-02-20')]],
    [
      'two holidays may take the weekdays of a week whose Sunday is worked',
      [holiday('2026-01-05', '2026-01-07'), holiday('2026-01-08', '2026-01-09')],
    ],
  ])('%s', (_what, holidays) => {
    const text = year
      .replace('workingWeekends', `${holidays.join('\n')}\nworkingWeekends`)
      .replace('- 2026-01-04', '- 2026-01-11');
    expect(mistakesIn(text, CalendarFile)).toEqual([]);
  });

  test.each<[string, string, number, RegExp]>([
    ['a working weekend on a weekday', year.replace('- 2026-01-04', '- 2026-01-05'), 7, /no Saturday or Sunday/],
    ['a working weekend inside a holiday', year.replace('- 2026-01-04', '- 2026-01-03'), 7, /is a holiday too/],
    ['a holiday of another year', year.replaceAll('2026-01-0', '2027-01-0'), 5, /is not in 2026/],
    [
      'a holiday that ends before it begins',
      year.replace('to: 2026-01-03', 'to: 2025-12-31'),
      5,
      /its first day or later/,
    ],
    ['a year without source', year.replace('source: 示例\n', ''), 1, /.+/],
    [
      'two holidays that share a day',
      year.replace('workingWeekends', `${holiday('2026-01-03', '2026-01-04')}\nworkingWeekends`),
      6,
      /2026-01-03 is in two holidays/,
    ],
    [
      'two holidays that leave nobody a day of work in a week',
      year.replace(
        'workingWeekends',
        `${holiday('2026-05-04', '2026-05-06')}\n${holiday('2026-05-07', '2026-05-08')}\nworkingWeekends`,
      ),
      7,
      /no day from 2026-05-04 to 2026-05-10 is a working day/,
    ],
    [
      'a year without a single working Monday',
      year.replace('workingWeekends', `${holiday('2026-01-05', '2026-12-31')}\nworkingWeekends`),
      5,
      /no Monday of 2026 is a working day/,
    ],
  ])('refuses %s', (_what, text, line, says) => {
    const [mistake] = mistakesIn(text, CalendarFile);
    expect(mistake?.line).toBe(line);
    expect(mistake?.says.en).toMatch(says);
  });
});

describe('the measures list', () => {
  const measure = `  - id: M01
    name: { zh: 示例, en: Example }
    class: A
    kinds: [administrative]
    appliesTo: [firm]
    basis: [{ law: 示例法, article: '1', tag: found }]
    implementers: [示例]
    term: { zh: 一年, en: 1 year }
    ends: [own-term]
`;
  const list = `edition: test\nmeasures:\n${measure}`;

  test('is taken when it is right', () => {
    expect(mistakesIn(list, MeasuresFile)).toEqual([]);
  });

  test.each<[string, string, number, RegExp]>([
    ['a measure without a basis', list.replace(/basis: .*/, 'basis: []'), 8, /the law and article/],
    ['an unknown class', list.replace('class: A', 'class: D'), 5, /A, B, C/],
    ['one id twice', list + measure, 12, /M01 twice/],
    ['no measure at all', 'edition: test\nmeasures: []', 2, /at least one entry/],
    ['an id of another form', list.replace('M01', 'X1'), 3, /such as M18/],
  ])('refuses %s', (_what, text, line, says) => {
    const [mistake] = mistakesIn(text, MeasuresFile);
    expect(mistake?.line).toBe(line);
    expect(mistake?.says.en).toMatch(says);
  });
});
