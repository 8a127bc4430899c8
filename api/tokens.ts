import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { RequestHandler } from 'express';
import { z } from 'zod';
import { ROLES } from '../domain/kernel/actor.js';
import { rememberCaller, type Caller } from './caller.js';
import { problem } from './problem.js';

export interface Identity {
  readonly issuer: string;
  readonly audience: string;
  /** Where the issuer's keys are; null to find it by OIDC discovery. */
  readonly jwksUri: string | null;
}

/** Asymmetric signatures only: neither `none`, nor a public key taken for a shared secret, can pass. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const LONGEST_TOKEN = 8_000;
const CLOCK_TOLERANCE_SECONDS = 5;
const PATIENCE_MS = 3_000;

/** No token makes anybody the `system`. */
const GRANTED = ROLES.filter((role) => role !== 'system');

const Discovery = z.object({ jwks_uri: z.url({ protocol: /^https?$/ }) });

const Claims = z.object({
  sub: z
    .string()
    .min(1)
    .max(128)
    .refine((sub) => sub !== 'system'),
  roles: z.array(z.string()).max(20).default([]),
  dept: z.string().min(1).max(64).optional(),
  subject: z.string().min(1).max(64).optional(),
});

/** Throws the problem `token-invalid`; `temporarily-unavailable` where the issuer's keys cannot be had. */
export type VerifyToken = (token: string) => Promise<Caller>;

/** Checks signature, issuer, audience, algorithm and time of a token against the keys that the issuer publishes. */
export function createTokenVerifier({ issuer, audience, jwksUri }: Identity): VerifyToken {
  const findKeys = keyFinder(issuer, jwksUri);
  return async (token) => {
    if (token.length > LONGEST_TOKEN) throw problem('token-invalid');
    const options = {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ['exp', 'sub'],
    };
    const keys = await findKeys();
    const { payload } = await jwtVerify(token, keys, options).catch((error: unknown) => {
      throw problem(isOursToMend(error) ? 'temporarily-unavailable' : 'token-invalid', { cause: error });
    });
    const claims = Claims.safeParse(payload);
    if (!claims.success) throw problem('token-invalid');
    return callerOf(claims.data);
  };
}

/** Asks each request for a bearer token. Where the token comes from elsewhere (a cookie, the address) it is not seen. */
export function requireToken(verify: VerifyToken): RequestHandler {
  return async (req, _res, next) => {
    const [scheme, token, ...more] = (req.get('Authorization') ?? '').split(' ');
    if (scheme === '' || scheme === undefined) throw problem('token-missing');
    if (scheme.toLowerCase() !== 'bearer' || !token || more.length > 0) throw problem('token-invalid');
    rememberCaller(req, await verify(token));
    next();
  };
}

function callerOf({ sub, roles, dept, subject }: z.infer<typeof Claims>): Caller {
  return {
    id: sub,
    roles: GRANTED.filter((role) => roles.includes(role)),
    ...(dept !== undefined && { department: dept }),
    ...(subject !== undefined && { subject }),
  };
}

/** Looks for the issuer's keys with the first token, and again while it has not found them. */
function keyFinder(issuer: string, jwksUri: string | null): () => Promise<JWTVerifyGetKey> {
  let keys: JWTVerifyGetKey | undefined;
  return async () => {
    keys ??= createRemoteJWKSet(new URL(jwksUri ?? (await discover(issuer))), {
      timeoutDuration: PATIENCE_MS,
      cooldownDuration: 10_000,
    });
    return keys;
  };
}

async function discover(issuer: string): Promise<string> {
  try {
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' });
    return Discovery.parse(await response.json()).jwks_uri;
  } catch (cause) {
    throw problem('temporarily-unavailable', { cause });
  }
}

/** A token that fails is the caller's fault, keys that cannot be fetched are not. */
function isOursToMend(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return true;
  return !(error instanceof errors.JOSEError) || error.code === 'ERR_JOSE_GENERIC';
}
