import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from '../../dev/folders.js';

const PAGE = join(ROOT, 'docs', 'performance.md');

/** Puts a bench's figures between its marks in docs/performance.md; what people wrote around them stays. */
export async function putIntoDocs(bench: string, figures: string): Promise<void> {
  const written = withFigures(readFileSync(PAGE, 'utf8'), bench, figures);
  const config = await resolveConfig(PAGE);
  writeFileSync(PAGE, await format(written, { ...config, parser: 'markdown' }));
}

/** @throws {Error} where the page has no place for this bench. */
export function withFigures(page: string, bench: string, figures: string): string {
  const [begin, end] = [`<!-- figures: ${bench} -->`, `<!-- end: ${bench} -->`];
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no marks for ${bench}`);
  return `${page.slice(0, from + begin.length)}\n\n${figures}\n\n${page.slice(to)}`;
}
