import { pipeline } from 'node:stream/promises';
import type { Request, RequestHandler, Response as Answering } from 'express';
import { problem } from '../problems/problem.js';
import { askedAddress } from './asked-address.js';
import { pagePolicy } from './page-policy.js';
import { readOnly } from './read-only.js';

/** A history that waits for its next event is answered by Temporal after twenty seconds. */
const LONGEST_MS = 60_000;

interface Deps {
  /** Origin of the server of Temporal's pages. */
  readonly ui: string;
  /** Where people reach us. */
  readonly publicUrl: string;
  /** How long an answer may take, to its last byte. */
  readonly longestMs?: number;
}

/**
 * Asks Temporal's pages in our own name and hands on what they answer.
 *
 * 1. Of the request they are told path and query: no cookie, no token, no other header, no body. HEAD they do not know
 *    (they answer 405), so they are asked for all of it.
 * 2. Of their answer come back status, type, length and body: no cookie, and never a redirect.
 *
 * @throws the problems `not-found` (an address that is not below theirs) and `temporal-ui-away`
 */
export function forwardTo({ ui, publicUrl, longestMs = LONGEST_MS }: Deps): RequestHandler {
  return async (req, res) => {
    const address = askedAddress(ui, req.originalUrl);
    if (address === null) throw problem('not-found');
    const gone = new AbortController();
    res.on('close', () => {
      gone.abort();
    });
    try {
      const answer = await fetch(address, {
        headers: { 'Accept-Encoding': 'identity' },
        redirect: 'manual',
        signal: AbortSignal.any([gone.signal, AbortSignal.timeout(longestMs)]),
      });
      if (answer.status >= 300 && answer.status < 400) throw new Error('The pages redirect.');
      await handOn(answer, { req, res, publicUrl });
    } catch (cause) {
      // Whoever asked has hung up.
      if (gone.signal.aborted && !res.writableFinished) return;
      throw problem('temporal-ui-away', { cause });
    }
  };
}

interface Asked {
  readonly req: Request;
  readonly res: Answering;
  readonly publicUrl: string;
}

async function handOn(answer: Response, { req, res, publicUrl }: Asked): Promise<void> {
  const type = answer.headers.get('Content-Type') ?? 'application/octet-stream';
  res.status(answer.status).set({ 'Cache-Control': 'no-store', 'Content-Type': type });
  if (type.startsWith('text/html')) {
    const html = await answer.text();
    res.set('Content-Security-Policy', pagePolicy(html, publicUrl)).send(html);
  } else if (req.path === '/api/v1/settings' && answer.ok) {
    res.send(readOnly(await answer.text()));
  } else {
    const length = answer.headers.get('Content-Length');
    if (length !== null && !answer.headers.has('Content-Encoding')) res.set('Content-Length', length);
    if (answer.body === null || req.method === 'HEAD') res.end();
    else await pipeline(answer.body, res);
  }
}
