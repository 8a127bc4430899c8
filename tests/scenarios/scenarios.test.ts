import { loadShelf } from '../../rulebooks/shelf.js';
import { beginsOn, editionOf, jurisdictionOf, placeIn, readScenarios, shelfWith, toldIn } from './editions.js';
import { play } from './play.js';
import { openTown, type Town, type TownHouse } from './town.js';

const SCENARIOS = readScenarios();

let town: Town;
let house: TownHouse;

beforeAll(async () => {
  town = await openTown();
  house = await town.houseUnder(loadShelf());
});
afterAll(() => town.close());

const PLAYS = SCENARIOS.flatMap((told) =>
  Object.entries(told.content.under).map(([name, under]) => {
    const { scenario, title } = told.content;
    return { test: `${scenario} · ${name}: ${(under.title ?? title).en}`, told, name, under };
  }),
);

test.each(PLAYS)('$test', async ({ told, name, under }) => {
  const { scenario, steps } = editionOf(told, name);
  const jurisdiction = jurisdictionOf(told, name, beginsOn(scenario), house.shelf);
  const at = under.settings === undefined ? house : await town.houseUnder(shelfWith(told, name, beginsOn(scenario)));
  const found = await play(at, jurisdiction, scenario);
  // As an editor would jump to it.
  const lines = found.map(({ step, path, says }) => {
    const place = placeIn(told, name, steps, ['story', String(step), ...path]);
    return `${told.file}:${String(place.line)} ${place.path}: ${says}`;
  });
  expect(lines).toEqual([]);
});

const STORY = `scenario: S1
title: { zh: 示例, en: an example }
sources: [rules.md S1]
story:
  - at: 2026-03-10 09:00
    who: tax
    does: list
    with: { term: 3 years }
    then:
      listing: in-force
  - at: +1 day
    who: firm
    does: file-objection
under:
  guizhou: {}
`;

test.each<[string, [string, string], string, RegExp]>([
  ['a parameter that the command does not take', ['term:', 'length:'], 'with.length', /takes: .*term/],
  ['a parameter in other words', ['3 years', 'three years'], 'with.term', /found «three years»/],
  ['a measure in other words', ['term: 3 years', 'measures: [M06 forever]'], 'with.measures', /«M06 for ever»/],
  ['a day in other words', ['term: 3 years', 'actDate: 2026/01/12'], 'with.actDate', /2026-03-02/],
  ['a procedure of an office by somebody else', ['who: tax', 'who: firm'], 'who', /expected an office/],
  [
    'a parameter of a procedure that asks for none',
    [
      'term: 3 years }',
      'term: 3 years }\n  - at: +1 day\n    who: tax\n    does: list\n    in: listing\n    with: { class: severe }',
    ],
    'with',
    /nothing of this/,
  ],
  ['a step before the one before', ['+1 day', '2026-03-09 09:00'], 'at', /not before/],
  [
    'a postmark after the receipt',
    ['does: file-objection', 'does: file-objection\n    posted: 2026-03-12'],
    'posted',
    /not after/,
  ],
  ['a step that is refused', ['who: firm', 'who: tax clerk'], 'does', /not-the-subject .*docs\/problems/],
])('%s is told with its place in the step', async (_what, [from, to], path, says) => {
  const { content } = toldIn('S01.yaml', STORY.replace(from, to));
  const [difference] = await play(house, 'guizhou', content);
  expect(difference?.path.join('.')).toBe(path);
  expect(difference?.says).toMatch(says);
});
