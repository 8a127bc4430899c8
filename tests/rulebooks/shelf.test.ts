import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { calendarDate } from '../../domain/kernel/calendar-date.js';
import { loadShelf } from '../../rulebooks/shelf.js';

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
    const before = loadShelf(folder).get('guizhou@2026-04-01');
    write(
      'guizhou/2027-01-01.yaml',
      document(
        'layer: province\njurisdiction: guizhou',
        '2027-01-01',
        `objection:\n  verification: { limit: 5 working days, ${cited} }`,
      ),
    );
    const shelf = loadShelf(folder);
    expect(shelf.get('guizhou@2026-04-01')).toEqual(before);
    expect(shelf.inForce('guizhou', day('2026-12-31')).id).toBe('guizhou@2026-04-01');
    const later = shelf.inForce('guizhou', day('2027-01-01'));
    expect(later).toMatchObject({ id: 'guizhou@2027-01-01', objection: { verification: { count: 5 } } });
    expect(later.objection.suspends.value).toBe(true);
  });

  test('another province stands on the nation and on the defaults', () => {
    write('fujian/2013-06-25.yaml', document('layer: province\njurisdiction: fujian', '2013-06-25', 'provisions: []'));
    const fujian = loadShelf(folder).inForce('fujian', day('2026-06-01'));
    expect(fujian).toMatchObject({ id: 'fujian@2026-04-01', objection: { suspends: { value: false } } });
  });

  test('a repealed document holds until the day before', () => {
    write(
      'guizhou/trial.yaml',
      document(
        'layer: province\njurisdiction: guizhou',
        '2026-07-01\nuntil: 2026-08-01',
        `objection:\n  suspends: { value: false, ${cited} }`,
      ),
    );
    const shelf = loadShelf(folder);
    expect(shelf.inForce('guizhou', day('2026-07-31')).objection.suspends.value).toBe(false);
    expect(shelf.inForce('guizhou', day('2026-08-01')).objection.suspends.value).toBe(true);
  });

  test('a published year ends the provisional', () => {
    write(
      'calendars/2027.yaml',
      'year: 2027\nsource: 示例\ntag: found\nholidays:\n  - { name: { zh: 元旦, en: New Year }, from: 2027-01-01, to: 2027-01-01 }\nworkingWeekends: []\n',
    );
    const { calendar } = loadShelf(folder);
    expect(calendar.isPublished(2027)).toBe(true);
    expect(calendar.isWorkingDay(day('2027-01-01'))).toBe(false);
  });
});

describe('files that do not fit together', () => {
  test('a value that no layer gives is refused by name', () => {
    const file = join(folder, 'default.yaml');
    write('default.yaml', readFileSync(file, 'utf8').replace(/ {2}retryEffect:[\s\S]*?(?= {2}escalation:)/, ''));
    expect(() => loadShelf(folder)).toThrow(/no layer gives a value for general\.retryEffect/);
  });

  test('an extension in another unit than what it extends is refused', () => {
    const file = join(folder, 'lists/court.yaml');
    write(
      'lists/court.yaml',
      readFileSync(file, 'utf8').replace(/(verificationAtMost:\s+limit: 15) days/, '$1 working days'),
    );
    expect(() => loadShelf(folder)).toThrow(/COURT\.objection\.verificationAtMost is not in the unit of/);
  });

  test('a measure that is not on the measures list is refused where it stands', () => {
    const file = join(folder, 'lists/mr.yaml');
    write('lists/mr.yaml', readFileSync(file, 'utf8').replace('[M12,', '[M77,'));
    expect(() => loadShelf(folder)).toThrow(
      /mr\.yaml:\d+:\d+ rule\.measures\.value\.0: M77 is not on the measures list/,
    );
  });

  test('one document given twice from one day is refused', () => {
    write('guizhou/copy.yaml', readFileSync(join(folder, 'guizhou/2020-02-10.yaml'), 'utf8'));
    expect(() => loadShelf(folder)).toThrow(/is the same document from the same day/);
  });
});
