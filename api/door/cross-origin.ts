import cors from 'cors';
import type { RequestHandler } from 'express';

/** How long a browser may keep what it was told. */
const KEPT_SECONDS = 600;

/**
 * Lets the pages of these origins ask from a browser, and nobody else's: without origins the browser's own rule stands.
 * No cookies are sent along; a page brings its token itself. The answer to OPTIONS is the route's own.
 *
 * @param origins exactly as browsers write them, such as `https://credit.example.gov.cn`
 */
export function crossOrigin(origins: readonly string[]): RequestHandler {
  if (origins.length === 0)
    return (_req, _res, next) => {
      next();
    };
  return cors({
    origin: [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: [
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'Redress-Office',
      'Accept-Language',
      'X-Request-Id',
    ],
    exposedHeaders: ['X-Request-Id', 'Retry-After', 'RateLimit', 'RateLimit-Policy', 'Content-Language'],
    maxAge: KEPT_SECONDS,
    preflightContinue: true,
  });
}
