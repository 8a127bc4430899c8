import { parseYaml, RulebookError, type Mistake } from '../../rulebooks/read-yaml.js';
import { ScenarioFile } from './scenario-file.js';

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
`;

function mistakesIn(text: string): readonly Mistake[] {
  try {
    parseYaml(text, 'S01.yaml', ScenarioFile);
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
])('%s is refused with its place', (_, [from, to], line, path, says) => {
  const [mistake] = mistakesIn(RIGHT.replace(from, to));
  expect(mistake).toMatchObject({ file: 'S01.yaml', line, path });
  expect(mistake?.says).toMatch(says);
});
