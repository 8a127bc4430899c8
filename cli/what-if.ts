import { ClearError } from '../dev/clear-error.js';
import type { CaseWhatIf } from '../domain/what-if/finding.js';
import { NO_SUMMARY, withCase, withFailed, type Tally, type WhatIfSummary } from '../domain/what-if/summary.js';
import { RulebookError } from '../rulebooks/read-yaml.js';
import { print, withRecord } from './place.js';
import { readText } from './read-text.js';

const PAGE = 100;
/** Progress is told after so many cases. */
const TELL_EVERY = 1_000;

/**
 * Holds drafts against all open cases and prints what they would have made of them; nothing is changed. Progress goes to
 * stderr, so that the answer can be piped on.
 */
export async function whatIfDraft(files: readonly string[], { json }: { readonly json?: true }): Promise<void> {
  const texts = await Promise.all(files.map(async (name) => ({ name, text: await readText(name) })));
  await withRecord(async (record) => {
    const draft = await record.readDraft(texts).catch((error: unknown) => {
      throw error instanceof RulebookError ? new ClearError(error.message) : error;
    });
    const total = await record.countOpenCases();
    let summary = NO_SUMMARY;
    const touched: CaseWhatIf[] = [];
    let after: string | null = null;
    do {
      const page = await record.whatIfPage(draft, after, PAGE);
      for (const one of page.cases) {
        summary = withCase(summary, one);
        if (json && one.findings.length > 0) touched.push(one);
        if (summary.cases % TELL_EVERY === 0) say(summary.cases, total);
      }
      for (const { caseId, error } of page.failed) process.stderr.write(`${caseId}: ${String(error)}\n`);
      summary = withFailed(summary, page.failed.length);
      after = page.next;
    } while (after !== null);
    say(summary.cases, total);
    print(json ? { drafts: draft.titles, summary, cases: touched } : summaryText(summary));
  });
}

function say(done: number, total: number): void {
  process.stderr.write(`${String(done)} of ${String(total)} open cases\n`);
}

/** The summary as text for a terminal. */
export function summaryText(summary: WhatIfSummary): string {
  const { cases, failed, touched, casesGaining, casesLosing, judged, unjudged } = summary;
  return [
    `${String(cases)} open cases, ${String(touched)} touched · 未结案件 ${String(cases)} 件，受影响 ${String(touched)} 件`,
    ...(failed === 0 ? [] : [`${String(failed)} could not be compared · 无法评估 ${String(failed)} 件`]),
    `the subject gains in ${String(casesGaining)}, loses in ${String(casesLosing)} · 主体受益 ${String(casesGaining)} 件，受损 ${String(casesLosing)} 件`,
    `${String(judged)} past steps decided again, ${String(unjudged)} cannot be · 重新判断 ${String(judged)} 步，无法判断 ${String(unjudged)} 步`,
    ...tallyLines('rule · 规则', summary.byRule),
    ...tallyLines('kind · 案件种类', summary.byKind),
    ...tallyLines('department · 部门', summary.byDepartment),
    ...(touched === 0 ? [] : ['', 'most touched · 影响最多']),
    ...summary.most.map(({ caseId, findings }) => `  ${caseId}  ${String(findings)}`),
  ].join('\n');
}

const COLUMNS: readonly (keyof Tally)[] = [
  'dates',
  'suspensions',
  'refused',
  'notYet',
  'subjectGains',
  'subjectLoses',
  'departmentGains',
  'departmentLoses',
  'undecided',
];

function tallyLines(title: string, tallies: Readonly<Record<string, Tally>>): readonly string[] {
  const names = Object.keys(tallies).sort();
  if (names.length === 0) return [];
  const width = Math.max(...names.map(({ length }) => length), title.length) + 2;
  const row = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(width)}${cells.map((cell, index) => cell.padStart((COLUMNS[index]?.length ?? 0) + 2)).join('')}`;
  return [
    '',
    row(title, COLUMNS),
    ...Object.entries(tallies)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, tally]) =>
        row(
          name,
          COLUMNS.map((column) => String(tally[column])),
        ),
      ),
  ];
}
