import { z } from 'zod';
import { misplaced, MODES } from './demonstration.js';
import { DOOR_VARIABLES } from './door.js';
import { withFiles } from './from-files.js';
import { faultsIn, KEY_VARIABLES, keysIn, type KeyTexts } from './keys.js';
import { LIMIT_VARIABLES, limitsIn, type LimitSettings } from './limits.js';
import { mistakable, SESSION_VARIABLES, sessionsIn, type SessionSettings } from './sessions.js';
import { TEMPORAL_TLS_VARIABLES, temporalTlsIn, unpaired, type TemporalTls } from './temporal-tls.js';

const Address = z.string().regex(/^[^\s:]+:\d+$/, 'expected host:port');

const HttpOrigin = z
  .string()
  .refine(
    (text) => /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text,
    'expected http://host:port or https://host:port, without a path',
  );

/**
 * What every process reads from its environment, with the variable's name on the left. `npm start` sets all of it for
 * the processes that it starts; in production the operator does. Each may be given as a file instead (config/from-files.ts).
 */
const Environment = z.object({
  /** `embedded` is set by `npm start` and tests, for what only they may do (config/demonstration.ts). */
  REDRESS_MODE: z.enum(MODES).default('production'),
  /** A replica set, with the database's name in the path. */
  REDRESS_MONGODB_URL: z.string().regex(/^mongodb(\+srv)?:\/\/[^/\s]+\/[^/?\s]+/, 'expected mongodb://hosts/database'),
  REDRESS_TEMPORAL_ADDRESS: Address,
  REDRESS_TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  /** Origin of the server of Temporal's pages, which the API shows to operators; without it there are none at the API. */
  REDRESS_TEMPORAL_UI: HttpOrigin.optional(),
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
  /** How many runs of drafts against the open cases an office may have at work at once. */
  REDRESS_WHAT_IFS_AT_ONCE: z.coerce.number().int().min(1).max(20).default(2),
  /** After how many days what such a run has found is forgotten. */
  REDRESS_WHAT_IF_KEEP_DAYS: z.coerce.number().int().min(1).max(3_650).default(30),
  /** clamd's TCP address. Without it nobody looks for malware in evidence, and every file says so. */
  REDRESS_CLAMAV_ADDRESS: Address.optional(),
  /** Full years for which evidence is kept after the last of its cases has closed: a local setting. */
  REDRESS_EVIDENCE_YEARS: z.coerce.number().int().min(1).max(100).default(10),
  /** For how many days it is kept who has read which case; three years by default. */
  REDRESS_READ_LOG_DAYS: z.coerce.number().int().min(180).max(36_500).default(1_096),
  REDRESS_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  ...TEMPORAL_TLS_VARIABLES,
  ...KEY_VARIABLES,
  ...DOOR_VARIABLES,
  ...LIMIT_VARIABLES,
  ...SESSION_VARIABLES,
});

export interface Config {
  /** Whether everything is on this machine and made up (config/demonstration.ts). */
  readonly isEmbedded: boolean;
  readonly mongodbUrl: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  /** `null`: the connection to Temporal is not encrypted. */
  readonly temporalTls: TemporalTls | null;
  /** `null`: the API shows nobody Temporal's pages. */
  readonly temporalUi: string | null;
  readonly port: number;
  readonly host: string;
  /** `null`: the worker tells nobody of its health. */
  readonly workerPort: number | null;
  readonly workerMetricsPort: number | null;
  readonly oidcIssuer: string;
  /** `null`: to be found by OIDC discovery. */
  readonly oidcJwksUrl: string | null;
  readonly oidcAudience: string;
  /** Sign-in of people by the browser. */
  readonly sessions: SessionSettings;
  readonly smtpUrl: string;
  readonly mailFrom: string;
  readonly publicUrl: string;
  /** Folder of the rulebooks, absolute or from the working directory. */
  readonly rulebooks: string;
  readonly lawRefreshMs: number;
  /** How much the API takes from one person or address. */
  readonly limits: LimitSettings;
  /** Whose word on a caller's address the API takes. */
  readonly trustedProxies: readonly string[];
  readonly corsOrigins: readonly string[];
  /** Runs of drafts against the open cases: how many to an office, and for how long they are kept. */
  readonly whatIfs: { readonly atOnce: number; readonly keepDays: number };
  /** `null`: evidence is not looked through for malware. */
  readonly clamavAddress: string | null;
  readonly evidenceYears: number;
  /** What belongs to persons is sealed with these and found by these; they are kept outside the database. */
  readonly keys: KeyTexts;
  readonly readLogDays: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';
}

/** Throws a line for each variable that is missing, wrong or out of place; values are not repeated, they may be secret. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const { values, faults } = withFiles(env, Environment.keyof().options);
  const parsed = Environment.safeParse(values);
  const wrong = parsed.success
    ? [
        ...misplaced({ mode: parsed.data.REDRESS_MODE, values, host: parsed.data.REDRESS_HOST }),
        ...mistakable(parsed.data),
        ...unpaired(parsed.data),
      ]
    : faultsIn(parsed.error);
  if (!parsed.success || faults.length + wrong.length > 0)
    throw new Error(['The environment does not say what Redress needs:', ...faults, ...wrong].join('\n'));
  const read = parsed.data;
  return {
    isEmbedded: read.REDRESS_MODE === 'embedded',
    mongodbUrl: read.REDRESS_MONGODB_URL,
    temporalAddress: read.REDRESS_TEMPORAL_ADDRESS,
    temporalNamespace: read.REDRESS_TEMPORAL_NAMESPACE,
    temporalTls: temporalTlsIn(read),
    temporalUi: read.REDRESS_TEMPORAL_UI ?? null,
    port: read.REDRESS_PORT,
    host: read.REDRESS_HOST,
    workerPort: read.REDRESS_WORKER_PORT ?? null,
    workerMetricsPort: read.REDRESS_WORKER_METRICS_PORT ?? null,
    oidcIssuer: read.REDRESS_OIDC_ISSUER,
    oidcJwksUrl: read.REDRESS_OIDC_JWKS_URL ?? null,
    oidcAudience: read.REDRESS_OIDC_AUDIENCE,
    sessions: sessionsIn(read),
    smtpUrl: read.REDRESS_SMTP_URL,
    mailFrom: read.REDRESS_MAIL_FROM,
    publicUrl: read.REDRESS_PUBLIC_URL.replace(/\/$/, ''),
    rulebooks: read.REDRESS_RULEBOOKS,
    lawRefreshMs: read.REDRESS_LAW_REFRESH_SECONDS * 1_000,
    limits: limitsIn(read),
    trustedProxies: read.REDRESS_TRUSTED_PROXIES,
    corsOrigins: read.REDRESS_CORS_ORIGINS,
    whatIfs: { atOnce: read.REDRESS_WHAT_IFS_AT_ONCE, keepDays: read.REDRESS_WHAT_IF_KEEP_DAYS },
    clamavAddress: read.REDRESS_CLAMAV_ADDRESS ?? null,
    evidenceYears: read.REDRESS_EVIDENCE_YEARS,
    keys: keysIn(read),
    readLogDays: read.REDRESS_READ_LOG_DAYS,
    logLevel: read.REDRESS_LOG_LEVEL,
  };
}
