import type { WaitingEvent } from '../../activities/agenda.js';
import type { CaseEffect, EffectName, Letter } from '../../activities/effects.js';

/** Carries out one effect of the event in hand; rejects when it gave up, so that what needs it does not start. */
export type Run = (effect: EffectName) => Promise<void>;

/**
 * One branch of what an event brings about. Branches of one event run side by side. Those `in-order` hold up the next
 * event's until they are done or given up; those `aside` hold up nothing.
 */
export interface Branch {
  readonly lane: 'in-order' | 'aside';
  readonly story: (run: Run) => Promise<void>;
  /** The effects that it may carry out, in their order; for who asks what an event brings without carrying it out. */
  readonly effects: readonly EffectName[];
  /** The release that has added it, where an earlier one may have taken up such an event without. */
  readonly since?: string;
}

/** What the world learns of each event, and which command answers each missed duty. */
export interface Plan {
  readonly on: Readonly<Record<string, readonly Branch[]>>;
  readonly due: Readonly<Record<string, string>>;
}

/** Effects of which each needs the one before it: one that gives up keeps back those behind it until it is retried or skipped. */
export function inOrder(...effects: readonly CaseEffect[]): Branch {
  return {
    lane: 'in-order',
    effects,
    story: async (run) => {
      for (const effect of effects) await run(effect);
    },
  };
}

/** A letter goes on its own, so that a dead address stops nothing else. */
export function letter(name: Letter): Branch {
  return { lane: 'aside', effects: [name], story: (run) => run(name) };
}

/** A branch that a later release has added: runs that took up the event before it replay without. */
export function since(release: string, branch: Branch): Branch {
  return { ...branch, since: release };
}

/**
 * The branches of an event; of a retried or skipped effect, those of the event that it belongs to, since what was done
 * is found done. An event that this release does not know throws, so that the workflow task waits for a newer worker.
 */
export function branchesOf({ on }: Plan, { type, again }: WaitingEvent): readonly Branch[] {
  const branches = on[again?.type ?? type];
  if (branches === undefined) throw new Error(`This release does not know what follows from ${type}.`);
  return branches;
}

/** What the clock submits beside missed duties: a reminder, and the news that a claim or a term has begun or ended. */
const REMINDERS_AND_EDGES: ReadonlySet<string> = new Set(['Remind', 'ReachEdge']);

/**
 * The same for a missed duty and the command that answers it. `name:department` is one duty for each department.
 */
export function assertDutyKnown({ due }: Plan, duty: string, command: string): void {
  if (REMINDERS_AND_EDGES.has(command)) return;
  const name = duty.split(':', 1).join('');
  if (due[name] !== command) throw new Error(`This release does not know that ${command} answers ${name}.`);
}
