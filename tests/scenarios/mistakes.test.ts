import { RulebookError, type Mistake } from '../../rulebooks/read-yaml.js';
import { loadShelf } from '../../rulebooks/shelf.js';
import { beginsOn, editionOf, jurisdictionOf, shelfWith, toldIn } from './editions.js';

const RIGHT = `scenario: S1
title: { zh: 示例, en: an example }
sources: [rules.md S1]
story:
  - at: 2026-03-10 09:00
    who: tax
    does: list
    then:
      listing: { status: in-force, standing: in-force }
  - step: filed
    at: +2 working days
    who: firm
    does: file-objection
    then:
      objection:
        owes:
          decide-acceptance: { who: tax clerk, until: 2026-03-17 }
      letters:
        firm: [异议申请收件回执]
under:
  guizhou:
    then:
      filed: { listing: { standing: suspended } }
  hubei: {}
`;
const shelf = loadShelf();

function mistakesIn(text: string): readonly Mistake[] {
  try {
    const told = toldIn('S01.yaml', text);
    for (const name of Object.keys(told.content.under)) {
      const begins = beginsOn(editionOf(told, name).scenario);
      jurisdictionOf(told, name, begins, shelf);
      shelfWith(told, name, begins);
    }
    return [];
  } catch (error) {
    if (error instanceof RulebookError) return error.mistakes;
    throw error;
  }
}

test('a scenario that is right is taken', () => {
  expect(mistakesIn(RIGHT)).toEqual([]);
});

test.each<[string, [string, string], number, string, RegExp]>([
  ['a scenario beyond the forty', ['scenario: S1\n', 'scenario: S41\n'], 1, 'scenario', /S1 to S40/],
  ['an unknown key', ['sources:', 'source: x\nsources:'], 3, 'source', /unknown key source/],
  ['a day without its hour', ['2026-03-10 09:00', '2026-03-10'], 5, 'story.0.at', /such as «2026-03-02 09:00»/],
  ['a day that does not exist', ['+2 working days', '+2 weeks'], 11, 'story.1.at', /\+7 working days/],
  ['an unknown command', ['file-objection', 'object'], 13, 'story.1.does', /file-objection, accept-objection/],
  ['an unknown person', ['who: firm', 'who: bank'], 12, 'story.1.who', /no subject is named «bank».*firm/],
  ['a step that nobody takes', ['    who: firm\n', ''], 10, 'story.1', /both who and does/],
  ['an unknown status', ['status: in-force', 'status: valid'], 9, 'story.0.then.listing.status', /in-force, ban-only/],
  ['an unknown standing', ['standing: in-force', 'standing: on'], 9, 'story.0.then.listing.standing.all', /suspended/],
  ['an unknown duty', ['decide-acceptance', 'accept'], 17, 'story.1.then.objection.owes.accept', /decide-acceptance/],
  ['a letter that does not exist', ['异议申请收件回执', '回执'], 19, 'story.1.then.letters.firm.0', /异议申请收件回执/],
  [
    'a case that was never opened',
    ['objection:', 'appeal:'],
    16,
    'story.1.then.appeal',
    /known here: listing, objection/,
  ],
  ['a step that is not in the story', ['filed: {', 'told: {'], 23, 'under.guizhou.then.told', /known here: filed/],
  ['a step before the first', ['2026-03-10 09:00', '+1 day'], 5, 'story.0.at', /moment of its own/],
  ['a day of February that is none', ['2026-03-10', '2026-02-30'], 5, 'story.0.at', /found «2026-02-30 09:00»/],
  ['a second case of the same name', ['    does: file-objection', '    does: list'], 13, 'story.1.does', /with `as`/],
  [
    'a case that is not known',
    ['file-objection', 'file-objection\n    with: { on: it }'],
    14,
    'story.1.with.on',
    /listing/,
  ],
  ['a receiver that is not known', ['firm: [', 'bank: ['], 19, 'story.1.then.letters.bank', /known here: firm, tax/],
  [
    'a letter that is no list',
    ['[异议申请收件回执]', '异议申请收件回执'],
    19,
    'story.1.then.letters.firm',
    /in brackets/,
  ],
  [
    'a duty that nobody has',
    ['owes:\n', 'owes-not: [x]\n        owes:\n'],
    16,
    'story.1.then.objection.owes-not.0',
    /decide-/,
  ],
  ['no rulebook at all', [/under:[^]*/.exec(RIGHT)?.[0] ?? '', 'under: {}\n'], 20, 'under', /guizhou: \{\}/],
  ['a rulebook that is not there', ['hubei: {}', 'hebei: {}'], 24, 'under.hebei', /known: .*hubei/],
  ['other days of the week', ['hubei: {}', 'hubei: { begins: 2017-03-29 }'], 24, 'under.hubei.begins', /whole weeks/],
  [
    'days before the first law',
    ['hubei: {}', 'hubei: { begins: 2012-03-13 }'],
    24,
    'under.hubei.begins',
    /from 2017-03-29/,
  ],
  [
    'a setting that is none',
    ['hubei: {}', 'hubei: { settings: { objection.rests: true } }'],
    24,
    'under.hubei.settings.objection.rests',
    /unknown key rests/,
  ],
  [
    'a setting of another form',
    ['hubei: {}', 'hubei: { settings: { objection.acceptance: 3 workdays } }'],
    24,
    'under.hubei.settings.objection.acceptance',
    /working days.*found «3 workdays»/,
  ],
  [
    'an unknown word in what one rulebook says',
    ['standing: suspended } }', 'standing: on } }'],
    23,
    'under.guizhou.then.filed.listing.standing.all',
    /suspended/,
  ],
])('%s is refused with its place', (_, [from, to], line, path, says) => {
  const [mistake] = mistakesIn(RIGHT.replace(from, to));
  expect(mistake).toMatchObject({ file: 'S01.yaml', line, path });
  expect(mistake?.says.en).toMatch(says);
});
