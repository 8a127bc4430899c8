import { TEMPORAL_UI_PATH } from './path.js';

/**
 * An encoded slash, backslash, percent sign or control character, a percent sign that encodes nothing, an empty step: what
 * another server may read as another path.
 */
const AMBIGUOUS = /%(?:2f|5c|25|[01][0-9a-f]|7f|(?![0-9a-f]{2}))|\/\//i;

/**
 * Where a request is answered at the server of Temporal's pages; null where it leads anywhere else, or might.
 *
 * @param ui origin of that server
 * @param target as it stands in the first line of the request, with its query
 */
export function askedAddress(ui: string, target: string): URL | null {
  const [path = ''] = target.split('?', 1);
  const isBelow = path === TEMPORAL_UI_PATH || path.startsWith(`${TEMPORAL_UI_PATH}/`);
  if (!isBelow || AMBIGUOUS.test(path) || !URL.canParse(target, ui)) return null;
  const address = new URL(target, ui);
  // Read as browsers and servers read addresses it is still the same one: no step led up, nothing was rewritten.
  return address.origin === ui && address.pathname === path ? address : null;
}
