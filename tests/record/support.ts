import type { KeyTexts } from '../../config/keys.js';
import { TEST_KEYS } from '../../dev/testing/keys.js';
import { calendarDate } from '../../domain/kernel/calendar-date.js';
import type { Actor } from '../../domain/kernel/actor.js';
import { instantOf, plusMs } from '../../domain/kernel/calendar-date.js';
import type { AnyKind } from '../../domain/kernel/case.js';
import type { Claim } from '../../domain/kernel/claim.js';
import type { Clock } from '../../domain/kernel/clock.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { Rulebook } from '../../domain/kernel/rulebook.js';
import { calendarOf } from '../../domain/kernel/working-days.js';
import { newSubjectId } from '../../record/case/case-id.js';
import { openRecord, type CaseRecord } from '../../record/open-record.js';
import type { Law } from '../../record/record-deps.js';
import type { Outcome } from '../../record/case/outcome.js';
import type { Submission } from '../../record/case/submit.js';
import { trialKind, type TrialCommand } from './trial.kind.js';

export const START = instantOf('2026-03-02T01:00:00.000Z');
export const CLERK: Actor = { id: 'clerk-1', role: 'clerk', department: 'dept-1' };

/** A clock that a test moves by hand. */
export interface HandClock extends Clock {
  set(at: Instant): void;
  pass(milliseconds: number): void;
}

export function handClock(from: Instant = START): HandClock {
  let at = from;
  return {
    now: () => at,
    set: (next) => {
      at = next;
    },
    pass: (milliseconds) => {
      at = plusMs(at, milliseconds);
    },
  };
}

export const realClock: Clock = { now: () => instantOf(new Date()) };

const rule = { id: 'general.retryEffect', rulebook: 'trial@2020-01-01', tag: 'default', source: 'tests' } as const;

/** Only what the record itself reads of a rulebook. */
const rulebook = {
  id: 'trial@2020-01-01',
  jurisdiction: 'trial',
  general: { retryEffect: { count: 1, unit: 'days', movesOffHolidays: false, rule } },
} as unknown as Rulebook;

export const trialLaw: Law = {
  calendar: calendarOf([]),
  measures: { edition: 'trial', all: [], find: () => undefined },
  get: () => rulebook,
  fromOf: () => calendarDate('2020-02-10'),
  inForce: () => rulebook,
};

export function openTrialRecord(
  url: string,
  clock: Clock = realClock,
  kinds: readonly AnyKind[] = [trialKind],
  keys: KeyTexts = TEST_KEYS,
): Promise<CaseRecord> {
  return openRecord({ url, clock, shelf: trialLaw, kinds, jurisdiction: 'trial', keys });
}

/** A submission to a case of the trial kind, received now unless told otherwise. */
export function trial(
  record: CaseRecord,
  caseId: string,
  command: TrialCommand,
  key: string,
  more: Partial<Submission> = {},
): Promise<Outcome> {
  const receivedAt = record.deps.clock.now();
  return record.submit({ kind: 'trial', caseId, command, key, actor: CLERK, receivedAt, ...more });
}

type Opening = Omit<Extract<TrialCommand, { type: 'OpenTrial' }>, 'type' | 'subject'> & { readonly subject?: string };

let opened = 0;

/** Opens a case and answers its id. */
export async function openTrial(
  record: CaseRecord,
  { subject = newSubjectId(), ...rest }: Opening = {},
): Promise<string> {
  opened += 1;
  const key = `open-${String(opened)}`;
  const caseId = record.caseIdFor('trial', subject, CLERK.id, key);
  const outcome = await trial(record, caseId, { type: 'OpenTrial', subject, ...rest }, key);
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.code);
  return caseId;
}

/** A hold on every measure of the listing, from `from` on. */
export function holdOn(on: string, from: Instant, id = 'hold'): Claim {
  return { id, on, measures: 'all', effect: 'suspends', cause: 'objection', from, until: null, declaredAhead: false };
}

export function refusalOf(outcome: Outcome): string | null {
  return outcome.kind === 'refused' ? outcome.refusal.code : null;
}

export function seqsOf(outcome: Outcome): readonly number[] {
  return outcome.kind === 'accepted' ? outcome.events.map(({ seq }) => seq) : [];
}
