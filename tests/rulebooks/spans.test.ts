import { SpanText } from '../../rulebooks/values.js';

test.each([
  ['200 years', '201 years', /at most 200 years; found «201 years»/],
  ['2400 months', '2401 months', /at most 2400 months/],
  ['9999 working days', '10000 working days', /whole number from 1/],
])('a span reaches to %s, and %s is a mistake', (longest, longer, says) => {
  expect(SpanText.safeParse(longest).success).toBe(true);
  expect(SpanText.safeParse(longer).error?.message).toMatch(says);
});
