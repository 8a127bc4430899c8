import { checkArchive, type ArchiveFault } from './check-archive.js';

/** What is taken as evidence, by media type: the first extension is the one that is given. */
export const EXTENSIONS = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'application/ofd': ['.ofd'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

export type EvidenceType = keyof typeof EXTENSIONS;

/** Bytes of the beginning and of the end that are kept while a file passes: enough for any signature and ZIP directory. */
const HEAD_BYTES = 1_024;
const TAIL_BYTES = 512 * 1_024;

/** What is known of a file after it has passed. */
export interface Content {
  readonly head: Buffer;
  /** The last bytes, the whole file where it is shorter. */
  readonly tail: Buffer;
  readonly size: number;
}

/** What is wrong with a file, by its code among the refusals of evidence. */
export type ContentFault = 'evidence-type-not-allowed' | 'evidence-incomplete' | ArchiveFault;

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** An empty chunk IEND with its checksum. */
const PNG_END = Buffer.from([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
const JPEG_SIGNATURE = Buffer.from([0xff, 0xd8, 0xff]);
const JPEG_END = Buffer.from([0xff, 0xd9]);
const ZIP_SIGNATURE = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const PDF_END_WITHIN = 2_048;
/** Cameras and scanners pad the end. */
const JPEG_END_WITHIN = 64 * 1_024;

/**
 * The type of a file by what is in it, or what keeps it from being taken. What it was called, and what its sender said it
 * was, plays no part. A file whose end is missing was cut off. Archives are judged by their directory and never expanded.
 */
export function typeOfContent(content: Content): { readonly type: EvidenceType } | { readonly fault: ContentFault } {
  const { head, tail } = content;
  if (begins(head, Buffer.from('%PDF-')))
    return complete('application/pdf', endOf(tail, PDF_END_WITHIN).includes('%%EOF'));
  if (begins(head, PNG_SIGNATURE)) return complete('image/png', tail.subarray(-PNG_END.length).equals(PNG_END));
  if (begins(head, JPEG_SIGNATURE)) return complete('image/jpeg', endOf(tail, JPEG_END_WITHIN).includes(JPEG_END));
  return begins(head, ZIP_SIGNATURE) ? checkArchive(content) : { fault: 'evidence-type-not-allowed' };
}

/** Whether what its sender said of the type, by header or by the name's extension, is not what the content is. */
export function contradicts(type: EvidenceType, declared: string, name: string): boolean {
  const said = (declared.split(';', 1)[0] ?? '').trim().toLowerCase();
  // A part that says nothing counts as plain text (RFC 7578).
  const vague = ['', 'text/plain', 'application/octet-stream', 'application/zip', 'application/x-zip-compressed'];
  if (!vague.includes(said) && said !== type && !(said === 'image/jpg' && type === 'image/jpeg')) return true;
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name.trim())?.[0].toLowerCase();
  const known: readonly string[] = EXTENSIONS[type];
  return extension !== undefined && !known.includes(extension);
}

/** Keeps the beginning and the end of a file that passes by. */
export function createWindow(): { push(bytes: Uint8Array): void; content(): Content } {
  let head = Buffer.alloc(0);
  let tail = Buffer.alloc(0);
  let size = 0;
  return {
    push(bytes) {
      size += bytes.length;
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, bytes.subarray(0, HEAD_BYTES - head.length)]);
      tail = Buffer.concat([tail, bytes]);
      // Cut seldom, so that each byte is copied a few times and not thousands of times.
      if (tail.length > 4 * TAIL_BYTES) tail = Buffer.from(tail.subarray(-TAIL_BYTES));
    },
    content: () => ({ head, tail: tail.subarray(-TAIL_BYTES), size }),
  };
}

function complete(
  type: EvidenceType,
  ends: boolean,
): { readonly type: EvidenceType } | { readonly fault: ContentFault } {
  return ends ? { type } : { fault: 'evidence-incomplete' };
}

function begins(head: Buffer, signature: Buffer): boolean {
  return head.subarray(0, signature.length).equals(signature);
}

function endOf(tail: Buffer, bytes: number): Buffer {
  return tail.subarray(-bytes);
}
