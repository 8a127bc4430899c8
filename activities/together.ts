import { setTimeout as pause } from 'node:timers/promises';

/** The effects of one turn start within a few milliseconds of each other. */
const GATHER_MS = 5;

/**
 * Callers for one key within a few milliseconds share one reading. It begins after all of them have asked, so that each
 * sees what was true when it asked; whoever comes later begins another.
 */
export function together<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const gathering = new Map<string, Promise<T>>();
  async function gather(key: string): Promise<T> {
    await pause(GATHER_MS);
    gathering.delete(key);
    return read(key);
  }
  return (key) => {
    const reading = gathering.get(key) ?? gather(key);
    gathering.set(key, reading);
    return reading;
  };
}
