import { allOperations, type Operations } from '../../contracts/operations.js';
import type { Words } from '../../contracts/words.js';
import { dateOf } from '../../domain/kernel/calendar-date.js';
import type { Department } from '../../record/people/departments.js';
import type { LoggedRead, ReadsOf } from '../../record/reads/reads.js';
import { actorOf } from '../permission/caller.js';
import type { ApiDeps } from '../deps.js';
import type { Handler } from '../mount.js';
import { permitted } from '../permission/permitted.js';
import { problem } from '../problems/problem.js';
import { readable } from './readable.js';

/** Who has looked into the case: to its subject by office, role and day; to a supervisor with person and instant. */
export function listReads(deps: ApiDeps): Handler<Operations['listReads']> {
  return async ({ params: { caseId }, query: { cursor, limit } }, asked) => {
    const { found } = await readable(deps, asked, caseId, 'listReads');
    const { as } = permitted(asked.may({ kind: 'read-reads' }, found));
    return { caseId, ...(await pageOf(deps, { caseId }, { cursor, limit }, as === 'supervisor')) };
  };
}

/** The same for what is about a subject and belongs to no case. A subject that is not his is one that is not there. */
export function listSubjectReads(deps: ApiDeps): Handler<Operations['listSubjectReads']> {
  return async ({ params: { subject }, query }, { caller, may }) => {
    // No case says whom it concerns: whoever oversees an office that has read it does.
    const parties = { subject, departments: await deps.record.officesThatRead(subject), on: null };
    const permission = may({ kind: 'read-reads' }, parties);
    if (!permission.allowed) throw problem('not-found');
    const { as, acting } = permission;
    if ((await deps.record.findSubjectKind(subject)) === null) throw problem('not-found');
    const by = actorOf(caller, acting, [subject]);
    await deps.record.logRead({ caseId: null, subject, by, operation: 'listSubjectReads' });
    return { subject, ...(await pageOf(deps, { subject }, query, as === 'supervisor')) };
  };
}

async function pageOf(
  deps: ApiDeps,
  of: ReadsOf,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
  whole: boolean,
): Promise<{ readonly reads: Shown[]; readonly next: string | null }> {
  const page = await deps.record.listReads(of, { limit, ...(cursor !== undefined && { after: cursor }) });
  const departments = new Map((await deps.record.listDepartments()).map((department) => [department.id, department]));
  return { reads: page.reads.map((read) => readView(read, departments, whole)), next: page.next };
}

function readView(
  { by, at, item, operation, unmasked, reason }: LoggedRead,
  departments: ReadonlyMap<string, Department>,
  whole: boolean,
): Shown {
  const { department, onBehalfOf } = by;
  const name = department === undefined ? undefined : departments.get(department)?.name;
  return {
    day: dateOf(at),
    role: by.role,
    department: department === undefined ? null : { id: department, name: name ?? { zh: department, en: department } },
    operation,
    words: titleOf(operation),
    item,
    unmasked,
    reason,
    ...(whole && { person: by.id, at, ...(onBehalfOf !== undefined && { onBehalfOf }) }),
  };
}

type Shown = Awaited<ReturnType<Handler<Operations['listReads']>>>['reads'][number];

const TITLES: ReadonlyMap<string, Words> = new Map(allOperations().map(([id, { title }]) => [id, title]));

/** An operation of another release is called by its id. */
function titleOf(operation: string): Words {
  return TITLES.get(operation) ?? { zh: operation, en: operation };
}
