import type { Ways } from '../../../cli/docs/ways.js';
import { explore } from './explore.js';
import { LISTING_LIVES } from './listing-lives.js';
import { OBJECTION_LIVES } from './objection-lives.js';

/** How each kind's cases are lived to their ends. A new kind is one line more. */
export const EXPLORED: Readonly<Record<string, () => Ways>> = {
  listing: () => explore(LISTING_LIVES),
  objection: () => explore(OBJECTION_LIVES),
};
