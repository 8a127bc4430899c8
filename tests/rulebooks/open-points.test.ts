import { findRule } from '../../domain/kernel/find-rule.js';
import { valuesOf } from '../../cli/docs/values.js';
import { bearsOn, loadOpenPoints } from '../../rulebooks/open-points.js';
import { loadShelf } from '../../rulebooks/shelf.js';

const { rulebooks } = loadShelf();
const ids = new Set(rulebooks.flatMap((rulebook) => [...valuesOf(rulebook).keys()]));

test.each(loadOpenPoints())('$id names only values that the rulebooks have', (point) => {
  for (const named of point.rules)
    expect([named, [...ids].some((id) => bearsOn({ ...point, rules: [named] }, id))]).toEqual([named, true]);
});

test('every value of a rulebook is told with the rule that it stands on', () => {
  for (const rulebook of rulebooks)
    for (const [id, { rule, text }] of valuesOf(rulebook)) {
      expect(findRule(rulebook, id)).toEqual(rule);
      expect([id, text]).toEqual([id, expect.stringMatching(/\S/)]);
    }
});
