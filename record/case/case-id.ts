import { createHash, randomBytes } from 'node:crypto';
import type { AnyKind } from '../../domain/kernel/case.js';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const SUBJECT = /^sub-([a-z2-7]{8})[a-z2-7]*$/;

/** A new subject's id: random, so that nothing in it derives from a name or a number. */
export function newSubjectId(): string {
  return `sub-${base32(randomBytes(15))}`;
}

/**
 * The shard token with which every id, claim and lock about a subject begins.
 * @throws {RangeError} where the text is no subject's id.
 */
export function tokenOf(subject: string): string {
  const token = SUBJECT.exec(subject)?.[1];
  if (token === undefined) throw new RangeError('Not the id of a subject.');
  return token;
}

/** The token of the subject that a case is about, out of the case's id. */
export function tokenOfCase(caseId: string): string {
  return caseId.slice(0, caseId.indexOf('-'));
}

/**
 * The id of the case that this command opens: a function of who sends it, the kind and the idempotency key, so that sending
 * it twice opens one case. `subject` is the one the record is about. Its id is the workflow's id too.
 */
export function caseIdFor(
  kind: Pick<AnyKind, 'name' | 'prefix'>,
  subject: string,
  sender: string,
  key: string,
): string {
  return `${tokenOf(subject)}-${kind.prefix}-${base32(digestOf(kind.name, sender, key).subarray(0, 10))}`;
}

/** Names an opening whatever the subject: one key of a sender opens one case of a kind. */
export function openingOf(kind: string, sender: string, key: string): string {
  return digestOf(kind, sender, key).toString('hex');
}

function digestOf(kind: string, sender: string, key: string): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([sender, kind, key]))
    .digest();
}

/** Lower-case base32 of RFC 4648 for lengths that are multiples of five bytes. */
export function base32(bytes: Uint8Array): string {
  let bits = 0;
  let value = 0;
  let text = '';
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET.charAt((value >>> bits) & 31);
    }
    value &= (1 << bits) - 1;
  }
  return text;
}
