/** A stored file that can be read from any place. `end` is exclusive. */
export interface ByteSource {
  readonly size: number;
  read(start: number, end: number): AsyncIterable<Uint8Array>;
}

export async function readAll(source: ByteSource, start: number, end: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of source.read(start, end)) parts.push(part);
  return Buffer.concat(parts);
}

/** A file that is in memory already. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    async *read(start, end) {
      yield bytes.subarray(start, end);
    },
  };
}
