import { CaseId } from '../../contracts/values.js';
import type { Words } from '../../contracts/words.js';
import type { HistoryEvent } from '../../record/case/history.js';
import type { ApiKind } from '../kinds.js';
import type { Knows } from '../permission/knowing.js';
import { maskedMembers } from './mask.js';
import type { Permission } from '../permission/policy.js';
import { ERASED_WORDS } from './erased.js';

type Reader = Pick<Extract<Permission, { readonly allowed: true }>, 'as' | 'by'> & {
  /** Names of persons, which are masked in texts. */
  readonly persons: readonly string[];
};

/**
 * What this reader is shown of an event beside its frame. An operator reads nothing that a person wrote. Whoever is listed
 * with the entity reads what was found and why, but not what the entity said for itself. Another case that the reader may
 * not know is not named. What is shown of persons is masked.
 */
export function shownOf(
  { type, data, personal = {}, erased }: HistoryEvent,
  { linking, names }: Pick<ApiKind, 'linking' | 'names'>,
  { as, by, persons }: Reader,
  knows: Knows,
): { readonly data: Record<string, unknown>; readonly personal?: Record<string, unknown>; readonly erased?: Words } {
  const isLinked = by === 'linked-person';
  const naming = names[type];
  const hidden = naming === undefined || isKnown(data[naming.case], knows) ? [] : [naming.case, ...(naming.with ?? [])];
  const written = as === 'operator' ? [] : isLinked ? (linking?.reads[type] ?? []) : Object.keys(personal);
  const shown = members(personal, (name) => written.includes(name));
  return {
    data: members(data, (name) => !hidden.includes(name)),
    ...(Object.keys(shown).length > 0 && { personal: maskedMembers(shown, persons) }),
    ...(erased && { erased: ERASED_WORDS }),
  };
}

/** Where no case is named, a department is. */
function isKnown(named: unknown, knows: Knows): boolean {
  return typeof named !== 'string' || !CaseId.safeParse(named).success || knows(named);
}

function members(all: Readonly<Record<string, unknown>>, isShown: (name: string) => boolean): Record<string, unknown> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => isShown(name)));
}
