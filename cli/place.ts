import { API_KINDS } from '../api/kinds.js';
import { withFiles } from '../config/from-files.js';
import { KEY_VARIABLES, readKeys, type KeyTexts } from '../config/keys.js';
import { systemClock } from '../config/system-clock.js';
import { createRedressClient, type RedressClient } from '../contracts/client.js';
import { ClearError } from '../dev/clear-error.js';
import { DEMO_PEOPLE, findPerson } from '../dev/demo-people.js';
import { keyFilesIn } from '../dev/embedded-keys.js';
import { issuerKeys } from '../dev/oidc/keys.js';
import { signToken } from '../dev/oidc/token.js';
import { getRunning } from '../dev/running.js';
import { placesIn, readSettings } from '../dev/settings.js';
import { KeysRefused } from '../record/keys/check-keys.js';
import { openRecord, type CaseRecord } from '../record/open-record.js';
import { openShelf } from '../rulebooks/live-shelf.js';

const { env } = process;

/** Where the API is: what the environment says, else the stack that runs from this clone. */
export async function apiUrl(): Promise<string> {
  return env['REDRESS_API_URL'] ?? (await getRunning(readSettings(env).REDRESS_DATA)).apiUrl;
}

/** A token of a demo person of the embedded stack; elsewhere tokens come from the identity provider. */
export async function demoToken(id: string): Promise<string> {
  const person = findPerson(id);
  if (person === undefined) {
    throw new ClearError(`There is no ${id}. Say one of: ${DEMO_PEOPLE.map((known) => known.id).join(', ')}`);
  }
  const { REDRESS_DATA } = readSettings(env);
  const { issuer } = await getRunning(REDRESS_DATA);
  return signToken(await issuerKeys(placesIn(REDRESS_DATA).keys), issuer, person);
}

export interface Identified {
  /** A demo person; without it the token of REDRESS_TOKEN is used. */
  readonly as?: string;
}

/** Throws a `ClearError` where nobody is named. */
export async function tokenOf({ as }: Identified): Promise<string> {
  const token = as === undefined ? given('REDRESS_TOKEN') : await demoToken(as);
  if (token === undefined) throw new ClearError('Say who asks: --as <demo person>, or a token in REDRESS_TOKEN');
  return token;
}

export async function client(identified: Identified): Promise<RedressClient> {
  const token = await tokenOf(identified);
  return createRedressClient({ baseUrl: await apiUrl(), token: () => Promise.resolve(token) });
}

/** Works with the record itself and closes it. For who runs the system: no rights are asked. */
export async function withRecord<T>(work: (record: CaseRecord) => Promise<T>): Promise<T> {
  const url = given('REDRESS_MONGODB_URL') ?? (await getRunning(readSettings(env).REDRESS_DATA)).mongodbUrl;
  const record = await openRecord({
    url,
    clock: systemClock,
    shelf: openShelf(env['REDRESS_RULEBOOKS']),
    kinds: API_KINDS.map(({ kind }) => kind),
    keys: keysHere(),
  }).catch((error: unknown) => {
    throw error instanceof KeysRefused ? new ClearError(error.message) : error;
  });
  try {
    return await work(record);
  } finally {
    await record.close();
  }
}

/** What the environment, or the file that it names for it, has for a variable. Throws a `ClearError` where that cannot be read. */
function given(name: string): string | undefined {
  const { values, faults } = withFiles(env, [name]);
  if (faults[0] !== undefined) throw new ClearError(faults[0]);
  return values[name];
}

/** The keys that the environment names, else those of the stack that runs from this clone. */
function keysHere(): KeyTexts {
  const named = Object.keys(KEY_VARIABLES).flatMap((name) => [name, `${name}_FILE`]);
  const isNamed = named.some((name) => (env[name] ?? '') !== '');
  try {
    return readKeys(isNamed ? env : keyFilesIn(readSettings(env).REDRESS_DATA));
  } catch (error) {
    throw new ClearError(error instanceof Error ? error.message : String(error));
  }
}

/** Throws what the API refused with, in one line. */
export function answered<T>({ data, error }: { readonly data?: T; readonly error?: unknown }): T {
  if (data !== undefined) return data;
  throw new ClearError(saidBy(error));
}

function saidBy(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'The API gave no answer.';
  const { code, zh, en } = error as { code?: string; zh?: { detail?: string }; en?: { detail?: string } };
  return `${code ?? 'unknown'}: ${zh?.detail ?? ''} ${en?.detail ?? ''}`;
}

export function print(value: unknown): void {
  process.stdout.write(`${typeof value === 'string' ? value : JSON.stringify(value, null, 2)}\n`);
}
