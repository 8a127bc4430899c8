/**
 * A file name out of a multipart header, read as what it most likely was: UTF-8 as it should be, UTF-8 that was taken for
 * Latin-1 on its way, or GB18030, which older Chinese programs send. `raw` has one character for each byte, unless the
 * header named its encoding itself; then it is right already.
 */
export function fileNameOf(raw: string): string {
  const once = decoded(raw, ['utf-8', 'gb18030']) ?? raw;
  return decoded(once, ['utf-8']) ?? once;
}

/** Null where the text is not bytes, or is plain ASCII, or the bytes are none of the encodings. */
function decoded(text: string, encodings: readonly string[]): string | null {
  const isBytes = [...text].every((letter) => letter.charCodeAt(0) <= 0xff);
  // eslint-disable-next-line no-control-regex -- ASCII is the question
  if (!isBytes || /^[\u0000-\u007f]*$/.test(text)) return null;
  const bytes = Buffer.from(text, 'latin1');
  return encodings.reduce((found: string | null, encoding) => found ?? decodedAs(encoding, bytes), null);
}

function decodedAs(encoding: string, bytes: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
