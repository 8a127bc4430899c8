import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { Files } from './parts.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Pages as the formatter leaves them, so that what is written passes the format check. */
export async function formatted(pages: readonly (readonly [path: string, text: string])[]): Promise<Files> {
  const options = await resolveConfig(ROOT + '.prettierrc.json');
  const texts = pages.map(
    async ([path, text]) => [path, await format(text, { ...options, parser: 'markdown' })] as const,
  );
  return new Map(await Promise.all(texts));
}
