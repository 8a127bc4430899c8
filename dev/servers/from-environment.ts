import { resolve } from 'node:path';
import { whyUnusable } from './executable.js';
import type { Server } from './server.js';
import type { Step } from './step.js';

/**
 * The address of a server that already runs, from the environment; nothing is then started. The time-skipping server
 * has none: each test starts its own.
 */
export function addressOf(server: Server['name'], env: NodeJS.ProcessEnv): string | undefined {
  const address = server === 'mongod' ? env.REDRESS_MONGODB_URL : env.REDRESS_TEMPORAL_ADDRESS;
  return server === 'temporal-test-server' || address === '' ? undefined : address;
}

/** A binary named in the environment: only the time-skipping server's, since it has no address. */
export const fromEnvironment: Step = async (server, { env }) => {
  const named = server.name === 'temporal-test-server' ? env.REDRESS_TEMPORAL_TEST_SERVER : undefined;
  if (named === undefined || named === '') return { missing: 'not set' };
  const path = resolve(named);
  const why = await whyUnusable(path, server);
  return why === null ? { path } : { missing: why };
};
