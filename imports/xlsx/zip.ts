import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { readAll, type ByteSource } from '../byte-source.js';
import { FileRefusal } from '../file-refusal.js';

export interface ZipEntry {
  readonly name: string;
  readonly compressed: boolean;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
}

const END_RECORD = 0x06054b50;
const CENTRAL_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const END_RECORD_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const MAX_DIRECTORY_BYTES = 4 * 1024 * 1024;
/** All parts of a workbook unpacked. 100 000 full rows are about 250 MiB. */
export const MAX_UNPACKED_MIB = 1024;

const broken = (): FileRefusal => new FileRefusal('file-broken', { row: 0 });

/**
 * The parts of a ZIP file by name, from its directory. What it says of sizes is only believed as an upper bound:
 * `openEntry` stops where more comes out.
 * @throws {FileRefusal} `file-broken`, `file-expands-too-far`, `file-old-spreadsheet` (encrypted)
 */
export async function readZipDirectory(source: ByteSource): Promise<ReadonlyMap<string, ZipEntry>> {
  const tailStart = Math.max(0, source.size - END_RECORD_BYTES - LONGEST_COMMENT);
  const tail = await readAll(source, tailStart, source.size);
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || tail.length - end < END_RECORD_BYTES || tail.readUInt32LE(end) !== END_RECORD) throw broken();
  const size = tail.readUInt32LE(end + 12);
  const start = tail.readUInt32LE(end + 16);
  if (size > MAX_DIRECTORY_BYTES || start + size > source.size) throw broken();
  const entries = parseDirectory(await readAll(source, start, start + size));
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (unpacked > MAX_UNPACKED_MIB * 1024 * 1024)
    throw new FileRefusal('file-expands-too-far', { maxMiB: MAX_UNPACKED_MIB });
  return new Map(entries.map((entry) => [entry.name, entry]));
}

function parseDirectory(directory: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === CENTRAL_RECORD) {
    const flags = directory.readUInt16LE(at + 8);
    const method = directory.readUInt16LE(at + 10);
    if ((flags & 1) !== 0) throw new FileRefusal('file-old-spreadsheet');
    if (method !== 0 && method !== 8) throw broken();
    const nameBytes = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameBytes),
      compressed: method === 8,
      compressedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameBytes + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** The bytes of one part, unpacked as they are asked for. Never more than the directory declared. */
export async function* openEntry(source: ByteSource, entry: ZipEntry): AsyncGenerator<Buffer> {
  const local = await readAll(source, entry.offset, entry.offset + 30);
  if (local.length < 30 || local.readUInt32LE(0) !== LOCAL_RECORD) throw broken();
  const start = entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const packed = Readable.from(source.read(start, start + entry.compressedSize));
  const unpacked = entry.compressed ? inflate(packed) : packed;
  let bytes = 0;
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > entry.size) throw new FileRefusal('file-expands-too-far', { maxMiB: MAX_UNPACKED_MIB });
      yield chunk;
    }
  } catch (error) {
    if (isZlibError(error)) throw broken();
    throw error;
  } finally {
    packed.destroy();
    unpacked.destroy();
  }
  if (bytes !== entry.size) throw broken();
}

function inflate(packed: Readable): Readable {
  const unpacked = createInflateRaw();
  // A failure of either stream is met by whoever reads the result.
  pipeline(packed, unpacked).catch(() => undefined);
  return unpacked;
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}
