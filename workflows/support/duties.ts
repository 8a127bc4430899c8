import { condition, continueAsNew, metricMeter, workflowInfo } from '@temporalio/workflow';
import type { Agenda, Attendance } from '../../activities/agenda.js';
import type { Desk } from './desk.js';
import type { EffectsLoop } from './effects.js';
import { assertDutyKnown, branchesOf, type Plan } from './plan.js';

const HOUR_MS = 3_600_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 600_000;

/** Why the attendant woke: somebody nudged, the time came, the effects brought a newer agenda, or an hour was quiet. */
type Waking = 'nudge' | 'clock' | 'newer-agenda' | 'quiet';

/**
 * Looks after the clock: reads the agenda at each nudge and each wake, settles what has come due, and sleeps until the
 * next duty. Resolves when the case is closed and nothing is left to carry out; leaves by continue-as-new after an
 * hour of quiet in a run that did something, or when Temporal suggests it.
 */
export async function lookAfterDuties(desk: Desk, plan: Plan, record: Attendance, effects: EffectsLoop): Promise<void> {
  let waking: Waking = 'nudge';
  let slept: Agenda | null = null;
  let fruitless = 0;
  for (;;) {
    const seen = desk.nudges();
    const agenda = await bringUpToDate(desk, plan, record, waking);

    fruitless = waking === 'clock' && agenda.version === slept?.version ? fruitless + 1 : 0;
    if (fruitless > 0) tellFruitlessWake(agenda.kind);

    if (agenda.closed) {
      await condition(() => effects.isIdle() || desk.nudges() > seen);
      if (desk.nudges() === seen) return;
    }
    slept = agenda;
    waking = await sleep(desk, effects, { agenda, seen, pauseMs: pauseAfter(fruitless) });
  }
}

/** Made where it is used, since a meter is a running workflow's own: the plans are read outside of any, too. */
function tellFruitlessWake(kind: string): void {
  const wakes = 'Wakes that changed nothing: an alarm, since a clock or a rule is wrong';
  metricMeter.createCounter('redress_fruitless_wakes', '1', wakes).add(1, { kind });
}

/** The agenda, with everything settled that had come due. What the effects loop has just brought needs no reading again. */
async function bringUpToDate(desk: Desk, plan: Plan, record: Attendance, waking: Waking): Promise<Agenda> {
  const brought = waking === 'newer-agenda' ? desk.agenda() : null;
  const agenda = lay(desk, plan, brought ?? (await desk.patiently(() => record.readAgenda(desk.caseId))));
  if (agenda.due.length === 0) return agenda;
  return lay(desk, plan, await desk.patiently(() => record.settleDue(desk.caseId)));
}

/** Nothing of an agenda that this release does not fully know is begun. */
function lay(desk: Desk, plan: Plan, agenda: Agenda): Agenda {
  for (const event of agenda.events) branchesOf(plan, event);
  for (const { duty, command } of agenda.due) assertDutyKnown(plan, duty, command);
  desk.lay(agenda);
  return agenda;
}

function pauseAfter(fruitless: number): number {
  return fruitless === 0 ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (fruitless - 1), LONGEST_PAUSE_MS);
}

interface Sleep {
  readonly agenda: Agenda;
  /** Nudges counted before the agenda was read. */
  readonly seen: number;
  /** At least this long, whatever the agenda says. */
  readonly pauseMs: number;
}

/** Sleeps under the name of the next duty. After an hour of quiet in a run that acted, a fresh run goes on sleeping. */
async function sleep(desk: Desk, effects: EffectsLoop, { agenda, seen, pauseMs }: Sleep): Promise<Waking> {
  const nudged = (): boolean => desk.nudges() > seen;
  const overtaken = (): boolean => {
    const latest = desk.agenda();
    return latest !== null && (latest.version > agenda.version || (!agenda.closed && desk.closedMeanwhile()));
  };
  const fullUp = (): boolean => effects.isIdle() && workflowInfo().continueAsNewSuggested;
  const stirred = (): boolean => nudged() || overtaken() || fullUp();

  const waitMs = agenda.waitMs === null ? null : Math.max(agenda.waitMs, pauseMs, 1);
  const untilQuiet = effects.hasActed() && (waitMs === null || waitMs > HOUR_MS);
  const timeoutMs = untilQuiet ? HOUR_MS : waitMs;
  if (timeoutMs === null) await condition(stirred);
  else if (!(await condition(stirred, timeoutMs, { summary: summaryOf(agenda, untilQuiet) })) && !untilQuiet)
    return 'clock';

  if (nudged()) return 'nudge';
  if (overtaken()) return 'newer-agenda';
  if (effects.isIdle()) await continueAsNew({ caseId: desk.caseId });
  return 'quiet';
}

function summaryOf({ nextDuty }: Agenda, untilQuiet: boolean): string {
  const next = nextDuty ? `${nextDuty.name} due ${nextDuty.dueAt}` : 'the next edge';
  return untilQuiet ? `${next} (in a fresh run after an hour of quiet)` : next;
}
