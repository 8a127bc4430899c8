import { loadShelf } from '../../rulebooks/shelf.js';
import { beginsOn, editionOf, readScenarios, shelfWith, type Told } from './editions.js';
import { play, type Difference } from './play.js';
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
  const jurisdiction = under.rulebook ?? name;
  const at =
    under.settings === undefined ? house : await town.houseUnder(shelfWith(jurisdiction, under, beginsOn(scenario)));
  const found = await play(at, jurisdiction, scenario);
  expect(found.map((difference) => lineOf(told, steps, difference))).toEqual([]);
});

/** As an editor would jump to it. */
function lineOf({ file, placeOf }: Told, steps: readonly number[], { step, path, says }: Difference): string {
  const place = placeOf(['story', steps[step] ?? step, ...path]);
  return `${file}:${String(place.line)} ${place.path}: ${says}`;
}
