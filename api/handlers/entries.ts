import type { Operations } from '../../contracts/operations.js';
import type { EntryFact } from '../../record/entries/entries.js';
import type { Asking } from '../permission/asking.js';
import { actorOf, type Granted } from '../permission/caller.js';
import type { ApiDeps } from '../deps.js';
import { maskedEntry } from '../views/masked-entry.js';
import type { Handler } from '../mount.js';
import { permitted } from '../permission/permitted.js';
import { problem } from '../problems/problem.js';

type MayRead = Asking<'read-entries'>['may'];

/** What is known about one subject; of whom exactly must be said, nobody leafs through everybody. */
export function listEntries(deps: ApiDeps): Handler<Operations['listEntries']> {
  return async ({ query }, { caller, may }) => {
    const acting = readerOf(may);
    const { creditCode, subject } = query;
    if ((creditCode === undefined) === (subject === undefined)) {
      const detail = {
        zh: '请给出统一社会信用代码或主体编号之一。',
        en: 'Give either the credit code or the id of a subject.',
      };
      throw problem('invalid-request', { errors: [{ pointer: '#', detail }] });
    }
    const found =
      subject ?? (creditCode === undefined ? null : await deps.record.findSubjectByNumber(creditCode, 'firm'));
    const entries = found === null ? [] : await deps.record.entriesOf(found);
    if (found !== null)
      await deps.record.logListRead('listEntries', [
        { caseId: null, subject: found, by: actorOf(caller, acting, [found]) },
      ]);
    return {
      entries: entries
        .filter(isShown)
        .map(({ id, kind, department, decidedOn, status, restricted, penalties, heavier, subject: about }) => ({
          entryId: id,
          kind,
          subject: about,
          department,
          decidedOn,
          status,
          restricted,
          penalties: [...penalties],
          heavier,
        })),
    };
  };
}

export function getEntry(deps: ApiDeps): Handler<Operations['getEntry']> {
  return async ({ params: { entryId } }, { caller, may }) => {
    const fact = await findShownEntry(deps, may, entryId);
    const entry = await deps.record.readEntry(entryId);
    if (entry === null) throw problem('not-found');
    const by = actorOf(caller, readerOf(may), [entry.subject]);
    await deps.record.logRead({ caseId: null, subject: entry.subject, item: entryId, by, operation: 'getEntry' });
    return {
      entryId: entry.id,
      kind: fact.kind,
      subject: entry.subject,
      department: fact.department,
      decidedOn: entry.decidedOn,
      status: entry.status,
      restricted: entry.restricted,
      version: entry.version,
      receivedAt: entry.receivedAt,
      origin: { ...entry.origin },
      data: { ...entry.data },
      personal: maskedEntry(entry.personal),
    };
  };
}

/** The entry, without a word of what belongs to persons, where the caller may know of it. */
export async function findShownEntry(deps: ApiDeps, may: MayRead, entryId: string): Promise<EntryFact> {
  readerOf(may);
  const found = await deps.record.findEntry(entryId);
  if (found === null || !isShown(found)) throw problem('not-found');
  return found;
}

/** In what somebody reads entries who may. */
function readerOf(may: MayRead): Granted {
  return permitted(may({ kind: 'read-entries' })).acting;
}

/** A minor's records are sealed by law: they do not show, and neither does that there are any. */
function isShown({ restricted }: Pick<EntryFact, 'restricted'>): boolean {
  return restricted !== 'minor';
}
