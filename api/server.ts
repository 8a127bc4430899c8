import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { answerClientErrors, withHost } from './door/client-errors.js';
import type { ApiLog } from './deps.js';

/** How long a caller may take, in milliseconds, and how much he may send before his body. */
const BOUNDS = {
  /** A body that has not arrived by then never will; long enough for the largest import on a slow line. */
  requestTimeout: 300_000,
  headersTimeout: 10_000,
  /** How often those who take too long are looked for. */
  connectionsCheckingInterval: 5_000,
  /** Longer than usual proxies keep theirs, so that a kept connection is not closed under a request. */
  keepAliveTimeout: 65_000,
  /** Bytes of the address and all headers together. */
  maxHeaderSize: 16_384,
} as const;

const STOP_TIMEOUT_MS = 10_000;

/** A server that waits for nobody longer than is bearable, and says so in the form of all refusals. */
export function createApiServer(
  app: RequestListener,
  bounds: Partial<Record<keyof typeof BOUNDS, number>> = {},
): Server {
  // Who names no host is refused by `withHost`, in the form of all refusals.
  const server = createServer({ ...BOUNDS, ...bounds, requireHostHeader: false }, withHost(app));
  answerClientErrors(server);
  return server;
}

/** Serves until SIGTERM or SIGINT, then lets the requests under way end, for ten seconds at most. */
export async function serveUntilStopped(
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
  log: ApiLog,
): Promise<void> {
  server.listen(port, host);
  await once(server, 'listening');
  log.info({ host, port: portOf(server) }, 'listening');
  await Promise.race([signalled('SIGTERM'), signalled('SIGINT')]);
  log.info({}, 'stopping');
  await stop(server);
}

export async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  server.closeIdleConnections();
  const timer = setTimeout(() => {
    server.closeAllConnections();
  }, STOP_TIMEOUT_MS);
  await closed;
  clearTimeout(timer);
}

export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port.');
  return address.port;
}

async function signalled(signal: NodeJS.Signals): Promise<void> {
  await once(process, signal);
}
