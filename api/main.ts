import { readConfig, type Config } from '../config/config.js';
import { systemClock as clock } from '../config/system-clock.js';
import { connectLazily, createNudger } from '../nudge/nudge.js';
import { openCounters } from '../record/store/counters.js';
import { keepLawFresh } from '../record/law/keep-law-fresh.js';
import { createClamav } from '../record/evidence/clamav.js';
import { openRecord } from '../record/open-record.js';
import { openSessions } from '../record/sessions/sessions.js';
import { openShelf } from '../rulebooks/live-shelf.js';
import { createApp } from './app.js';
import { issuerKeys } from './door/issuer-keys.js';
import { createImportNudge } from './import-nudge.js';
import { API_KINDS } from './kinds.js';
import { createLimits } from './door/limits.js';
import { createLog } from './log.js';
import { createMetrics } from './metrics.js';
import { pings } from './readiness.js';
import { createApiServer, serveUntilStopped } from './server.js';
import { createWeb } from './session/web.js';
import { createTokenVerifier } from './door/tokens.js';

/** Wires the API from the environment and serves until it is told to stop. It starts without Temporal and files without it. */
async function main(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const shelf = openShelf(config.rulebooks);
  const record = await openRecord({
    url: config.mongodbUrl,
    clock,
    shelf,
    kinds: API_KINDS.map(({ kind }) => kind),
    scanner: config.clamavAddress === null ? null : createClamav(config.clamavAddress),
    evidenceYears: config.evidenceYears,
    keys: config.keys,
    readLogDays: config.readLogDays,
  });
  log.info({ malwareScan: config.clamavAddress === null ? 'not-configured' : 'configured' }, 'evidence');
  const counters = await openCounters(config.mongodbUrl);
  const law = keepLawFresh(record, config.lawRefreshMs, {
    failed: (err) => log.error({ err }, 'the law was not looked up'),
    altered: (texts) => log.error({ texts }, 'approved texts are not what was approved'),
  });
  const temporal = connectLazily({
    address: config.temporalAddress,
    namespace: config.temporalNamespace,
    tls: config.temporalTls,
  });
  const nudger = createNudger(temporal);
  const { oidcIssuer: issuer, oidcJwksUrl: jwksUri, publicUrl } = config;
  const findKey = issuerKeys({ issuer, jwksUri });
  const { idleMs, longestMs, ...client } = config.sessions;
  const app = createApp({
    record,
    kinds: API_KINDS,
    shelf,
    clock,
    verifyToken: createTokenVerifier({ issuer, audience: config.oidcAudience, jwksUri }, findKey),
    sessions: await openSessions(record.connection, clock, { idleMs, longestMs }),
    web: createWeb({ issuer, ...client, publicUrl, withoutTls: config.isEmbedded }, findKey, log),
    temporalUi: config.temporalUi,
    nudge: nudger.nudge,
    nudgeImport: createImportNudge(temporal),
    nudgeWhatIf: (whatIfId) => void nudger.startWhatIf(whatIfId),
    nudgeMandate: (mandateId) => void nudger.startMandate(mandateId),
    whatIfs: config.whatIfs,
    isReady: () => pings(record),
    limits: createLimits(config.limits, counters, record.deps.lookup),
    trustedProxies: config.trustedProxies,
    origins: config.corsOrigins,
    metrics: createMetrics(),
    log,
  });
  await serveUntilStopped(createApiServer(app), config, log);
  law.stop();
  await temporal.connection.close();
  await counters.close();
  await record.close();
}

try {
  await main(readConfig(process.env));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  // Connections that were opened before the failure would keep the process alive.
  process.exit(1);
}
