import type { Operations } from '../../contracts/operations.js';
import type { Caller } from '../caller.js';
import type { ApiDeps } from '../deps.js';
import { maskedEntry } from '../views/masked-entry.js';
import type { Handler } from '../mount.js';
import { mayDo } from '../policy.js';
import { problem } from '../problem.js';

/** What is known about one subject; of whom exactly must be said, nobody leafs through everybody. */
export function listEntries(deps: ApiDeps): Handler<Operations['listEntries']> {
  return async ({ query }, { caller }) => {
    requireReader(caller);
    const { creditCode, subject } = query;
    if ((creditCode === undefined) === (subject === undefined)) {
      const detail = {
        zh: '请给出统一社会信用代码或主体编号之一。',
        en: 'Give either the credit code or the id of a subject.',
      };
      throw problem('invalid-request', { errors: [{ pointer: '#', detail }] });
    }
    const found = subject ?? (creditCode === undefined ? null : await deps.record.findSubjectByNumber(creditCode));
    const entries = found === null ? [] : await deps.record.entriesOf(found);
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
  return async ({ params }, { caller }) => {
    requireReader(caller);
    const [entry, fact] = await Promise.all([
      deps.record.readEntry(params.entryId),
      deps.record.findEntry(params.entryId),
    ]);
    if (entry === null || fact === null || !isShown(entry)) throw problem('not-found');
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

function requireReader(caller: Caller): void {
  if (!mayDo(caller, { kind: 'read-entries' }).allowed) throw problem('not-permitted');
}

/** A minor's records are sealed by law: they do not show, and neither does that there are any. */
function isShown({ restricted }: { readonly restricted: 'minor' | null }): boolean {
  return restricted !== 'minor';
}
