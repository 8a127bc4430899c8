/** A place in a list, as callers hand it back. It holds sort keys only: instants, ids and names of duties. */
export function encodeCursor(keys: readonly string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** The sort keys of a cursor; null where the text is none of ours, which reads as the beginning. */
export function decodeCursor(cursor: string | undefined, length: number): readonly string[] | null {
  if (cursor === undefined) return null;
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return isKeys(keys) && keys.length === length ? keys : null;
  } catch {
    return null;
  }
}

function isKeys(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((key) => typeof key === 'string');
}

/** How much of a list is read at once. */
export function limitOf(limit: number | undefined, most = 200): number {
  return Math.min(Math.max(Math.trunc(limit ?? 50), 1), most);
}
