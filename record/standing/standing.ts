import { earlierOf } from '../../domain/kernel/calendar-date.js';
import type { Claim, MeasureTerm } from '../../domain/kernel/claim.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { standingAt, type ClaimOfCase, type MeasureStanding } from '../../domain/standing/standing.js';
import type { Folding } from '../case/fold.js';
import { foldEvents, foldingOf, movedEventsOf } from '../case/load.js';
import { readStanding, readStandingWithEvents, type StandingCase, type StandingOf } from './read-standing.js';
import type { RecordDeps } from '../record-deps.js';
import { settle } from '../case/settle.js';
import { apart, type Trouble } from '../case/untold.js';

export type StandingQuery = StandingOf & {
  /** The instant asked about, by what is known now; by default now. */
  readonly at?: Instant;
  /** By what the record knew then, at the latest now. `at` is then that moment by default. */
  readonly asKnownAt?: Instant;
};

/** What is enforceable under one listing, measure by measure. */
export interface ListingStanding {
  readonly listing: string;
  readonly subject: string;
  readonly kind: string;
  readonly status: string;
  readonly measures: readonly MeasureStanding[];
}

/** A case that cannot be told as it now stands, and the listings whose standing it may bear on. */
export interface UntoldStake extends Trouble {
  readonly caseId: string;
  readonly listings: readonly string[];
}

/** A case as far as standing depends on it. */
interface Stake {
  readonly caseId: string;
  readonly subject: string;
  readonly kind: string;
  readonly status: string;
  readonly terms: readonly MeasureTerm[];
  readonly claims: readonly Claim[];
}

/**
 * What is enforceable against subjects or under listings: derived when asked from the listings' terms and from the claims
 * of all cases on them, read at one cluster time and settled in memory as `submit` would. No flag, timer or message
 * stands between a decision and its effect. Without an instant every open claim counts but those declared for the future.
 */
export async function standing(deps: RecordDeps, query: StandingQuery): Promise<readonly ListingStanding[]> {
  const { at, asKnownAt } = query;
  const now = deps.clock.now();
  // Nobody knows more than is known now; the clock alone would live on in a case for ever.
  const stakes =
    asKnownAt === undefined
      ? await stakesNow(deps, query, now)
      : await stakesThen(deps, query, earlierOf(asKnownAt, now));
  const asked = at !== undefined || asKnownAt !== undefined;
  return standings(stakes, query, at ?? asKnownAt ?? now, asked);
}

/**
 * As `standing` now, each listing by itself: where a case cannot be told, no standing is given of the listings that it may
 * bear on, itself and those that it is about, and the others stand as they are.
 */
export async function standingApart(
  deps: RecordDeps,
  of: StandingOf,
): Promise<{ readonly standings: readonly ListingStanding[]; readonly untold: readonly UntoldStake[] }> {
  const now = deps.clock.now();
  const { told, failed } = await apart(await readStanding(deps, of, now), (one) => stakeNow(deps, one, now));
  const untold = failed.map(({ one: { _id, on, claims }, why, error }) => {
    const listings = [_id, ...(on === null ? [] : [on]), ...claims.map((claim) => claim.on)];
    return { caseId: _id, listings, why, error };
  });
  const open = new Set(untold.flatMap(({ listings }) => listings));
  const known = standings(told, of, now, false).filter(({ listing }) => !open.has(listing));
  return { standings: known, untold };
}

function standings(stakes: readonly Stake[], of: StandingOf, at: Instant, asked: boolean): readonly ListingStanding[] {
  const claims = claimsByListing(stakes);
  return stakes
    .filter((stake) => stake.terms.length > 0 && isAskedFor(of, stake))
    .map(({ caseId, subject, kind, status, terms }) => ({
      listing: caseId,
      subject,
      kind,
      status,
      measures: standingAt(terms, claims.get(caseId) ?? [], at, { asked }),
    }));
}

function claimsByListing(stakes: readonly Stake[]): ReadonlyMap<string, readonly ClaimOfCase[]> {
  const claims = new Map<string, ClaimOfCase[]>();
  for (const stake of stakes)
    for (const claim of stake.claims) {
      const known = claims.get(claim.on) ?? [];
      known.push({ ...claim, case: stake.caseId });
      claims.set(claim.on, known);
    }
  return claims;
}

function isAskedFor(query: StandingOf, { caseId, subject }: Stake): boolean {
  return 'subjects' in query ? query.subjects.includes(subject) : query.listings.includes(caseId);
}

async function stakesNow(deps: RecordDeps, query: StandingQuery, now: Instant): Promise<readonly Stake[]> {
  const found = await readStanding(deps, query, now);
  return Promise.all(found.map((one) => stakeNow(deps, one, now)));
}

async function stakeNow(deps: RecordDeps, found: StandingCase, now: Instant): Promise<Stake> {
  const { _id, state, subject, kind, status, terms, claims } = found;
  if (state === undefined) return { caseId: _id, subject, kind, status, terms, claims };
  return stakeOf(await settle(deps, await foldingOf(deps, { ...found, state }), now), subject);
}

/** The cases as the record stood at an instant: the events recorded by then, and what the clock alone had brought by then. */
async function stakesThen(deps: RecordDeps, query: StandingQuery, then: Instant): Promise<readonly Stake[]> {
  const found = await readStandingWithEvents(deps, query);
  const stakes = await Promise.all(
    found.map(async (one) => {
      const events = [...(await movedEventsOf(deps, one)), ...one.events].filter(
        ({ recordedAt }) => recordedAt <= then,
      );
      if (events.length === 0) return [];
      const sealer = await deps.vault.toOpen([one.subject]);
      return [stakeOf(await settle(deps, await foldEvents(deps, sealer, one, events), then), one.subject)];
    }),
  );
  return stakes.flat();
}

function stakeOf({ caseId, kind, state }: Folding, subject: string): Stake {
  return {
    caseId,
    subject,
    kind: kind.name,
    status: kind.statusOf(state),
    terms: kind.termsOf(state),
    claims: kind.claimsOf(state),
  };
}
