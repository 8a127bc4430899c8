import { parseYaml, RulebookError, type Mistake } from '../../rulebooks/read-yaml.js';
import { loadShelf } from '../../rulebooks/shelf.js';
import { inBothLanguages } from '../rulebooks/both-languages.js';
import { beginsOn, editionOf, jurisdictionOf, shelfWith, toldIn } from './editions.js';
import { bent, EXAMPLE } from './example-story.js';
import { WaitingFile } from './waiting.js';

const shelf = loadShelf();

/** What is wrong with a scenario, each told in both languages. */
function mistakesIn(text: string): readonly Mistake[] {
  return mistakesOf(() => {
    const told = toldIn('S01.yaml', text);
    for (const name of Object.keys(told.content.under)) {
      const begins = beginsOn(editionOf(told, name).scenario);
      jurisdictionOf(told, name, begins, shelf);
      shelfWith(told, name, begins);
    }
  });
}

function mistakesOf(read: () => void): readonly Mistake[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof RulebookError) return inBothLanguages(error.mistakes);
    throw error;
  }
}

test('a scenario that is right is taken', () => {
  expect(mistakesIn(EXAMPLE)).toEqual([]);
});

const IN_THE_LISTING: readonly (readonly [string, string, string, RegExp])[] = [
  ['a past moment in other words', 'was: { yesterday: ended }', 'was.yesterday', /a moment such as/],
  ['an event that is none', 'happened: [Listed]', 'happened.0', /an event, one of: .*ListingProposed/],
  ['a right that is none', 'rights: { lawyer: given }', 'rights.lawyer', /a right, one of: told-of-facts/],
  ['a state of a right that is none', 'rights: { heard: yes }', 'rights.heard', /given, due, not-due/],
  ['a version of a rulebook in other words', 'rulebook: guizhou', 'rulebook', /guizhou before 2026-04-01/],
  ['a version that is no number', 'version: one', 'version', /expected a number/],
  ['an expectation that is none', 'state: in-force', 'state', /unknown key state/],
];

test.each<[string, [string | RegExp, string], number, string, RegExp]>([
  ['a scenario beyond the forty', ['scenario: S1\n', 'scenario: S41\n'], 1, 'scenario', /S1 to S40/],
  ['an unknown key', ['sources:', 'source: x\nsources:'], 3, 'source', /unknown key source/],
  ['a day without its hour', ['2026-03-10 09:00', '2026-03-10'], 5, 'story.0.at', /such as «2026-03-02 09:00»/],
  ['a day that does not exist', ['+2 working days', '+2 weeks'], 12, 'story.1.at', /\+7 working days/],
  ['an unknown command', ['file-objection', 'object'], 14, 'story.1.does', /file-objection, accept-objection/],
  ['an unknown person', ['who: firm', 'who: bank'], 13, 'story.1.who', /no subject is named «bank».*firm/],
  ['a step that nobody takes', ['    who: firm\n', ''], 11, 'story.1', /both who and does/],
  ['an unknown status', ['status: in-force', 'status: valid'], 10, 'story.0.then.listing.status', /in-force, ban-only/],
  ['an unknown standing', ['standing: in-force', 'standing: on'], 10, 'story.0.then.listing.standing.all', /suspended/],
  ['an unknown duty', ['decide-acceptance', 'accept'], 18, 'story.1.then.objection.owes.accept', /decide-acceptance/],
  [
    'a letter that does not exist',
    ['异议申请收件回执', '回执'],
    20,
    'story.1.then.letters.firm.0',
    /Your objection has arrived/,
  ],
  [
    'a case that was never opened',
    ['objection:', 'appeal:'],
    17,
    'story.1.then.appeal',
    /known here: listing, objection/,
  ],
  ['a step that is not in the story', ['filed: {', 'told: {'], 24, 'under.guizhou.then.told', /known here: filed/],
  ['a step before the first', ['2026-03-10 09:00', '+1 day'], 5, 'story.0.at', /moment of its own/],
  ['a day of February that is none', ['2026-03-10', '2026-02-30'], 5, 'story.0.at', /found «2026-02-30 09:00»/],
  ['a second case of the same name', ['    does: file-objection', '    does: list'], 14, 'story.1.does', /with `as`/],
  [
    'a case that is not known',
    ['file-objection', 'file-objection\n    with: { on: it }'],
    15,
    'story.1.with.on',
    /listing/,
  ],
  ['a receiver that is not known', ['firm: [', 'bank: ['], 20, 'story.1.then.letters.bank', /known here: firm, tax/],
  [
    'a letter that is no list',
    ['[异议申请收件回执]', '异议申请收件回执'],
    20,
    'story.1.then.letters.firm',
    /in brackets/,
  ],
  [
    'a duty that nobody has',
    ['owes:\n', 'owes-not: [x]\n        owes:\n'],
    17,
    'story.1.then.objection.owes-not.0',
    /decide-/,
  ],
  ['no rulebook at all', [/under:[^]*/, 'under: {}\n'], 21, 'under', /guizhou: \{\}/],
  ['a rulebook that is not there', ['hubei: {}', 'hebei: {}'], 25, 'under.hebei', /known: .*hubei/],
  ['other days of the week', ['hubei: {}', 'hubei: { begins: 2017-03-29 }'], 25, 'under.hubei.begins', /whole weeks/],
  [
    'days before the first law',
    ['hubei: {}', 'hubei: { begins: 2012-03-13 }'],
    25,
    'under.hubei.begins',
    /from 2017-03-29/,
  ],
  [
    'a setting that is none',
    ['hubei: {}', 'hubei: { settings: { objection.rests: true } }'],
    25,
    'under.hubei.settings.objection.rests',
    /unknown key rests/,
  ],
  [
    'a setting of another form',
    ['hubei: {}', 'hubei: { settings: { objection.acceptance: 3 workdays } }'],
    25,
    'under.hubei.settings.objection.acceptance',
    /working days.*found «3 workdays»/,
  ],
  [
    'an unknown word in what one rulebook says',
    ['standing: suspended } }', 'standing: on } }'],
    24,
    'under.guizhou.then.filed.listing.standing.all',
    /suspended/,
  ],
  ['a name in capitals', ['step: filed', 'step: Filed'], 11, 'story.1.step', /small letters/],
  ['a number for a name', ['step: filed', 'step: [a]'], 11, 'story.1.step', /expected text, found a list/],
  ['nothing where it was read', ['[rules.md S1]', '[]'], 3, 'sources', /at least one/],
  [
    'a subject in other words',
    ['story:\n', 'subjects: { bank: company }\nstory:\n'],
    4,
    'subjects.bank',
    /person born 1980-05-01.*found «company»/,
  ],
  [
    'a subject born on no day',
    ['story:\n', 'subjects: { man: person born 1980-02-30 }\nstory:\n'],
    4,
    'subjects.man',
    /found «person born 1980-02-30»/,
  ],
  [
    'a record of no office',
    ['story:\n', 'records: { bill: { of: firm, by: bank, decided: 2026-02-02 } }\nstory:\n'],
    4,
    'records.bill.by',
    /an office, one of: tax, .*found «bank»/,
  ],
  [
    'a record of nobody',
    ['story:\n', 'records: { bill: { of: bank, by: tax, decided: 2026-02-02 } }\nstory:\n'],
    4,
    'records.bill.of',
    /no subject is named «bank»/,
  ],
  ['nobody who acts', ['who: firm', 'who: The Bank'], 13, 'story.1.who', /clerk or approver.*found «The Bank»/],
  ['a rulebook that nobody plays', ['who: firm', 'only: [henan]\n    who: firm'], 13, 'story.1.only', /no rulebook/],
  [
    'a postmark on no day',
    ['who: firm', 'posted: 2026-02-30\n    who: firm'],
    13,
    'story.1.posted',
    /a day that exists/,
  ],
  [
    'a last day in other words',
    ['until: 2026-03-17', 'until: 17 March'],
    18,
    'story.1.then.objection.owes.decide-acceptance.until',
    /YYYY-MM-DD, or rests/,
  ],
  [
    'a tag that is none',
    ['until: 2026-03-17', 'tag: sure'],
    18,
    'story.1.then.objection.owes.decide-acceptance.tag',
    /seed/,
  ],
  [
    'a measure that is none',
    ['standing: in-force }', 'standing: { x: ended } }'],
    10,
    'story.0.then.listing.standing.x',
    /such as M20/,
  ],
  ...IN_THE_LISTING.map(([what, told, path, says]): [string, [string, string], number, string, RegExp] => [
    what,
    ['standing: in-force }', `${told} }`],
    10,
    `story.0.then.listing.${path}`,
    says,
  ]),
  [
    'a refusal that is none',
    ['      objection:\n', '      refused: no\n      objection:\n'],
    16,
    'story.1.then.refused',
    /docs/,
  ],
  [
    'a word of the register that is none',
    ['      letters:\n', '      register: { firm: listed }\n      letters:\n'],
    19,
    'story.1.then.register.firm',
    /in-force, marked/,
  ],
  [
    'a jurisdiction in capitals',
    ['hubei: {}', 'hubei: { rulebook: Hubei }'],
    25,
    'under.hubei.rulebook',
    /small letters/,
  ],
  [
    'a setting of no part',
    ['hubei: {}', 'hubei: { settings: { x.y: true } }'],
    25,
    'under.hubei.settings.x.y',
    /objection.suspends/,
  ],
  ['a title in one language', [', en: an example', ''], 2, 'title.en', /missing/],
  ['a text that is not YAML', ['who: firm', 'who: @firm'], 13, '(text)', /./],
  ['a step that is told twice', ['who: firm', 'who: firm\n    who: firm'], 14, '(text)', /twice/],
  ['a day before the rulebook', [/2026-03-10 09:00/, '2012-03-13 09:00'], 5, 'story.0.at', /the first is from/],
])('%s is refused with its place', (_, [from, to], line, path, says) => {
  const [mistake] = mistakesIn(bent(from, to));
  expect(mistake).toMatchObject({ file: 'S01.yaml', line, path });
  expect(mistake?.says.en).toMatch(says);
});

test.each<[string, string, number, string, RegExp]>([
  ['a scenario beyond the forty', 'scenario: S41', 1, '0.scenario', /S1 to S40/],
  ['a kind that nobody has heard of', 'waits-for: loan', 2, '0.waits-for', /watch, rectification/],
  ['what it waits with in one language', 'for: { zh: 约谈 }', 3, '0.for.en', /missing/],
])('%s is refused in the list of what waits', (_, told, line, path, says) => {
  const key = told.split(':')[0] ?? '';
  const text = `- scenario: S5\n  waits-for: interview\n  for: { zh: 约谈, en: the interview }\n`;
  const wrong = text.replace(new RegExp(`(?<=^..)${key}: .*`, 'm'), told);
  const [mistake] = mistakesOf(() => void parseYaml(wrong, 'waiting.yaml', WaitingFile));
  expect(mistake).toMatchObject({ file: 'waiting.yaml', line, path });
  expect(mistake?.says.en).toMatch(says);
});
