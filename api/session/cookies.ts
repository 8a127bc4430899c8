import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'express';
import { SIGN_IN_MS } from '../../record/sessions/sessions.js';

/** The cookies that the browser keeps for us. */
export interface Cookies {
  readonly session: Cookie;
  /** Of the sign-in under way. */
  readonly signIn: Cookie;
}

export interface Cookie {
  /**
   * What the browser brings; `null` where it brings nothing. `''`, which no value is, where what it brings cannot be one of
   * ours or stands there twice.
   */
  valueIn(req: Request): string | null;
  set(res: Response, value: string): void;
  clear(res: Response): void;
}

const VALUE_BYTES = 32;
const VALUE = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits. */
export function newValue(): string {
  return randomBytes(VALUE_BYTES).toString('base64url');
}

/**
 * With TLS the names begin with `__Host-`, so that neither another host nor a page without TLS can set them.
 *
 * @param publicUrl where people reach us; without TLS in the mode embedded alone
 */
export function cookiesFor(publicUrl: string): Cookies {
  const secure = publicUrl.startsWith('https:');
  const named = (name: string): string => `${secure ? '__Host-' : ''}${name}`;
  return {
    session: cookie(named('redress-session'), secure),
    signIn: cookie(named('redress-sign-in'), secure, SIGN_IN_MS),
  };
}

/** Without `maxAge` it goes with the browser; when the session ends is not for the cookie to say. */
function cookie(name: string, secure: boolean, maxAge?: number): Cookie {
  const options = { httpOnly: true, secure, sameSite: 'lax', path: '/' } as const;
  return {
    valueIn: (req) => {
      const found = (req.headers.cookie ?? '')
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part.startsWith(`${name}=`));
      if (found.length === 0) return null;
      const value = found.length === 1 ? (found[0] ?? '').slice(name.length + 1) : '';
      return VALUE.test(value) ? value : '';
    },
    set: (res, value) => {
      res.cookie(name, value, { ...options, ...(maxAge !== undefined && { maxAge }) });
    },
    clear: (res) => {
      res.clearCookie(name, options);
    },
  };
}
