import { FileRefusal } from '../file-refusal.js';
import { parseXml } from './xml.js';

const BLOCK_BYTES = 4 * 1024 * 1024;
/** Texts of a workbook, packed. 100 000 rows of different texts are about 60 MiB. */
export const MAX_TEXT_MIB = 160;

/** The texts that a workbook's cells point to, packed as UTF-8 outside the heap. */
export interface SharedStrings {
  readonly size: number;
  get(index: number): string;
}

export const noStrings: SharedStrings = { size: 0, get: () => '' };

/** Rich text loses its looks; pronunciation marks (rPh) are not text. */
export async function readSharedStrings(bytes: AsyncIterable<Uint8Array>): Promise<SharedStrings> {
  const packed = packer();
  let text = '';
  let inText = false;
  let phonetic = false;
  const pieces = parseXml(bytes, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      if (name === 't') inText = !phonetic;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') packed.add(unescapeText(text));
    },
  });
  for await (const _ of pieces);
  return packed;
}

/** OOXML writes characters that XML cannot hold as `_x000D_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function packer() {
  const blocks: Buffer[] = [];
  let block = Buffer.alloc(0);
  let used = 0;
  let total = 0;
  let places = new Float64Array(1024);
  let count = 0;
  const place = (bytes: number): void => {
    if (block.length - used < bytes) {
      block = Buffer.allocUnsafeSlow(Math.max(BLOCK_BYTES, bytes));
      blocks.push(block);
      used = 0;
    }
    if (count * 2 + 2 > places.length) {
      const larger = new Float64Array(places.length * 2);
      larger.set(places);
      places = larger;
    }
  };
  return {
    get size() {
      return count;
    },
    add(text: string): void {
      const bytes = Buffer.byteLength(text);
      total += bytes;
      if (total > MAX_TEXT_MIB * 1024 * 1024) throw new FileRefusal('file-expands-too-far', { maxMiB: MAX_TEXT_MIB });
      place(bytes);
      block.write(text, used);
      places[count * 2] = (blocks.length - 1) * 2 ** 32 + used;
      places[count * 2 + 1] = bytes;
      used += bytes;
      count += 1;
    },
    get(index: number): string {
      const at = places[index * 2] ?? 0;
      const start = at % 2 ** 32;
      const bytes = index < count ? (places[index * 2 + 1] ?? 0) : 0;
      return blocks[Math.floor(at / 2 ** 32)]?.toString('utf8', start, start + bytes) ?? '';
    },
  };
}
