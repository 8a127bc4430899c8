import { dirname } from 'node:path';
import { mkdirSync } from 'node:fs';
import { Connection } from '@temporalio/client';
import { findServer } from '../servers/find-server.js';
import { startChild, type Child } from '../supervisor.js';

export interface TemporalSpec {
  readonly port: number;
  /** Port of the web page, or `null` for none. */
  readonly uiPort: number | null;
  readonly databaseFile: string;
  readonly logs: string;
  readonly records: string;
  readonly temporary?: string;
  /** Further arguments of `temporal server start-dev`. */
  readonly args?: readonly string[];
}

export const NAMESPACE = 'default';

/** What the workflows tell the Temporal page about a case. */
export const SEARCH_ATTRIBUTES: Readonly<Record<string, 'Keyword' | 'Datetime'>> = {
  RedressKind: 'Keyword',
  RedressStatus: 'Keyword',
  RedressDuty: 'Keyword',
  RedressDueAt: 'Datetime',
};

const READY_TIMEOUT_MS = 60_000;

/** Starts Temporal's development server on 127.0.0.1 with its state in one file. */
export async function startTemporalServer(spec: TemporalSpec): Promise<Child> {
  mkdirSync(dirname(spec.databaseFile), { recursive: true });
  return startChild({
    ...spec,
    name: 'temporal',
    command: await findServer('temporal'),
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(spec.port)],
      ...(spec.uiPort === null ? ['--headless'] : ['--ui-port', String(spec.uiPort)]),
      ...['--db-filename', spec.databaseFile],
      ...['--namespace', NAMESPACE],
      ...Object.entries(SEARCH_ATTRIBUTES).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
      ...(spec.args ?? []),
    ],
    readyTimeoutMs: READY_TIMEOUT_MS,
    ready: () => isReady(`127.0.0.1:${String(spec.port)}`),
    explain: (log) => explain(log, spec),
  });
}

async function isReady(address: string): Promise<boolean> {
  const connection = await Connection.connect({ address, connectTimeout: 1_000 });
  try {
    const known = await connection.operatorService.listSearchAttributes({ namespace: NAMESPACE });
    return Object.keys(SEARCH_ATTRIBUTES).every((name) => name in known.customAttributes);
  } finally {
    await connection.close();
  }
}

function explain(log: string, { databaseFile, port }: TemporalSpec): string | undefined {
  if (log.includes('address already in use'))
    return `Port ${String(port)} for Temporal was taken by another program just now: start again`;
  if (log.includes('No space left on device') || log.includes('database or disk is full')) {
    return 'The disk is full: make room, then start again';
  }
  if (/not a database|malformed|no such table|SQL logic error|disk I\/O error|schema version/i.test(log)) {
    return `Temporal cannot read ${databaseFile}: delete it and start again; open cases are then attended anew from the record`;
  }
  return undefined;
}
