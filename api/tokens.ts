import { errors, jwtVerify, type JWTPayload } from 'jose';
import type { Request, RequestHandler } from 'express';
import { z } from 'zod';
import { ROLES } from '../domain/kernel/actor.js';
import { rememberCaller, type Caller } from './caller.js';
import { issuerKeys, type Issuer } from './issuer-keys.js';
import { Problem, problem } from './problem.js';

/** What the issuer calls the three things that the API asks of it beside `sub`; `a.b` is the member b of the claim a. */
export interface ClaimNames {
  readonly roles: string;
  readonly department: string;
  readonly subject: string;
}

export interface Identity extends Issuer {
  readonly audience: string;
  readonly claims: ClaimNames;
}

/** Asymmetric signatures only: neither `none`, nor a public key taken for a shared secret, can pass. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
/** What an access token may say that it is. Other tokens of the same issuer are not for us, whoever they are for. */
const TYPES: readonly unknown[] = [undefined, 'jwt', 'at+jwt', 'application/at+jwt'];
const LONGEST_TOKEN = 8_000;
const CLOCK_TOLERANCE_SECONDS = 5;

/** No token makes anybody the `system`. */
const GRANTED = ROLES.filter((role) => role !== 'system');

const Claims = z.object({
  sub: z
    .string()
    .regex(/^[\x21-\x7e]{1,128}$/)
    .refine((sub) => sub !== 'system'),
  roles: z.array(z.string().max(256)).max(200).default([]),
  department: z
    .string()
    .regex(/^[\x21-\x7e]{1,64}$/)
    .optional(),
  subject: z
    .string()
    .regex(/^[\x21-\x7e]{1,64}$/)
    .optional(),
});

/** Throws the problem `token-invalid`; `temporarily-unavailable` where the issuer's keys cannot be had. */
export type VerifyToken = (token: string) => Promise<Caller>;

/** Checks signature, issuer, audience, algorithm, type and time of a token against the keys that the issuer publishes. */
export function createTokenVerifier(
  { audience, claims: names, ...from }: Identity,
  findKey = issuerKeys(from),
): VerifyToken {
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
    const claims = Claims.safeParse({
      sub: payload.sub,
      roles: claimAt(payload, names.roles),
      department: claimAt(payload, names.department),
      subject: claimAt(payload, names.subject),
    });
    if (!claims.success) throw problem('token-invalid');
    return callerOf(claims.data);
  };
}

/**
 * Asks each request for a bearer token. Where the token comes from elsewhere (a cookie, the address) it is not seen.
 * `refused` is told of each token that is not valid, before that is answered, and may throw another answer.
 */
export function requireToken(
  verify: VerifyToken,
  refused: (...answering: Parameters<RequestHandler>) => Promise<void> = () => Promise.resolve(),
): RequestHandler {
  return async (req, res, next) => {
    const token = bearerOf(req);
    if (token === null) throw problem('token-missing');
    try {
      rememberCaller(req, await verify(token));
    } catch (error) {
      if (error instanceof Problem && error.status === 401) await refused(req, res, next);
      throw error;
    }
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

/** By the name as it stands, else by the way through nested claims. */
function claimAt(payload: JWTPayload, name: string): unknown {
  if (Object.hasOwn(payload, name)) return payload[name];
  return name
    .split('.')
    .reduce<unknown>(
      (found, member) =>
        typeof found === 'object' && found !== null && Object.hasOwn(found, member)
          ? (found as Readonly<Record<string, unknown>>)[member]
          : undefined,
      payload,
    );
}

function isFromTheFuture({ iat }: JWTPayload): boolean {
  return iat !== undefined && iat > Date.now() / 1_000 + CLOCK_TOLERANCE_SECONDS;
}

function callerOf({ sub, roles, department, subject }: z.infer<typeof Claims>): Caller {
  return {
    id: sub,
    roles: GRANTED.filter((role) => roles.includes(role)),
    ...(department !== undefined && { department }),
    ...(subject !== undefined && { subject }),
  };
}
