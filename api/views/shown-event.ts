import type { HistoryEvent } from '../../record/history.js';
import type { ApiKind } from '../kinds.js';
import type { Permission } from '../policy.js';

type Reader = Pick<Extract<Permission, { readonly allowed: true }>, 'as' | 'by'>;

/**
 * What this reader is shown of an event beside its frame. An operator reads nothing that a person wrote. Whoever is listed
 * with the entity reads what was found and why, but not what the entity said for itself, nor who else is listed with it.
 */
export function shownOf(
  { type, data, personal = {} }: HistoryEvent,
  { linking }: Pick<ApiKind, 'linking'>,
  { as, by }: Reader,
): { readonly data: Record<string, unknown>; readonly personal?: Record<string, unknown> } {
  const isLinked = by === 'linked-person';
  const hidden = isLinked ? (linking?.hides[type] ?? []) : [];
  const written = as === 'operator' ? [] : isLinked ? (linking?.reads[type] ?? []) : Object.keys(personal);
  const shown = members(personal, (name) => written.includes(name));
  return {
    data: members(data, (name) => !hidden.includes(name)),
    ...(Object.keys(shown).length > 0 && { personal: shown }),
  };
}

function members(all: Readonly<Record<string, unknown>>, isShown: (name: string) => boolean): Record<string, unknown> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => isShown(name)));
}
