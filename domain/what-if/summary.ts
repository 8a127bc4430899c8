import type { CaseWhatIf, Effects, Finding } from './finding.js';

/** How often something would be otherwise, and for whom it is the better. */
export interface Tally {
  readonly dates: number;
  readonly suspensions: number;
  readonly refused: number;
  readonly notYet: number;
  readonly subjectGains: number;
  readonly subjectLoses: number;
  readonly departmentGains: number;
  readonly departmentLoses: number;
  readonly undecided: number;
}

/** What a draft would make of all cases that were looked at, in a form that can be added up page by page. */
export interface WhatIfSummary {
  readonly cases: number;
  /** Cases that could not be compared; counted nowhere else. */
  readonly failed: number;
  readonly touched: number;
  readonly judged: number;
  readonly unjudged: number;
  /** Cases in which the subject gains or loses by something; one case may do both. */
  readonly casesGaining: number;
  readonly casesLosing: number;
  readonly byRule: Readonly<Record<string, Tally>>;
  readonly byKind: Readonly<Record<string, Tally>>;
  readonly byDepartment: Readonly<Record<string, Tally>>;
  /** The cases with most findings, most first. */
  readonly most: readonly { readonly caseId: string; readonly findings: number }[];
}

const MOST = 20;

const NO_TALLY: Tally = {
  dates: 0,
  suspensions: 0,
  refused: 0,
  notYet: 0,
  subjectGains: 0,
  subjectLoses: 0,
  departmentGains: 0,
  departmentLoses: 0,
  undecided: 0,
};

export const NO_SUMMARY: WhatIfSummary = {
  cases: 0,
  failed: 0,
  touched: 0,
  judged: 0,
  unjudged: 0,
  casesGaining: 0,
  casesLosing: 0,
  byRule: {},
  byKind: {},
  byDepartment: {},
  most: [],
};

/** The summary with one case more; in which order they come changes nothing. */
export function withCase(summary: WhatIfSummary, one: CaseWhatIf): WhatIfSummary {
  const { findings, caseId, kind, department, judged, unjudged } = one;
  const by = (tallies: Readonly<Record<string, Tally>>, keyOf: (finding: Finding) => string) =>
    findings.reduce((all, finding) => {
      const key = keyOf(finding);
      return { ...all, [key]: withFinding(all[key] ?? NO_TALLY, finding) };
    }, tallies);
  const most =
    findings.length === 0 ? summary.most : [...summary.most, { caseId, findings: findings.length }].sort(mostFirst);
  return {
    cases: summary.cases + 1,
    failed: summary.failed,
    touched: summary.touched + (findings.length > 0 ? 1 : 0),
    judged: summary.judged + judged,
    unjudged: summary.unjudged + unjudged,
    casesGaining: summary.casesGaining + (findings.some(({ subject }) => subject === 'gains') ? 1 : 0),
    casesLosing: summary.casesLosing + (findings.some(({ subject }) => subject === 'loses') ? 1 : 0),
    byRule: by(summary.byRule, ({ rule }) => rule),
    byKind: by(summary.byKind, () => kind),
    byDepartment: by(summary.byDepartment, () => department ?? ''),
    most: most.slice(0, MOST),
  };
}

/** The summary with so many cases more that could not be compared. */
export function withFailed(summary: WhatIfSummary, failed: number): WhatIfSummary {
  return { ...summary, failed: summary.failed + failed };
}

function mostFirst(a: WhatIfSummary['most'][number], b: WhatIfSummary['most'][number]): number {
  return b.findings - a.findings || (a.caseId < b.caseId ? -1 : 1);
}

function withFinding(tally: Tally, finding: Finding): Tally {
  return {
    dates: tally.dates + one(finding.type === 'date'),
    suspensions: tally.suspensions + one(finding.type === 'suspension'),
    refused: tally.refused + one(finding.type === 'step' && finding.outcome === 'refused'),
    notYet: tally.notYet + one(finding.type === 'step' && finding.outcome === 'not-yet'),
    subjectGains: tally.subjectGains + one(finding.subject === 'gains'),
    subjectLoses: tally.subjectLoses + one(finding.subject === 'loses'),
    departmentGains: tally.departmentGains + one(finding.department === 'gains'),
    departmentLoses: tally.departmentLoses + one(finding.department === 'loses'),
    undecided: tally.undecided + one(isUndecided(finding)),
  };
}

function isUndecided({ subject }: Effects): boolean {
  return subject === 'undecided';
}

function one(counts: boolean): number {
  return counts ? 1 : 0;
}
