import { z } from 'zod';
import { withFiles } from './from-files.js';

/** A key from outside the database: its name, and 32 bytes in base64. */
export interface KeyText {
  readonly id: string;
  readonly base64: string;
}

/** Both lists with the newest key last. */
export interface KeyTexts {
  /** Wrap the data keys of persons. */
  readonly master: readonly KeyText[];
  /** Hash the numbers by which persons are found. */
  readonly lookup: readonly KeyText[];
}

const KEY = /^([a-z0-9][a-z0-9-]{0,31}):([A-Za-z0-9+/]{43}=)$/;

/** `<id>:<base64 of 32 bytes>`, one after the other, the newest last; lines that begin with # are left out. */
const KeyList = z
  .string('is needed (npm run redress -- keys new makes one)')
  .transform((text) =>
    text
      .replaceAll(/^\s*#.*$/gm, '')
      .split(/[\s,]+/)
      .filter((part) => part !== ''),
  )
  .refine(
    (parts) => parts.length > 0 && parts.every((part) => KEY.test(part)),
    'expected <id>:<base64 of 32 bytes>, one or more',
  )
  .transform((parts): readonly KeyText[] =>
    parts.map((part) => {
      const [id = '', base64 = ''] = part.split(':');
      return { id, base64 };
    }),
  )
  .refine((keys) => new Set(keys.map(({ id }) => id)).size === keys.length, 'an id stands there twice');

/** Kept outside the database; each is one of the secrets that may stand in a file (config/from-files.ts). */
export const KEY_VARIABLES = { REDRESS_MASTER_KEYS: KeyList, REDRESS_LOOKUP_KEYS: KeyList };

export function keysIn(read: Readonly<Record<keyof typeof KEY_VARIABLES, readonly KeyText[]>>): KeyTexts {
  return { master: read.REDRESS_MASTER_KEYS, lookup: read.REDRESS_LOOKUP_KEYS };
}

/** The keys for a program that needs nothing else. Throws a line for what is missing or wrong; no key is repeated. */
export function readKeys(env: Readonly<Record<string, string | undefined>>): KeyTexts {
  const { values, faults } = withFiles(env, Object.keys(KEY_VARIABLES));
  const parsed = z.object(KEY_VARIABLES).safeParse(values);
  const wrong = [...faults, ...(parsed.success ? [] : faultsIn(parsed.error))];
  if (!parsed.success || wrong.length > 0) throw new Error(wrong.join('\n'));
  return keysIn(parsed.data);
}

/** A line for each variable that is wrong; values are not repeated. */
export function faultsIn({ issues }: z.ZodError): readonly string[] {
  return issues.map(({ path, message }) => `${path[0]?.toString() ?? ''}: ${message}`);
}
