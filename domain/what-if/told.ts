import type { DomainEvent } from '../kernel/event.js';

/** Whether the table has a line of this name. */
export function isTold<T extends object>(table: T, type: string): type is Extract<keyof T, string> {
  return Object.hasOwn(table, type);
}

/** The first event of a type; null where there is none. */
export function find<E extends DomainEvent, T extends E['type']>(
  events: readonly E[],
  type: T,
): Extract<E, { readonly type: T }> | null {
  return events.find((event): event is Extract<E, { readonly type: T }> => event.type === type) ?? null;
}

/** A text of the event's personal part; empty where it has been erased. */
export function textOf(event: DomainEvent, key: string): string {
  const text = event.personal?.[key];
  return typeof text === 'string' ? text : '';
}

/** A text of the personal part of any of these events. */
export function partOf(events: readonly DomainEvent[], key: string): string {
  return events.map((event) => textOf(event, key)).find((text) => text !== '') ?? '';
}

/** Texts by their number, of the event's personal part; null where they have been erased. */
export function textsOf(event: DomainEvent | null, key: string): Readonly<Record<string, string>> | null {
  const texts = event?.personal?.[key];
  if (typeof texts !== 'object' || texts === null) return null;
  return Object.fromEntries(
    Object.entries(texts).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
