/** A browser as far as signing in needs one: keeps cookies for this machine, and goes where it is sent when it is told to. */
export interface Browser {
  readonly cookies: Map<string, string>;
  /** One request; redirects are not followed. */
  ask(url: string, init?: RequestInit): Promise<Response>;
  /** Follows redirects until there is none, or until one leads to an address that begins so; that one is not asked. */
  follow(url: string, until: string, init?: RequestInit): Promise<{ readonly url: string; readonly body: string }>;
}

const MOST_REDIRECTS = 15;

export function newBrowser(): Browser {
  const cookies = new Map<string, string>();
  const ask = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (!headers.has('Cookie')) headers.set('Cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) keep(cookies, cookie);
    return response;
  };
  return {
    cookies,
    ask,
    follow: async (start, until, init) => {
      let response = await ask(start, init);
      let url = start;
      for (let i = 0; i < MOST_REDIRECTS; i += 1) {
        const next = response.headers.get('Location');
        if (next === null) return { url, body: await response.text() };
        url = new URL(next, url).href;
        if (url.startsWith(until)) return { url, body: '' };
        response = await ask(url);
      }
      throw new Error('It is sent from one place to the next without end.');
    },
  };
}

/** Picks somebody on the issuer's page. Answers where the issuer leads back to, which is not asked yet. */
export async function pick(browser: Browser, address: string, person: string, back: string): Promise<string> {
  const { url } = await browser.follow(address, back);
  if (url.startsWith(back)) return url;
  const picked = await browser.follow(url, back, { method: 'POST', body: new URLSearchParams({ person }) });
  return picked.url;
}

function keep(cookies: Map<string, string>, cookie: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
  const expires = /expires=([^;]+)/i.exec(cookie)?.[1];
  if (value === '' || (expires !== undefined && Date.parse(expires) < Date.now())) cookies.delete(name);
  else cookies.set(name, value);
}
