import type { ForecastStep as ShownStep, ForecastView } from '../../contracts/forecast.contract.js';
import {
  byItselfWords,
  changeWords,
  elsewhereWords,
  END_WORDS,
  missedWords,
  remindedWords,
  repeatWords,
  toldWords,
  TRUNCATED_WORDS,
} from '../../contracts/forecast.words.js';
import { OWNER_WORDS } from '../../contracts/house.words.js';
import { getKindContract, type KindContract } from '../../contracts/registry.js';
import { STANDING_WORDS } from '../../contracts/standing.contract.js';
import { baseName, wordsFor, type Words } from '../../contracts/words.js';
import type { Forecast, ForecastStep } from '../../domain/forecast/step.js';
import { assertNever } from '../../domain/kernel/assert-never.js';
import { dateOf } from '../../domain/kernel/calendar-date.js';
import type { Duty } from '../../domain/kernel/duty.js';
import type { ApiDeps } from '../deps.js';
import type { Knows } from '../permission/knowing.js';
import { ruleView } from '../problems/problem.js';
import { dutyView } from './duty-view.js';
import { lastDayBefore } from './time-left.js';

type Deps = Pick<ApiDeps, 'shelf' | 'clock'>;

/** The other cases that a forecast names. */
export function namedInForecast({ caseId, steps }: Forecast): readonly string[] {
  const named = steps.flatMap((step) => [step.caseId, ...(step.cause.type === 'told' ? [step.cause.by] : [])]);
  return named.filter((other) => other !== caseId);
}

/** A forecast in words. `kind` is that of the case asked about; what the reader may not know of others is left out. */
export function forecastView(deps: Deps, kind: string, told: Forecast, knowsOther: Knows): ForecastView {
  const knows: Knows = (other) => other === told.caseId || knowsOther(other);
  const { caseId, rulebook, from, steps, end, truncated } = told;
  const contract = getKindContract(kind);
  const owed = end.how === 'waits' ? end.duties : [];
  return {
    caseId,
    rulebook,
    from,
    steps: steps.map((step) => (knows(step.caseId) ? stepView(deps, step, knows) : stepElsewhere(deps, step))),
    end: {
      how: end.how,
      at: end.how === 'closed' ? end.at : null,
      words: END_WORDS[end.how],
      duties: owed.map((duty) => dutyView(duty, contract, deps.clock.now(), deps.shelf.calendar)),
    },
    truncated: truncated ? { words: TRUNCATED_WORDS } : null,
  };
}

/** Another's case: when it changes what is enforceable here, and nothing of its own. */
function stepElsewhere({ shelf }: Deps, step: ForecastStep): ShownStep {
  const { title } = getKindContract(step.kind);
  return {
    caseId: null,
    kind: { name: step.kind, title },
    at: step.at,
    day: dayOf(step),
    cause: { type: 'elsewhere' },
    words: elsewhereWords(title),
    events: [],
    rule: null,
    status: null,
    standing: standingOf(shelf, step),
    provisional: step.provisional,
    repeats: null,
  };
}

function stepView({ shelf }: Deps, step: ForecastStep, knows: Knows): ShownStep {
  const contract = getKindContract(step.kind);
  const { before, after } = step.status;
  const statusOf = (code: string): { code: string; words: Words } => ({
    code,
    words: wordsFor(contract.statuses, code),
  });
  return {
    caseId: step.caseId,
    kind: { name: step.kind, title: contract.title },
    at: step.at,
    day: dayOf(step),
    cause: causeView(step.cause, contract, knows),
    words: wordsOf(step, contract),
    events: step.events.map(({ type }) => ({ type, title: wordsFor(contract.events, type) })),
    rule: ruleView(step.rule),
    status: { before: statusOf(before), after: statusOf(after) },
    standing: standingOf(shelf, step),
    provisional: step.provisional,
    repeats: repeatView(step),
  };
}

function dayOf({ cause, at }: ForecastStep): string {
  return cause.type === 'missed' ? lastDayBefore(at) : dateOf(at);
}

function standingOf(shelf: Deps['shelf'], { standing }: ForecastStep): ShownStep['standing'] {
  return standing.map(({ listing, measure, before, after }) => {
    const name = shelf.measures.find(measure)?.name;
    return {
      listing,
      measure,
      ...(name && { name: { zh: name.zh, en: name.en } }),
      before,
      after,
      words: changeWords(STANDING_WORDS[before], STANDING_WORDS[after]),
    };
  });
}

function causeView(cause: ForecastStep['cause'], contract: KindContract, knows: Knows): ShownStep['cause'] {
  switch (cause.type) {
    case 'missed':
      return { type: 'missed', duty: dutyOf(cause.duty, contract), command: cause.duty.ifMissed };
    case 'reminded':
      return { type: 'reminded', duty: dutyOf(cause.duty, contract) };
    case 'reached':
      return { type: 'reached' };
    case 'told':
      return { type: 'told', command: cause.command.type, ...(knows(cause.by) && { by: cause.by }) };
    default:
      return assertNever(cause);
  }
}

function dutyOf({ name, owner }: Duty, contract: KindContract): NonNullable<ShownStep['cause']['duty']> {
  return {
    name,
    title: wordsFor(contract.duties, baseName(name)),
    owner: { ...owner, words: OWNER_WORDS[owner.role] },
  };
}

function wordsOf({ cause, events }: ForecastStep, contract: KindContract): Words {
  const happened = byItselfWords(events.map(({ type }) => wordsFor(contract.events, type)));
  switch (cause.type) {
    case 'missed': {
      const { title, owner } = dutyOf(cause.duty, contract);
      return missedWords(owner.words, title, wordsFor(contract.missed, cause.duty.ifMissed));
    }
    case 'reminded': {
      const { title, owner } = dutyOf(cause.duty, contract);
      return remindedWords(owner.words, title);
    }
    case 'reached':
      return happened;
    case 'told':
      return toldWords(getKindContract(cause.kind).title, happened);
    default:
      return assertNever(cause);
  }
}

function repeatView({ repeats, cause }: ForecastStep): ShownStep['repeats'] {
  if (repeats === null || cause.type !== 'missed') return null;
  const { count, unit } = repeats.every;
  const words = repeatWords({ count, unit }, OWNER_WORDS[cause.duty.owner.role]);
  return { every: { count, unit }, until: repeats.until, words };
}
