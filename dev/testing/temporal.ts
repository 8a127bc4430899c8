import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../ports.js';
import { drawOwnAddress } from '../temporal/own-address.js';
import { NAMESPACE, originOf, startTemporalServer } from '../temporal/temporal-server.js';
import { newPlace } from './places.js';

export interface TestTemporal {
  /** `127.0.0.1:<port>` */
  readonly address: string;
  readonly namespace: string;
  /** Origin of its pages; `null` where it has none. */
  readonly ui: string | null;
  /** Ends it and deletes its data. */
  stop(): Promise<void>;
  kill9(): Promise<void>;
  /** Back on the same port with the same data; `forget` deletes the data first, as if the cluster were lost. */
  restart(options?: { forget?: boolean }): Promise<void>;
}

export interface TestTemporalOptions {
  /** Further arguments of `temporal server start-dev`, such as `--dynamic-config-value`. */
  readonly args?: readonly string[];
  /** Whether it has its pages. */
  readonly withUi?: boolean;
}

/** Starts a Temporal server of its own, with the product's search attributes, on a free port of 127.0.0.1. */
export async function startTemporal({ args = [], withUi = false }: TestTemporalOptions = {}): Promise<TestTemporal> {
  const place = await newPlace('temporal');
  const port = await freePort();
  const ui = withUi ? { ip: drawOwnAddress(), port: await freePort() } : null;
  const database = join(place.folder, 'data');
  const spec = { ...place, port, ui, databaseFile: join(database, 'temporal.db'), args };
  let child = await startTemporalServer(spec);
  return {
    address: `127.0.0.1:${String(port)}`,
    namespace: NAMESPACE,
    ui: ui === null ? null : originOf(ui),
    stop: async () => {
      await child.kill9();
      await rm(place.folder, { recursive: true, force: true });
    },
    kill9: () => child.kill9(),
    restart: async ({ forget = false } = {}) => {
      await child.kill9();
      if (forget) await rm(database, { recursive: true, force: true });
      child = await startTemporalServer(spec);
    },
  };
}
