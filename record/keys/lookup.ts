import { createHmac, type KeyObject } from 'node:crypto';
import { KeyNotAtHand } from './seal.js';
import { newestOf, type NamedKey } from './key-ring.js';

/** What a text is hashed for; the same text for two purposes gives two hashes. */
export type LookupPurpose = 'number' | 'entry' | 'content' | 'row' | 'body' | 'fact' | 'caller';

/**
 * Finds by what may not be stored: HMAC-SHA-256 with a key from outside the database, so that nobody who has only the
 * database can try out all identity numbers.
 */
export interface Lookup {
  /** As it is stored from now on: `hmac.<key>.<hash>`. */
  of(purpose: LookupPurpose, text: string): string;
  /** Every form in which it may be stored: by each key, the newest first, and as it was before there were keys. */
  all(purpose: LookupPurpose, text: string): readonly string[];
  /**
   * Whether a stored form is this text's.
   * @throws {KeyNotAtHand} where it was made with a key that this process lacks.
   */
  is(stored: string, purpose: LookupPurpose, text: string): boolean;
}

const KEYED = /^hmac\.([a-z0-9-]+)\.[\w-]{43}$/;

/** Id of the key by which a stored form was made; null for one from before there were keys. */
export function lookupKeyOf(stored: string): string | null {
  return KEYED.exec(stored)?.[1] ?? null;
}

export function createLookup(keys: readonly NamedKey[]): Lookup {
  const newest = newestOf(keys);
  const newestFirst = [...keys].reverse();
  return {
    of: (purpose, text) => formOf(newest, purpose, text),
    all: (purpose, text) => [...newestFirst.map((key) => formOf(key, purpose, text)), text],
    is: (stored, purpose, text) => {
      const id = lookupKeyOf(stored);
      if (id === null) return stored === text;
      const key = keys.find((one) => one.id === id);
      if (!key) throw new KeyNotAtHand(id);
      return stored === formOf(key, purpose, text);
    },
  };
}

/** Keeps and finds the text itself: what keyed look-up is measured against. */
export const plainLookup: Lookup = {
  of: (_purpose, text) => text,
  all: (_purpose, text) => [text],
  is: (stored, _purpose, text) => stored === text,
};

function formOf({ id, key }: NamedKey, purpose: LookupPurpose, text: string): string {
  return `hmac.${id}.${hmac(key, `${purpose}\n${text}`)}`;
}

function hmac(key: KeyObject, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
