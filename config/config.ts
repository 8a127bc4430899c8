import { z } from 'zod';

const Address = z.string().regex(/^[^\s:]+:\d+$/, 'expected host:port');

/**
 * What every process reads from its environment, with the variable's name on the left. `npm start` sets all of it for
 * the processes that it starts; in production the operator does.
 */
const Environment = z.object({
  /** A replica set, with the database's name in the path. */
  REDRESS_MONGODB_URL: z.string().regex(/^mongodb(\+srv)?:\/\/[^/\s]+\/[^/?\s]+/, 'expected mongodb://hosts/database'),
  REDRESS_TEMPORAL_ADDRESS: Address,
  REDRESS_TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  /** Port of the API on 127.0.0.1, or on every interface when REDRESS_HOST says so. */
  REDRESS_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  REDRESS_HOST: z.string().min(1).default('127.0.0.1'),
  /** Ports of the worker for its health and for Prometheus; without them it opens none. */
  REDRESS_WORKER_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  REDRESS_WORKER_METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  /** Issuer of the access tokens. */
  REDRESS_OIDC_ISSUER: z.url({ protocol: /^https?$/ }),
  /** Where its keys are published; without it they are found by OIDC discovery. */
  REDRESS_OIDC_JWKS_URL: z.url({ protocol: /^https?$/ }).optional(),
  REDRESS_OIDC_AUDIENCE: z.string().min(1).default('redress-api'),
  REDRESS_SMTP_URL: z.url({ protocol: /^smtps?$/ }),
  REDRESS_MAIL_FROM: z.email().default('redress@example.com'),
  /** Where people reach the system; links in letters begin with it. */
  REDRESS_PUBLIC_URL: z.url({ protocol: /^https?$/ }),
  REDRESS_RULEBOOKS: z.string().min(1).default('rulebooks'),
  /** How often a process looks for approved texts of the law. */
  REDRESS_LAW_REFRESH_SECONDS: z.coerce.number().int().min(1).max(60).default(5),
  REDRESS_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});

export interface Config {
  readonly mongodbUrl: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly port: number;
  readonly host: string;
  /** `null`: the worker tells nobody of its health. */
  readonly workerPort: number | null;
  readonly workerMetricsPort: number | null;
  readonly oidcIssuer: string;
  /** `null`: to be found by OIDC discovery. */
  readonly oidcJwksUrl: string | null;
  readonly oidcAudience: string;
  readonly smtpUrl: string;
  readonly mailFrom: string;
  readonly publicUrl: string;
  /** Folder of the rulebooks, absolute or from the working directory. */
  readonly rulebooks: string;
  readonly lawRefreshMs: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';
}

/** Throws one line that names every variable that is missing or wrong; values are not repeated, they may be secret. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment does not say what Redress needs (${wrong.join('; ')})`);
  }
  const read = parsed.data;
  return {
    mongodbUrl: read.REDRESS_MONGODB_URL,
    temporalAddress: read.REDRESS_TEMPORAL_ADDRESS,
    temporalNamespace: read.REDRESS_TEMPORAL_NAMESPACE,
    port: read.REDRESS_PORT,
    host: read.REDRESS_HOST,
    workerPort: read.REDRESS_WORKER_PORT ?? null,
    workerMetricsPort: read.REDRESS_WORKER_METRICS_PORT ?? null,
    oidcIssuer: read.REDRESS_OIDC_ISSUER,
    oidcJwksUrl: read.REDRESS_OIDC_JWKS_URL ?? null,
    oidcAudience: read.REDRESS_OIDC_AUDIENCE,
    smtpUrl: read.REDRESS_SMTP_URL,
    mailFrom: read.REDRESS_MAIL_FROM,
    publicUrl: read.REDRESS_PUBLIC_URL.replace(/\/$/, ''),
    rulebooks: read.REDRESS_RULEBOOKS,
    lawRefreshMs: read.REDRESS_LAW_REFRESH_SECONDS * 1_000,
    logLevel: read.REDRESS_LOG_LEVEL,
  };
}
