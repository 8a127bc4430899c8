import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { ROOT } from '../../dev/folders.js';

export const VERIFIER = join(ROOT, 'verifier', 'index.html');

export interface Checked {
  readonly verdict: 'agrees' | 'refused' | 'nothing-to-count';
  readonly faults: readonly { readonly zh: string; readonly en: string }[];
  readonly notes: readonly { readonly zh: string; readonly en: string }[];
}

export interface Counting {
  checkReceipt(receipt: unknown): Checked;
  officialYear(year: number): { readonly off: ReadonlySet<number>; readonly on: ReadonlySet<number> } | null;
}

/** The page's own counting, cut out of the file and run with nothing around it: no document, no network, no module. */
export function readCounting(): Counting {
  const page = readFileSync(VERIFIER, 'utf8');
  const script = /<script id="counting">(.*?)<\/script>/s.exec(page)?.[1];
  if (script === undefined) throw new Error('The page has no counting.');
  const context = createContext({});
  runInContext(`${script}\nglobalThis.counting = { checkReceipt, officialYear };`, context);
  const { counting } = context as { counting: Counting };
  return { ...counting, checkReceipt: (receipt) => viaJson(counting.checkReceipt(viaJson(receipt))) as Checked };
}

/** A receipt crosses the border as text, and so does the answer. */
function viaJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
