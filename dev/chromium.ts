import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser for browser tests: named by `REDRESS_CHROMIUM`, else on PATH, else `undefined`. */
export function findChromium(env: NodeJS.ProcessEnv): string | undefined {
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const named = env.REDRESS_CHROMIUM === undefined || env.REDRESS_CHROMIUM === '' ? [] : [env.REDRESS_CHROMIUM];
  return [...named, ...onPath].find(canExecute);
}

function canExecute(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
