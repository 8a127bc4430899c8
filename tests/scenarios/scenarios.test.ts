import { mistakeLines } from '../../rulebooks/read-yaml.js';
import { loadShelf } from '../../rulebooks/shelf.js';
import { beginsOn, editionOf, jurisdictionOf, placeIn, readScenarios, shelfWith } from './editions.js';
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
  const lines = found.flatMap(({ step, path, says }) =>
    mistakeLines({ ...placeIn(told, name, steps, ['story', String(step), ...path]), file: told.file, says }),
  );
  expect(lines).toEqual([]);
});
