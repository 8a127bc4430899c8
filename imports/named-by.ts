import { checkCreditCode } from '../domain/codes/credit-code.js';
import { checkResidentId } from '../domain/codes/resident-id.js';
import type { CalendarDate } from '../domain/kernel/instant.js';
import type { Cell } from './cell.js';
import { documentTypeOf, RESIDENT_CARD } from './check-identity.js';
import { cleanText, foldCode, foldName } from './clean-text.js';
import type { ColumnId } from './columns.js';
import type { RowCells } from './row-reader.js';

/** Somebody as the register of subjects has him. */
export interface Known {
  /** In upper case; of another document than the resident card, the kind and a colon stand before it. */
  readonly number: string;
  readonly name: string;
}

const NUMBERS: readonly ColumnId[] = ['uscc', 'personIdNo', 'legalRepIdNo'];
const NAMES: readonly ColumnId[] = ['partyName', 'legalRep'];

/**
 * Whether a row may be about him, as the party or as its legal representative: by a number of his, or by his name, since a
 * row waits as often as not because a number in it is wrong. Pure.
 */
export function mayName({ cells }: Pick<RowCells, 'cells'>, { number, name }: Known): boolean {
  const own = number.slice(number.indexOf(':') + 1);
  const texts = (columns: readonly ColumnId[]): readonly string[] => columns.flatMap((id) => textOf(cells[id]));
  if (texts(NUMBERS).some((text) => foldCode(text) === own)) return true;
  return name !== '' && texts(NAMES).some((text) => foldName(text) === foldName(name));
}

/** The numbers by which the register of subjects may know the party of a row, in the register's form. Pure. */
export function numbersOf(cells: RowCells['cells']): readonly string[] {
  const of = (id: ColumnId): readonly string[] => textOf(cells[id]).map(foldCode);
  return [...of('uscc'), ...of('personIdNo').flatMap((number) => [number, `${kindOf(cells)}:${number}`])];
}

/**
 * Whether he is the party of a row: by a number of his, or by his name alone where the row has no whole number of anybody
 * else, since a row waits as often as not because the number in it is wrong. Whom a row names beside its party is not asked.
 * Pure; `today` is for numbers that say a birth date.
 */
export function isParty(cells: RowCells['cells'], { number, name }: Known, today: CalendarDate): boolean {
  if (numbersOf(cells).includes(number)) return true;
  if (hasWholeNumber(cells, today)) return false;
  return name !== '' && textOf(cells.partyName).some((text) => foldName(text) === foldName(name));
}

/** A number of another document than the resident card cannot be checked and counts as whole. */
function hasWholeNumber(cells: RowCells['cells'], today: CalendarDate): boolean {
  if (textOf(cells.uscc).some((code) => checkCreditCode(code).kind === 'valid')) return true;
  const numbers = textOf(cells.personIdNo).map(foldCode);
  if (kindOf(cells) !== RESIDENT_CARD) return numbers.length > 0;
  return numbers.some((number) => checkResidentId(number, today).kind === 'valid');
}

function kindOf(cells: RowCells['cells']): string {
  const [words] = textOf(cells.personIdType);
  return (words === undefined ? null : documentTypeOf(words)) ?? RESIDENT_CARD;
}

function textOf(cell: Cell | undefined): readonly string[] {
  const raw = typeof cell === 'string' ? cell : cell?.kind === 'number' ? cell.text : null;
  const text = raw === null ? null : cleanText(raw);
  return text === null ? [] : [text];
}
