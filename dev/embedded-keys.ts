import { randomBytes } from 'node:crypto';
import { link, rm, writeFile } from 'node:fs/promises';
import { placesIn } from './settings.js';
import { codeOf } from './thrown.js';

const KEY_BYTES = 32;

/** A new key as it stands in a file of keys: a name that is its own, and 32 random bytes. */
export function newKeyLine(): string {
  return `k-${randomBytes(4).toString('hex')}:${randomBytes(KEY_BYTES).toString('base64')}`;
}

export type KeyFiles = Readonly<Record<'REDRESS_MASTER_KEYS_FILE' | 'REDRESS_LOOKUP_KEYS_FILE', string>>;

/** Where the embedded stack keeps its keys: in its data folder, beside the database and not in it. */
export function keyFilesIn(data: string): KeyFiles {
  const { masterKeys, lookupKeys } = placesIn(data);
  return { REDRESS_MASTER_KEYS_FILE: masterKeys, REDRESS_LOOKUP_KEYS_FILE: lookupKeys };
}

/**
 * The files with the keys of the embedded stack, made at the first start and readable by their owner alone. Nothing is made
 * where the environment brings keys.
 */
export async function embeddedKeyFiles(env: NodeJS.ProcessEnv, data: string): Promise<Partial<KeyFiles>> {
  const files = Object.entries(keyFilesIn(data)).filter(
    ([name]) => (env[name] ?? '') === '' && (env[name.replace('_FILE', '')] ?? '') === '',
  );
  for (const [, file] of files) await makeKeyFile(file);
  return Object.fromEntries(files);
}

async function makeKeyFile(file: string): Promise<void> {
  const half = `${file}.${randomBytes(4).toString('hex')}`;
  await writeFile(half, `${newKeyLine()}\n`, { mode: 0o600 });
  // Whole or not at all, and never over one that is there: what is sealed with it could not be opened again.
  await link(half, file).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
  await rm(half);
}
