import type { Words } from '../../activities/deps.js';
import type { LetterView } from '../../activities/letters/view.js';
import { calendarDate } from '../../domain/kernel/calendar-date.js';

const both = (word: string): Words => ({ zh: `${word}中`, en: `${word} en` });
const day = calendarDate('2026-03-09');

/** A view in which every value is there, marked by `mark`. */
export function fullView(mark: string): LetterView {
  return {
    title: both('title'),
    caseId: 'case-1',
    link: 'http://localhost/cases/case-1',
    verify: 'http://localhost/verify',
    reckonings: [{ date: both('date'), words: both('counted'), source: '行政诉讼法 46', mark: both('mark') }],
    writtenOn: day,
    rule: { source: '行政复议法 31', note: both('note') },
    next: { duty: both('duty'), lastDay: day },
    remedies: [{ way: both('way'), lastDay: day }],
    addressee: both(`addressee${mark}`),
    subject: `subject${mark}`,
    department: both('department'),
    superior: both('superior'),
    listing: {
      caseId: 'listing-1',
      list: both('list'),
      class: both('class'),
      term: both('term'),
      lastDay: day,
      measures: [{ name: both('measure'), lastDay: day }],
    },
    lastDays: { 'submit-defence': day, 'decide-acceptance': day, 'supply-missing': day, 'end-hold': day, verify: day },
    lead: { caseId: 'case-2' },
    migration: { values: [{ says: both('says'), source: `source${mark}`, why: both('why') }] },
    lapsed: true,
    texts: {
      facts: `facts${mark}`,
      reasons: `reasons${mark}`,
      explanation: `explanation${mark}`,
      place: `place${mark}`,
    },
    answers: [{ point: `point${mark}`, answer: `answer${mark}` }],
    files: [{ id: 'evd-1', name: `file${mark}`, sha256: 'abc' }],
    result: both('result'),
    ground: both('ground'),
    heldOn: day,
    obstacle: null,
    duty: both('overdue'),
    lighter: true,
  };
}
