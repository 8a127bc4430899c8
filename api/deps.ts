import type { Sessions } from '../record/sessions/sessions.js';
import type { Clock } from '../domain/kernel/clock.js';
import type { CaseRecord } from '../record/open-record.js';
import type { LiveShelf } from '../rulebooks/live-shelf.js';
import type { ApiKind } from './kinds.js';
import type { Limits } from './door/limits.js';
import type { Metrics } from './metrics.js';
import type { Web } from './session/web.js';
import type { VerifyToken } from './door/tokens.js';

export interface ApiLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What the API works with. It keeps nothing of its own: any number of these processes may run beside each other. */
export interface ApiDeps {
  readonly record: CaseRecord;
  readonly kinds: readonly ApiKind[];
  readonly shelf: LiveShelf;
  readonly clock: Clock;
  readonly verifyToken: VerifyToken;
  /** Those who have signed in with a browser, and how they do. */
  readonly sessions: Sessions;
  readonly web: Web;
  /** Origin of the server of Temporal's pages; `null` where there is none to show. */
  readonly temporalUi: string | null;
  /** Wakes the attendant of a case. Returns at once and never throws; what is lost is made up for by the sweep. */
  nudge(kind: string, caseId: string): void;
  /** The same for an import that has been received. */
  nudgeImport(importId: string): void;
  /** The same for a draft that is to be held against the open cases. */
  nudgeWhatIf(whatIfId: string): void;
  /** The same for a mandate of which somebody is to be told. */
  nudgeMandate(mandateId: string): void;
  /** Bounds of those runs: how many of an office may be at work at once, and after how many days an answer is forgotten. */
  readonly whatIfs: { readonly atOnce: number; readonly keepDays: number };
  /** Whether the database answers. Temporal's state is no part of it: filing goes on without. */
  isReady(): Promise<boolean>;
  /** How much is taken from one person or one address. */
  readonly limits: Limits;
  /** Whose word on a caller's address is taken: addresses, CIDR ranges, or `loopback`; of nobody else's. */
  readonly trustedProxies: readonly string[];
  /** The origins whose pages may ask from a browser. */
  readonly origins: readonly string[];
  readonly metrics: Metrics;
  readonly log: ApiLog;
}
