import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import { problem } from '../problems/problem.js';

export const CSRF_HEADER = 'X-CSRF-Token';

const READS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * What a page of ours sends with what it writes. It follows from the cookie's value, which no other site can read, and
 * opens nothing by itself.
 */
export function csrfOf(value: string): string {
  return createHmac('sha256', value).update('redress csrf').digest('base64url');
}

/**
 * Lets a request that comes by a cookie pass only where one of our own pages made it.
 *
 * 1. No other origin, as far as the browser tells: neither `Origin` nor `Sec-Fetch-Site` may name one. For reads too, since
 *    a read is on record as the person's.
 * 2. What writes must say its origin in one of them, and carry the value of `csrfOf`.
 *
 * @throws the problems `page-of-another-site` and `csrf-value-wrong`
 */
export function refuseForgery(req: Request, value: string, ownOrigin: string): void {
  const writes = !READS.includes(req.method);
  const from = req.get('Origin');
  const site = req.get('Sec-Fetch-Site');
  const allowed = writes ? ['same-origin'] : ['same-origin', 'none'];
  const isForeign = (from !== undefined && from !== ownOrigin) || (site !== undefined && !allowed.includes(site));
  if (isForeign || (writes && from === undefined && site === undefined)) throw problem('page-of-another-site');
  if (writes && !isSame(req.get(CSRF_HEADER) ?? '', csrfOf(value))) throw problem('csrf-value-wrong');
}

function isSame(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}
