/** Draws from seeded randomness: the same seed draws the same. */
export interface Draw {
  /** In [0, 1). */
  fraction(): number;
  /** From 0 to `below` − 1. */
  integer(below: number): number;
  of<T>(choices: readonly [T, ...T[]]): T;
}

/** Mulberry32: small, quick, and good enough for test data. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (below: number): number => Math.floor(fraction() * below);
  return { fraction, integer, of: (choices) => choices[integer(choices.length)] ?? choices[0] };
}
