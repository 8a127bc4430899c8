import { ApplicationFailure, condition, isCancellation, patched } from '@temporalio/workflow';
import type { Attendance, WaitingEvent } from '../../activities/agenda.js';
import type { EffectName } from '../../activities/effects.js';
import type { Desk } from './desk.js';
import { failureCode, isFinal, ranOutOfTime } from './failures.js';
import { patiently, quickly } from './patience.js';
import { branchesOf, type Branch, type Plan } from './plan.js';

const GAVE_UP = 'effect-gave-up';

/** The loop that carries out recorded events. */
export interface EffectsLoop {
  run(): Promise<void>;
  /** Ends `run` when it next has nothing to do. */
  readonly stop: () => void;
  /** Nothing is in hand: everything taken up is carried out and marked. */
  isIdle(): boolean;
  /** Whether this run of the workflow has carried anything out, or is about to. */
  hasActed(): boolean;
}

/**
 * Carries out the events of the agenda, once each and in order, and marks them in batches: as many as are ready when no
 * first try is under way, since each mark is a write. An event in long retry keeps back only the branches in order.
 */
export function effectsLoop(desk: Desk, plan: Plan, record: Attendance): EffectsLoop {
  const taken = new Set<number>();
  const ready: number[] = [];
  let inHand = 0;
  let firstTries = 0;
  let stopped = false;
  let line: Promise<unknown> = Promise.resolve();
  let fault: { readonly error: unknown } | null = null;

  const fresh = (): readonly WaitingEvent[] => desk.agenda()?.events.filter(({ seq }) => !taken.has(seq)) ?? [];

  async function firstTry(effect: EffectName, seq: number): Promise<void> {
    firstTries += 1;
    try {
      await quickly[effect](desk.caseId, seq);
    } finally {
      firstTries -= 1;
    }
  }

  async function persist(lane: Branch['lane'], effect: EffectName, seq: number): Promise<void> {
    try {
      await firstTry(effect, seq);
    } catch (error) {
      if (isCancellation(error) || isFinal(error)) throw error;
      await patiently[lane][effect](desk.caseId, seq).catch((late: unknown) => {
        if (!ranOutOfTime(late)) throw late;
        return firstTry(effect, seq);
      });
    }
  }

  async function carryOut(lane: Branch['lane'], effect: EffectName, { seq, again }: WaitingEvent): Promise<void> {
    try {
      await persist(lane, effect, again?.seq ?? seq);
    } catch (error) {
      if (isCancellation(error)) throw error;
      desk.lay(await desk.patiently(() => record.reportEffectFailure(desk.caseId, seq, effect, failureCode(error))));
      throw ApplicationFailure.nonRetryable('The effect gave up.', GAVE_UP);
    }
  }

  async function follow({ lane, story, since }: Branch, event: WaitingEvent): Promise<void> {
    if (since !== undefined && !patched(since)) return;
    try {
      await story((effect) => carryOut(lane, effect, event));
    } catch (error) {
      if (!(error instanceof ApplicationFailure && error.type === GAVE_UP)) throw error;
    }
  }

  async function takeUp(event: WaitingEvent): Promise<void> {
    const { seq, type, again } = event;
    const branches = branchesOf(plan, event);
    if (type === 'EffectSkipped' && again) {
      await desk.patiently(() => record.skipEffect(desk.caseId, again.seq, again.effect));
    }
    const aside = branches.filter(({ lane }) => lane === 'aside').map((branch) => follow(branch, event));
    const ordered = branches.filter(({ lane }) => lane === 'in-order');
    if (ordered.length > 0) line = line.then(() => Promise.all(ordered.map((branch) => follow(branch, event))));
    await Promise.all([...aside, ...(ordered.length > 0 ? [line] : [])]);
    ready.push(seq);
  }

  return {
    isIdle: () => inHand === 0 && fresh().length === 0,
    hasActed: () => taken.size > 0 || fresh().length > 0,
    stop: () => void (stopped = true),
    async run() {
      for (;;) {
        await condition(
          () => stopped || fault !== null || fresh().length > 0 || (ready.length > 0 && firstTries === 0),
        );
        if (fault !== null) throw fault.error;
        if (stopped) return;
        for (const event of fresh()) {
          taken.add(event.seq);
          inHand += 1;
          takeUp(event).catch((error: unknown) => void (fault ??= { error }));
        }
        if (ready.length > 0 && firstTries === 0) {
          const seqs = ready.splice(0);
          desk.lay(await desk.patiently(() => record.markAttended(desk.caseId, seqs)));
          inHand -= seqs.length;
        }
      }
    },
  };
}
