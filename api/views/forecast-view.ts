import type { ForecastStep as ShownStep, ForecastView } from '../../contracts/forecast.contract.js';
import {
  byItselfWords,
  changeWords,
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
import { ruleView } from '../problem.js';
import { dutyView } from './duty-view.js';
import { lastDayBefore } from './time-left.js';

type Deps = Pick<ApiDeps, 'shelf' | 'clock'>;

/** A forecast in words. `kind` is that of the case asked about. */
export function forecastView(deps: Deps, kind: string, told: Forecast): ForecastView {
  const { caseId, rulebook, from, steps, end, truncated } = told;
  const contract = getKindContract(kind);
  const owed = end.how === 'waits' ? end.duties : [];
  return {
    caseId,
    rulebook,
    from,
    steps: steps.map((step) => stepView(deps, step)),
    end: {
      how: end.how,
      at: end.how === 'closed' ? end.at : null,
      words: END_WORDS[end.how],
      duties: owed.map((duty) => dutyView(duty, contract, deps.clock.now(), deps.shelf.calendar)),
    },
    truncated: truncated ? { words: TRUNCATED_WORDS } : null,
  };
}

function stepView({ shelf }: Deps, step: ForecastStep): ShownStep {
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
    day: step.cause.type === 'missed' ? lastDayBefore(step.at) : dateOf(step.at),
    cause: causeView(step.cause, contract),
    words: wordsOf(step, contract),
    events: step.events.map(({ type }) => ({ type, title: wordsFor(contract.events, type) })),
    rule: ruleView(step.rule),
    status: { before: statusOf(before), after: statusOf(after) },
    standing: step.standing.map(({ listing, measure, before: was, after: is }) => {
      const name = shelf.measures.find(measure)?.name;
      return {
        listing,
        measure,
        ...(name && { name: { zh: name.zh, en: name.en } }),
        before: was,
        after: is,
        words: changeWords(STANDING_WORDS[was], STANDING_WORDS[is]),
      };
    }),
    provisional: step.provisional,
    repeats: repeatView(step),
  };
}

function causeView(cause: ForecastStep['cause'], contract: KindContract): ShownStep['cause'] {
  switch (cause.type) {
    case 'missed':
      return { type: 'missed', duty: dutyOf(cause.duty, contract), command: cause.duty.ifMissed };
    case 'reminded':
      return { type: 'reminded', duty: dutyOf(cause.duty, contract) };
    case 'reached':
      return { type: 'reached' };
    case 'told':
      return { type: 'told', command: cause.command.type, by: cause.by };
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
