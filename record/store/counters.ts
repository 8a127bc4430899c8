import { mongo } from 'mongoose';

/** Where the API counts requests: the record's database, but not the record's promises. */
export interface Counters {
  readonly client: mongo.MongoClient;
  readonly database: string;
  readonly collection: string;
  close(): Promise<void>;
}

const COLLECTION = 'request_counts';
/** Whoever counts has stopped waiting by then; the connection is given up as well. */
const PATIENCE_MS = 5_000;
const MOST_CONNECTIONS = 10;

/**
 * A connection of its own, on which a write waits for one member and not for the disk: a lost count is no loss, and the
 * record's pool is not kept waiting. Connects when it is first used. Counts of the past are deleted by the database.
 *
 * @param url as the record's, with the database in its path
 */
export async function openCounters(url: string): Promise<Counters> {
  const client = new mongo.MongoClient(url, {
    writeConcern: { w: 1, journal: false },
    retryWrites: false,
    maxPoolSize: MOST_CONNECTIONS,
    serverSelectionTimeoutMS: PATIENCE_MS,
    socketTimeoutMS: PATIENCE_MS,
  });
  const counts = client.db().collection(COLLECTION);
  await counts.createIndex({ key: 1 }, { unique: true }, undefined);
  await counts.createIndex({ expire: 1 }, { expireAfterSeconds: 0 }, undefined);
  return { client, database: client.db().databaseName, collection: COLLECTION, close: () => client.close() };
}
