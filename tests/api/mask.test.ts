import { masked } from '../../api/views/mask.js';

test.each([
  ['写信至 zhang.san@example.com，或 li@x.cn。', '写信至 z**@example.com，或 l**@x.cn。'],
  ['..a@b.cc', '..a**@b.cc'],
  ['a@b.cc.d@e.ff', 'a**@b**@e.ff'],
  ['foo@bar 与 a@@b', 'foo@bar 与 a@@b'],
])('hides in %s what stands before the @ of a mail address', (text, shown) => {
  expect(masked(text)).toBe(shown);
});

/** As long as a cell of a table may be: whoever wrote it decides what it is made of, and the whole process waits. */
test.each(['字', '1', 'a', 'a@', 'a.', '.@', 'a@b.'])('takes no time over a long text of nothing but %s', (of) => {
  const text = of.repeat(32_767);
  const begun = performance.now();
  masked(text);
  expect(performance.now() - begun).toBeLessThan(1_000);
});
