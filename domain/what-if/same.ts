import type { Calendar } from '../kernel/calendar.js';
import type { Due, Dues } from '../kernel/due.js';
import type { DomainEvent } from '../kernel/event.js';
import { endOf, type Span } from '../kernel/limit-end.js';
import type { Limit } from '../kernel/limit.js';

/** Whether two values say the same; from which rule they come does not matter. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || bare(a) === bare(b);
}

function bare(value: unknown): string {
  return JSON.stringify(value ?? null, (key, inner: unknown) =>
    key === 'rule' || key === 'calendar' ? undefined : inner,
  );
}

/**
 * The event as it was, with what only the draft makes different: whatever the same command gives alike under both rules
 * stays as it was recorded.
 */
export function merged(actual: DomainEvent, control: DomainEvent, draft: DomainEvent, calendar: Calendar): DomainEvent {
  const kept = new Map<string, unknown>(Object.entries(actual));
  const [ours, theirs] = [
    new Map<string, unknown>(Object.entries(control)),
    new Map<string, unknown>(Object.entries(draft)),
  ];
  for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
    if (KEPT.includes(key) || isSame(ours.get(key), theirs.get(key))) continue;
    if (key === 'due') kept.set(key, mergedDues(duesOf(actual), duesOf(control), duesOf(draft), calendar));
    else if (theirs.has(key)) kept.set(key, theirs.get(key));
    else kept.delete(key);
  }
  return Object.fromEntries(kept) as unknown as DomainEvent;
}

const KEPT: readonly string[] = ['type', 'rule', 'personal'];

/** The event's own dates counted by the draft's limits from where they began. */
export function redated(
  event: DomainEvent,
  limitsOf: (duty: string, due: Due) => readonly [Limit | undefined, Limit | undefined],
  calendar: Calendar,
): DomainEvent {
  const dues = Object.entries(duesOf(event));
  if (dues.length === 0) return event;
  const due = Object.fromEntries(
    dues.map(([duty, told]) => {
      const [pinned, draft] = limitsOf(duty, told);
      const plain = told.by?.span !== null;
      return [duty, plain && pinned && draft && !isSameSpan(pinned, draft) ? counted(told, draft, calendar) : told];
    }),
  );
  return { ...event, due } as DomainEvent;
}

/** The dates that begin with an event. */
export function duesOf(event: DomainEvent): Dues {
  return 'due' in event && typeof event.due === 'object' && event.due !== null ? (event.due as Dues) : {};
}

function mergedDues(actual: Dues, control: Dues, draft: Dues, calendar: Calendar): Dues {
  const kept = { ...actual };
  const names = new Set([...Object.keys(control), ...Object.keys(draft)]);
  const dues = [...names].flatMap((duty): readonly [string, Due][] => {
    const [told, ours, theirs] = [kept[duty], control[duty], draft[duty]];
    if (!theirs) return ours ? [] : told ? [[duty, told]] : [];
    if (told && ours?.dueAt === theirs.dueAt) return [[duty, told]];
    const span = theirs.by?.span;
    if (!told || !theirs.by || !span) return [[duty, theirs]];
    const { movesOffHolidays } = theirs.by;
    return [[duty, { ...theirs, ...counted(told, { ...span, movesOffHolidays }, calendar) }]];
  });
  const others = Object.entries(kept).filter(([duty]) => !names.has(duty));
  return Object.fromEntries([...others, ...dues]);
}

function counted(told: Due, span: Omit<Limit, 'rule'>, calendar: Calendar): Due {
  const { awaits: _before, ...due } = told;
  const by = told.by && { ...told.by, span: { count: span.count, unit: span.unit } };
  return { ...due, ...endOf(span as Limit, told.from, calendar), ...(by && { by }) };
}

function isSameSpan(a: Span & Pick<Limit, 'movesOffHolidays'>, b: Span & Pick<Limit, 'movesOffHolidays'>): boolean {
  return a.count === b.count && a.unit === b.unit && a.movesOffHolidays === b.movesOffHolidays;
}
