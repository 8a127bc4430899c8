import type { CaseRecord } from '../open-record.js';

/** How a process tells its operators of the law. */
export interface LawNews {
  /** It could not be looked up, or what was approved does not fit: tried again. */
  failed(error: unknown): void;
  /** These approved texts are not any more what was approved, and are not taken. Told once, and again when they are others. */
  altered(texts: readonly string[]): void;
}

/**
 * Lets this process hear of approved texts every so often, until told to stop. A process that cannot reach the database goes
 * on by the law that it knows.
 */
export function keepLawFresh(
  record: Pick<CaseRecord, 'refreshLaw' | 'alteredLaw'>,
  everyMs: number,
  news: LawNews,
): { stop(): void } {
  let told = '';
  const look = (): void => {
    const altered = record.alteredLaw();
    if (altered.length > 0 && altered.join() !== told) news.altered(altered);
    told = altered.join();
  };
  look();
  const timer = setInterval(() => {
    record
      .refreshLaw()
      .then(look)
      .catch((error: unknown) => news.failed(error));
  }, everyMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
