import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../dev/folders.js';
import { PARTS, type Files, type Part } from './docs/parts.js';

/**
 * `npm run docs` writes everything in the documentation that comes from the source: `kinds`, `law`, `problems`, and the
 * typed `client`; `npm run docs -- law` that part only. With `--check` nothing is written, and what is not as the source
 * says is named; that the kept ways are those of the source, the tests see (tests/domain/ways.test.ts).
 */
async function main(named: readonly string[], isCheck: boolean): Promise<void> {
  const unknown = named.filter((name) => !(name in PARTS));
  if (unknown.length > 0) throw new Error(`There is no ${unknown.join(', ')}; say ${Object.keys(PARTS).join(', ')}.`);
  const names = named.length > 0 ? named : Object.keys(PARTS);
  if (names.includes('kinds') && !isCheck) keepWays();
  for (const name of names) {
    const part = PARTS[name];
    if (part) settle(part, await part.files(), isCheck);
  }
}

/** The ways of each kind come from living its cases, which the tests know how to do; they are called by their path. */
function keepWays(): void {
  const script = join(ROOT, 'tests/domain/ways/keep-ways.ts');
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', script], { stdio: 'inherit', cwd: ROOT });
  if (status !== 0) throw new Error('The cases could not be lived; nothing is written.');
}

function settle({ folder }: Part, files: Files, isCheck: boolean): void {
  const gone = folder === undefined ? [] : filesIn(folder).filter((path) => !files.has(path));
  const changed = [...files].filter(([path, text]) => readIfThere(path) !== text);
  for (const path of gone) tell(path, 'is of nothing any more', isCheck, () => rmSync(join(ROOT, path)));
  for (const [path, text] of changed) tell(path, 'is not what the source says', isCheck, () => write(path, text));
}

function tell(path: string, what: string, isCheck: boolean, mend: () => void): void {
  if (!isCheck) {
    mend();
    return;
  }
  process.stderr.write(`${path} ${what}. Run: npm run docs\n`);
  process.exitCode = 1;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), text);
}

function filesIn(folder: string): readonly string[] {
  return existsSync(join(ROOT, folder)) ? readdirSync(join(ROOT, folder)).map((file) => `${folder}/${file}`) : [];
}

function readIfThere(path: string): string | null {
  return existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : null;
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { check: { type: 'boolean' } } });
await main(positionals, values.check === true);
