import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';
import { SealBroken } from './seal.js';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** By so much a value grows when it is sealed. */
export const SEAL_BYTES = NONCE_BYTES + TAG_BYTES;

/** AES-256-GCM with a random nonce, bound to its place: nonce, ciphertext, tag. */
export function box(key: KeyObject, place: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** @throws {SealBroken} where key, place or bytes are not those of the sealing. */
export function unbox(key: KeyObject, place: string, boxed: Uint8Array): Buffer {
  if (boxed.length < SEAL_BYTES) throw new SealBroken();
  const decipher = createDecipheriv(ALGORITHM, key, boxed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(place));
  decipher.setAuthTag(boxed.subarray(boxed.length - TAG_BYTES));
  const opened = decipher.update(boxed.subarray(NONCE_BYTES, boxed.length - TAG_BYTES));
  try {
    return Buffer.concat([opened, decipher.final()]);
  } catch {
    // Whatever the library says of it, nothing of the bytes is told.
    throw new SealBroken();
  }
}
