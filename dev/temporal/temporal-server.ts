import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { mkdirSync } from 'node:fs';
import { Connection } from '@temporalio/client';
import { TEMPORAL_UI_PATH } from '../../api/temporal-ui/path.js';
import { findServer } from '../servers/find-server.js';
import { startChild, type Child, type ChildSpec } from '../supervisor.js';

export interface TemporalSpec {
  readonly port: number;
  /** Where its pages are, under the path that they have at the API; `null` for none. */
  readonly ui: PagesPlace | null;
  readonly databaseFile: string;
  readonly logs: string;
  readonly records: string;
  readonly temporary?: string;
  /** Further arguments of `temporal server start-dev`. */
  readonly args?: readonly string[];
}

/** An address of this machine alone. */
export interface PagesPlace {
  readonly ip: string;
  readonly port: number;
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
/** A retry of gRPC's own that is still pending when the connection closes would end the process; whoever waits asks again. */
export const NO_RETRY = [];

/**
 * Starts Temporal's development server on 127.0.0.1 with its state in one file. It asks nobody who comes. Its HTTP interface
 * cannot be left out, and would carry out what any page in a browser sends to its port: it is given one name for which it
 * answers, and nobody is told that.
 */
export async function startTemporalServer(
  spec: TemporalSpec,
  start: (child: ChildSpec) => Promise<Child> = startChild,
): Promise<Child> {
  mkdirSync(dirname(spec.databaseFile), { recursive: true });
  return start({
    ...spec,
    name: 'temporal',
    command: await findServer('temporal'),
    args: [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(spec.port)],
      ...(spec.ui === null ? ['--headless'] : pagesAt(spec.ui)),
      ...['--dynamic-config-value', `frontend.httpAllowedHosts=["${randomUUID()}.invalid"]`],
      ...['--db-filename', spec.databaseFile],
      ...['--namespace', NAMESPACE],
      ...Object.entries(SEARCH_ATTRIBUTES).flatMap(([name, type]) => ['--search-attribute', `${name}=${type}`]),
      ...(spec.args ?? []),
    ],
    readyTimeoutMs: READY_TIMEOUT_MS,
    ready: async () => (await isReady(`127.0.0.1:${String(spec.port)}`)) && (await arePagesThere(spec.ui)),
    explain: (log) => explain(log, spec),
  });
}

export function originOf({ ip, port }: PagesPlace): string {
  return `http://${ip}:${String(port)}`;
}

/** Without news, which they would fetch from the internet. */
function pagesAt({ ip, port }: PagesPlace): readonly string[] {
  return [
    ...['--ui-ip', ip, '--ui-port', String(port)],
    ...['--ui-public-path', TEMPORAL_UI_PATH, '--ui-disable-news-fetch'],
  ];
}

/** Registers what is missing of them, on a server that was not started here. */
export async function ensureSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = Object.entries(SEARCH_ATTRIBUTES).filter(([name]) => !(name in customAttributes));
  if (missing.length === 0) return;
  const searchAttributes = Object.fromEntries(missing.map(([name, type]) => [name, INDEXED_TYPE[type]]));
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
}

/** Temporal's numbers of the types, temporal.api.enums.v1.IndexedValueType. */
const INDEXED_TYPE = { Keyword: 2, Datetime: 6 } as const;

async function isReady(address: string): Promise<boolean> {
  const connection = await Connection.connect({ address, connectTimeout: 1_000, interceptors: NO_RETRY });
  try {
    const known = await connection.operatorService.listSearchAttributes({ namespace: NAMESPACE });
    return Object.keys(SEARCH_ATTRIBUTES).every((name) => name in known.customAttributes);
  } finally {
    await connection.close();
  }
}

async function arePagesThere(ui: PagesPlace | null): Promise<boolean> {
  return ui === null || (await fetch(`${originOf(ui)}${TEMPORAL_UI_PATH}`)).ok;
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
