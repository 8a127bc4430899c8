import { normalizeCode, weightedSum } from './digits.js';
import { isRegion } from './region.js';

/** Alphabet of GB 32100: a character's place is its value. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Registration department and category: the first two characters. */
const PREFIXES = new Set([
  ...['11', '12', '13', '19', '21', '29', '31', '32', '33', '34', '35', '39', '41', '49'],
  ...['51', '52', '53', '54', '59', '61', '62', '69', '71', '72', '79', '81', '89', '91', '92', '93'],
  ...['A1', 'A9', 'N1', 'N2', 'N3', 'N9', 'Y1'],
]);

const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

export const CREDIT_CODE_FAULTS = [
  'wrong-length',
  'wrong-character',
  'unknown-prefix',
  'unknown-region',
  'wrong-check-character',
] as const;
export type CreditCodeFault = (typeof CREDIT_CODE_FAULTS)[number];

/** A doubt that stops nothing: codes given before 2015 exist whose inner digit is wrong. */
export type CreditCodeWarning = 'organisation-check-digit';

export type CreditCodeCheck =
  | { readonly kind: 'valid'; readonly code: string; readonly warnings: readonly CreditCodeWarning[] }
  | { readonly kind: 'invalid'; readonly reason: CreditCodeFault };

/**
 * Checks a unified social credit code (统一社会信用代码, GB 32100-2015) and answers it in its one written form. The inner
 * organisation digit (GB 11714, place 17) is a warning, the check character (place 18) an error.
 */
export function checkCreditCode(text: string): CreditCodeCheck {
  const code = normalizeCode(text);
  if (code.length !== 18) return { kind: 'invalid', reason: 'wrong-length' };
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code))
    return { kind: 'invalid', reason: 'wrong-character' };
  if (!PREFIXES.has(code.slice(0, 2))) return { kind: 'invalid', reason: 'unknown-prefix' };
  if (!isRegion(code.slice(2, 8))) return { kind: 'invalid', reason: 'unknown-region' };
  if (code[17] !== creditCodeCheckCharacter(code.slice(0, 17)))
    return { kind: 'invalid', reason: 'wrong-check-character' };
  const inner = organisationCheckDigit(code.slice(8, 16));
  return { kind: 'valid', code, warnings: code[16] === inner ? [] : ['organisation-check-digit'] };
}

/** The eighteenth character for seventeen of the alphabet. */
export function creditCodeCheckCharacter(body: string): string {
  const values = [...body].map((character) => ALPHABET.indexOf(character));
  return ALPHABET.charAt((31 - (weightedSum(values, WEIGHTS) % 31)) % 31);
}

/** The ninth character of an organisation code (GB 11714) for its eight others: 0–9 or X. */
export function organisationCheckDigit(body: string): string {
  const values = [...body].map((character) => ORGANISATION_ALPHABET.indexOf(character));
  return '0123456789X'.charAt((11 - (weightedSum(values, ORGANISATION_WEIGHTS) % 11)) % 11);
}
