import { errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Request } from 'express';
import { z } from 'zod';
import { isReservedId } from '../../domain/kernel/actor.js';
import { issuerKeys, type Issuer } from './issuer-keys.js';
import { Problem, problem } from '../problems/problem.js';

export interface Audience extends Issuer {
  readonly audience: string;
}

/** What must be true of a token beside its signature. */
interface Expected {
  readonly issuer: string;
  readonly audience: string;
  /** What it may say that it is (`typ`, in small letters). Others of the same issuer are not for us, whoever they are for. */
  readonly types: readonly unknown[];
  /** Claims without which it is none. */
  readonly claims: readonly string[];
  /** How old it may be by `iat`, in seconds; without it only its own end counts. */
  readonly oldestSeconds?: number;
}

/** Asymmetric signatures only: neither `none`, nor a public key taken for a shared secret, can pass. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const ACCESS_TYPES = [undefined, 'jwt', 'at+jwt', 'application/at+jwt'];
const LONGEST_TOKEN = 8_000;
const CLOCK_TOLERANCE_SECONDS = 5;

/** As whom the token's issuer knows him. No token makes anybody one who does not sign in, and none says what he is here. */
const Sub = z
  .string()
  .regex(/^[\x21-\x7e]{1,128}$/)
  .refine((sub) => !isReservedId(sub));

/** Throws the problem `token-invalid`; `temporarily-unavailable` where the issuer's keys cannot be had. */
export type VerifyToken = (token: string) => Promise<string>;

/**
 * Checks signature, issuer, audience, algorithm, type and time of a token against the keys that the issuer publishes, and
 * answers whose it is.
 */
export function createTokenVerifier({ audience, ...from }: Audience, findKey = issuerKeys(from)): VerifyToken {
  const expected = { issuer: from.issuer, audience, types: ACCESS_TYPES, claims: ['exp', 'sub'] };
  return async (token) => {
    const sub = subjectOf(await verifySigned(token, findKey, expected));
    if (sub === null) throw problem('token-invalid');
    return sub;
  };
}

/**
 * The claims of any token of the issuer, verified.
 *
 * @throws the problems `token-invalid`, without saying why, and `temporarily-unavailable`
 */
export async function verifySigned(token: string, findKey: JWTVerifyGetKey, expected: Expected): Promise<JWTPayload> {
  if (token.length > LONGEST_TOKEN) throw problem('token-invalid');
  const { issuer, audience, types, claims, oldestSeconds } = expected;
  const { payload, protectedHeader } = await jwtVerify(token, findKey, {
    issuer,
    audience,
    algorithms: ALGORITHMS,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: [...claims],
    ...(oldestSeconds !== undefined && { maxTokenAge: oldestSeconds }),
  }).catch((error: unknown) => {
    if (error instanceof Problem) throw error;
    throw problem(error instanceof errors.JOSEError ? 'token-invalid' : 'temporarily-unavailable', { cause: error });
  });
  if (!types.includes(protectedHeader.typ?.toLowerCase()) || isFromTheFuture(payload)) throw problem('token-invalid');
  return payload;
}

/** Whose token it is; null where it is nobody's whom we could know. */
export function subjectOf({ sub }: JWTPayload): string | null {
  return Sub.safeParse(sub).data ?? null;
}

/**
 * The bearer token of a request. Null where there is none; where it comes from elsewhere (a cookie, the address) it is not
 * seen. Two headers are none that could be verified: which of them counts would be a guess.
 */
export function bearerOf(req: Request): string | null {
  const given = req.headersDistinct['authorization'] ?? [];
  if (given.every((header) => header === '')) return null;
  const [, token] = (given.length === 1 ? /^bearer ([\w.~+/-]+=*)$/i.exec(given[0] ?? '') : null) ?? [];
  return token ?? '';
}

function isFromTheFuture({ iat }: JWTPayload): boolean {
  return iat !== undefined && iat > Date.now() / 1_000 + CLOCK_TOLERANCE_SECONDS;
}
