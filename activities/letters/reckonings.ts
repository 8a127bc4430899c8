import { derivationWords } from '../../domain/kernel/derivation-words.js';
import { derive } from '../../domain/kernel/derivation.js';
import type { Due } from '../../domain/kernel/due.js';
import { reckoningOfDue, type KeptDate, type Reckoning } from '../../domain/kernel/reckoning.js';
import { TAG_MARKS } from '../../domain/kernel/rule.js';
import type { Rulebook } from '../../domain/kernel/rulebook.js';
import type { RunningLimit } from '../../domain/kernel/running-limit.js';
import { dateOfRemedy } from '../../domain/rights/remedy.js';
import type { Remedy } from '../../domain/rights/rights.js';
import type { CaseView } from '../../record/case/case-view.js';
import type { ActivityDeps, Words } from '../deps.js';
import type { Occasion } from './plan.js';

/** How a date that a letter names was counted, with its rule and the mark that stands beside it. */
export interface ReckoningView {
  readonly date: Words;
  readonly words: Words;
  readonly source: string;
  readonly mark: Words | null;
}

/** The members of events that bring dates. */
interface DatedData {
  readonly due?: Readonly<Record<string, Due>>;
  readonly clocks?: Readonly<Record<string, RunningLimit>>;
  readonly remedies?: readonly Remedy[];
}

/** The dates that the event set, as it set them, and the terms that the listing now has. */
export function reckoningsOf(deps: ActivityDeps, occasion: Occasion): readonly ReckoningView[] {
  const { event, view, listing } = occasion;
  const terms = listing.dates.filter(({ reckoning }) => reckoning.how === 'term');
  return [...datesIn(event.data as DatedData, view, deps.shelf.get(view.rulebook)), ...terms].map(
    ({ name, reckoning }) => ({
      date: deps.dateWords(view.kind, name),
      words: derivationWords(reckoning, derive(reckoning, deps.shelf.calendar)),
      source: reckoning.rule.source,
      mark: TAG_MARKS[reckoning.rule.tag],
    }),
  );
}

function datesIn({ due = {}, clocks = {}, remedies = [] }: DatedData, view: CaseView, rules: Rulebook): KeptDate[] {
  const begun = Object.entries(due).flatMap(([name, kept]): KeptDate[] => {
    const reckoning = asKept(kept, clocks, rules) ?? asItStands(view, name, kept.dueAt);
    return reckoning ? [{ name, reckoning }] : [];
  });
  const named = remedies.flatMap((remedy) => (remedy.from ? dateOfRemedy(remedy, remedy.from, undefined, rules) : []));
  return [...begun, ...named];
}

/** By what the event itself keeps; null where it is of before that was kept, or quotes a date of another step. */
function asKept(due: Due, clocks: Readonly<Record<string, RunningLimit>>, rules: Rulebook): Reckoning | null {
  if (due.by?.span || due.ledger) return reckoningOfDue(due, undefined, rules);
  const ledger = Object.values(clocks).find(({ dueAt }) => dueAt === due.dueAt);
  if (!ledger) return null;
  const { dueAt, provisional } = due;
  const calendar = due.by?.calendar ?? ledger.calendar ?? null;
  return { how: 'ledger', ledger, rule: ledger.limit.rule, dueAt, provisional, calendar, reconstructed: !due.by };
}

function asItStands({ dates }: CaseView, name: string, dueAt: Due['dueAt']): Reckoning | null {
  return dates.find((date) => date.name === name && date.reckoning.dueAt === dueAt)?.reckoning ?? null;
}
