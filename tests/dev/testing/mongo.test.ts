import { mongo } from 'mongoose';
import { databaseUrl, sharedMongo, startMongo, type TestMongo } from '../../../dev/testing/mongo.js';

async function withClient<T>(url: string, body: (client: mongo.MongoClient) => Promise<T>): Promise<T> {
  const client = new mongo.MongoClient(url, { serverSelectionTimeoutMS: 20_000 });
  try {
    return await body(client);
  } finally {
    await client.close();
  }
}

const DURABLE = { writeConcern: { w: 'majority', j: true } } as const;

describe('a replica set of one', () => {
  let server: TestMongo;
  beforeAll(async () => {
    server = await startMongo();
  }, 90_000);
  afterAll(() => server.stop());

  test('keeps what was acknowledged through kill -9, on the same address', async () => {
    await withClient(server.url, (client) => client.db('t').collection('rows').insertOne({ n: 1 }, DURABLE));
    await server.kill9();
    await server.restart();
    const kept = await withClient(server.url, (client) => client.db('t').collection('rows').countDocuments());
    expect(kept).toBe(1);
  }, 90_000);

  test('has snapshot sessions', async () => {
    const seen = await withClient(server.url, async (client) => {
      const session = client.startSession({ snapshot: true });
      const rows = await client.db('t').collection('rows').find({}, { session }).toArray();
      await session.endSession();
      return rows.length;
    });
    expect(seen).toBe(1);
  }, 90_000);
});

test('a replica set of three elects another primary when one is killed, and takes it back', async () => {
  const server = await startMongo({ members: 3 });
  try {
    const first = await server.primary();
    await first.kill9();
    const second = await server.primary();
    expect(second.port).not.toBe(first.port);
    await first.restart();
    await withClient(databaseUrl(server.url, 'other'), (client) =>
      client.db().collection('rows').insertOne({ n: 1 }, DURABLE),
    );
  } finally {
    await server.stop();
  }
}, 90_000);

test('two users of the shared server never see the same database', async () => {
  const [one, other] = await Promise.all([sharedMongo(), sharedMongo()]);
  expect(one.database).not.toBe(other.database);
  await Promise.all([one.stop(), other.stop()]);
}, 90_000);
