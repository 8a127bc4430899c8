import { allOperations, type Operations } from '../../contracts/operations.js';
import type { Words } from '../../contracts/words.js';
import { dateOf } from '../../domain/kernel/calendar-date.js';
import type { Department } from '../../record/departments.js';
import type { LoggedRead } from '../../record/reads/reads.js';
import { actorOf } from '../caller.js';
import { concerning } from '../concerning.js';
import type { ApiDeps } from '../deps.js';
import type { Handler } from '../mount.js';
import { permitted } from '../permitted.js';
import { mayDo } from '../policy.js';
import { problem, refusedBy } from '../problem.js';
import { ERASED_WORDS } from '../views/erased.js';
import { readable } from './readable.js';

/** Shows what is masked everywhere else, to an official concerned who says why. On record before it is shown. */
export function unmaskCase(deps: ApiDeps): Handler<Operations['unmaskCase']> {
  return async ({ params: { caseId }, body: { reason } }, { caller, key }) => {
    const stored = await deps.record.findCase(caseId);
    if (stored === null) throw problem('not-found');
    const { acting } = permitted(mayDo(caller, { kind: 'unmask' }, await concerning(deps, caller, stored)));
    const by = actorOf(caller, acting);
    const shown = await deps.record.unmask({ caseId, by, reason, key });
    if (shown.kind === 'refused') throw refusedBy(shown.refusal);
    const { subject, texts } = shown;
    return {
      caseId,
      subject: subject && {
        kind: subject.kind,
        number: subject.number,
        name: subject.name,
        birthDate: subject.birthDate,
        contact: subject.contact && contactOf(subject.contact),
        erased: subject.erased ? ERASED_WORDS : null,
      },
      texts: texts.map(({ seq, type, personal }) => ({ seq, type, personal: { ...personal } })),
    };
  };
}

/** Who has looked into the case: to its subject by office, role and day; to a supervisor with person and instant. */
export function listReads(deps: ApiDeps): Handler<Operations['listReads']> {
  return async ({ params: { caseId }, query: { cursor, limit } }, { caller }) => {
    const { found } = await readable(deps, caller, caseId, 'listReads');
    const permission = mayDo(caller, { kind: 'read-reads' }, found);
    if (!permission.allowed) throw problem('not-permitted');
    const page = await deps.record.listReads(caseId, { limit, ...(cursor !== undefined && { after: cursor }) });
    const departments = new Map((await deps.record.listDepartments()).map((department) => [department.id, department]));
    const whole = permission.as === 'supervisor';
    return {
      caseId,
      reads: page.reads.map((read) => readView(read, departments, whole)),
      next: page.next,
    };
  };
}

function readView(
  { by, at, operation, unmasked, reason }: LoggedRead,
  departments: ReadonlyMap<string, Department>,
  whole: boolean,
): Shown {
  const { department } = by;
  const name = department === undefined ? undefined : departments.get(department)?.name;
  return {
    day: dateOf(at),
    role: by.role,
    department: department === undefined ? null : { id: department, name: name ?? { zh: department, en: department } },
    operation,
    words: titleOf(operation),
    unmasked,
    reason,
    ...(whole && { person: by.id, at }),
  };
}

type Shown = Awaited<ReturnType<Handler<Operations['listReads']>>>['reads'][number];

const TITLES: ReadonlyMap<string, Words> = new Map(allOperations().map(([id, { title }]) => [id, title]));

/** An operation of another release is called by its id. */
function titleOf(operation: string): Words {
  return TITLES.get(operation) ?? { zh: operation, en: operation };
}

function contactOf({ mail, phone, address }: { mail?: string; phone?: string; address?: string }): {
  mail?: string;
  phone?: string;
  address?: string;
} {
  return {
    ...(mail !== undefined && { mail }),
    ...(phone !== undefined && { phone }),
    ...(address !== undefined && { address }),
  };
}
