import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');

/** A folder outside the tree with this project's own configuration and a few planted files; removed by `remove`. */
export interface Planted {
  /** Runs one of the project's tools there and answers what it printed, whatever its exit code. */
  run(bin: string, args: readonly string[]): Promise<string>;
  remove(): Promise<void>;
}

/** Plants `files` (path → content) beside copies of the named configuration files, with the real packages linked in. */
export async function plant(
  files: Readonly<Record<string, string>>,
  configuration: readonly string[],
): Promise<Planted> {
  const folder = await mkdtemp(join(tmpdir(), 'redress-planted-'));
  for (const name of configuration) await cp(join(root, name), join(folder, name));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return {
    run: (bin, args) => output(join(root, 'node_modules', bin), args, folder),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function output(script: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolvePromise, reject) => {
    const options = { cwd, env: { PATH: process.env.PATH }, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [script, ...args], options, (error, stdout, stderr) => {
      if (stdout === '') reject(new Error(`${script} said nothing: ${stderr}`, { cause: error }));
      else resolvePromise(stdout);
    });
  });
}
