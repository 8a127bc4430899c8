import { newBrowser, pick, type Browser } from './browser.js';
import { faultOf } from './conform.js';
import type { House } from './house.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Readonly<Record<string, unknown>>;
}

/** Somebody at a browser of his, signed in. */
export interface Visitor {
  readonly browser: Browser;
  /** As a page of ours asks, with whatever belongs to that, unless it is given otherwise; `null` leaves a header out. */
  ask(method: string, path: string, headers?: Readonly<Record<string, string | null>>, at?: House): Promise<Answer>;
  csrf(): Promise<string>;
}

/** Asks a house in a browser, and holds the answer against the document. */
export async function askHouse(browser: Browser, house: House, path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await browser.ask(`${house.url}${path}`, init);
  const text = await response.text();
  const type = response.headers.get('Content-Type') ?? '';
  const json = (type.includes('json') ? JSON.parse(text) : {}) as Record<string, unknown>;
  const fault = faultOf(init.method ?? 'GET', path, { status: response.status, type, json });
  if (fault !== null) throw new Error(`Not as documented: ${fault}`);
  return { status: response.status, headers: response.headers, json };
}

/** Begins a sign-in and picks the person; answers the path of the callback, which is not asked yet. */
export async function comeBack(
  browser: Browser,
  house: House,
  person: string,
  { to = '', change = (address: URL) => address } = {},
): Promise<string> {
  const begun = await askHouse(browser, house, `/session/sign-in${to === '' ? '' : `?to=${encodeURIComponent(to)}`}`);
  const address = change(new URL(begun.headers.get('Location') ?? ''));
  const back = await pick(browser, address.href, person, house.publicUrl);
  return back.slice(house.publicUrl.length);
}

export async function signIn(house: House, person: string, browser = newBrowser()): Promise<Visitor> {
  const ended = await askHouse(browser, house, await comeBack(browser, house, person));
  if (ended.status !== 303) throw new Error(`The sign-in ended with ${String(ended.status)}`);
  return visitor(house, browser);
}

export function visitor(house: House, browser: Browser): Visitor {
  const csrf = async (): Promise<string> => {
    const { json } = await askHouse(browser, house, '/v1/session');
    return (json['session'] as { csrf: string }).csrf;
  };
  return {
    browser,
    csrf,
    ask: async (method, path, given = {}, at = house) => {
      const usual: Record<string, string | null> =
        method === 'GET'
          ? {}
          : { Origin: house.publicUrl, 'X-CSRF-Token': given['X-CSRF-Token'] === undefined ? await csrf() : '' };
      const headers = Object.entries({ ...usual, ...given }).filter(
        (pair): pair is [string, string] => pair[1] !== null,
      );
      return askHouse(browser, at, path, { method, headers });
    },
  };
}
