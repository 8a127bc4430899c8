import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { portOf, stop } from '../../api/server.js';
import { TEMPORAL_UI_PATH } from '../../api/temporal-ui/path.js';
import { openHouse, type House } from './house.js';

/** Something that the pages are asked for. */
export const HERE = `${TEMPORAL_UI_PATH}/api/v1/namespaces`;

export interface Told {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A house before a server of pages that keeps what it is told, and answers what a test has it answer. */
export interface PagesKept {
  readonly house: House;
  readonly origin: string;
  readonly told: Told[];
  answers: RequestListener;
  /** As before the first request. */
  reset(): void;
  /** As an operator. */
  ask(path?: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** What comes back on a bare connection for exactly these lines, with an operator's token. */
  written(...lines: readonly string[]): Promise<string>;
  bearer: string;
  close(): Promise<void>;
}

const ITEMS: RequestListener = (_req, res) => res.setHeader('Content-Type', 'application/json').end('{"items":[]}');

export async function openPagesKept(): Promise<PagesKept> {
  const told: Told[] = [];
  const server = createServer((req, res) => {
    void text(req).then((body) => {
      told.push({ method: req.method ?? '', url: req.url ?? '', headers: req.headers, body });
      kept.answers(req, res);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${String(portOf(server))}`;
  const house = await openHouse({ temporalUi: origin });
  const bearer = `Bearer ${await house.issuer.token('sz-operator01')}`;
  const kept: PagesKept = {
    house,
    origin,
    told,
    bearer,
    answers: ITEMS,
    reset: () => {
      told.length = 0;
      kept.answers = ITEMS;
    },
    ask: (path = HERE, headers = {}) =>
      fetch(`${house.url}${path}`, { redirect: 'manual', headers: { Authorization: bearer, ...headers } }),
    written: async (...lines) => {
      const socket = connect(Number(new URL(house.url).port), '127.0.0.1');
      socket.write([...lines, `Authorization: ${bearer}`, 'Connection: close', '', ''].join('\r\n'));
      return text(socket);
    },
    close: async () => {
      await house.close();
      await stop(server);
    },
  };
  return kept;
}

export async function codeOf(answered: Response): Promise<unknown> {
  return ((await answered.json()) as { code?: unknown }).code;
}
