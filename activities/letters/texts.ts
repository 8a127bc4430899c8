import type { HistoryEvent } from '../../record/case/history.js';
import type { LetterPlan, TextName, TextSource } from './plan.js';

export type Texts = Readonly<Partial<Record<TextName, unknown>>>;

/** The free texts of a letter about `event`, each from the event that the letter's plan names for it. */
export function textsOf(
  { texts = {} }: Pick<LetterPlan, 'texts'>,
  event: HistoryEvent,
  history: readonly HistoryEvent[],
): Texts {
  const named = Object.entries(texts).map(([name, source]) => [
    name,
    sourceOf(source, event, history)?.personal?.[name],
  ]);
  return Object.fromEntries(named.filter(([, text]) => text !== undefined)) as Texts;
}

/** The points of a defence by their ids, as they were brought up to the event, in writing and at the hearing. */
export function pointsUpTo(event: HistoryEvent, history: readonly HistoryEvent[]): Readonly<Record<string, unknown>> {
  const brought = history
    .filter(({ seq, type }) => seq <= event.seq && (type === 'DefenceSubmitted' || type === 'HearingRecorded'))
    .map(({ personal }) => personal?.['points']);
  return Object.assign({}, ...brought.filter(isTable)) as Readonly<Record<string, unknown>>;
}

export function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sourceOf(source: TextSource, event: HistoryEvent, history: readonly HistoryEvent[]): HistoryEvent | undefined {
  if (source === 'own') return event;
  return history.findLast(({ seq, type }) => seq <= event.seq && (source as readonly string[]).includes(type));
}
