import fc from 'fast-check';
import { stdnum } from 'stdnum';
import {
  checkCreditCode,
  creditCodeCheckCharacter,
  organisationCheckDigit,
  type CreditCodeFault,
} from '../../domain/codes/credit-code.js';

const ALPHABET = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY');

/** Codes of firms in Guizhou whose eighteen characters are all right; the body «DEM…» is not known to be issued. */
const codes = fc
  .tuple(
    fc.constantFrom('91', '92', '93', '12', '51', 'N2'),
    fc.constantFrom('520100', '520302', '410100', '110000'),
    fc.array(fc.constantFrom(...ALPHABET), { minLength: 8, maxLength: 8 }).map((body) => body.join('')),
  )
  .filter(([, , body]) => ALPHABET.includes(organisationCheckDigit(body)))
  .map(([prefix, region, body]) => {
    const start = `${prefix}${region}${body}${organisationCheckDigit(body)}`;
    return start + creditCodeCheckCharacter(start);
  });

describe('credit code', () => {
  test.each([
    '91520100DEM000014J',
    '91520102DEM000022A',
    '92520302DEM000030C',
    '93522301DEM000049G',
    '91410100DEM0000575',
    '91420100DEM0000654',
    '91430100DEM0000733',
    '91350100DEM000081F',
    '51520000DEM00009X7',
    '12520000DEM0000A88',
    '11520000DEMA000217',
    '11520102DEMA00101W',
  ])('takes %s', (code) => {
    expect(checkCreditCode(code)).toEqual({ kind: 'valid', code, warnings: [] });
  });

  test.each<[string, CreditCodeFault, string]>([
    ['91520100DEM000014A', 'wrong-check-character', 'another check character'],
    ['91520100OEM000014J', 'wrong-character', 'the letter O'],
    ['91520100DEM000014', 'wrong-length', '17 characters'],
    ['520100000001234', 'wrong-length', 'a registration number in the wrong column'],
    ['91990100DEM000014A', 'unknown-region', 'region 99 under a right check character'],
    ['94520100DEM0000149', 'unknown-prefix', 'category 94 under a right check character'],
    ['000000000000000000', 'unknown-prefix', 'zeros, which pass the sum'],
    ['93523201DEM000049G', 'wrong-check-character', 'two digits swapped'],
    ['9.15201E+17', 'wrong-length', 'what a spreadsheet made of a number'],
    ['', 'wrong-length', 'nothing'],
  ])('refuses %s: %s', (code, reason) => {
    expect(checkCreditCode(code)).toEqual({ kind: 'invalid', reason });
  });

  test.each(['91520100dem000014j', '９１５２０１００DEM００００１４J', '  91520100DEM000014J '])(
    'writes %s in its one form',
    (code) => {
      expect(checkCreditCode(code)).toMatchObject({ kind: 'valid', code: '91520100DEM000014J' });
    },
  );

  test('takes a wrong inner organisation digit as a doubt, not an error', () => {
    expect(checkCreditCode('91520100DEM0000119')).toEqual({
      kind: 'valid',
      code: '91520100DEM0000119',
      warnings: ['organisation-check-digit'],
    });
  });

  test('takes a code whose check character is 0, which the known library refuses', () => {
    expect(checkCreditCode('91110000EQGKHJ4G00')).toMatchObject({ kind: 'valid' });
  });

  test('finds every change of one character', () => {
    fc.assert(
      fc.property(codes, fc.nat(17), fc.constantFrom(...ALPHABET), (code, place, character) => {
        fc.pre(code[place] !== character);
        const changed = code.slice(0, place) + character + code.slice(place + 1);
        return checkCreditCode(code).kind === 'valid' && checkCreditCode(changed).kind === 'invalid';
      }),
    );
  });

  test('agrees with an independent library wherever that library is right', () => {
    fc.assert(
      fc.property(codes, (code) => {
        fc.pre(/^\d{8}/.test(code) && !code.endsWith('0'));
        return stdnum.CN?.uscc?.validate(code).isValid === true;
      }),
    );
  });
});
