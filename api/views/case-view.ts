import type { CaseView as ShownCase } from '../../contracts/case.contract.js';
import { RIGHT_WORDS } from '../../contracts/house.words.js';
import { getKindContract, type CommandContract, type KindContract } from '../../contracts/registry.js';
import { baseName, wordsFor } from '../../contracts/words.js';
import type { Role } from '../../domain/kernel/actor.js';
import type { CaseView } from '../../record/case/case-view.js';
import type { Caller } from '../permission/caller.js';
import type { ApiDeps } from '../deps.js';
import { getApiKind } from '../kinds.js';
import { knownTo } from '../permission/knowing.js';
import { mayDo, type Concerned } from '../permission/policy.js';
import { ruleView } from '../problems/problem.js';
import { dutyView } from './duty-view.js';
import { standingOfCase } from './standing-view.js';

/** Who reads, and in which role. */
interface Reader {
  readonly caller: Caller;
  readonly as: Role;
}

/** A case as this reader is shown it, with the steps that he may take now: `concerning` says what it is to him. */
export async function caseView(
  deps: Pick<ApiDeps, 'record' | 'kinds' | 'clock' | 'shelf'>,
  { caller, as }: Reader,
  found: CaseView & Concerned,
): Promise<ShownCase> {
  const contract = getKindContract(found.kind);
  const kind = getApiKind(deps.kinds, found.kind);
  const now = deps.clock.now();
  const [standing, knows] = await Promise.all([
    standingOfCase(deps, found),
    knownTo(deps, caller, as, kind.namesIn(found.state)),
  ]);
  return {
    caseId: found.caseId,
    ...headOf(found),
    rulebook: found.rulebook,
    version: found.version,
    duties: found.duties.map((duty) => dutyView(duty, contract, now, deps.shelf.calendar)),
    receipts: `/v1/cases/${found.caseId}/receipts`,
    why: `/v1/cases/${found.caseId}/why`,
    standing,
    rights: kind.rightsOf(found.state).map(({ right, state, proof }) => ({
      right,
      title: RIGHT_WORDS[right],
      state,
      event: proof,
    })),
    commands: offersOf(contract, kind.allowedNow(found.state), caller, found),
    details: kind.detailsOf(found.state, knows),
  };
}

/** What lists and pages show of a case alike. */
export function headOf(
  found: CaseView,
): Omit<
  ShownCase,
  'caseId' | 'rulebook' | 'version' | 'duties' | 'receipts' | 'why' | 'standing' | 'rights' | 'commands' | 'details'
> {
  const contract = getKindContract(found.kind);
  return {
    kind: { name: found.kind, title: contract.title },
    status: { code: found.status, words: wordsFor(contract.statuses, found.status) },
    subject: found.subject,
    departments: [...found.departments],
    on: found.on,
    openedAt: found.openedAt,
    closedAt: found.closedAt,
  };
}

/** What the domain allows in this state and the policy allows to this caller. The decision itself has the last word. */
function offersOf(
  contract: KindContract,
  allowed: readonly string[],
  caller: Caller,
  found: CaseView & Concerned,
): ShownCase['commands'] {
  const inPlace = new Set([...allowed, ...houseStepsNow(found)]);
  const isInPlace = ({ type }: CommandContract): boolean => inPlace.has(type);
  return contract.commands
    .filter((command) => !command.opens && isInPlace(command))
    .filter(({ by }) => mayDo(caller, { kind: 'take-step', by }, found).allowed)
    .map((command) => {
      const duty = found.duties.find(({ name }) => baseName(name) === command.fulfils);
      return {
        type: command.type,
        title: command.title,
        method: 'POST',
        href: `/v1/${contract.plural}/${found.caseId}/${command.path}`,
        schema: `/openapi.json#/components/schemas/${command.type}Body`,
        ...(duty && { rule: ruleView(duty.rule) }),
      };
    });
}

/** The steps beside the kind's own that have their place now. */
function houseStepsNow({ attention, closed }: CaseView): readonly string[] {
  const { failed, migration, recused } = attention;
  return [
    ...(failed.length > 0 ? ['RetryEffect', 'SkipEffect'] : []),
    ...(closed ? [] : migration ? ['ApproveMigration', 'DeclineMigration'] : ['ProposeMigration']),
    ...(closed ? [] : ['RecordRecusal']),
    ...(recused ? ['LiftRecusal'] : []),
  ];
}
