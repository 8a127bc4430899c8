import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folders whose data files (rulebooks, letter templates, pages of problems) the compiled code reads from beside itself. */
const FOLDERS_WITH_DATA = ['rulebooks', 'activities', 'contracts', 'api', 'dev', 'docs/problems', 'verifier'];

/** Compiles the product into dist/ and lays its data files beside it, so that `node dist/api/main.js` runs as it stands. */
function build(root: string): number {
  const dist = join(root, 'dist');
  rmSync(dist, { recursive: true, force: true });
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const compiled = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
  if (compiled.status !== 0) return compiled.status ?? 1;
  for (const folder of FOLDERS_WITH_DATA) copyData(root, dist, folder);
  return 0;
}

function copyData(root: string, dist: string, folder: string): void {
  if (!existsSync(join(root, folder))) return;
  for (const path of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
    if (/\.(ya?ml|hbs|html|css|json|txt|md)$/.test(path)) cpSync(join(root, folder, path), join(dist, folder, path));
  }
}

process.exitCode = build(resolve(import.meta.dirname, '..'));
