import { createLocalJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { problem } from '../problems/problem.js';

export interface Issuer {
  readonly issuer: string;
  /** Where the issuer's keys are; null to find it by OIDC discovery. */
  readonly jwksUri: string | null;
}

/** Keys older than this are fetched anew, beside the request that found them so: what the issuer has withdrawn ends with them. */
const STALE_AFTER_MS = 600_000;
/** A token that names an unknown key has the keys fetched, but never sooner than this after the last attempt. */
const UNKNOWN_KEY_PAUSE_MS = 5_000;
/** The same while there are no keys at all. */
const NO_KEYS_PAUSE_MS = 1_000;
const PATIENCE_MS = 3_000;

type FindKey = ReturnType<typeof createLocalJWKSet>;

interface Held {
  readonly find: FindKey | null;
  readonly fetchedAt: number;
  /** Why the last attempt brought nothing; null where it did. */
  readonly failure: unknown;
}

const KeySet = z.looseObject({ keys: z.array(z.looseObject({ kty: z.string() })).max(100) });

/**
 * The keys that an issuer signs with, looked for with the first token.
 *
 * 1. An unknown key id has them fetched once, at a limited rate, and is refused if it is still unknown: so a rotation
 *    needs no restart, and invented ids cost the issuer next to nothing.
 * 2. While the issuer is away, keys that are held go on working. Tokens end by themselves, and who is away issues none.
 * 3. What cannot be told for want of the issuer is the problem `temporarily-unavailable`, never a refusal of the token.
 *
 * @param now milliseconds of a clock that only goes forward
 */
export function issuerKeys(from: Issuer, now: () => number = () => performance.now()): JWTVerifyGetKey {
  let held: Held = { find: null, fetchedAt: -Infinity, failure: null };
  let triedAt = -Infinity;
  let fetching: Promise<Held> | null = null;

  async function fetchOnce(): Promise<Held> {
    triedAt = now();
    try {
      held = { find: await fetchKeys(from), fetchedAt: now(), failure: null };
    } catch (failure) {
      held = { ...held, failure };
    } finally {
      fetching = null;
    }
    return held;
  }
  /** What is held after one attempt more, or as it is where the last attempt is too recent. Whoever waits shares the attempt. */
  async function renewed(pauseMs: number): Promise<Held> {
    if (fetching === null && now() - triedAt < pauseMs) return held;
    fetching ??= fetchOnce();
    return fetching;
  }

  return async (header, token) => {
    const { find, fetchedAt, failure } = held.find === null ? await renewed(NO_KEYS_PAUSE_MS) : held;
    if (find === null) throw problem('temporarily-unavailable', { cause: failure });
    if (now() - fetchedAt > STALE_AFTER_MS) void renewed(UNKNOWN_KEY_PAUSE_MS);
    try {
      return await find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
    }
    const again = await renewed(UNKNOWN_KEY_PAUSE_MS);
    if (again.find === null || again.failure !== null)
      throw problem('temporarily-unavailable', { cause: again.failure });
    return again.find(header, token);
  };
}

async function fetchKeys({ issuer, jwksUri }: Issuer): Promise<FindKey> {
  return createLocalJWKSet(KeySet.parse(await getJson(jwksUri ?? (await discover(issuer)))));
}

/** The document must be the issuer's own, and must not lead from https to http. */
async function discover(issuer: string): Promise<string> {
  const found = z
    .looseObject({ issuer: z.literal(issuer), jwks_uri: z.url({ protocol: /^https?$/ }) })
    .parse(await getJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`));
  if (issuer.startsWith('https:') && !found.jwks_uri.startsWith('https:'))
    throw new Error('The issuer publishes its keys without TLS.');
  return found.jwks_uri;
}

async function getJson(address: string): Promise<unknown> {
  const response = await fetch(address, {
    headers: { Accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw new Error(`The issuer answered ${response.status}.`);
  return response.json();
}
