import type { CommandOperation } from '../../contracts/operations.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { jurisdictionOf } from '../../domain/kernel/rulebook.js';
import type { Outcome } from '../../record/case/outcome.js';
import type { Relation } from '../../contracts/relation.js';
import { actorOf, stepActor, type Caller } from '../permission/caller.js';
import { concerning } from '../permission/concerning.js';
import type { ApiDeps } from '../deps.js';
import type { Handler } from '../mount.js';
import { permitted } from '../permission/permitted.js';
import { mayDo, openingOffice, type Concerned } from '../permission/policy.js';
import { postmarkOf } from './post.js';
import { problem, refusedBy } from '../problems/problem.js';
import { caseView } from '../views/case-view.js';

interface Body extends Readonly<Record<string, unknown>> {
  readonly sentBy?: string;
}

/** Where a command goes: whose case it concerns, and the id of the case. */
interface Target {
  readonly parties: Concerned;
  /** Whose rulebook a case that is opened is pinned to: that of the case it follows, or of the office that opens it. */
  readonly jurisdiction?: string;
  /** When the case, or the one that it follows, was opened; null where a paper can answer to none yet. */
  readonly since: Instant | null;
  /** What the record needs to know no more: the case as it was read for this, or whose case is opened. */
  readonly ahead: Pick<Parameters<ApiDeps['record']['submit']>[0], 'ground' | 'subject'>;
  caseIdFor(sender: string, key: string): string;
}

/**
 * Takes a command to the record and answers with the case as it stands from that write on. It waits for one write and
 * for nothing that follows from it: the attendant is told, not waited for.
 */
export function commandHandler(
  deps: ApiDeps,
  { id, kind, command }: CommandOperation,
): Handler<CommandOperation['operation'], 'take-step'> {
  return async ({ params, body }, { caller, may, key: keyOf }) => {
    const { postmarkedOn, postmarkProof, sentBy, ...form } = body as Body;
    const target = command.opens
      ? await openingTarget(deps, { kind: kind.name, by: command.by }, form, caller)
      : await caseTarget(deps, kind.name, params, caller);
    const { as, acting } = permitted(may({ kind: 'take-step', by: command.by }, target.parties));
    const key = keyOf();
    const isOnPaper = (postmarkedOn ?? postmarkProof ?? sentBy) !== undefined;
    if (isOnPaper && acting.kind === 'party') throw problem('not-permitted');

    const receivedAt = caller.asOf ?? deps.clock.now();
    const postmark = postmarkOf({ postmarkedOn, postmarkProof }, receivedAt, target.since ?? receivedAt);
    const actor = stepActor({ caller, acting, byPost: command.byPost, parties: target.parties, sentBy, postmark });
    const outcome = await deps.record.submit({
      kind: kind.name,
      caseId: target.caseIdFor(caller.id, key),
      command: { type: command.type, ...form },
      key,
      actor,
      receivedAt,
      ...target.ahead,
      ...(target.jurisdiction !== undefined && { jurisdiction: target.jurisdiction }),
      ...(postmark && { postmarkedAt: postmark.at }),
    });
    count(deps, kind.name, command.type, outcome);
    if (outcome.kind === 'refused') throw refusedBy(outcome.refusal);
    const found = await concerning(deps, caller, outcome.case);
    if (outcome.repeated) mustStillRead(caller, found);
    // What was written names who wrote it. Where nothing was, the answer is a look at the case and no more.
    if (outcome.repeated || outcome.events.length === 0)
      await deps.record.logRead({ caseId: outcome.case.caseId, by: actorOf(caller, acting), operation: id });
    if (outcome.nudge) deps.nudge(kind.name, outcome.case.caseId);

    return {
      repeated: outcome.repeated,
      events: outcome.events.map(({ seq, type, at }) => ({ seq, type, at })),
      case: await caseView(deps, { caller, as }, found),
    };
  };
}

/** A key may be older than what its sender is now: what it brought in another office of his is not told him any more. */
function mustStillRead(caller: Caller, found: Concerned): void {
  if (!mayDo(caller, { kind: 'read-case' }, found).allowed) throw problem('not-found');
}

/**
 * A case that is about another case (`on`) takes its subject, its parties and its jurisdiction; any other one is opened by
 * an office, under the rulebook of that office's province (S19).
 */
async function openingTarget(
  deps: ApiDeps,
  { kind, by }: { readonly kind: string; readonly by: readonly Relation[] },
  form: Body,
  caller: Caller,
): Promise<Target> {
  const { on, subject } = form;
  if (typeof on === 'string') {
    const found = await deps.record.findCase(on);
    if (found?.subject == null) throw problem('not-found');
    return {
      parties: await concerning(deps, caller, found),
      since: found.openedAt,
      ahead: { subject: found.subject },
      jurisdiction: jurisdictionOf(found.rulebook),
      caseIdFor: idOf(deps, kind, found.subject),
    };
  }
  if (typeof subject !== 'string') throw new Error(`The command that opens a ${kind} names no subject and no case.`);
  const department = officeFor(caller, by);
  const office = await deps.record.findDepartment(department);
  return {
    parties: { subject, departments: [department], on: null },
    since: null,
    ahead: { subject },
    ...(office && { jurisdiction: deps.shelf.jurisdictionOf(office.region) }),
    caseIdFor: idOf(deps, kind, subject),
  };
}

/** The one office for which he may open such a case. */
function officeFor(caller: Caller, by: readonly Relation[]): string {
  const { acting } = permitted(openingOffice(caller, by));
  if (acting.kind === 'party') throw problem('not-permitted');
  return acting.department;
}

async function caseTarget(
  deps: ApiDeps,
  kind: string,
  params: { readonly caseId: string } | undefined,
  caller: Caller,
): Promise<Target> {
  const found = params && (await deps.record.findCaseForStep(params.caseId));
  if (found?.view.kind !== kind) throw problem('not-found');
  const { view, ground } = found;
  return {
    parties: await concerning(deps, caller, view),
    since: view.openedAt,
    ahead: { ground },
    caseIdFor: () => view.caseId,
  };
}

function idOf({ record }: ApiDeps, kind: string, subject: string): Target['caseIdFor'] {
  return (sender, key) => record.caseIdFor(kind, subject, sender, key);
}

function count({ metrics }: ApiDeps, kind: string, command: string, outcome: Outcome): void {
  const word = outcome.kind === 'refused' ? outcome.refusal.code : outcome.repeated ? 'repeated' : 'accepted';
  metrics.commands.inc({ kind, command, outcome: word });
}
