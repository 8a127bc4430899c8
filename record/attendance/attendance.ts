import { SYSTEM } from '../../domain/kernel/actor.js';
import { assertNever } from '../../domain/kernel/assert-never.js';
import type { EventName } from '../../domain/kernel/attention.js';
import { edgeName } from '../../domain/kernel/attention.js';
import { msBetween } from '../../domain/kernel/calendar-date.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { allPassed, nextWake, remindersDue, SETTLE_PATIENCE_MS, type Passed } from '../../domain/kernel/passage.js';
import type { Folding } from '../case/fold.js';
import { findStoredEvent } from '../case/history.js';
import { AGAIN, inTurn } from '../store/in-turn.js';
import { foldingOf, loadForKey, STEP_PROJECTION, type LoadedCase } from '../case/load.js';
import { CaseNotFound } from '../case/outcome.js';
import type { RecordDeps } from '../record-deps.js';
import { remind, settle } from '../case/settle.js';
import { submit } from '../case/submit.js';
import { writeSteps } from '../case/write.js';

/** An event that was recorded and not yet carried out. Ids and types only: it goes into a Temporal history. */
export interface AgendaEvent {
  readonly seq: number;
  readonly type: string;
  /** Of a failure, a retry or a skip: the event whose effect it is about. */
  readonly of?: EventName;
  readonly effect?: string;
}

/** What the clock has brought for the attendant to submit. */
export interface AgendaDue {
  readonly duty: string;
  readonly dueAt: Instant;
  readonly command: string;
}

export interface Agenda {
  readonly version: number;
  readonly kind: string;
  readonly status: string;
  /** Nothing is owed, ahead or left to carry out: the attendant may go. */
  readonly closed: boolean;
  readonly events: readonly AgendaEvent[];
  readonly due: readonly AgendaDue[];
  /** Milliseconds, by the record's clock, until `due` will have something; null when nothing is ahead. */
  readonly waitMs: number | null;
  readonly nextDuty: { readonly name: string; readonly dueAt: Instant } | null;
}

type AgendaCase = LoadedCase & { readonly waiting: readonly AgendaEvent[] };

const AGENDA_PROJECTION = {
  ...STEP_PROJECTION,
  waiting: {
    $map: {
      input: { $filter: { input: '$events', as: 'event', cond: { $not: '$$event.attended' } } },
      as: 'event',
      in: { seq: '$$event.seq', type: '$$event.type', of: '$$event.data.of', effect: '$$event.data.effect' },
    },
  },
};

const KERNEL_SLIPS: ReadonlySet<string> = new Set(['EffectFailed', 'EffectRetried', 'EffectSkipped']);

/**
 * What there is to do in a case, read with majority concern.
 * @throws {CaseNotFound}
 */
export async function readAgenda(deps: RecordDeps, caseId: string): Promise<Agenda> {
  const found = await deps.cases.findOne<AgendaCase>(
    { _id: caseId },
    { projection: AGENDA_PROJECTION, readConcern: { level: 'majority' } },
  );
  if (!found) throw new CaseNotFound(caseId);
  const now = deps.clock.now();
  const folding = await foldingOf(deps, found);
  const { kind, state, rules } = folding;
  const due = dueNow(folding, now);
  const wakeAt = nextWake(kind.dutiesOf(state, rules), state.attention.edges, now);
  return {
    version: found.version,
    kind: found.kind,
    status: found.status,
    closed: kind.isClosed(state) && found.waiting.length === 0 && state.attention.edges.length === 0,
    events: found.waiting.map(agendaEvent),
    due,
    waitMs: due.length > 0 ? 0 : wakeAt && Math.max(0, msBetween(now, wakeAt)),
    nextDuty: nextDutyOf(folding),
  };
}

/** Other kinds' events may have members of these names with another meaning. */
function agendaEvent({ seq, type, of, effect }: AgendaEvent): AgendaEvent {
  return KERNEL_SLIPS.has(type) && of && effect !== undefined ? { seq, type, of, effect } : { seq, type };
}

function dueNow(folding: Folding, now: Instant): readonly AgendaDue[] {
  return [...allPassed(folding, now, SETTLE_PATIENCE_MS), ...remindersDue(folding, now)].map(dueOf);
}

function dueOf({ at, command, cause }: Passed): AgendaDue {
  switch (cause.type) {
    case 'missed':
      return { duty: cause.duty.name, dueAt: at, command: command.type };
    case 'reminded':
      return { duty: cause.duty.name, dueAt: cause.dueAt, command: command.type };
    case 'reached':
      return { duty: edgeName(cause.edge), dueAt: at, command: command.type };
    default:
      return assertNever(cause);
  }
}

function nextDutyOf({ kind, state, rules }: Folding): Agenda['nextDuty'] {
  const dated = kind.dutiesOf(state, rules).flatMap(({ name, dueAt }) => (dueAt === null ? [] : [{ name, dueAt }]));
  return dated.reduce<Agenda['nextDuty']>((first, next) => (first && first.dueAt <= next.dueAt ? first : next), null);
}

/**
 * Submits what the clock has brought, in one write: duties missed 60 s ago or more, edges reached, reminders. Answers how
 * many events that made; none changes nothing.
 */
export function settleDue(deps: RecordDeps, caseId: string): Promise<{ readonly events: number }> {
  return inTurn(deps, caseId, async (maxTimeMS) => {
    const found = await loadForKey(deps, caseId, '', maxTimeMS);
    if (!found) throw new CaseNotFound(caseId);
    const now = deps.clock.now();
    const settled = await settle(deps, await foldingOf(deps, found), now, SETTLE_PATIENCE_MS);
    const folding = await remind(deps, settled, now);
    if (folding.steps.length === 0) return { events: 0 };
    const written = await writeSteps(deps, folding, found, maxTimeMS);
    if (written === AGAIN) return AGAIN;
    if ('code' in written) throw new Error(`The clock's step on case ${caseId} was refused: ${written.code}.`);
    return { events: written.events.length };
  });
}

/**
 * Records that an effect of an event gave up. The event's case owes an operator a duty from then on. Told again of the
 * same attempt, it changes nothing; an effect that was retried may fail again.
 */
export async function reportEffectFailure(
  deps: RecordDeps,
  caseId: string,
  seq: number,
  effect: string,
  code: string,
): Promise<void> {
  const event = await findStoredEvent(deps, caseId, seq);
  const kind = (await deps.cases.findOne({ _id: caseId }, { projection: { kind: 1 } }))?.kind;
  if (!event || kind === undefined) throw new CaseNotFound(caseId);
  const again = event.type === 'EffectRetried' || event.type === 'EffectSkipped';
  const of = again ? event.data['of'] : { seq, type: event.type };
  await submit(deps, {
    kind,
    caseId,
    command: { type: 'ReportEffectFailure', ...{ of, effect, code } },
    key: `${String(seq)}:${effect}:failed`,
    actor: SYSTEM,
    receivedAt: deps.clock.now(),
  });
}
