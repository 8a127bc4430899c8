import type { Limit } from '../kernel/limit.js';
import type { Setting } from '../kernel/rulebook.js';

export const COMMITMENT_CONSEQUENCES = ['recorded', 'published', 'sanctioned'] as const;
export type CommitmentConsequence = (typeof COMMITMENT_CONSEQUENCES)[number];

/** What a commitment case reads from its rulebook. Limits count from the event named; the day of that event is not counted. */
export interface CommitmentRules {
  /** Whether the commitment goes on the subject's credit record. */
  readonly recorded: Setting<boolean>;
  /** Whether it is shown to the public. */
  readonly published: Setting<boolean>;
  /** Whether it was kept is checked, from the day on which it was due. */
  readonly check: Limit;
  /** Statement and defence before a breach is recorded, from service of the notice. */
  readonly defence: Limit;
  readonly broken: Setting<readonly CommitmentConsequence[]>;
  readonly faked: Setting<readonly CommitmentConsequence[]>;
  /** The case that a breach opens. */
  readonly opens: Setting<'nothing' | 'watch' | 'listing'>;
  /** Whether licences may be had on a commitment, with papers that follow. */
  readonly fastTrack: Setting<boolean>;
  /** Only for those without misconduct for so long, from the last one, or on a red list. */
  readonly cleanFor: Limit;
}
