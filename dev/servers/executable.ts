import { access, constants, stat } from 'node:fs/promises';
import { lastLine, run } from '../run.js';
import type { Server } from './server.js';

const ANSWER_TIMEOUT_MS = 15_000;

/** `null` when the file is this server and runs here, else in a few words why not. */
export async function whyUnusable(path: string, server: Server): Promise<string | null> {
  try {
    await access(path, constants.X_OK);
    if ((await stat(path)).size === 0) return `${path} is empty`;
  } catch {
    return `${path} cannot be executed`;
  }
  if (server.atLeast === null) return null;
  const answer = await run(path, ['--version'], ANSWER_TIMEOUT_MS);
  const version = /(\d+)\.(\d+)\.\d+/.exec(answer.output);
  if (answer.code !== 0 || version === null) return `${path} --version failed (${lastLine(answer.output)})`;
  const [major, minor] = [Number(version[1]), Number(version[2])];
  const [needMajor, needMinor] = server.atLeast;
  const enough = major > needMajor || (major === needMajor && minor >= needMinor);
  return enough ? null : `${path} is ${version[0]}, needed is ${String(needMajor)}.${String(needMinor)}`;
}
