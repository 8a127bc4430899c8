/** Closes an exhaustive `switch`: the compiler refuses a forgotten case, and data from a newer release fails loudly. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
