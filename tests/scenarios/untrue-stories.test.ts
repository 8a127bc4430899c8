import { mistakeLines } from '../../rulebooks/read-yaml.js';
import { loadShelf } from '../../rulebooks/shelf.js';
import { inBothLanguages } from '../rulebooks/both-languages.js';
import { placeIn, toldIn } from './editions.js';
import { bent, EXAMPLE } from './example-story.js';
import { play, type Difference } from './play.js';
import { openTown, type Town, type TownHouse } from './town.js';

let town: Town;
let house: TownHouse;

beforeAll(async () => {
  town = await openTown();
  house = await town.houseUnder(loadShelf());
});
afterAll(() => town.close());

/** The first thing that the example, bent, does not bring about; told in both languages. */
async function firstIn(text: string): Promise<Difference | undefined> {
  const { content } = toldIn('S01.yaml', text);
  const [first] = inBothLanguages(await play(house, 'guizhou', content));
  return first;
}

test('the example is true', async () => {
  expect(await firstIn(EXAMPLE)).toBeUndefined();
});

const SECOND_STEP = /who: firm[^]*(?=under:)/;
const WITH = 'term: 3 years';

test.each<[string, [string | RegExp, string], string, RegExp]>([
  ['a parameter that the command does not take', ['term:', 'length:'], 'with.length', /takes: .*term/],
  ['a parameter in other words', ['3 years', 'three years'], 'with.term', /found «three years»/],
  ['a measure in other words', [WITH, 'measures: [M06 forever]'], 'with.measures', /«M06 for ever»/],
  ['a day in other words', [WITH, 'actDate: 2026/01/12'], 'with.actDate', /2026-03-02/],
  ['a choice that is none', [WITH, 'class: worst'], 'with.class', /severe/],
  ['a link in other words', [WITH, 'linkedTo: firm'], 'with.linkedTo', /entity: listing/],
  [
    'a moment in other words',
    [SECOND_STEP, 'who: tax clerk\n    does: schedule-hearing\n    with: { heldAt: tomorrow }\n'],
    'with.heldAt',
    /found «tomorrow»/,
  ],
  ['a procedure of an office by somebody else', ['who: tax', 'who: firm'], 'who', /expected an office/],
  [
    'a parameter of a procedure that asks for none',
    [SECOND_STEP, 'who: tax\n    does: list\n    in: listing\n    with: { class: severe }\n'],
    'with',
    /nothing of this/,
  ],
  ['a step before the one before', ['+2 working days', '2026-03-09 09:00'], 'at', /not before/],
  [
    'a postmark after the receipt',
    ['does: file-objection', 'does: file-objection\n    posted: 2026-03-13'],
    'posted',
    /not after/,
  ],
  [
    'a step in a case that nobody has opened',
    [SECOND_STEP, 'who: tax clerk\n    does: accept-objection\n'],
    'does',
    /opened no objection yet/,
  ],
  [
    'a step in a case of another kind',
    [SECOND_STEP, 'who: tax clerk\n    does: accept-objection\n    in: listing\n'],
    'in',
    /of the kind objection, found «listing»/,
  ],
  [
    'a case whose opening was refused',
    [
      SECOND_STEP,
      `who: tax clerk
    does: file-objection
    then: { refused: not-the-subject }
  - at: +1 day
    who: firm
    does: withdraw-objection
    in: objection
`,
    ],
    'in',
    /no case is named «objection»; known here: listing/,
  ],
  ['a step that is refused', ['who: firm', 'who: tax clerk'], 'does', /not-the-subject .*docs\/problems/],
])('%s is told with its place in the step, in both languages', async (_what, [from, to], path, says) => {
  const difference = await firstIn(bent(from, to));
  expect(difference?.path.join('.')).toBe(path);
  expect(difference?.says.en).toMatch(says);
});

/** Another expectation of the listing, of the objection, of the step. */
const ofListing = (told: string): [string, string] => ['standing: in-force }', `${told} }`];
const ofObjection = (told: string): [string, string] => ['        owes:\n', `        ${told}\n        owes:\n`];
const ofStep = (told: string): [string, string] => ['      letters:\n', `      ${told}\n      letters:\n`];

test.each<[string, [string | RegExp, string], string, string, string]>([
  [
    'status',
    ['status: in-force', 'status: expired'],
    'listing.status',
    '应为 expired，实为 in-force',
    'expected expired, found in-force',
  ],
  ['standing', ofListing('standing: ended'), 'listing.standing.M20', '应为 ended', 'found in-force'],
  [
    'standing of a measure that is not there',
    ofListing('standing: { M06: ended }'),
    'listing.standing.M06',
    '实为 none',
    'found none',
  ],
  ['cause', ofListing('because: [listing]'), 'listing.because', '实为 无', 'found nothing'],
  [
    'past standing',
    ofListing("was: { '2026-03-10 08:00': ended }"),
    'listing.was.2026-03-10 08:00',
    '应为 ended',
    'expected ended',
  ],
  ['event', ofListing('happened: [TermShortened]'), 'listing.happened', '应已发生', 'found only ListingProposed'],
  [
    'event that did not happen',
    ofListing('happened-not: [ListingProposed]'),
    'listing.happened-not',
    '实际已发生',
    'it happened',
  ],
  ['right', ofListing('rights: { heard: due }'), 'listing.rights.heard', '应为 due', 'expected due'],
  ['rulebook', ofListing('rulebook: guizhou before 2017-01-01'), 'listing.rulebook', '实为 guizhou@', 'found guizhou@'],
  ['version', ofListing('version: 7'), 'listing.version', '应为 7', 'expected 7'],
  ['duty', ['decide-acceptance:', 'serve-result:'], 'objection.owes.serve-result', '实际仅有：', 'found owed only: '],
  ['owner', ['who: tax clerk', 'who: lead'], 'objection.owes.decide-acceptance.who', '应为 lead', 'found tax clerk'],
  ['last day', ['03-17', '03-18'], 'objection.owes.decide-acceptance.until', '应为 2026-03-18', 'found 2026-03-17'],
  [
    'tag of a duty',
    ['03-17', '03-17, tag: recall'],
    'objection.owes.decide-acceptance.tag',
    '应为 recall',
    'expected recall',
  ],
  [
    'duty of nobody',
    ofObjection('owes-not: [decide-acceptance]'),
    'objection.owes-not',
    '不应负有',
    'is not owed, found that it is',
  ],
  ['refusal', ofStep('refused: not-the-subject'), 'refused', '实际未被拒绝', 'found that it was not refused'],
  [
    'code of a refusal',
    [SECOND_STEP, 'who: tax clerk\n    does: file-objection\n    then: { refused: not-found }\n'],
    'refused',
    '应为 not-found',
    'found not-the-subject',
  ],
  ['tag of a refusal', ofStep('tag: seed'), 'tag', '应为 seed，实为 无', 'found nothing'],
  ['letter', ['异议申请收件回执', '异议核查结果告知书'], 'letters.firm', '没有发出', 'has not gone out'],
  [
    'letter that has not gone out',
    ofStep('no-letters: { firm: [异议申请收件回执] }'),
    'no-letters.firm',
    '已经发出',
    'has gone out',
  ],
  ['register', ofStep('register: { firm: nothing }'), 'register.firm', '应为 nothing', 'expected nothing'],
])('another %s than expected is told with its place, in both languages', async (_what, [from, to], path, zh, en) => {
  const difference = await firstIn(bent(from, to));
  expect(difference?.path.join('.')).toBe(`then.${path}`);
  expect(difference?.says).toEqual({ zh: expect.stringContaining(zh), en: expect.stringContaining(en) });
});

test('what a file tells is told as of that file, a line of Chinese before one of English', async () => {
  const told = toldIn('S01.yaml', bent('03-17', '03-18'));
  const [difference] = await play(house, 'guizhou', told.content);
  if (difference === undefined) throw new Error('The story is true.');
  const { step, path, says } = difference;
  const place = placeIn(told, 'guizhou', [0, 1], ['story', String(step), ...path]);
  const at = 'S01.yaml:18:55 story.1.then.objection.owes.decide-acceptance.until';
  expect(mistakeLines({ ...place, says })).toEqual([
    `${at}: 应为 2026-03-18，实为 2026-03-17`,
    `${at}: expected 2026-03-18, found 2026-03-17`,
  ]);
});
