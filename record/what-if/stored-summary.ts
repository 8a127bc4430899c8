import type { Tally, WhatIfSummary } from '../../domain/what-if/summary.js';

/** A tally with the rule, kind or department that it is of; empty for cases without a department. */
export interface NamedTally extends Tally {
  readonly name: string;
}

type Grouped = 'byRule' | 'byKind' | 'byDepartment';

/** The summary as documents hold it: ids of rules have dots in them, which names of members must not. */
export type StoredSummary = Omit<WhatIfSummary, Grouped | 'failed'> &
  Readonly<Record<Grouped, readonly NamedTally[]>> & {
    /** Absent in runs of before. */
    readonly failed?: number;
  };

/** Tallies stand in the order of their names. */
export function storedSummary(summary: WhatIfSummary): StoredSummary {
  const { byRule, byKind, byDepartment } = summary;
  return { ...summary, byRule: named(byRule), byKind: named(byKind), byDepartment: named(byDepartment) };
}

/** The summary as it is added to. */
export function summaryFrom(stored: StoredSummary): WhatIfSummary {
  const { byRule, byKind, byDepartment, failed = 0 } = stored;
  return { ...stored, failed, byRule: byName(byRule), byKind: byName(byKind), byDepartment: byName(byDepartment) };
}

function named(tallies: Readonly<Record<string, Tally>>): readonly NamedTally[] {
  return Object.entries(tallies)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, tally]) => ({ name, ...tally }));
}

function byName(tallies: readonly NamedTally[]): Readonly<Record<string, Tally>> {
  return Object.fromEntries(tallies.map(({ name, ...tally }) => [name, tally]));
}
