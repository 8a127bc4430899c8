import { drive, pace, percentile, summarize, until } from '../../bench/harness/samples.js';

describe('samples', () => {
  test('a percentile is the smallest sample that this share of all does not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([0.5, 0.9, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 90, 99, 100]);
    expect(percentile([7], 0.99)).toBe(7);
  });

  test('numbers are ordered as numbers', () => {
    expect(summarize([9, 10, 100])).toEqual({ count: 3, p50: 10, p90: 100, p99: 100, max: 100 });
  });

  test('nothing has no percentile', () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError);
  });

  test('each number is driven once, and never by more callers at a time than asked', async () => {
    const seen: number[] = [];
    let underWay = 0;
    let most = 0;
    const driven = await drive({ count: 50, callers: 4 }, async (index) => {
      seen.push(index);
      most = Math.max(most, ++underWay);
      await Promise.resolve();
      underWay -= 1;
    });
    expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index));
    expect(most).toBe(4);
    expect(driven.samples).toHaveLength(50);
  });

  test('a call that fails ends the run', async () => {
    const failing = drive({ count: 10, callers: 2 }, (index) =>
      index === 3 ? Promise.reject(new Error('no')) : Promise.resolve(),
    );
    await expect(failing).rejects.toThrow('no');
  });

  test('a steady rate does not wait for answers', async () => {
    const begun: number[] = [];
    let answerAll = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answerAll = resolve));
    await pace({ count: 5, perSecond: 1_000 }, (index) => {
      begun.push(index);
      if (begun.length === 5) answerAll();
      return answered;
    });
    expect(begun).toEqual([0, 1, 2, 3, 4]);
  });

  test('waiting for what never comes ends with what it was', async () => {
    await expect(until('the sea', () => Promise.resolve(false), { everyMs: 1, limitMs: 20 })).rejects.toThrow(
      'the sea',
    );
  });
});
