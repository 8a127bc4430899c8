import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { benches } from '../../bench/benches.js';
import { withFigures } from '../../bench/harness/docs.js';
import { ROOT } from '../../dev/folders.js';

const page = 'before\n<!-- figures: a -->\nold\n<!-- end: a -->\nbetween\n<!-- figures: b -->\n<!-- end: b -->\nafter';

describe('figures in the documentation', () => {
  test("a bench's figures replace its own and nothing else", () => {
    const written = withFigures(page, 'a', 'new');
    expect(written).toContain('<!-- figures: a -->\n\nnew\n\n<!-- end: a -->\nbetween\n');
    expect(written).not.toContain('old');
    expect(withFigures(written, 'a', 'new')).toBe(written);
  });

  test('a bench without a place is refused', () => {
    expect(() => withFigures(page, 'c', 'new')).toThrow('no marks for c');
  });

  test.each(Object.keys(benches))('%s has its place in docs/performance.md', (bench) => {
    const performance = readFileSync(join(ROOT, 'docs', 'performance.md'), 'utf8');
    expect(() => withFigures(performance, bench, '')).not.toThrow();
  });
});
