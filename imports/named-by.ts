import type { Cell } from './cell.js';
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

/**
 * The numbers by which the register of subjects may know the party of a row, in the register's form: a firm's code, a
 * person's number alone, and behind the kind of its document. Pure.
 */
export function numbersOf(cells: RowCells['cells']): readonly string[] {
  const of = (id: ColumnId): readonly string[] => textOf(cells[id]).map(foldCode);
  const kinds = textOf(cells.personIdType);
  const numbers = of('personIdNo');
  return [...of('uscc'), ...numbers, ...kinds.flatMap((kind) => numbers.map((number) => `${kind}:${number}`))];
}

function textOf(cell: Cell | undefined): readonly string[] {
  const raw = typeof cell === 'string' ? cell : cell?.kind === 'number' ? cell.text : null;
  const text = raw === null ? null : cleanText(raw);
  return text === null ? [] : [text];
}
