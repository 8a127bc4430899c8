import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The value in the canonical form of RFC 8785: the same bytes whatever the order of its members. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('The value has no canonical form.');
  return text;
}

/** SHA-256 over the canonical form, as lower-case hexadecimal. */
export function hashOf(value: unknown): string {
  return sha256(canonical(value));
}

/** SHA-256 over the UTF-8 text, as lower-case hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The value as it will come back from the database: without members that are undefined, dates as text. */
export function asStored<T>(value: T): T {
  return JSON.parse(canonical(value)) as T;
}
