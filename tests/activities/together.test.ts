import { together } from '../../activities/together.js';

describe('reading together', () => {
  test('those who ask at once share one reading, which begins when all of them have asked', async () => {
    const told: string[] = [];
    const read = together((key) => {
      told.push(`read ${key}`);
      return Promise.resolve(told.length);
    });
    const readings = ['first', 'second'].map((who) => {
      told.push(who);
      return read('case');
    });
    expect(await Promise.all(readings)).toEqual([3, 3]);
    expect(told).toEqual(['first', 'second', 'read case']);
  });

  test('whoever asks while one is under way gets a reading of his own', async () => {
    const readings: ((value: string) => void)[] = [];
    let begun: () => void = () => undefined;
    const read = together(() => {
      const reading = new Promise<string>((resolve) => readings.push(resolve));
      begun();
      return reading;
    });
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const early = read('case');
    await hasBegun;
    const hasBegunAgain = new Promise<void>((resolve) => (begun = resolve));
    const late = read('case');
    await hasBegunAgain;
    readings[0]?.('before');
    readings[1]?.('after');
    expect(await Promise.all([early, late])).toEqual(['before', 'after']);
  });

  test('one that fails fails for all who share it, and for nobody after them', async () => {
    let fails = true;
    const read = together(() => (fails ? Promise.reject(new Error('away')) : Promise.resolve('there')));
    const shared = await Promise.allSettled([read('case'), read('case')]);
    expect(shared.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    expect(await read('case')).toBe('there');
  });
});
