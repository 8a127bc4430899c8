import { KINDS } from '../../worker/kinds.js';
import { readScenarios, unreadFiles } from './editions.js';
import { readWaiting } from './waiting.js';

const ALL = Array.from({ length: 40 }, (_, index) => `S${String(index + 1)}`);
const told = readScenarios();
const waiting = readWaiting().content;

test('every one of the forty scenarios is told or waits for its kind', () => {
  const known = new Set([...told.map(({ content }) => content.scenario), ...waiting.map(({ scenario }) => scenario)]);
  expect(ALL.filter((scenario) => !known.has(scenario))).toEqual([]);
});

test('every file of the folder is read: it is named as S12-a-few-words.yaml or S12b-a-few-words.yaml', () => {
  expect(unreadFiles()).toEqual([]);
});

test('nothing waits for a kind that lives already', () => {
  const living = KINDS.map(({ name }) => name);
  expect(waiting.filter((one) => living.includes(one['waits-for']))).toEqual([]);
});

test('a scenario waits for one kind once', () => {
  const entries = waiting.map((one) => `${one.scenario} ${one['waits-for']}`);
  expect(entries).toEqual([...new Set(entries)]);
});

test('a file carries the number of its scenario, and is told under a rulebook at least', () => {
  for (const { file, content } of told) {
    expect(file).toMatch(new RegExp(`^S0?${content.scenario.slice(1)}[a-z]?-`));
    expect(Object.keys(content.under)).not.toEqual([]);
  }
});
