import type { Role } from '../../domain/kernel/actor.js';
import type { Caller } from './caller.js';
import { concerning } from './concerning.js';
import type { ApiDeps } from '../deps.js';
import type { ApiKind } from '../kinds.js';
import { mayDo } from './policy.js';

/** Whether the reader may know of this other case. */
export type Knows = (caseId: string) => boolean;

type Deps = Pick<ApiDeps, 'record' | 'kinds' | 'shelf'>;

/**
 * Which of these other cases a reader may know: a party those that it may read, an official any. What one case names of
 * another is shown by it, so that nobody learns from his own case of one that is to him as if it did not exist.
 */
export async function knownTo(deps: Deps, caller: Caller, as: Role, caseIds: readonly string[]): Promise<Knows> {
  if (as !== 'subject') return () => true;
  const known = new Set<string>();
  await Promise.all(
    [...new Set(caseIds)].map(async (caseId) => {
      const stored = await deps.record.findCase(caseId);
      if (stored === null) return;
      const found = await concerning(deps, caller, stored);
      if (mayDo(caller, { kind: 'read-case' }, found).allowed) known.add(caseId);
    }),
  );
  return (caseId) => known.has(caseId);
}

/** The other cases that the events of a kind name. */
export function namedIn(
  { names }: Pick<ApiKind, 'names'>,
  events: readonly { readonly type: string; readonly data: Readonly<Record<string, unknown>> }[],
): readonly string[] {
  return events.flatMap(({ type, data }) => {
    const member = names[type]?.case;
    const named = member === undefined ? undefined : data[member];
    return typeof named === 'string' ? [named] : [];
  });
}
