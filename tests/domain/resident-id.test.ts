import fc from 'fast-check';
import { stdnum } from 'stdnum';
import { checkResidentId, residentIdCheckCharacter, type ResidentIdFault } from '../../domain/codes/resident-id.js';
import { addDays, calendarDate } from '../../domain/kernel/calendar-date.js';

const today = calendarDate('2026-06-01');

/** Sequence 996–999 is kept for centenarians, so with these birth dates the numbers are not expected to be anyone's. */
const ids = fc
  .tuple(
    fc.constantFrom('520102', '410102', '110105'),
    fc.integer({ min: 0, max: 40_000 }),
    fc.integer({ min: 996, max: 999 }),
  )
  .map(([region, days, sequence]) => {
    const body = `${region}${addDays(calendarDate('1912-01-01'), days).replaceAll('-', '')}${String(sequence)}`;
    return body + residentIdCheckCharacter(body);
  });

describe('resident identity number', () => {
  test.each([
    ['520102198001019974', '1980-01-01'],
    ['520103198402299969', '1984-02-29'],
    ['520302199003159984', '1990-03-15'],
    ['42010219660606998X', '1966-06-06'],
    ['43010219991010997X', '1999-10-10'],
    ['520115200909019992', '2009-09-01'],
    ['520102201306019988', '2013-06-01'],
  ])('takes %s and tells the day of birth', (id, birthDate) => {
    expect(checkResidentId(id, today)).toEqual({ kind: 'valid', id, birthDate, region: id.slice(0, 6) });
  });

  test.each<[string, ResidentIdFault]>([
    ['520102198001019970', 'wrong-check-character'],
    ['520102199902309973', 'no-such-birth-date'],
    ['520103200102299967', 'no-such-birth-date'],
    ['520102198013019971', 'no-such-birth-date'],
    ['520102203012319976', 'birth-date-in-future'],
    ['990102198001019971', 'unknown-region'],
    ['520102800101997', 'wrong-length'],
    ['52010219800101997', 'wrong-length'],
    ['520102198001019000', 'wrong-check-character'],
    ['520102********9974', 'wrong-character'],
  ])('refuses %s: %s', (id, reason) => {
    expect(checkResidentId(id, today)).toEqual({ kind: 'invalid', reason });
  });

  test('writes a small x in its one form', () => {
    expect(checkResidentId('42010219660606998x', today)).toMatchObject({ kind: 'valid', id: '42010219660606998X' });
  });

  test('takes one born today and refuses one born tomorrow', () => {
    const body = '52010220130601998';
    expect(checkResidentId(body + residentIdCheckCharacter(body), calendarDate('2013-06-01')).kind).toBe('valid');
    expect(checkResidentId(body + residentIdCheckCharacter(body), calendarDate('2013-05-31')).kind).toBe('invalid');
  });

  test('finds every change of one digit', () => {
    fc.assert(
      fc.property(ids, fc.nat(16), fc.nat(9), (id, place, digit) => {
        fc.pre(id[place] !== String(digit));
        return checkResidentId(id.slice(0, place) + String(digit) + id.slice(place + 1), today).kind === 'invalid';
      }),
    );
  });

  test('agrees with an independent library', () => {
    fc.assert(
      fc.property(
        ids,
        (id) => checkResidentId(id, today).kind === 'valid' && stdnum.CN?.ric?.validate(id).isValid === true,
      ),
    );
  });
});
