import { z } from 'zod';

/** How people sign in with a browser, and for how long that holds. */
export const SESSION_VARIABLES = {
  /** What the issuer calls us. */
  REDRESS_OIDC_CLIENT_ID: z.string().min(1).default('redress-web'),
  /** Without it we are a public client, which PKCE protects alone. */
  REDRESS_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** After so long without a request a session ends. */
  REDRESS_SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).max(1_440).default(30),
  /** After so long it ends in any case. */
  REDRESS_SESSION_HOURS: z.coerce.number().int().min(1).max(168).default(8),
};

const MINUTE_MS = 60_000;

export interface SessionSettings {
  readonly clientId: string;
  /** `null`: a public client. */
  readonly clientSecret: string | null;
  readonly idleMs: number;
  readonly longestMs: number;
}

interface Read {
  readonly REDRESS_OIDC_CLIENT_ID: string;
  readonly REDRESS_OIDC_CLIENT_SECRET?: string | undefined;
  readonly REDRESS_SESSION_IDLE_MINUTES: number;
  readonly REDRESS_SESSION_HOURS: number;
}

export function sessionsIn(read: Read): SessionSettings {
  return {
    clientId: read.REDRESS_OIDC_CLIENT_ID,
    clientSecret: read.REDRESS_OIDC_CLIENT_SECRET ?? null,
    idleMs: read.REDRESS_SESSION_IDLE_MINUTES * MINUTE_MS,
    longestMs: read.REDRESS_SESSION_HOURS * 60 * MINUTE_MS,
  };
}

/** One name for both would let an ID token, which is for the client, pass as an access token. */
export function mistakable(read: Read & { readonly REDRESS_OIDC_AUDIENCE: string }): readonly string[] {
  if (read.REDRESS_OIDC_CLIENT_ID !== read.REDRESS_OIDC_AUDIENCE) return [];
  return ['REDRESS_OIDC_CLIENT_ID: must be another name than REDRESS_OIDC_AUDIENCE'];
}
