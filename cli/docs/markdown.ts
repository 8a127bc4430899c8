import type { Words } from '../../contracts/words.js';

/** Says on every page where it comes from, so that nobody changes it by hand. */
export const WRITTEN = '<!-- Written by `npm run docs`. Change what it is written from. -->';

/** A page of its parts, blank lines between them. */
export function page(...parts: readonly string[]): string {
  return `${[WRITTEN, ...parts].join('\n\n')}\n`;
}

/** A table; bars and line breaks inside a cell would end it and are taken care of. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(inCell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', '<br>');
}

/** Both languages on one line. */
export function both({ zh, en }: Words): string {
  return `${zh} · ${en}`;
}

export function code(text: string): string {
  return `\`${text}\``;
}

/** The notes of one page: each text has one number, in the order in which it is first asked for. */
export interface Footnotes {
  /** The mark to set behind what the note is about. */
  of(text: string): string;
  /** All notes, to set at the page's end. */
  all(): string;
}

export function footnotes(): Footnotes {
  const numbers = new Map<string, number>();
  return {
    of: (text) => {
      const number = numbers.get(text) ?? numbers.size + 1;
      numbers.set(text, number);
      return `[^${String(number)}]`;
    },
    all: () => [...numbers].map(([text, number]) => `[^${String(number)}]: ${text}`).join('\n\n'),
  };
}
