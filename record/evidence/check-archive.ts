import type { Content, EvidenceType } from './check-content.js';

export type ArchiveFault = 'evidence-type-not-allowed' | 'evidence-incomplete' | 'evidence-archive-unsafe';

/** Bounds of what a document may unpack to; an office document of a hundred scanned pages is far below. */
const MOST_PARTS = 2_000;
const MOST_UNPACKED_BYTES = 200 * 1024 * 1024;
/** Text packs by twenty, seldom by a hundred; bombs by a thousand. Small parts may do as they like. */
const MOST_RATIO = 200;
const RATIO_FROM_BYTES = 1024 * 1024;

const END_RECORD = 0x06054b50;
const CENTRAL_RECORD = 0x02014b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const ZIP64 = 0xffffffff;
const NESTED = /\.(zip|rar|7z|gz|tgz|bz2|xz|zst|tar|jar|war|apk|iso|cab|arj|lzh)$/i;

interface Part {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

class Fault extends Error {
  constructor(readonly code: ArchiveFault) {
    super(code);
  }
}

/**
 * Which kind of document a ZIP file is, judged by its directory alone: nothing is expanded. Refused are archives that are no
 * document, whose parts are too many, would unpack too far or overlap, are archives themselves, are encrypted, or bear
 * names that lead out of a folder.
 */
export function checkArchive(content: Content): { readonly type: EvidenceType } | { readonly fault: ArchiveFault } {
  try {
    const parts = directoryOf(content);
    const type = documentIn(new Set(parts.map(({ name }) => name)));
    if (!parts.every(isHarmless) || expandsTooFar(parts) || overlaps(parts))
      return { fault: 'evidence-archive-unsafe' };
    return type === null ? { fault: 'evidence-type-not-allowed' } : { type };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.code };
    // A number that points out of the buffer.
    if (error instanceof RangeError) return { fault: 'evidence-incomplete' };
    throw error;
  }
}

/** The parts that the directory lists, all of them: a directory that counts otherwise than it lists is a trick. */
function directoryOf({ tail, size }: Content): readonly Part[] {
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || tail.length - end < END_BYTES || tail.readUInt32LE(end) !== END_RECORD)
    throw new Fault('evidence-incomplete');
  const tailStart = size - tail.length;
  const [count, bytes, start] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (start === ZIP64 || count > MOST_PARTS || start < tailStart) throw new Fault('evidence-archive-unsafe');
  if (start + bytes > tailStart + end) throw new Fault('evidence-incomplete');
  const parts = [...partsIn(tail.subarray(start - tailStart, start - tailStart + bytes))];
  const names = new Set(parts.map(({ name }) => name));
  if (parts.length !== count || names.size !== count) throw new Fault('evidence-archive-unsafe');
  if (parts.some(({ offset, packed }) => offset + LOCAL_BYTES + packed > start))
    throw new Fault('evidence-archive-unsafe');
  return parts;
}

function* partsIn(directory: Buffer): Generator<Part> {
  let at = 0;
  while (at < directory.length) {
    if (directory.readUInt32LE(at) !== CENTRAL_RECORD) throw new Fault('evidence-archive-unsafe');
    const isEncrypted = (directory.readUInt16LE(at + 8) & 1) !== 0;
    const method = directory.readUInt16LE(at + 10);
    const part = {
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    };
    if (isEncrypted || (method !== 0 && method !== 8) || Object.values(part).includes(ZIP64))
      throw new Fault('evidence-archive-unsafe');
    const nameEnd = at + CENTRAL_BYTES + directory.readUInt16LE(at + 28);
    yield { name: directory.toString('utf8', at + CENTRAL_BYTES, nameEnd), ...part };
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
}

/** By the part without which the document would not open. */
function documentIn(names: ReadonlySet<string>): EvidenceType | null {
  if (names.has('OFD.xml')) return 'application/ofd';
  if (!names.has('[Content_Types].xml')) return null;
  if (names.has('word/document.xml')) return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return names.has('xl/workbook.xml') ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : null;
}

/** Macros are programs: a document with them is none that is taken. */
function isHarmless({ name }: Part): boolean {
  const leadsOut = name.startsWith('/') || name.includes('\\') || name.includes('\0') || /^[A-Za-z]:/.test(name);
  return (
    !leadsOut && !name.split('/').includes('..') && !NESTED.test(name) && !name.toLowerCase().endsWith('vbaproject.bin')
  );
}

function expandsTooFar(parts: readonly Part[]): boolean {
  const whole = {
    packed: parts.reduce((sum, part) => sum + part.packed, 0),
    unpacked: parts.reduce((sum, part) => sum + part.unpacked, 0),
  };
  // The whole as well: a bomb can be cut into parts that are each too small to be asked.
  return whole.unpacked > MOST_UNPACKED_BYTES || [whole, ...parts].some(swells);
}

function swells({ packed, unpacked }: Pick<Part, 'packed' | 'unpacked'>): boolean {
  return unpacked > RATIO_FROM_BYTES && unpacked > MOST_RATIO * packed;
}

/** Parts that share their bytes unpack to far more than they are. */
function overlaps(parts: readonly Part[]): boolean {
  const inOrder = [...parts].sort((a, b) => a.offset - b.offset);
  return inOrder.some((part, index) => {
    const next = inOrder[index + 1];
    return next !== undefined && part.offset + LOCAL_BYTES + part.packed > next.offset;
  });
}
