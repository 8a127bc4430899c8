import { dateOf, plusMs } from '../../domain/kernel/calendar-date.js';
import { spanWords } from '../../domain/kernel/derivation-words.js';
import type { Due } from '../../domain/kernel/due.js';
import type { CalendarDate, Instant } from '../../domain/kernel/instant.js';
import type { Obstacle } from '../../domain/kernel/obstacle.js';
import { TAG_MARKS } from '../../domain/kernel/rule.js';
import type { ListingCase } from '../../domain/listing/listing.js';
import type { RefusalGround } from '../../domain/objection/objection.js';
import type { Remedy } from '../../domain/rights/rights.js';
import type { CaseView } from '../../record/case/case-view.js';
import type { HistoryEvent } from '../../record/case/history.js';
import type { ActivityDeps, Words } from '../deps.js';
import { listingOf, objectionOf } from '../../domain/telling/telling.js';
import type { FileLine } from './files.js';
import type { Lead } from './lead.js';
import { migrationView, type MigrationView } from './migration.js';
import type { LetterPlan, Occasion } from './plan.js';
import { reckoningsOf, type ReckoningView } from './reckonings.js';
import { isTable, pointsUpTo, textsOf, type Texts } from './texts.js';
import { CLASS_WORDS, GROUND_WORDS, OUTCOME_WORDS } from './words.js';

/** What the templates may say. Personal text is in it: it goes into a letter and nowhere else. */
export interface LetterView {
  readonly title: Words;
  readonly caseId: string;
  readonly link: string;
  /** The page on which anybody can count the dates again. */
  readonly verify: string;
  readonly writtenOn: CalendarDate;
  readonly rule: { readonly source: string; readonly note: Words | null };
  readonly next: { readonly duty: Words; readonly lastDay: CalendarDate } | null;
  readonly remedies: readonly { readonly way: Words; readonly lastDay: CalendarDate | null }[];
  readonly addressee: Words;
  readonly subject: string;
  readonly department: Words;
  /** Whose consent a listing needs; of the event itself where it names one. */
  readonly superior: Words | null;
  readonly listing: ListingView;
  readonly reckonings: readonly ReckoningView[];
  /** Last day of each limit that began with the event, by the duty's name. */
  readonly lastDays: Readonly<Record<string, CalendarDate>>;
  /** Free text, each from the event that the letter's plan names. */
  readonly texts: Texts;
  readonly answers: readonly { readonly point: string; readonly answer: string }[];
  /** The uploaded files that came with the paper. */
  readonly files: readonly FileLine[];
  /** How the objection ended, once it has. */
  readonly result: Words | null;
  /** The objection on the same record whose result this one shares; its reasons are in `texts` where they may be told. */
  readonly lead: Lead | null;
  /** The time to decide ran out. */
  readonly lapsed: boolean;
  readonly ground: Words | null;
  readonly heldOn: CalendarDate | null;
  /** The first and the last day of the obstacle that the event recognises. */
  readonly obstacle: Obstacle | null;
  readonly duty: Words | null;
  /** The two versions compared, where the case has moved from one to the other. */
  readonly migration: MigrationView | null;
  /** The case has moved to later rules, and they are the kinder. */
  readonly lighter: boolean;
}

interface ListingView {
  readonly caseId: string;
  readonly list: Words;
  readonly class: Words;
  readonly term: Words;
  readonly lastDay: CalendarDate | null;
  readonly measures: readonly { readonly name: Words; readonly lastDay: CalendarDate | null }[];
}

interface Named {
  readonly plan: LetterPlan;
  readonly addressee: Words;
  readonly subject: string;
  readonly department: Words;
  readonly superior: Words | null;
  readonly files: readonly FileLine[];
  readonly lead: Lead | null;
  /** Of the case, whence the free texts come. */
  readonly history: readonly HistoryEvent[];
}

/** Writes down, as of the event, what a letter says; `named` are the names that only the record knows. */
export function letterView(deps: ActivityDeps, { event, view, listing }: Occasion, named: Named): LetterView {
  const { history, plan, ...names } = named;
  const texts = textsOf(plan, event, history);
  const data = event.data as EventData;
  return {
    ...names,
    title: plan.title,
    texts,
    caseId: view.caseId,
    link: `${deps.publicUrl}/cases/${view.caseId}`,
    verify: `${deps.publicUrl}/verify`,
    writtenOn: dateOf(event.recordedAt),
    rule: { source: event.rule.source, note: TAG_MARKS[event.rule.tag] },
    next: nextDuty(deps, view, data.due),
    remedies: (data.remedies ?? []).map(({ way, until }) => ({
      way: deps.dateWords(view.kind, `remedy:${way}`),
      lastDay: lastDayBefore(until),
    })),
    listing: listingView(deps, listing),
    reckonings: reckoningsOf(deps, { event, view, listing }),
    lastDays: lastDays(data.due ?? {}),
    answers: answersOf(texts, pointsUpTo(event, history)),
    result: resultOf(view),
    lapsed: event.type === 'ListingLapsed',
    ground: data.ground === undefined ? null : GROUND_WORDS[data.ground],
    heldOn: data.heldAt === undefined ? null : dateOf(data.heldAt),
    obstacle: event.type === 'ObstacleRecognized' ? (event.data as unknown as Obstacle) : null,
    migration: migrationView(deps, event),
    lighter: event.type === 'TermShortened',
    duty: data.duty === undefined ? null : deps.dateWords(view.kind, data.duty),
  };
}

/** The members of events that letters speak of. */
interface EventData {
  readonly due?: Readonly<Record<string, Due>>;
  readonly remedies?: readonly Remedy[];
  readonly ground?: RefusalGround;
  readonly heldAt?: Instant;
  readonly duty?: string;
}

function listingView({ shelf }: ActivityDeps, listing: CaseView): ListingView {
  const state: ListingCase = listingOf(listing);
  const { list, class: grade, term, measures, made } = state;
  const name = shelf.get(listing.rulebook).listing.lists[list]?.name ?? { zh: list, en: list };
  const ends = new Map(listing.terms.map(({ measure, until }) => [measure, until]));
  return {
    caseId: listing.caseId,
    list: name,
    class: CLASS_WORDS[grade],
    term: spanWords(term),
    lastDay: lastDayBefore(made?.until ?? null),
    measures: measures.map(({ measure }) => ({
      name: shelf.measures.find(measure)?.name ?? { zh: measure, en: measure },
      lastDay: lastDayBefore(ends.get(measure) ?? null),
    })),
  };
}

function resultOf(view: CaseView): Words | null {
  const result = view.kind === 'objection' ? objectionOf(view).result : null;
  return result && OUTCOME_WORDS[result.outcome];
}

/** The nearest limit that the event itself began; where it began none, the nearest that now runs. */
function nextDuty(
  { dateWords }: ActivityDeps,
  { kind, duties }: CaseView,
  begun: Readonly<Record<string, Due>> = {},
): LetterView['next'] {
  const own = Object.entries(begun).map(([name, { dueAt }]) => ({ name, dueAt }));
  const running = duties.flatMap(({ name, dueAt }) => (dueAt === null ? [] : [{ name, dueAt }]));
  const [first] = (own.length > 0 ? own : running).sort(byDueAt);
  return first ? { duty: dateWords(kind, first.name), lastDay: lastDay(first.dueAt) } : null;
}

function byDueAt(a: { readonly dueAt: Instant }, b: { readonly dueAt: Instant }): number {
  return a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0;
}

/** The end of a limit is an exclusive instant: 24:00 of its last day is 00:00 of the next. */
function lastDay(end: Instant): CalendarDate {
  return dateOf(plusMs(end, -1));
}

function lastDayBefore(end: Instant | null): CalendarDate | null {
  return end === null ? null : lastDay(end);
}

function lastDays(due: Readonly<Record<string, Due>>): Readonly<Record<string, CalendarDate>> {
  return Object.fromEntries(Object.entries(due).map(([name, { dueAt }]) => [name, lastDay(dueAt)]));
}

function answersOf({ answers }: Texts, points: Readonly<Record<string, unknown>>): LetterView['answers'] {
  if (!isTable(answers)) return [];
  return Object.entries(answers).map(([id, answer]) => ({
    point: typeof points[id] === 'string' ? points[id] : id,
    answer: String(answer),
  }));
}
