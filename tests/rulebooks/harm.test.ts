import { CalendarFile } from '../../rulebooks/calendar-file.js';
import { mistakesIn } from './mistakes-in.js';

describe('a text that is made to do harm', () => {
  const doubled = Array.from(
    'bcdefghij',
    (name, index) => `${name}: &${name} [${`*${'abcdefghij'[index] ?? ''},`.repeat(9)}]`,
  );

  test.each<[string, string, RegExp]>([
    [
      'nested so deep that reading it would end the process',
      '['.repeat(49_000) + ']'.repeat(49_000),
      /nested too deep/,
    ],
    ['names that stand for more and more of it', `a: &a [1]\n${doubled.join('\n')}`, /alias/],
    ['a key given twice', 'layer: national\nlayer: default\n', /given twice/],
    ['a colon of another script', 'layer： national\nfrom: 2020-01-01\n', /not «：»/],
    ['a value that is missing', 'layer: national\n', /missing: expected/],
    ['more mistakes than anybody reads', ']'.repeat(500), /Unexpected/],
  ])('is refused: %s', (_what, text, says) => {
    const mistakes = mistakesIn(text);
    expect(mistakes[0]?.says.en).toMatch(says);
    expect(mistakes.length).toBeLessThanOrEqual(100);
  });

  test('is refused: a holiday of ages', () => {
    const text = `year: 2027\nsource: s\ntag: found\nworkingWeekends: []\nholidays:\n  - { name: { zh: 甲, en: A }, from: 2027-01-01, to: 9999-12-31 }\n`;
    expect(mistakesIn(text, CalendarFile)[0]?.says.en).toMatch(/9999-12-31 is not in 2027/);
  });
});
