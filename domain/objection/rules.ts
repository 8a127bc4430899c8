import type { Role } from '../kernel/actor.js';
import type { Limit } from '../kernel/limit.js';
import type { Setting } from '../kernel/rulebook.js';

export const VERIFIERS = ['recogniser', 'provider'] as const;
export type Verifier = (typeof VERIFIERS)[number];

/** What an objection case reads from its rulebook. Limits count from the event named; the day of that event is not counted. */
export interface ObjectionRules {
  /** Whether there is a step of acceptance. Without it an objection is under verification with its filing. */
  readonly acceptanceStep: Setting<boolean>;
  /** Acceptance, from filing. Missed: deemed accepted. */
  readonly acceptance: Limit;
  /** Missing papers are supplied, from the request; asked once. Missed: not accepted, and told so. */
  readonly supplement: Limit;
  /** Whether joint sanctions rest while the information is verified. */
  readonly suspends: Setting<boolean>;
  /** Which write is the hold. */
  readonly suspendsFrom: Setting<'filing' | 'acceptance'>;
  /** Whether the disputed entry is marked, and by when from filing. */
  readonly marks: Setting<boolean>;
  readonly marking: Limit;

  /** Who verifies, each on its own limit, in parallel. */
  readonly verifiers: Setting<readonly Verifier[]>;
  /** The whole verification where a provider must check too, from `verificationFrom`. Missed: escalated, hold and mark stay. */
  readonly verification: Limit;
  /** The whole verification where nobody else must check, from the same day; same unit as `verification`. */
  readonly verificationAlone: Limit;
  readonly verificationFrom: Setting<'filing' | 'acceptance'>;
  /** An information provider answers the recognizing department, from acceptance, with which it is asked. */
  readonly providerAnswer: Limit;
  /** Whether the time of experts stops the verification limit. */
  readonly expertTimeTolls: Setting<boolean>;
  /** The experts' opinion is due back, from the request; after it the verification limit runs again. */
  readonly expertOpinion: Limit;
  /** Whether the verification may be extended once. */
  readonly extendable: Setting<boolean>;
  /** The whole verification with its one extension is never longer than this; same unit as `verification`. */
  readonly verificationAtMost: Limit;
  readonly extensionNeedsApproval: Setting<boolean>;
  /** Role that approves an extension and that signs a result; never the one who proposed it. */
  readonly extensionApprovedBy: Setting<Role>;
  readonly resultSignedBy: Setting<Role>;

  /** What stands when verification cannot decide: the record is withdrawn until proved, or kept with both views noted. */
  readonly undetermined: Setting<'withdraw-record' | 'keep-with-note'>;
  /** A second objection to the same record on the same grounds: joined to the open one; after a result not accepted. */
  readonly repeatedWithoutNewEvidence: Setting<'joined-or-not-accepted' | 'accepted'>;
  /** Several persons on one record share one verification. */
  readonly oneVerificationPerRecord: Setting<boolean>;

  /** The hold of a withdrawn objection ends at the end of this, from the withdrawal. */
  readonly withdrawnHoldEnds: Limit;
  /** The result (or the refusal to accept) is served, from the decision. The hold of a dismissed one ends with service. */
  readonly resultService: Limit;
  /** A wrong record is corrected or revoked, from the result. */
  readonly correction: Limit;
  /** Channels and receivers of the wrong data are told, from the correction. */
  readonly channelsTold: Limit;
  /** Reputation is restored, from the result. */
  readonly restoration: Limit;
  /** The restoring notice is shown at least as long as the wrong one stood, and at least this long. */
  readonly restorationShown: Limit;
  /** Review may be asked for, from service of the result; the reviewer is another body. */
  readonly reviewWindow: Limit;
}
