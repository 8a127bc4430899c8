import fc from 'fast-check';
import { fileNameOf } from '../../api/door/file-name.js';
import {
  contradicts,
  createWindow,
  EXTENSIONS,
  typeOfContent,
  type EvidenceType,
} from '../../record/evidence/check-content.js';
import { LONGEST_NAME, safeName } from '../../record/evidence/file-name.js';
import { DOCX, DOCX_PARTS, JPEG, OFD, PDF, PNG, XLSX, zipOf } from './evidence-samples.js';

/** As much as a part may unpack to without being asked how far it swells. */
const SWELLING = Buffer.alloc(1024 * 1024);

const types = fc.constantFrom(...(Object.keys(EXTENSIONS) as EvidenceType[]));

function judged(bytes: Uint8Array, blockBytes = 7_000): unknown {
  const window = createWindow();
  for (let from = 0; from < bytes.length; from += blockBytes) window.push(bytes.subarray(from, from + blockBytes));
  const found = typeOfContent(window.content());
  return 'type' in found ? found.type : found.fault;
}

test.each([
  ['PDF', PDF, 'application/pdf'],
  ['PNG', PNG, 'image/png'],
  ['JPEG', JPEG, 'image/jpeg'],
  ['OFD', OFD, 'application/ofd'],
  ['DOCX', DOCX, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['XLSX', XLSX, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['a program', Buffer.from('MZ\x90\0'), 'evidence-type-not-allowed'],
  ['a page with a script', Buffer.from('<svg onload="x"/>'), 'evidence-type-not-allowed'],
  ['a plain archive', zipOf([{ name: 'a.txt' }]), 'evidence-type-not-allowed'],
  ['a PDF without its end', PDF.subarray(0, 30), 'evidence-incomplete'],
  ['a PNG without its end', PNG.subarray(0, -4), 'evidence-incomplete'],
  ['a JPEG without its end', JPEG.subarray(0, -2), 'evidence-incomplete'],
  ['a DOCX without its end', DOCX.subarray(0, -30), 'evidence-incomplete'],
  [
    'parts that unpack to more than may be',
    zipOf([...DOCX_PARTS, { name: 'x', claims: 201 * 1024 * 1024 }]),
    'evidence-archive-unsafe',
  ],
  [
    'a part that swells',
    zipOf([...DOCX_PARTS, { name: 'x', bytes: Buffer.alloc(4 * 1024 * 1024) }]),
    'evidence-archive-unsafe',
  ],
  [
    'a bomb cut into small parts',
    zipOf([...DOCX_PARTS, ...Array.from({ length: 20 }, (_, n) => ({ name: `p${String(n)}`, bytes: SWELLING }))]),
    'evidence-archive-unsafe',
  ],
  [
    'too many parts',
    zipOf([...DOCX_PARTS, ...Array.from({ length: 2_000 }, (_, n) => ({ name: String(n) }))]),
    'evidence-archive-unsafe',
  ],
  ['an archive in it', zipOf([...DOCX_PARTS, { name: 'word/embeddings/a.ZIP' }]), 'evidence-archive-unsafe'],
  ['macros in it', zipOf([...DOCX_PARTS, { name: 'word/vbaProject.bin' }]), 'evidence-archive-unsafe'],
  ['a name that leads out', zipOf([...DOCX_PARTS, { name: '../../etc/passwd' }]), 'evidence-archive-unsafe'],
  ['an encrypted part', zipOf([...DOCX_PARTS, { name: 'x', flags: 1 }]), 'evidence-archive-unsafe'],
  ['one name twice', zipOf([...DOCX_PARTS, { name: 'word/document.xml' }]), 'evidence-archive-unsafe'],
  ['a directory that counts wrongly', zipOf(DOCX_PARTS, 1), 'evidence-archive-unsafe'],
])('%s is told by its content', (_name, bytes, expected) => {
  expect(judged(bytes)).toBe(expected);
});

test('however the bytes of a damaged document lie, it is judged and never thrown at', () => {
  fc.assert(
    fc.property(
      fc.nat(DOCX.length - 1),
      fc.uint8Array({ minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 200 }),
      (at, bytes, block) => {
        const damaged = Buffer.from(DOCX);
        damaged.set(bytes.subarray(0, DOCX.length - at), at);
        expect(typeof judged(damaged, block)).toBe('string');
      },
    ),
  );
});

test('the judgement does not depend on the blocks in which a file arrives', () => {
  const long = Buffer.concat([PDF.subarray(0, -6), Buffer.alloc(3 * 1024 * 1024, 0x20), Buffer.from('%%EOF\n')]);
  expect([1_000_000, 70_001, 4_096].map((block) => judged(long, block))).toEqual(Array(3).fill('application/pdf'));
});

test('what its sender says may be vague and must not be wrong', () => {
  const said = (declared: string, name: string): boolean => contradicts('image/jpeg', declared, name);
  expect([
    said('image/jpeg', '照片.JPG'),
    said('application/octet-stream', '照片'),
    said('image/jpg', 'a.jpeg'),
  ]).toEqual(Array(3).fill(false));
  expect([said('application/pdf', 'a.jpg'), said('image/jpeg', 'a.pdf'), said('', 'a.jpg.exe')]).toEqual(
    Array(3).fill(true),
  );
});

test('a name is one bounded line without path, control or direction, ends as its type does, and stays as it is', () => {
  const pieces = [
    'a',
    '证据',
    '\u202e',
    '\u0000',
    '\n',
    '/',
    '\\',
    '.',
    ' ',
    '\ufeff',
    'e',
    '\u0301',
    '😀',
    '\ud83d',
    '.pdf',
    '.jpeg',
    '.docx',
    '<',
    '|',
  ];
  const nasty = fc.array(fc.constantFrom(...pieces), { maxLength: 90 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 })),
      types,
      (given, type) => {
        const name = safeName(given, type);
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}/\\<>:"|?*]/u);
        expect(name).toBe(name.normalize('NFC'));
        expect([...name].length).toBeLessThanOrEqual(LONGEST_NAME);
        expect(name.endsWith(EXTENSIONS[type][0])).toBe(true);
        expect(name).not.toMatch(/^[\s.]/u);
        expect(safeName(name, type)).toBe(name);
      },
    ),
  );
});

test.each([
  ['../../etc/证据.pdf', '证据.pdf'],
  ['C:\\Users\\示例\\判决书.PDF', '判决书.pdf'],
  ['照片\u202efdp.exe', '照片fdp.exe.pdf'],
  ['', 'unnamed.pdf'],
  ['.pdf', 'pdf.pdf'],
  [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(115)}.pdf`],
])('%j is kept as %j', (given, kept) => {
  expect(safeName(given, 'application/pdf')).toBe(kept);
});

test('a header is read as UTF-8, as UTF-8 taken for Latin-1, or as GB18030', () => {
  const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
  const utf8 = latin1(Buffer.from('证据.pdf'));
  expect(fileNameOf(utf8)).toBe('证据.pdf');
  expect(fileNameOf(latin1(Buffer.from(utf8)))).toBe('证据.pdf');
  expect(fileNameOf(latin1(new Uint8Array([0xd6, 0xa4, 0xbe, 0xdd, 0x2e, 0x70, 0x64, 0x66])))).toBe('证据.pdf');
  expect([fileNameOf('证据.pdf'), fileNameOf('plain.pdf'), fileNameOf('\u00ff')]).toEqual([
    '证据.pdf',
    'plain.pdf',
    '\u00ff',
  ]);
});
