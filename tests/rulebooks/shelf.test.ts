import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { calendarDate } from '../../domain/kernel/calendar-date.js';
import { RulebookError } from '../../rulebooks/read-yaml.js';
import { loadShelf, type Shelf } from '../../rulebooks/shelf.js';
import { inBothLanguages } from './both-languages.js';

const SHIPPED = fileURLToPath(new URL('../../rulebooks', import.meta.url));
const day = calendarDate;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-shelf-'));
  cpSync(SHIPPED, folder, { recursive: true, filter: (path) => !path.endsWith('.ts') });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** The shelf of the folder; what keeps it from being read is told in both languages, whatever it is. */
function load(): Shelf {
  try {
    return loadShelf(folder);
  } catch (error) {
    if (error instanceof RulebookError) inBothLanguages(error.mistakes);
    throw error;
  }
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

function document(head: string, from: string, body: string): string {
  return `${head}\nfrom: ${from}\ndocument:\n  cite: 示例\n  title: { zh: 示例, en: Example }\n${body}`;
}

const cited = 'tag: found, article: 一, says: { zh: 示例, en: Example }';

describe('a new file is all that a new rule needs', () => {
  test('a later document of the province makes a new version and leaves the old one as it was', () => {
    const before = load().get('guizhou@2026-04-01');
    write(
      'guizhou/2027-01-01.yaml',
      document(
        'layer: province\njurisdiction: guizhou\nregion: "52"',
        '2027-01-01',
        `objection:\n  verification: { limit: 5 working days, from: filing, ${cited} }`,
      ),
    );
    const shelf = load();
    expect(shelf.get('guizhou@2026-04-01')).toEqual(before);
    expect(shelf.inForce('guizhou', day('2026-12-31')).id).toBe('guizhou@2026-04-01');
    const later = shelf.inForce('guizhou', day('2027-01-01'));
    expect(later).toMatchObject({ id: 'guizhou@2027-01-01', objection: { verification: { count: 5 } } });
    expect(later.objection.suspends.value).toBe(true);
  });

  test('another province stands on the nation and on the defaults', () => {
    write(
      'jiangxi/2013-06-25.yaml',
      document('layer: province\njurisdiction: jiangxi\nregion: "36"', '2013-06-25', 'provisions: []'),
    );
    const jiangxi = load().inForce('jiangxi', day('2026-06-01'));
    expect(jiangxi).toMatchObject({ id: 'jiangxi@2026-04-01', objection: { suspends: { value: false } } });
  });

  test('a repealed document holds until the day before', () => {
    write(
      'guizhou/trial.yaml',
      document(
        'layer: province\njurisdiction: guizhou\nregion: "52"',
        '2026-07-01\nuntil: 2026-08-01',
        `objection:\n  suspends: { value: false, ${cited} }`,
      ),
    );
    const shelf = load();
    expect(shelf.inForce('guizhou', day('2026-07-31')).objection.suspends.value).toBe(false);
    expect(shelf.inForce('guizhou', day('2026-08-01')).objection.suspends.value).toBe(true);
  });

  test('a published year ends the provisional', () => {
    write(
      'calendars/2027.yaml',
      'year: 2027\nsource: 示例\ntag: found\nholidays:\n  - { name: { zh: 元旦, en: New Year }, from: 2027-01-01, to: 2027-01-01 }\nworkingWeekends: []\n',
    );
    const { calendar } = load();
    expect(calendar.isPublished(2027)).toBe(true);
    expect(calendar.isWorkingDay(day('2027-01-01'))).toBe(false);
  });
});

describe('files that do not fit together', () => {
  test('a value that no layer gives is refused by name', () => {
    const file = join(folder, 'default.yaml');
    write('default.yaml', readFileSync(file, 'utf8').replace(/ {2}retryEffect:[\s\S]*?(?= {2}escalation:)/, ''));
    expect(() => load()).toThrow(
      /default\.yaml:\d+:\d+ general\.retryEffect: no layer gives a value for general\.retryEffect of fujian@2013-06-25/,
    );
  });

  test('an extension in another unit than what it extends is refused', () => {
    const file = join(folder, 'lists/court.yaml');
    write(
      'lists/court.yaml',
      readFileSync(file, 'utf8').replace(/(verificationAtMost:\s+limit: 15) days/, '$1 working days'),
    );
    expect(() => load()).toThrow(/COURT\.objection\.verificationAtMost is not in the unit of/);
  });

  const province = (body: string, name = 'guizhou'): void => {
    write(
      `${name}/2027-01-01.yaml`,
      document(
        `layer: province\njurisdiction: ${name}\nregion: '${name === 'henan' ? '41' : '52'}'`,
        '2027-01-01',
        body,
      ),
    );
  };

  test.each<[string, string, string, RegExp]>([
    [
      'an extension shorter than what it extends',
      'guizhou',
      `objection:\n  verification: { limit: 30 working days, from: filing, ${cited} }`,
      /2027-01-01\.yaml:9:17 objection\.verification: objection\.verificationAtMost is shorter than objection\.verification$/,
    ],
    [
      'a verification in days, which is extended in working days',
      'guizhou',
      `objection:\n  verification: { limit: 5 days, from: filing, ${cited} }`,
      /2027-01-01\.yaml:9:17 .*verificationAtMost is not in the unit of objection\.verification$/,
    ],
    [
      'a first day that the number beside it does not count from',
      'guizhou',
      `objection:\n  verificationFrom: { value: acceptance, ${cited} }`,
      /2027-01-01\.yaml:9:21 objection\.verificationFrom: objection\.verification counts from filing, and objection\.verificationFrom says acceptance/,
    ],
    [
      'a limit from an acceptance that the province does not know',
      'henan',
      `repair:\n  decisionFrom: { value: acceptance, ${cited} }\n  decision: { limit: 5 working days, from: acceptance, ${cited} }`,
      /repair\.decisionFrom says acceptance, and repair\.acceptanceStep knows no such step/,
    ],
    [
      'a provider asked before there is an acceptance',
      'guizhou',
      `objection:\n  providerAnswer: { limit: 2 working days, from: filing, ${cited} }`,
      /objection\.providerAnswer counts from filing, and objection\.acceptanceStep says acceptance/,
    ],
    [
      'a review after the end of the term',
      'guizhou',
      `watch:\n  review: { limit: 1 year, from: entry, ${cited} }`,
      /2027-01-01\.yaml:9:11 watch\.review: watch\.term is shorter than watch\.review$/,
    ],
    [
      'a usual period outside its bounds',
      'guizhou',
      `rectification:\n  usualPeriod: { limit: 40 days, from: order-service, ${cited} }`,
      /rectification\.usualPeriod lies outside rectification\.period/,
    ],
    [
      'a provision carried by a value of a list that is not there',
      'guizhou',
      `provisions:\n  - { id: GZ-X-1, topic: listing, article: 一, tag: found, says: { zh: 示例, en: Example }, values: [listing.lists.NGO.term] }`,
      /provisions\.0\.values\.0: there is no value listing\.lists\.NGO\.term/,
    ],
  ])('%s is refused where the nearer layer says it', (_what, name, body, says) => {
    province(body, name);
    expect(() => load()).toThrow(says);
  });

  test('a list whose term is longer than its class must say so', () => {
    const file = join(folder, 'lists/tax.yaml');
    write(
      'lists/tax.yaml',
      readFileSync(file, 'utf8').replace('min: 3 years, max: 3 years', 'min: 3 years, max: 4 years'),
    );
    expect(() => load()).toThrow(
      /tax\.yaml:\d+:\d+ rule\.term: listing\.lists\.TAX\.term is longer than listing\.terms\.severe/,
    );
  });

  test.each([
    ['2026-03-01', /order-36\.yaml:3:7 from: leaves a gap after .*order-58\.yaml, which holds until 2026-03-01/],
    [
      '2026-05-01',
      /order-36\.yaml:3:7 from: overlaps .*order-58\.yaml, which holds until 2026-05-01; expected .* 2026-04-01/,
    ],
  ])('a regime of repair that ends on %s does not meet the next one', (until, says) => {
    const file = join(folder, 'national/2023-05-01-order-58.yaml');
    write(
      'national/2023-05-01-order-58.yaml',
      readFileSync(file, 'utf8').replace('until: 2026-04-01', `until: ${until}`),
    );
    expect(() => load()).toThrow(says);
  });

  test('a second rule of a list while the first still holds is refused', () => {
    const first = readFileSync(join(folder, 'lists/wage.yaml'), 'utf8');
    write(
      'lists/wage-2027.yaml',
      first.replace('from: 2022-01-01', 'from: 2027-01-01').replace(/provisions:[\s\S]*/, ''),
    );
    expect(() => load()).toThrow(/wage-2027\.yaml:\d+:7 from: overlaps .*wage\.yaml, which holds until further notice/);
  });

  test('a measure that is not on the measures list is refused where it stands', () => {
    const file = join(folder, 'lists/mr.yaml');
    write('lists/mr.yaml', readFileSync(file, 'utf8').replace('[M12,', '[M77,'));
    expect(() => load()).toThrow(/mr\.yaml:\d+:\d+ rule\.measures\.value\.0: M77 is not on the measures list/);
  });

  test.each([
    ['objection', 'verification', 'filing'],
    ['repair', 'decision', 'application'],
    ['reporting', 'dataCheck', 'receipt'],
  ])('of two documents of a level and a day that give %s.%s, the second is refused', (part, key, from) => {
    write(
      'henan/another.yaml',
      `layer: province\njurisdiction: henan\nregion: '41'\nfrom: 2020-05-01\ndocument: { cite: 示例, title: { zh: 示例, en: An example } }\n${part}:\n  ${key}: { limit: 9 working days, from: ${from}, tag: seed, article: 一, says: { zh: 九日, en: nine days } }\n`,
    );
    expect(() => load()).toThrow(
      new RegExp(`\\.yaml:\\d+:\\d+ ${part}\\.${key}: .* gives it from the same day; only one of them can hold`),
    );
  });

  test('one document given twice from one day is refused', () => {
    write('guizhou/copy.yaml', readFileSync(join(folder, 'guizhou/2020-02-10.yaml'), 'utf8'));
    expect(() => load()).toThrow(/is the same document from the same day/);
  });
});
