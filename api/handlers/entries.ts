import type { Operations } from '../../contracts/operations.js';
import type { Caller } from '../caller.js';
import type { ApiDeps } from '../deps.js';
import { maskedDeep } from '../mask.js';
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
      entries: entries.map(
        ({ id, kind, department, decidedOn, status, restricted, penalties, heavier, subject: about }) => ({
          entryId: id,
          kind,
          subject: about,
          department,
          decidedOn,
          status,
          restricted,
          penalties: [...penalties],
          heavier,
        }),
      ),
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
    if (entry === null || fact === null) throw problem('not-found');
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
      personal: maskedMembers(entry.personal),
    };
  };
}

function requireReader(caller: Caller): void {
  if (!mayDo(caller, { kind: 'read-entries' }).allowed) throw problem('not-permitted');
}

function maskedMembers(personal: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(personal).map(([key, value]) => [key, maskedDeep(value)]));
}
