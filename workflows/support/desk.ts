import { condition, defineSignal, isCancellation, patched, setHandler } from '@temporalio/workflow';
import type { Agenda } from '../../activities/agenda.js';
import { isFinal } from './failures.js';
import { tell } from './telling.js';

/** Sent after a commit when the attendant has something to do sooner than it would wake. Losing or doubling it is harmless. */
export const nudge = defineSignal('nudge');

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;

/** What the two loops of one attendant share: the nudges counted and the latest agenda. */
export interface Desk {
  readonly caseId: string;
  nudges(): number;
  /** The latest agenda; `null` before the first reading. */
  agenda(): Agenda | null;
  /** Whether an agenda was laid that found the case closed: marking its last event closes it without another event. */
  closedMeanwhile(): boolean;
  /** Takes a newer agenda and tells Temporal's readers what changed. One overtaken on its way is dropped. */
  lay(agenda: Agenda): void;
  /**
   * Asks the record for as long as it takes. Each ask is a few attempts in five seconds; then the loop sleeps, at most
   * a quarter of a minute or until a nudge shows that the record is back.
   */
  patiently<T>(ask: () => Promise<T>): Promise<T>;
}

/** Sets the handler at once, since a nudge may come with the start. */
export function openDesk(caseId: string): Desk {
  let nudges = 0;
  let latest: Agenda | null = null;
  let closed = false;
  setHandler(nudge, () => void (nudges += 1));

  return {
    caseId,
    nudges: () => nudges,
    agenda: () => latest,
    closedMeanwhile: () => closed,
    lay(agenda) {
      if (latest !== null && agenda.version < latest.version) return;
      tell(agenda, latest);
      // Older histories slept on for an hour after the last mark.
      if (latest !== null && !latest.closed && agenda.closed) closed ||= patched('leave-when-closed');
      latest = agenda;
    },
    async patiently(ask) {
      for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
        const seen = nudges;
        try {
          return await ask();
        } catch (error) {
          if (isCancellation(error) || isFinal(error)) throw error;
        }
        await condition(() => nudges > seen, pauseMs, { summary: 'the record did not answer' });
      }
    },
  };
}
