import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PARTS } from '../../cli/docs/parts.js';
import { ROOT } from '../../dev/folders.js';

test.each(Object.entries(PARTS))(
  '%s: what is written is what the source says, and nothing else is there',
  async (_name, part) => {
    const files = await part.files();
    expect(files.size).toBeGreaterThan(0);
    for (const [path, text] of files) expect(readFileSync(join(ROOT, path), 'utf8')).toBe(text);
    const { folder } = part;
    const there =
      folder === undefined ? [...files.keys()] : readdirSync(join(ROOT, folder)).map((file) => `${folder}/${file}`);
    expect(there.sort()).toEqual([...files.keys()].sort());
  },
);
