import type { LetterPlan } from '../../activities/letters/plan.js';
import { LETTERS } from '../../activities/letters/letters.js';
import { renderLetter } from '../../activities/letters/render.js';
import { fullView } from './letter-view.js';

const letters = Object.entries<LetterPlan>(LETTERS);
const MARK = '<script>&';

describe.each(letters)('the letter of %s', (_name, { template, title }) => {
  const html = renderLetter(template, fullView(MARK));

  test('is in Chinese with the English below, and names the case, the rule, the next date and the ways out', () => {
    for (const said of ['case-1', '行政复议法 31', 'duty中', '2026-03-09', 'way中', 'way en'])
      expect(html).toContain(said);
    expect(html.replaceAll(/<h1.*?<\/h1>/gs, '')).toMatch(/<p lang="en">|lang="en"/);
    expect(html).toContain('addressee');
  });

  test('says the source that is still to be confirmed', () => {
    expect(html).toContain('note中');
  });

  test('escapes whatever people wrote, and leaves no value out', () => {
    expect(html).not.toContain(MARK);
    expect(html).not.toMatch(/undefined|\[object|\{\{|null/);
  });

  test('has a subject line of fixed words', () => {
    expect(title.zh).toMatch(/^\p{Script=Han}+$/u);
    expect(title.en).toMatch(/^[A-Z][a-z ]+$/);
  });
});

test('a letter without next date, remedies or texts has no empty frame for them', () => {
  const view = {
    ...fullView(''),
    next: null,
    remedies: [],
    texts: {},
    lead: null,
    rule: { source: 's', note: null },
  };
  const html = renderLetter('objection-result', view);
  expect(html).not.toContain('救济途径');
  expect(html).not.toContain('下一期限');
  expect(html).not.toContain('核查情况和理由');
});
