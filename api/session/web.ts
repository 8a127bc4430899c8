import type { JWTVerifyGetKey } from 'jose';
import type { ApiLog } from '../deps.js';
import { cookiesFor, type Cookies } from './cookies.js';
import { createIssuerClient, type ClientSettings, type IssuerClient } from './issuer-client.js';
import { readLogoutToken, type SignedOut } from './logout-token.js';

/** Everything by which people sign in with a browser, but for the sessions themselves. */
export interface Web {
  /** Where people reach us, without a slash at its end. */
  readonly publicUrl: string;
  readonly cookies: Cookies;
  readonly issuer: IssuerClient;
  /** As `readLogoutToken`. */
  readLogoutToken(token: string): Promise<SignedOut>;
}

/** @param findKey the keys that the issuer signs with, as for access tokens */
export function createWeb(settings: ClientSettings, findKey: JWTVerifyGetKey, log: ApiLog): Web {
  return {
    publicUrl: settings.publicUrl,
    cookies: cookiesFor(settings.publicUrl),
    issuer: createIssuerClient(settings, findKey, log),
    readLogoutToken: (token) => readLogoutToken(token, findKey, settings),
  };
}
