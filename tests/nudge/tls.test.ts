import { once } from 'node:events';
import { connect } from 'node:net';
import { createServer, type Server } from 'node:tls';
import { NativeConnection } from '@temporalio/worker';
import { readConfig } from '../../config/config.js';
import { readTemporalTls } from '../../config/temporal-tls.js';
import { newAuthority, type Certificate } from '../../dev/testing/certificates.js';
import { TEST_KEY_ENVIRONMENT } from '../../dev/testing/keys.js';
import { startTemporal, type TestTemporal } from '../../dev/testing/temporal.js';
import { connectLazily, createNudger } from '../../nudge/nudge.js';
import { tlsOf, type Tls } from '../../nudge/tls.js';
import { useTemporaryFolders } from '../dev/temporary.js';

const temporaryFolder = useTemporaryFolders();
const CASE = { kind: 'listing', caseId: 'shilijia-lst-n7cknyi7slolirw3' };

let temporal: TestTemporal;
/** What stands before Temporal and lets nobody in without a certificate. */
let front: Server;
let address: string;
let ca: string;
let own: Certificate;
let foreign: Certificate;

beforeAll(async () => {
  temporal = await startTemporal();
  const authority = await newAuthority(await temporaryFolder());
  const another = await newAuthority(await temporaryFolder(), 'another');
  ca = authority.cert;
  own = await authority.sign('worker');
  foreign = await another.sign('stranger');
  const { cert, key } = await authority.sign('temporal');
  const port = Number(temporal.address.split(':')[1]);
  front = createServer(
    { cert, key, ca, requestCert: true, rejectUnauthorized: true, ALPNProtocols: ['h2'] },
    (socket) => {
      const behind = connect(port, '127.0.0.1');
      socket.pipe(behind).pipe(socket);
      for (const [one, other] of [
        [socket, behind],
        [behind, socket],
      ] as const)
        one.on('error', () => other.destroy());
    },
  );
  front.on('tlsClientError', () => undefined);
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  const listening = front.address();
  address = `127.0.0.1:${String(typeof listening === 'object' ? listening?.port : '')}`;
}, 120_000);
afterAll(async () => {
  front.close();
  await temporal.stop();
});

/** Whether a nudge reached Temporal, and whether a worker would. */
async function reaches(tls: Tls | null): Promise<readonly boolean[]> {
  const client = connectLazily({ address, namespace: temporal.namespace, tls });
  const nudged = await createNudger(client).nudgeNow(CASE);
  await client.connection.close();
  const attended = await NativeConnection.connect({ address, ...tlsOf(tls) }).then(
    async (connection) => {
      await connection.close();
      return true;
    },
    () => false,
  );
  return [nudged, attended];
}

test('with the certificate that Temporal asks for a client and a worker reach it', async () => {
  expect(await reaches({ ca, own })).toEqual([true, true]);
}, 60_000);

test.each<[string, () => Tls | null]>([
  ['without a certificate', () => ({ ca, own: null })],
  ['with one of another authority', () => ({ ca, own: foreign })],
  ['without TLS', () => null],
  ['where Temporal shows a certificate of another authority than ours', () => ({ ca: foreign.cert, own })],
])(
  '%s neither does',
  async (_how, tls) => {
    expect(await reaches(tls())).toEqual([false, false]);
  },
  60_000,
);

test('the environment names authority, certificate and key as texts or files; half a pair is told by its variable', () => {
  const env = {
    REDRESS_TEMPORAL_TLS_CA: ca,
    REDRESS_TEMPORAL_TLS_CERT: own.cert,
    REDRESS_TEMPORAL_TLS_KEY: own.key,
  };
  const enough = {
    ...TEST_KEY_ENVIRONMENT,
    REDRESS_MODE: 'embedded',
    REDRESS_MONGODB_URL: 'mongodb://127.0.0.1/redress',
    REDRESS_TEMPORAL_ADDRESS: address,
    REDRESS_OIDC_ISSUER: 'http://127.0.0.1:8090',
    REDRESS_SMTP_URL: 'smtp://127.0.0.1:1025',
    REDRESS_PUBLIC_URL: 'http://127.0.0.1:8080',
  };
  expect(readTemporalTls(env)).toEqual({ ca, own });
  expect(readConfig({ ...enough, ...env }).temporalTls).toEqual({ ca, own });
  expect([readTemporalTls({}), readConfig(enough).temporalTls]).toEqual([null, null]);
  expect(readTemporalTls({ REDRESS_TEMPORAL_TLS_CA: ca })).toEqual({ ca, own: null });
  for (const read of [readTemporalTls, (given: object) => readConfig({ ...enough, ...given })]) {
    expect(() => read({ REDRESS_TEMPORAL_TLS_CERT: own.cert })).toThrow(/^REDRESS_TEMPORAL_TLS_KEY: /m);
    expect(() => read({ REDRESS_TEMPORAL_TLS_KEY: own.key })).toThrow(/^REDRESS_TEMPORAL_TLS_CERT: /m);
    expect(() => read({ REDRESS_TEMPORAL_TLS_CA: 'a secret' })).toThrow(/^REDRESS_TEMPORAL_TLS_CA: expected PEM$/m);
  }
});
