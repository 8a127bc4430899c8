import type { mongo } from 'mongoose';
import type { ByteSource } from '../../imports/byte-source.js';

/** A file of this store as it is stored, read block by block from any place. `size` in bytes. */
export function storedFile(bucket: mongo.GridFSBucket, file: string, size: number): ByteSource {
  return {
    size,
    async *read(start, end) {
      if (start >= end) return;
      // The driver's types know only ObjectId; the ids of our files are text.
      const stream = bucket.openDownloadStream(file as unknown as mongo.ObjectId, { start, end });
      try {
        yield* stream as AsyncIterable<Buffer>;
      } finally {
        stream.destroy();
      }
    },
  };
}
