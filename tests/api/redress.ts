import { spawn } from 'node:child_process';
import { TEST_KEY_ENVIRONMENT } from '../../dev/testing/keys.js';
import type { House } from './house.js';

/** How the command ended, and all that it said. */
export interface Said {
  readonly code: number | null;
  readonly said: string;
}

/** Runs `redress` as a process of its own against the house. */
export async function redress(house: House, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Said> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'cli/redress.ts', ...args], {
    env: { PATH: process.env['PATH'], REDRESS_API_URL: house.url, ...TEST_KEY_ENVIRONMENT, ...env },
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => said.push(bytes.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, said: said.join('') };
}
