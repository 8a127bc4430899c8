import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');
const folders = ['domain', 'rulebooks', 'record', 'workflows', 'activities', 'imports', 'contracts', 'api'];

describe('glossary', () => {
  const words = new Set(
    folders.flatMap(filesOf).flatMap((path) => readFileSync(path, 'utf8').match(/[\p{L}\d_-]+/gu) ?? []),
  );
  const glossary = readFileSync(join(root, 'docs', 'glossary.md'), 'utf8');
  const terms = [...glossary.matchAll(/^\|(?<chinese>[^|]+)\|(?<code>[^|]+)\|/gm)].flatMap((row) =>
    [...(row.groups?.code ?? '').matchAll(/`([^`]+)`/g)].map(([, term]) => term ?? ''),
  );

  test('has terms to check', () => {
    expect(terms.length).toBeGreaterThan(50);
  });

  test('every term stands in the code under its name', () => {
    expect(terms.filter((term) => !words.has(term))).toEqual([]);
  });
});

function filesOf(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|ya?ml)$/.test(path))
    .map((path) => join(root, folder, path));
}
