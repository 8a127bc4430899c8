import type { ByteSource } from '../../imports/byte-source.js';
import { SEAL_BYTES } from './box.js';
import { SealBroken, type Sealer } from './seal.js';

/** A stored file is sealed block by block, so that any part of it can be read without the rest. */
export const BLOCK_BYTES = 1024 * 1024;
export const SEALED_BLOCK_BYTES = BLOCK_BYTES + SEAL_BYTES;

/**
 * The bytes as they are stored: blocks of `SEALED_BLOCK_BYTES` (the last may be shorter), each bound to the file, to its
 * number and to whether it is the last. Nothing can be moved, dropped or added without being seen.
 */
export async function* sealedBlocks(
  sealer: Sealer,
  owner: string,
  file: string,
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0);
  let number = 0;
  for await (const bytes of content) {
    held = Buffer.concat([held, bytes]);
    // A full block waits until it is known whether another comes.
    while (held.length > BLOCK_BYTES) {
      yield sealer.sealBytes(owner, placeOf(file, number, false), held.subarray(0, BLOCK_BYTES));
      held = Buffer.from(held.subarray(BLOCK_BYTES));
      number += 1;
    }
  }
  if (held.length > 0) yield sealer.sealBytes(owner, placeOf(file, number, true), held);
}

/**
 * The file as it was before it was sealed, read from any place. `stored` reads the sealed bytes; `size` is the number of
 * the bytes before.
 * @throws {SealBroken} where a block is not the one that was sealed in its place.
 */
export function openedFile(stored: ByteSource, size: number, owner: string, file: string, sealer: Sealer): ByteSource {
  const last = Math.max(0, Math.ceil(size / BLOCK_BYTES) - 1);
  return {
    size,
    async *read(start, end) {
      if (start >= end) return;
      let number = Math.floor(start / BLOCK_BYTES);
      const upTo = Math.min(size, (Math.floor((end - 1) / BLOCK_BYTES) + 1) * BLOCK_BYTES);
      const sealedEnd = upTo + Math.ceil(upTo / BLOCK_BYTES) * SEAL_BYTES;
      for await (const block of inBlocks(stored.read(number * SEALED_BLOCK_BYTES, sealedEnd))) {
        const opened = sealer.openBytes(owner, placeOf(file, number, number === last), block);
        const offset = number * BLOCK_BYTES;
        yield opened.subarray(Math.max(0, start - offset), end - offset);
        number += 1;
      }
      if (number * BLOCK_BYTES < upTo) throw new SealBroken();
    },
  };
}

async function* inBlocks(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0);
  for await (const part of bytes) {
    held = Buffer.concat([held, part]);
    while (held.length >= SEALED_BLOCK_BYTES) {
      yield held.subarray(0, SEALED_BLOCK_BYTES);
      held = Buffer.from(held.subarray(SEALED_BLOCK_BYTES));
    }
  }
  if (held.length > 0) yield held;
}

function placeOf(file: string, number: number, isLast: boolean): string {
  return `file\n${file}\n${String(number)}\n${isLast ? 'last' : 'more'}`;
}
