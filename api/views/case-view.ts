import type { CaseView as ShownCase } from '../../contracts/case.contract.js';
import { RIGHT_WORDS } from '../../contracts/house.words.js';
import { getKindContract, type CommandContract, type KindContract } from '../../contracts/registry.js';
import type { ListingStanding } from '../../contracts/standing.contract.js';
import { baseName, wordsFor } from '../../contracts/words.js';
import type { CaseView } from '../../record/case-view.js';
import type { Caller } from '../caller.js';
import type { ApiDeps } from '../deps.js';
import { getApiKind } from '../kinds.js';
import { mayDo } from '../policy.js';
import { ruleView } from '../problem.js';
import { dutyView } from './duty-view.js';

/** A case as this caller is shown it, with the steps that he may take now. */
export function caseView(
  deps: Pick<ApiDeps, 'kinds' | 'clock' | 'shelf'>,
  caller: Caller,
  found: CaseView,
  standing: ListingStanding | null,
): ShownCase {
  const contract = getKindContract(found.kind);
  const kind = getApiKind(deps.kinds, found.kind);
  const now = deps.clock.now();
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
    details: kind.detailsOf(found.state),
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
  found: CaseView,
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
  const { failed, migration } = attention;
  return [
    ...(failed.length > 0 ? ['RetryEffect', 'SkipEffect'] : []),
    ...(closed ? [] : migration ? ['ApproveMigration', 'DeclineMigration'] : ['ProposeMigration']),
  ];
}
