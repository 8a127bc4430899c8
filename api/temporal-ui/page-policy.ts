import { createHash } from 'node:crypto';
import { TEMPORAL_UI_PATH } from './path.js';

/**
 * The Content-Security-Policy of one of Temporal's pages. It may load and ask what stands below its own path, and nothing
 * else of our origin: a script that found its way into it could not ask the interface in the operator's name.
 *
 * @param publicUrl where people reach us, without a slash at its end
 */
export function pagePolicy(html: string, publicUrl: string): string {
  const own = `${publicUrl}${TEMPORAL_UI_PATH}/`;
  return [
    "default-src 'none'",
    `script-src ${[own, ...hashesOf(html)].join(' ')}`,
    `style-src ${own} 'unsafe-inline'`,
    `img-src ${own} data:`,
    `font-src ${own}`,
    `connect-src ${own}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The one script that stands in the page itself, which starts the others, is known by its hash. */
function hashesOf(html: string): readonly string[] {
  const scripts = html.matchAll(/<script>(.*?)<\/script>/gs);
  return [...scripts].map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}
