/** A memory of so many values at most, each for so long at most. What was not used for the longest time goes first. */
export interface Bounded<T> {
  get(name: string): T | undefined;
  set(name: string, value: T): void;
  delete(name: string): void;
}

/** By the monotonic clock of the process. A `Map` keeps the order in which members were put in: that is all it takes. */
export function createBounded<T>(most: number, keptMs: number, now = (): number => performance.now()): Bounded<T> {
  const kept = new Map<string, { readonly value: T; readonly until: number }>();
  return {
    get(name) {
      const found = kept.get(name);
      if (!found) return undefined;
      kept.delete(name);
      if (found.until <= now()) return undefined;
      kept.set(name, found);
      return found.value;
    },
    set(name, value) {
      kept.delete(name);
      kept.set(name, { value, until: now() + keptMs });
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
    delete(name) {
      kept.delete(name);
    },
  };
}
