import { LIMIT_VARIABLES } from '../../config/limits.js';
import { recordOfActor } from '../../dev/demo-people.js';
import { TEST_KEY_ENVIRONMENT } from '../../dev/testing/keys.js';
import { listen } from '../../dev/listen.js';
import { createIssuer } from '../../dev/oidc/issuer.js';
import { newKeys } from '../../dev/oidc/keys.js';
import { signToken } from '../../dev/oidc/token.js';
import { freePort } from '../../dev/ports.js';
import type { Child } from '../../dev/supervisor.js';
import type { Actor } from '../../domain/kernel/actor.js';
import type { CaseRecord } from '../../record/open-record.js';
import type { Cleanup } from './bench.js';
import { startProgram } from './servers.js';

/** A bench asks as few people do: what it measures must not be a limit. */
const UNLIMITED = Object.fromEntries(Object.keys(LIMIT_VARIABLES).map((variable) => [variable, 'off']));

/** What the product's processes are told to talk to. */
export interface Surroundings {
  readonly mongodbUrl: string;
  readonly temporal: string;
  readonly smtpUrl: string;
  /** Runs what `npm run build` made instead of the sources. */
  readonly built?: boolean;
}

export interface Issuer {
  readonly url: string;
  /** A token for anybody, whom the record then knows: a bench has more subjects than the demonstration. */
  token(record: CaseRecord, actor: Actor): Promise<string>;
}

export async function startIssuer(cleanup: Cleanup): Promise<Issuer> {
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  const keys = await newKeys();
  const server = await listen(createIssuer(url, keys), port);
  cleanup.defer(() => server.close());
  return {
    url,
    token: async (record, actor) => {
      await record.putPeople([recordOfActor(actor)]);
      return signToken(keys, url, actor);
    },
  };
}

/** The API in a process of its own; answers its address. */
export async function startApi(
  cleanup: Cleanup,
  around: Surroundings,
  issuer: Issuer,
  otherwise: Readonly<Record<string, string>> = {},
): Promise<string> {
  const port = await freePort();
  const address = `http://127.0.0.1:${String(port)}`;
  await startProgram(cleanup, {
    name: 'api',
    script: scriptOf('api', around),
    env: { ...environment(around, issuer.url), REDRESS_PORT: String(port), ...otherwise },
    ready: async () => (await fetch(`${address}/openapi.json`)).ok,
  });
  return address;
}

/** A worker in a process of its own; its pid tells its memory. */
export async function startWorker(
  cleanup: Cleanup,
  around: Surroundings,
  { heapMiB }: { readonly heapMiB?: number } = {},
): Promise<Child> {
  const port = await freePort();
  return startProgram(cleanup, {
    name: 'worker',
    script: scriptOf('worker', around),
    env: {
      ...environment(around, 'http://127.0.0.1:1'),
      REDRESS_WORKER_PORT: String(port),
      ...(heapMiB !== undefined && { NODE_OPTIONS: `--max-old-space-size=${heapMiB}` }),
    },
    ready: async () => (await fetch(`http://127.0.0.1:${port}/healthz`)).ok,
  });
}

function scriptOf(process: 'api' | 'worker', { built }: Surroundings): string {
  return built === true ? `dist/${process}/main.js` : `${process}/main.ts`;
}

function environment({ mongodbUrl, temporal, smtpUrl }: Surroundings, issuer: string): Record<string, string> {
  return {
    REDRESS_MODE: 'embedded',
    ...UNLIMITED,
    REDRESS_MONGODB_URL: mongodbUrl,
    REDRESS_TEMPORAL_ADDRESS: temporal,
    REDRESS_SMTP_URL: smtpUrl,
    REDRESS_OIDC_ISSUER: issuer,
    REDRESS_OIDC_JWKS_URL: `${issuer}/jwks`,
    REDRESS_PUBLIC_URL: 'http://127.0.0.1:1',
    REDRESS_LOG_LEVEL: 'warn',
    ...TEST_KEY_ENVIRONMENT,
  };
}
