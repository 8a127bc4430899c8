import { join, resolve } from 'node:path';
import { z } from 'zod';
import { ClearError } from './clear-error.js';
import { DATA } from './folders.js';

const port = (usual: number) => z.coerce.number().int().min(1).max(65_535).default(usual);

/** Where everything of `npm start` listens on this machine, and the folder in which it keeps its data. */
const Settings = z.object({
  REDRESS_PORT: port(8080),
  REDRESS_MAIL_PORT: port(8025),
  REDRESS_SMTP_PORT: port(1025),
  REDRESS_OIDC_PORT: port(8090),
  REDRESS_TEMPORAL_PORT: port(7233),
  REDRESS_MONGO_PORT: port(27_117),
  REDRESS_DATA: z
    .string()
    .default(DATA)
    .transform((folder) => resolve(folder)),
});
export type Settings = z.infer<typeof Settings>;

export type PortVariable = Exclude<keyof Settings, 'REDRESS_DATA'>;

/** What each port is for, as it is told to a person. */
export const PORTS: Readonly<Record<PortVariable, string>> = {
  REDRESS_PORT: 'the API',
  REDRESS_MAIL_PORT: 'the mail page',
  REDRESS_SMTP_PORT: 'SMTP',
  REDRESS_OIDC_PORT: 'the OIDC issuer',
  REDRESS_TEMPORAL_PORT: 'Temporal',
  REDRESS_MONGO_PORT: 'MongoDB',
};

/** Reads the environment. Throws one line that names every variable that is wrong, or two that claim one port. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const parsed = Settings.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (!parsed.success) {
    throw new ClearError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  }
  const taken = new Map<number, string>();
  for (const variable of portVariables()) {
    const number = parsed.data[variable];
    const other = taken.get(number);
    if (other !== undefined) throw new ClearError(`${other} and ${variable} are both ${String(number)}`);
    taken.set(number, variable);
  }
  return parsed.data;
}

export function portVariables(): PortVariable[] {
  return Settings.keyof().options.filter((variable) => variable !== 'REDRESS_DATA');
}

/** Places inside the data folder. */
export function placesIn(
  data: string,
): Readonly<
  Record<'logs' | 'records' | 'mongo' | 'mail' | 'temporal' | 'keys' | 'masterKeys' | 'lookupKeys' | 'running', string>
> {
  return {
    logs: join(data, 'logs'),
    records: join(data, 'processes'),
    mongo: join(data, 'mongo'),
    mail: join(data, 'mail'),
    temporal: join(data, 'temporal.db'),
    keys: join(data, 'oidc-keys.json'),
    masterKeys: join(data, 'master-keys'),
    lookupKeys: join(data, 'lookup-keys'),
    running: join(data, 'running.json'),
  };
}

export function local(scheme: 'http' | 'smtp', number: number): string {
  return `${scheme}://127.0.0.1:${String(number)}`;
}
