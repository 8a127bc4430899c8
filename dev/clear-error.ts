/** Something the person at the keyboard can put right. The message is one line: what is wrong and what to do. Shown without a stack. */
export class ClearError extends Error {
  override readonly name = 'ClearError';
}
