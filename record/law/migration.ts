import type { MigrationFact } from '../../domain/kernel/migration.js';
import type { Rulebook } from '../../domain/kernel/rulebook.js';
import { compose, isLaterVersion, settle } from '../../rulebooks/migrate.js';
import { rulebookOf } from './law-shelf.js';
import type { RecordDeps } from '../record-deps.js';

/**
 * What would change for a case that moves from one rulebook to a later version, and the rulebook it would then go by; null
 * where one of them is not on the shelf. Changes nothing.
 */
export async function compareMigration(
  deps: RecordDeps,
  { from, to, take = [] }: { readonly from: string; readonly to: string; readonly take?: readonly string[] },
): Promise<MigrationFact | null> {
  const [pinned, later] = [await findRulebook(deps, from), await findRulebook(deps, to)];
  if (pinned === null || later === null) return null;
  return {
    isLater: isLaterVersion(pinned, later),
    begins: deps.shelf.fromOf(later.id),
    rulebook: compose(pinned, later, take),
    values: settle(pinned, later, take),
  };
}

/** Null where there is no such version. */
export async function findRulebook(deps: RecordDeps, id: string): Promise<Rulebook | null> {
  try {
    return await rulebookOf(deps, id);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
