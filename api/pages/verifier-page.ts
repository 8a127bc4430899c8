import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Router } from 'express';
import helmet from 'helmet';
import type { Operations } from '../../contracts/operations.js';
import type { Handler } from '../mount.js';

const PAGE = readFileSync(new URL('../../verifier/index.html', import.meta.url), 'utf8');

/** The page that checks receipts, as it stands in verifier/. */
export function getVerifier(): Handler<Operations['getVerifier']> {
  return () => Promise.resolve(PAGE);
}

/** The page runs its own two scripts, known by their hashes, and may load and send nothing at all. */
export function verifierPolicy(): Router {
  const router = Router();
  router.use(
    '/verify',
    helmet.contentSecurityPolicy({
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: hashesOf('script'),
        styleSrc: hashesOf('style'),
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    }),
  );
  return router;
}

function hashesOf(tag: 'script' | 'style'): string[] {
  const texts = PAGE.matchAll(new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 'gs'));
  return [...texts].map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}
