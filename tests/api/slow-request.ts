import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import type { Limits } from '../../api/door/limits.js';

/** For a house's `limits`: takes whatever comes, and tells when the next request has passed the question who sends it. */
export interface Watch extends Limits {
  passed(): Promise<void>;
}

export function watch(): Watch {
  let tell: () => void = () => undefined;
  return {
    count: () => {
      tell();
      return Promise.resolve();
    },
    passed: () =>
      new Promise((resolve) => {
        tell = resolve;
      }),
  };
}

/** A body of which the rest is sent when what happens in between has happened: its status and its code. */
export interface Slow {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly between: () => Promise<unknown>;
}

export async function slowly(url: string, { headers, body, between }: Slow): Promise<readonly unknown[]> {
  const asked = request(url, { method: 'POST', headers: { ...headers, 'Content-Length': body.length } });
  const answered = once(asked, 'response') as Promise<[IncomingMessage]>;
  const half = body.length - Math.ceil(body.length / 4);
  asked.write(body.subarray(0, half));
  await between();
  asked.end(body.subarray(half));
  const [response] = await answered;
  const told = (await json(response)) as Readonly<Record<string, unknown>>;
  return [response.statusCode, told['code']];
}
