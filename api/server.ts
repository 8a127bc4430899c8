import { once } from 'node:events';
import type { Server } from 'node:http';
import type { ApiLog } from './deps.js';

/** A body that has not arrived by then never will; long enough for the largest import on a slow line. */
const REQUEST_TIMEOUT_MS = 300_000;
const HEADERS_TIMEOUT_MS = 10_000;
/** Longer than usual proxies keep theirs, so that a kept connection is not closed under a request. */
const KEEP_ALIVE_TIMEOUT_MS = 65_000;
const STOP_TIMEOUT_MS = 10_000;

/** Serves until SIGTERM or SIGINT, then lets the requests under way end, for ten seconds at most. */
export async function serveUntilStopped(
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
  log: ApiLog,
): Promise<void> {
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS;
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
