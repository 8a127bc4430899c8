import type { Attention } from '../../domain/kernel/attention.js';
import type { Claim, MeasureTerm } from '../../domain/kernel/claim.js';
import type { Duty } from '../../domain/kernel/duty.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { KeptDate } from '../../domain/kernel/reckoning.js';
import type { Folding } from './fold.js';

/** A case as others see it: opened, settled in memory up to the moment of asking, plain data. */
export interface CaseView {
  readonly caseId: string;
  readonly kind: string;
  readonly status: string;
  readonly version: number;
  /** The kind's own state. */
  readonly state: unknown;
  readonly attention: Attention;
  readonly duties: readonly Duty[];
  /** Every date that the case keeps, with how it came about. */
  readonly dates: readonly KeptDate[];
  readonly claims: readonly Claim[];
  readonly terms: readonly MeasureTerm[];
  readonly subject: string | null;
  readonly departments: readonly string[];
  readonly on: string | null;
  /** Who brought it, where not its subject. */
  readonly party?: string;
  /** Officials who keep out of it. */
  readonly recused?: readonly string[];
  /** Id of the rulebook that the case is pinned to. */
  readonly rulebook: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
  readonly closed: boolean;
}

export function viewOf(
  { caseId, kind, rules, state, version, steps }: Folding,
  written: { readonly openedAt: Instant; readonly closedAt: Instant | null },
): CaseView {
  const closed = kind.isClosed(state);
  return {
    caseId,
    kind: kind.name,
    status: kind.statusOf(state),
    version,
    state: state.own,
    attention: state.attention,
    duties: kind.dutiesOf(state, rules),
    // Most readers ask for duties only; whoever asks for the dates reckons them then.
    get dates() {
      return kind.datesOf(state, rules);
    },
    claims: kind.claimsOf(state),
    terms: kind.termsOf(state),
    ...kind.partiesOf(state),
    rulebook: rules.id,
    openedAt: written.openedAt,
    closedAt: closed ? (written.closedAt ?? steps.at(-1)?.happened.at ?? null) : null,
    closed,
  };
}
