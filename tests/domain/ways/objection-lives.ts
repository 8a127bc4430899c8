import { dateOf, plusMs } from '../../../domain/kernel/calendar-date.js';
import type { Rulebook } from '../../../domain/kernel/rulebook.js';
import { objectionKind } from '../../../domain/objection/kind.js';
import type { Instant } from '../../../domain/kernel/instant.js';
import type {
  Objection,
  ObjectionAct,
  ObjectionCommand,
  ObjectionEvent,
  ObjectionNews,
} from '../../../domain/objection/objection.js';
import { OBJECTION_ACTS } from '../cases/objection-acts.js';
import {
  accepted,
  factsOn,
  filed,
  listed,
  OBJECTION,
  SECOND,
  suspending,
  withRules,
} from '../cases/objection-story.js';
import type { PlayedObjection } from '../cases/objection-story.js';
import { agent } from '../cases/people.js';
import { begin, on } from '../cases/play.js';
import type { Lives } from './explore.js';

const DAY = 24 * 3_600_000;

/**
 * An objection that is the first on its record, suspending or not, the latter at the end of a year; one that joins another; and
 * one that no step of acceptance precedes, verified by the department alone, as in Henan since 2020.
 */
export const OBJECTION_LIVES: readonly Lives<Objection, ObjectionCommand, ObjectionEvent>[] = [
  livesOf(suspending('filing'), []),
  livesOf(suspending('off'), [], on('2026-12-21')),
  livesOf(suspending('filing'), [accepted(filed(undefined, undefined, undefined, SECOND))]),
  livesOf(withRules({ acceptanceStep: false, verifiers: ['recogniser'] }), []),
];

function livesOf(
  rules: Rulebook,
  others: readonly PlayedObjection[],
  opensAt = on('2026-04-01'),
): Lives<Objection, ObjectionCommand, ObjectionEvent> {
  return {
    start: begin(objectionKind, OBJECTION, rules),
    factsAt: () => ({ ...factsOn(listed, others), to: { id: 'sz-fin' } }),
    opener: agent,
    opensAt,
    commandsAt: ({ state }, now) =>
      state.status === 'not-filed' ? [OBJECTION_ACTS.FileObjection.command] : [...acts(now), ...news()],
  };
}

/** Each act as it is written for the tests of acts, with today's date, and its other outcomes. */
function acts(now: Instant): readonly ObjectionAct[] {
  const { RecordVerification, DecideObjection, ServeResult, RecognizeObstacle, ...others } = OBJECTION_ACTS;
  const serve = { ...ServeResult.command, servedOn: dateOf(now) };
  const found = [
    ['record-right', 'dismissed'],
    ['record-wrong', 'upheld'],
    ['record-wrong', 'data-corrected'],
    ['partly-wrong', 'upheld-in-part'],
    ['cannot-tell', 'undetermined'],
  ] as const;
  return [
    ...Object.values(others).map(({ command }) => command),
    ...found.map(([finding, proposed]) => ({ ...RecordVerification.command, finding, proposed })),
    ...found.map(([, outcome]): ObjectionAct => ({
      ...DecideObjection.command,
      outcome,
      measures: outcome === 'upheld-in-part' ? ['M21'] : [],
      fields: outcome === 'data-corrected' ? ['sum'] : [],
    })),
    { ...OBJECTION_ACTS.RecordProviderFinding.command, finding: 'record-wrong' },
    { ...RecognizeObstacle.command, from: dateOf(plusMs(now, -30 * DAY)), until: dateOf(now) },
    serve,
    { ...serve, manner: 'public-notice' },
  ];
}

function news(): readonly ObjectionNews[] {
  return [
    { type: 'RecordListingEnded', how: 'expired' },
    { type: 'RecordJoined', objection: SECOND },
    { type: 'RecordLeadResult', lead: SECOND, outcome: 'dismissed' },
    { type: 'RecordLeadGone', lead: SECOND },
    { type: 'RecountLimits' },
  ];
}
