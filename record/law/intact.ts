import { createHash } from 'node:crypto';
import type { LawDocument } from './law.model.js';

/** SHA-256 of a text in UTF-8, hexadecimal. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Whether the text is still the one that was proposed. What is not is neither approved nor taken. */
export function isIntact({ text, sha256 }: Pick<LawDocument, 'text' | 'sha256'>): boolean {
  return sha256Of(text) === sha256;
}
