import type { ForecastStep, Repetition } from '../../../domain/forecast/step.js';
import { plusMs } from '../../../domain/kernel/calendar-date.js';
import type { DomainEvent } from '../../../domain/kernel/event.js';
import type { Instant } from '../../../domain/kernel/instant.js';
import { endOf } from '../../../domain/kernel/limit-end.js';
import { shelf } from './play.js';

/** Reminders and what other cases tell are recorded when the attendant comes to it, a little after the instant foretold. */
export const SOON_MS = 600_000;

/** An event as far as a forecast promises it. */
export interface Lived {
  readonly type: string;
  readonly at: Instant;
  readonly rule: string;
  /** Of an escalation or a reminder: whose. */
  readonly duty?: string;
}

export function livedOf(event: DomainEvent, at: Instant): Lived {
  const { type, rule } = event;
  return 'duty' in event && typeof event.duty === 'string' ? { type, at, rule, duty: event.duty } : { type, at, rule };
}

/** Every event that the forecast promises to one case, in order. */
export function promised(steps: readonly ForecastStep[], caseId: string): readonly Lived[] {
  return steps
    .filter((step) => step.caseId === caseId)
    .flatMap(({ events, at }) => events.map((event) => livedOf(event, at)));
}

/**
 * What was lived, without what the forecast told once as repeating; and of that, each date with the one that the repetition
 * promises instead.
 */
export function withoutRepetitions(
  lived: readonly Lived[],
  steps: readonly ForecastStep[],
  caseId: string,
): { readonly rest: readonly Lived[]; readonly dates: readonly (readonly [lived: Instant, promised: Instant])[] } {
  const repeating = steps.flatMap((step): readonly Repeating[] => {
    const [event] = step.events;
    if (step.caseId !== caseId || step.repeats === null || event === undefined) return [];
    return [{ ...step.repeats, first: livedOf(event, step.at) }];
  });
  const dates: (readonly [Instant, Instant])[] = [];
  let rest = lived;
  for (const { first, every, until } of repeating) {
    const isAgain = ({ type, duty, at }: Lived): boolean =>
      duty === first.duty &&
      at > first.at &&
      (until === null || at <= plusMs(until, SOON_MS)) &&
      /^Duty(Escalated|Reminded)$/.test(type);
    let before = first.at;
    for (const { type, at } of rest.filter(isAgain)) {
      if (type !== first.type) continue;
      dates.push([at, endOf(every, before, shelf.calendar).dueAt]);
      before = at;
    }
    rest = rest.filter((one) => !isAgain(one));
  }
  return { rest, dates };
}

type Repeating = Repetition & { readonly first: Lived };
