/** The `code` of a system error, such as `ESRCH`. Jest's sandbox has an `Error` of its own, so `instanceof` will not do. */
export function codeOf(thrown: unknown): unknown {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
}

/** What a thrown value says, with the cause where that says more (`fetch failed` does not). */
export function messageOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null || !('message' in thrown)) return String(thrown);
  const cause = 'cause' in thrown && thrown.cause !== undefined ? messageOf(thrown.cause) : '';
  return cause === '' ? String(thrown.message) : cause;
}
