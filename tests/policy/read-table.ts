import { readFileSync } from 'node:fs';

const TEXT = readFileSync(new URL('../../docs/policy.md', import.meta.url), 'utf8');

/** The rows of the table in the section whose title has this in it, cell by cell, as a jurist reads them. */
export function rowsOf(title: string): readonly (readonly string[])[] {
  const section = TEXT.split('\n## ').find((one) => (one.split('\n')[0] ?? '').includes(title)) ?? '';
  const [, , ...rows] = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );
}
