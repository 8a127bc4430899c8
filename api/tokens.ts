import { errors, jwtVerify, type JWTPayload } from 'jose';
import type { Request, RequestHandler } from 'express';
import { z } from 'zod';
import { rememberCaller, type Caller } from './caller.js';
import { issuerKeys, type Issuer } from './issuer-keys.js';
import { Problem, problem } from './problem.js';

export interface Audience extends Issuer {
  readonly audience: string;
}

/** Asymmetric signatures only: neither `none`, nor a public key taken for a shared secret, can pass. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
/** What an access token may say that it is. Other tokens of the same issuer are not for us, whoever they are for. */
const TYPES: readonly unknown[] = [undefined, 'jwt', 'at+jwt', 'application/at+jwt'];
const LONGEST_TOKEN = 8_000;
const CLOCK_TOLERANCE_SECONDS = 5;

/** As whom the token's issuer knows him. No token makes anybody the `system`, and none says what he is here. */
const Sub = z
  .string()
  .regex(/^[\x21-\x7e]{1,128}$/)
  .refine((sub) => sub !== 'system');

/** Throws the problem `token-invalid`; `temporarily-unavailable` where the issuer's keys cannot be had. */
export type VerifyToken = (token: string) => Promise<string>;

/**
 * Checks signature, issuer, audience, algorithm, type and time of a token against the keys that the issuer publishes, and
 * answers whose it is.
 */
export function createTokenVerifier({ audience, ...from }: Audience, findKey = issuerKeys(from)): VerifyToken {
  const options = {
    issuer: from.issuer,
    audience,
    algorithms: ALGORITHMS,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ['exp', 'sub'],
  };
  return async (token) => {
    if (token.length > LONGEST_TOKEN) throw problem('token-invalid');
    const { payload, protectedHeader } = await jwtVerify(token, findKey, options).catch((error: unknown) => {
      if (error instanceof Problem) throw error;
      throw problem(error instanceof errors.JOSEError ? 'token-invalid' : 'temporarily-unavailable', { cause: error });
    });
    if (!TYPES.includes(protectedHeader.typ?.toLowerCase()) || isFromTheFuture(payload)) throw problem('token-invalid');
    const sub = Sub.safeParse(payload.sub);
    if (!sub.success) throw problem('token-invalid');
    return sub.data;
  };
}

export interface Gate {
  readonly verify: VerifyToken;
  /** What the record says that somebody is, at this moment. */
  whoIs(id: string): Promise<Caller>;
  /** Told of each token that is not valid, before that is answered; may throw another answer. */
  refused(...answering: Parameters<RequestHandler>): Promise<void>;
}

/**
 * Asks each request for a bearer token. Where the token comes from elsewhere (a cookie, the address) it is not seen.
 * With the header `Redress-Office` the request is made in that office alone.
 */
export function requireToken({ verify, whoIs, refused }: Gate): RequestHandler {
  return async (req, res, next) => {
    const token = bearerOf(req);
    if (token === null) throw problem('token-missing');
    const id = await verify(token).catch(async (error: unknown) => {
      if (error instanceof Problem && error.status === 401) await refused(req, res, next);
      throw error;
    });
    rememberCaller(req, inOffice(await whoIs(id), req.get('Redress-Office')));
    next();
  };
}

/** Null where there is none. Two headers are none that could be verified: which of them counts would be a guess. */
function bearerOf(req: Request): string | null {
  const given = req.headersDistinct['authorization'] ?? [];
  if (given.every((header) => header === '')) return null;
  const [, token] = (given.length === 1 ? /^bearer ([\w.~+/-]+=*)$/i.exec(given[0] ?? '') : null) ?? [];
  return token ?? '';
}

function isFromTheFuture({ iat }: JWTPayload): boolean {
  return iat !== undefined && iat > Date.now() / 1_000 + CLOCK_TOLERANCE_SECONDS;
}

/** Whoever serves in several offices says for which he acts; in one that is not his he holds nothing. */
function inOffice(caller: Caller, office: string | undefined): Caller {
  if (office === undefined) return caller;
  return { ...caller, seats: caller.seats.filter(({ department }) => department === office), isOnDuty: true };
}
