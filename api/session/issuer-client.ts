import { createHmac } from 'node:crypto';
import type { JWTVerifyGetKey } from 'jose';
import * as oidc from 'openid-client';
import type { ApiLog } from '../deps.js';
import { Problem, problem } from '../problems/problem.js';
import { subjectOf, verifySigned } from '../door/tokens.js';

/** The issuer as people sign in at it. All of it throws the problem `temporarily-unavailable` where it cannot be asked. */
export interface IssuerClient {
  /** Where a browser goes to sign in. `secret` is what this browser alone brings back. */
  signInAddress(state: string, secret: string): Promise<string>;
  /**
   * Who came back.
   * @param query as it arrived at the callback, with its question mark
   * @throws the problem `sign-in-failed`, without saying which check it was
   */
  complete(query: string, state: string, secret: string): Promise<Completed>;
  /** Where a browser ends its session at the issuer; null where the issuer has no such place. */
  signOutAddress(): Promise<string | null>;
}

export interface Completed {
  /** As whom the issuer knows him (`sub`). */
  readonly person: string;
  /** The issuer's own id of the session (`sid`); null where it tells none. */
  readonly issuerSession: string | null;
}

export interface ClientSettings {
  readonly issuer: string;
  readonly clientId: string;
  /** `null`: a public client. */
  readonly clientSecret: string | null;
  /** Where people reach us. */
  readonly publicUrl: string;
  /** Whether the issuer may be asked without TLS. */
  readonly withoutTls: boolean;
}

const PATIENCE_SECONDS = 5;
const ID_TOKEN_TYPES = [undefined, 'jwt'];

/** As often as the keys are: what the issuer has moved is found without a restart. */
const STALE_AFTER_MS = 600_000;

/**
 * Discovers the issuer with the first sign-in, again after a failure, and anew with the first that comes ten minutes later.
 * Where that fails, what was found before goes on being used: signing in tells whether it still holds.
 *
 * @param now milliseconds of a clock that only goes forward
 */
export function createIssuerClient(
  settings: ClientSettings,
  findKey: JWTVerifyGetKey,
  log: ApiLog,
  now: () => number = () => performance.now(),
): IssuerClient {
  const redirect = `${settings.publicUrl}/session/callback`;
  let held: oidc.Configuration | null = null;
  let staleAt = -Infinity;
  let asking: Promise<oidc.Configuration> | null = null;

  /** Whoever waits shares the attempt. */
  function discovered(): Promise<oidc.Configuration> {
    asking ??= discover(settings)
      .then((found) => (held = found))
      .finally(() => {
        staleAt = now() + STALE_AFTER_MS;
        asking = null;
      });
    return asking;
  }

  async function configuration(): Promise<oidc.Configuration> {
    if (held !== null && now() < staleAt) return held;
    try {
      return await discovered();
    } catch (cause) {
      if (held !== null) return held;
      throw problem('temporarily-unavailable', { cause });
    }
  }

  return {
    signInAddress: async (state, secret) => {
      const { nonce, verifier } = derived(state, secret);
      const address = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirect,
        scope: 'openid',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      return address.href;
    },
    complete: async (query, state, secret) => {
      const { nonce, verifier } = derived(state, secret);
      const config = await configuration();
      try {
        const tokens = await oidc.authorizationCodeGrant(config, new URL(`${redirect}${query}`), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const payload = await verifySigned(tokens.id_token ?? '', findKey, {
          issuer: settings.issuer,
          audience: settings.clientId,
          types: ID_TOKEN_TYPES,
          claims: ['exp', 'iat', 'sub', 'nonce'],
        });
        const person = subjectOf(payload);
        if (person === null) throw problem('sign-in-failed');
        return { person, issuerSession: typeof payload['sid'] === 'string' ? payload['sid'] : null };
      } catch (error) {
        throw refusalOf(error, log);
      }
    },
    signOutAddress: async () => {
      const config = await configuration();
      if (config.serverMetadata().end_session_endpoint === undefined) return null;
      return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: `${settings.publicUrl}/` }).href;
    },
  };
}

function discover({ issuer, clientId, clientSecret, withoutTls }: ClientSettings): Promise<oidc.Configuration> {
  const authentication = clientSecret === null ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
  return oidc.discovery(new URL(issuer), clientId, undefined, authentication, {
    timeout: PATIENCE_SECONDS,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- it is marked so to stand out; this machine alone asks so
    ...(withoutTls && { execute: [oidc.allowInsecureRequests] }),
  });
}

/** Nonce and PKCE verifier follow from what the browser holds, so that nobody else can complete its sign-in. */
function derived(state: string, secret: string): { readonly nonce: string; readonly verifier: string } {
  const made = (purpose: string): string =>
    createHmac('sha256', secret).update(`${purpose} ${state}`).digest('base64url');
  return { nonce: made('nonce'), verifier: made('verifier') };
}

/** Who cannot be asked has refused nobody; a secret that the issuer does not take is for the operator to know. */
function refusalOf(error: unknown, log: ApiLog): Problem {
  if (error instanceof Problem)
    return error.code === 'token-invalid' ? problem('sign-in-failed', { cause: error }) : error;
  if (isOurFault(error)) {
    log.error({ err: error }, 'the issuer does not take us for its client');
    return problem('temporarily-unavailable', { cause: error });
  }
  if (isAway(error)) return problem('temporarily-unavailable', { cause: error });
  log.info({ reason: reasonOf(error) }, 'a sign-in did not succeed');
  return problem('sign-in-failed', { cause: error });
}

/** A code of OAuth or of the library, for operators; never a value, which may be a person's or a stranger's. */
function reasonOf(error: unknown): string {
  const { error: said, code } = error as { readonly error?: unknown; readonly code?: unknown };
  return [said, code].map(String).find((word) => /^[\w-]{1,60}$/.test(word) && word !== 'undefined') ?? 'unknown';
}

function isOurFault(error: unknown): boolean {
  if (error instanceof oidc.WWWAuthenticateChallengeError) return true;
  return error instanceof oidc.ResponseBodyError && ['invalid_client', 'unauthorized_client'].includes(error.error);
}

/** No connection, no answer in time, or an answer that is none of OAuth's. What the library has no name for is no refusal. */
function isAway(error: unknown): boolean {
  if (error instanceof TypeError) return true;
  if (!(error instanceof oidc.ClientError)) return false;
  return [
    undefined,
    'OAUTH_TIMEOUT',
    'OAUTH_RESPONSE_IS_NOT_CONFORM',
    'OAUTH_RESPONSE_IS_NOT_JSON',
    'OAUTH_PARSE_ERROR',
  ].includes(error.code);
}
