import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { KeyNotAtHand } from './seal.js';
import { box, unbox } from './box.js';

/** A key as it is given from outside: a name, and 32 bytes in base64. */
export interface KeyText {
  readonly id: string;
  readonly base64: string;
}

/** The keys that are kept outside the database, each list with the newest last. */
export interface KeyTexts {
  /** Wrap the data keys. */
  readonly master: readonly KeyText[];
  /** Hash what has to be found. */
  readonly lookup: readonly KeyText[];
}

export interface NamedKey {
  readonly id: string;
  readonly key: KeyObject;
}

export interface KeyRing {
  readonly master: readonly NamedKey[];
  readonly lookup: readonly NamedKey[];
}

const KEY_BYTES = 32;

/** @throws {Error} where a key has not 32 bytes, or none is given. */
export function ringOf({ master, lookup }: KeyTexts): KeyRing {
  return { master: master.map(keyOf), lookup: lookup.map(keyOf) };
}

function keyOf({ id, base64 }: KeyText): NamedKey {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== KEY_BYTES) throw new Error(`The key ${id} has not ${KEY_BYTES} bytes.`);
  return { id, key: createSecretKey(bytes) };
}

/** @throws {Error} where there is none. */
export function newestOf(keys: readonly NamedKey[]): NamedKey {
  const newest = keys.at(-1);
  if (!newest) throw new Error('No key was given.');
  return newest;
}

/** A data key as it is stored: with which master key it is wrapped. */
export interface Wrapped {
  readonly master: string;
  readonly wrapped: string;
}

/** A new data key of an owner, and its bytes wrapped by the newest master key. */
export function newDataKey({ master }: KeyRing, owner: string): { readonly key: KeyObject; readonly stored: Wrapped } {
  const bytes = randomBytes(KEY_BYTES);
  return { key: createSecretKey(bytes), stored: wrap(newestOf(master), owner, bytes) };
}

/**
 * @throws {KeyNotAtHand} where the master key is not on the ring.
 * @throws {SealBroken} where it is another key of that name, or the wrapped key was changed or is another owner's.
 */
export function unwrap({ master }: KeyRing, owner: string, stored: Wrapped): KeyObject {
  return createSecretKey(unwrapped(master, owner, stored));
}

/** The same data key, wrapped by the newest master key. */
export function rewrap({ master }: KeyRing, owner: string, stored: Wrapped): Wrapped {
  return wrap(newestOf(master), owner, unwrapped(master, owner, stored));
}

function unwrapped(master: readonly NamedKey[], owner: string, stored: Wrapped): Buffer {
  const found = master.find(({ id }) => id === stored.master);
  if (!found) throw new KeyNotAtHand(stored.master);
  return unbox(found.key, placeOf(owner), Buffer.from(stored.wrapped, 'base64url'));
}

function wrap({ id, key }: NamedKey, owner: string, bytes: Uint8Array): Wrapped {
  return { master: id, wrapped: box(key, placeOf(owner), bytes).toString('base64url') };
}

function placeOf(owner: string): string {
  return `data-key\n${owner}`;
}
