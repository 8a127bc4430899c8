import { analyse } from 'chardet';
import type { ByteSource } from './byte-source.js';
import { FileRefusal } from './file-refusal.js';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'gb18030';

const SAMPLE_BYTES = 64 * 1024;
/** Words that no other encoding's bytes decode to by chance. */
const KNOWN_WORDS = /处罚|行政|统一社会信用代码/u;

/**
 * The encoding of a text file, found by decoding all of it, so that the answer holds for the last row too. UTF-8 is what
 * decodes as UTF-8. What decodes as GB18030 must also look like it: known words, or what chardet says of a sample.
 * @throws {FileRefusal} `encoding-unknown` rather than a guess.
 */
export async function detectEncoding(source: ByteSource): Promise<Encoding> {
  const utf8 = validator('utf-8');
  const gb18030 = validator('gb18030');
  let sample = Buffer.alloc(0);
  let first: Uint8Array | null = null;
  for await (const bytes of source.read(0, source.size)) {
    first ??= bytes.slice(0, 3);
    utf8.take(bytes);
    gb18030.take(bytes);
    if (sample.length < SAMPLE_BYTES && hasHighBytes(bytes))
      sample = Buffer.concat([sample, bytes.subarray(0, SAMPLE_BYTES)]);
    if (!utf8.holds() && !gb18030.holds()) break;
  }
  if (utf8.end()) return first?.[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf ? 'utf-8-bom' : 'utf-8';
  const guesses = sample.length > 0 ? analyse(sample) : [];
  if (gb18030.end() && (gb18030.knownWord() || guesses[0]?.name === 'GB18030')) return 'gb18030';
  throw new FileRefusal('encoding-unknown', { guess: guesses.find(({ name }) => name !== 'UTF-8')?.name ?? '?' });
}

/** Where the text begins behind a byte order mark. */
export function textStart(encoding: Encoding): number {
  return encoding === 'utf-8-bom' ? 3 : 0;
}

function validator(label: 'utf-8' | 'gb18030') {
  const decoder = new TextDecoder(label, { fatal: true });
  let good = true;
  let known = false;
  const decode = (bytes?: Uint8Array): void => {
    if (!good) return;
    try {
      const text = bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
      known ||= KNOWN_WORDS.test(text);
    } catch {
      good = false;
    }
  };
  return {
    take: decode,
    holds: () => good,
    knownWord: () => known,
    end: () => {
      decode();
      return good;
    },
  };
}

function hasHighBytes(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x7f);
}
