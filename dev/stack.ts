import { mkdir } from 'node:fs/promises';
import { TEMPORAL_UI_PATH } from '../api/temporal-ui/path.js';
import { ROOT } from './folders.js';
import { join } from 'node:path';
import { createFamily, type Family } from './family.js';
import { listen } from './listen.js';
import { createMailPage } from './mail/mail-page.js';
import { openMailbox } from './mail/mailbox.js';
import { startSmtpServer } from './mail/smtp.js';
import { readKeys, type KeyTexts } from '../config/keys.js';
import { KeysRefused } from '../record/keys/check-keys.js';
import { ClearError } from './clear-error.js';
import { embeddedKeyFiles } from './embedded-keys.js';
import { createIssuer } from './oidc/issuer.js';
import { issuerKeys } from './oidc/keys.js';
import { WEB_CLIENT } from './oidc/provider.js';
import { AUDIENCE } from './oidc/token.js';
import { becomeTheOne } from './only-one.js';
import { needPort } from './ports.js';
import { apiUp, workerUp, type ProcessEnv } from './processes.js';
import { forgetRunning, tellRunning, type Running } from './running.js';
import { loadDemoData } from './demo-data.js';
import { addressOf } from './servers/from-environment.js';
import { mongoUp, temporalUp } from './servers-up.js';
import { local, placesIn, PORTS, portVariables, type PortVariable, type Settings } from './settings.js';
import { NAMESPACE } from './temporal/temporal-server.js';

export interface Stack {
  /** Starts everything in order. Throws a `ClearError` for what a person can put right; `stop` is due then too. */
  start(): Promise<Running>;
  /** Settles with the name and the last lines of a process that ended by itself. */
  readonly lost: Promise<{ readonly name: string; readonly tail: string }>;
  /** Ends everything, from whatever point of the start. */
  stop(): Promise<void>;
  kill9(): Promise<void>;
}

const TAIL_LINES = 15;

/** The embedded stack: MongoDB, Temporal, mail, issuer, worker and API, all on this machine, all data in one folder. */
export function createStack(env: NodeJS.ProcessEnv, settings: Settings, log: (line: string) => void): Stack {
  const family = createFamily();
  const closers: (() => Promise<void>)[] = [];
  return {
    lost: family.lost.then((child) => ({ name: child.name, tail: child.tail(TAIL_LINES) })),
    start: () => startAll(env, settings, log, family, closers),
    stop: async () => {
      await forgetRunning(settings.REDRESS_DATA);
      await family.stop();
      for (const close of closers.reverse()) await close();
    },
    kill9: () => family.kill9(),
  };
}

async function startAll(
  env: NodeJS.ProcessEnv,
  settings: Settings,
  log: (line: string) => void,
  family: Family,
  closers: (() => Promise<void>)[],
): Promise<Running> {
  const places = placesIn(settings.REDRESS_DATA);
  await mkdir(settings.REDRESS_DATA, { recursive: true });
  closers.push(await becomeTheOne(places.records, log));
  for (const variable of portVariables().filter((candidate) => isOurs(candidate, env))) {
    await needPort(settings[variable], variable, PORTS[variable]);
  }

  log('Starting MongoDB, Temporal, mail and sign-in');
  const [mongodbUrl, temporal] = await Promise.all([
    mongoUp(env, settings, family),
    temporalUp(env, settings, family),
    mailUp(settings, closers),
    issuerUp(settings, closers, publicUrlIn(env, settings)),
  ]);
  const running: Running = {
    apiUrl: local('http', settings.REDRESS_PORT),
    mailUrl: local('http', settings.REDRESS_MAIL_PORT),
    smtpUrl: local('smtp', settings.REDRESS_SMTP_PORT),
    issuer: local('http', settings.REDRESS_OIDC_PORT),
    temporalUiUrl: temporal.ui === null ? null : `${publicUrlIn(env, settings)}${TEMPORAL_UI_PATH}/`,
    temporalAddress: temporal.address,
    mongodbUrl,
  };

  const keyFiles = await embeddedKeyFiles(env, settings.REDRESS_DATA);
  await loadDemoData(mongodbUrl, keysOf({ ...env, ...keyFiles })).catch(tellRefusedKeys);
  log('Starting the worker and the API');
  const processEnv = {
    ...environmentOf(running, env, settings),
    ...(temporal.ui !== null && { REDRESS_TEMPORAL_UI: temporal.ui }),
    ...keyFiles,
  };
  await Promise.all([workerUp(family, settings, processEnv), apiUp(family, settings, processEnv)]);
  await tellRunning(settings.REDRESS_DATA, running);
  return running;
}

const PUT_BACK = 'Put back the files master-keys and lookup-keys of the data folder.';

/** The keys of the folder are not those of its database: a person put one of them there, or took one away. */
function tellRefusedKeys(error: unknown): never {
  if (!(error instanceof KeysRefused)) throw error;
  throw new ClearError(`${error.message} ${PUT_BACK}`);
}

function keysOf(env: NodeJS.ProcessEnv): KeyTexts {
  try {
    return readKeys(env);
  } catch (error) {
    throw new ClearError(`${error instanceof Error ? error.message : String(error)}. ${PUT_BACK}`);
  }
}

/** Whether a server of ours listens on the port; not where the environment names one that runs elsewhere. */
function isOurs(variable: PortVariable, env: NodeJS.ProcessEnv): boolean {
  if (variable === 'REDRESS_MONGO_PORT') return addressOf('mongod', env) === undefined;
  if (variable === 'REDRESS_TEMPORAL_PORT') return addressOf('temporal', env) === undefined;
  return true;
}

async function mailUp(settings: Settings, closers: (() => Promise<void>)[]): Promise<void> {
  const mailbox = await openMailbox(placesIn(settings.REDRESS_DATA).mail);
  const smtp = await startSmtpServer(mailbox, settings.REDRESS_SMTP_PORT);
  closers.push(() => smtp.close());
  const site = await listen(createMailPage(mailbox), settings.REDRESS_MAIL_PORT);
  closers.push(() => site.close());
}

async function issuerUp(settings: Settings, closers: (() => Promise<void>)[], web: string): Promise<void> {
  const keys = await issuerKeys(placesIn(settings.REDRESS_DATA).keys);
  const issuer = createIssuer(local('http', settings.REDRESS_OIDC_PORT), keys, web);
  const site = await listen(issuer, settings.REDRESS_OIDC_PORT);
  closers.push(() => site.close());
}

/** Where people reach the API. */
function publicUrlIn(env: NodeJS.ProcessEnv, settings: Settings): string {
  return (env.REDRESS_PUBLIC_URL ?? local('http', settings.REDRESS_PORT)).replace(/\/$/, '');
}

function environmentOf(running: Running, env: NodeJS.ProcessEnv, settings: Settings): ProcessEnv {
  return {
    REDRESS_MODE: 'embedded',
    REDRESS_MONGODB_URL: running.mongodbUrl,
    REDRESS_TEMPORAL_ADDRESS: running.temporalAddress,
    REDRESS_TEMPORAL_NAMESPACE: env.REDRESS_TEMPORAL_NAMESPACE ?? NAMESPACE,
    REDRESS_PORT: String(settings.REDRESS_PORT),
    REDRESS_OIDC_ISSUER: running.issuer,
    REDRESS_OIDC_JWKS_URL: `${running.issuer}/jwks`,
    REDRESS_OIDC_AUDIENCE: AUDIENCE,
    REDRESS_SMTP_URL: running.smtpUrl,
    REDRESS_OIDC_CLIENT_ID: WEB_CLIENT,
    REDRESS_PUBLIC_URL: publicUrlIn(env, settings),
    REDRESS_RULEBOOKS: env.REDRESS_RULEBOOKS ?? join(ROOT, 'rulebooks'),
  };
}
