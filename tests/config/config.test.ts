import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '../../config/config.js';
import { SYSTEM_SECRET } from '../../dev/oidc/provider.js';
import { TEST_KEY_ENVIRONMENT } from '../../dev/testing/keys.js';
import { useTemporaryFolders } from '../dev/temporary.js';

const temporaryFolder = useTemporaryFolders();

const KEY = Buffer.alloc(32, 'one').toString('base64');

const ENOUGH = {
  REDRESS_MONGODB_URL: 'mongodb://127.0.0.1:27117,127.0.0.1:27118/redress?replicaSet=redress',
  REDRESS_TEMPORAL_ADDRESS: '127.0.0.1:7233',
  REDRESS_OIDC_ISSUER: 'https://sign-in.example.com/realms/city',
  REDRESS_SMTP_URL: 'smtp://127.0.0.1:1025',
  REDRESS_PUBLIC_URL: 'https://credit.example.gov.cn/',
  REDRESS_MASTER_KEYS: `m:${KEY}`,
  REDRESS_LOOKUP_KEYS: `l:${KEY}`,
};

/** Each line of the refusal after the first. */
function faultsOf(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    readConfig({ ...ENOUGH, ...env });
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
}

test('has a default for everything but the addresses', () => {
  expect(readConfig(ENOUGH)).toMatchObject({
    temporalNamespace: 'default',
    temporalUi: null,
    port: 8080,
    host: '127.0.0.1',
    oidcAudience: 'redress-api',
    publicUrl: 'https://credit.example.gov.cn',
    isEmbedded: false,
    sessions: { clientId: 'redress-web', clientSecret: null, idleMs: 1_800_000, longestMs: 28_800_000 },
    rulebooks: 'rulebooks',
    trustedProxies: [],
    corsOrigins: [],
    limits: { register: { requests: 60, seconds: 60 }, standing: null },
  });
});

test('an empty variable counts as one that is not set', () => {
  expect(readConfig({ ...ENOUGH, REDRESS_PORT: '' }).port).toBe(8080);
});

test('names every missing or wrong variable in a line of its own and repeats no value', () => {
  const faults = faultsOf({ REDRESS_MONGODB_URL: 'http://user:hidden@host/', REDRESS_SMTP_URL: undefined });
  expect(faults.map((fault) => fault.split(':', 1)[0])).toEqual(['REDRESS_MONGODB_URL', 'REDRESS_SMTP_URL']);
  expect(faults.join()).not.toContain('hidden');
});

test('a secret may stand in a file, as it is mounted', async () => {
  const file = join(await temporaryFolder(), 'mongodb-url');
  await writeFile(file, 'mongodb://user:hidden@db/redress\n');
  const { REDRESS_MONGODB_URL: _, ...without } = ENOUGH;
  expect(readConfig({ ...without, REDRESS_MONGODB_URL_FILE: file }).mongodbUrl).toBe(
    'mongodb://user:hidden@db/redress',
  );
  expect(faultsOf({ REDRESS_MONGODB_URL_FILE: file })).toEqual([
    'REDRESS_MONGODB_URL: set twice, by itself and by REDRESS_MONGODB_URL_FILE',
  ]);
  expect(faultsOf({ REDRESS_MONGODB_URL: '', REDRESS_MONGODB_URL_FILE: `${file}.gone` })[0]).toBe(
    'REDRESS_MONGODB_URL_FILE: the file cannot be read (ENOENT)',
  );
});

test('the demonstration’s secrets and its sign-in do not start outside of it', () => {
  expect(faultsOf({ REDRESS_SMTP_URL: `smtp://redress:${SYSTEM_SECRET}@mail.example.com:25` })).toEqual([
    'REDRESS_SMTP_URL: is a secret of the demonstration, which everybody knows',
  ]);
  expect(faultsOf({ REDRESS_OIDC_CLIENT_SECRET: SYSTEM_SECRET })).toEqual([
    'REDRESS_OIDC_CLIENT_SECRET: is a secret of the demonstration, which everybody knows',
  ]);
  expect(faultsOf(TEST_KEY_ENVIRONMENT)).toEqual([
    'REDRESS_MASTER_KEYS: is a secret of the demonstration, which everybody knows',
    'REDRESS_LOOKUP_KEYS: is a secret of the demonstration, which everybody knows',
  ]);
  const demo = {
    REDRESS_OIDC_ISSUER: 'http://127.0.0.1:8090',
    REDRESS_PUBLIC_URL: 'http://127.0.0.1:8080',
    REDRESS_OIDC_JWKS_URL: 'http://127.0.0.1:8090/jwks',
  };
  expect(faultsOf(demo)).toEqual([
    'REDRESS_OIDC_ISSUER: must begin with https outside the mode embedded',
    'REDRESS_PUBLIC_URL: must begin with https outside the mode embedded',
    'REDRESS_OIDC_JWKS_URL: must begin with https outside the mode embedded',
  ]);
  expect(faultsOf({ ...demo, REDRESS_MODE: 'embedded' })).toEqual([]);
});

test('what the issuer calls us is not what it calls the API: an ID token is no access token', () => {
  expect(faultsOf({ REDRESS_OIDC_CLIENT_ID: 'redress-api' })).toEqual([
    expect.stringMatching(/^REDRESS_OIDC_CLIENT_ID: /),
  ]);
});

test('the demonstration listens to this machine alone', () => {
  const faults = faultsOf({ REDRESS_MODE: 'embedded', REDRESS_HOST: '0.0.0.0' });
  expect(faults).toEqual([expect.stringMatching(/^REDRESS_HOST: /)]);
});

test.each([
  ['REDRESS_LIMIT_READ', '10/1', 'ten a minute'],
  ['REDRESS_LIMIT_STANDING', 'off', '0/60'],
  ['REDRESS_TRUSTED_PROXIES', 'loopback, 10.0.0.0/8,2001:db8::1', 'proxy.example.com'],
  ['REDRESS_CORS_ORIGINS', 'https://credit.example.com,http://localhost:5173', 'https://credit.example.com/'],
  ['REDRESS_CORS_ORIGINS', '', '*'],
  ['REDRESS_TEMPORAL_UI', 'http://temporal-ui:8080', 'http://temporal-ui:8080/operations'],
  ['REDRESS_TEMPORAL_UI', '', 'ftp://temporal-ui'],
  ['REDRESS_TEMPORAL_UI', 'https://[::1]:8443', 'https://somebody:secret@temporal-ui'],
])('%s may be «%s» and not «%s»', (variable, right, wrong) => {
  expect(faultsOf({ [variable]: right })).toEqual([]);
  expect(faultsOf({ [variable]: wrong })).toEqual([expect.stringMatching(new RegExp(`^${variable}: expected `))]);
});

describe('the keys from outside the database', () => {
  const ANOTHER = Buffer.alloc(32, 'another').toString('base64');

  test('come from the environment, or from a file with one on each line, the newest last', async () => {
    const file = join(await temporaryFolder(), 'master');
    await writeFile(file, `# of 2026\nold:${KEY}\nnew:${ANOTHER}\n`);
    expect(readConfig(ENOUGH).keys).toEqual({
      master: [{ id: 'm', base64: KEY }],
      lookup: [{ id: 'l', base64: KEY }],
    });
    const { master } = readConfig({ ...ENOUGH, REDRESS_MASTER_KEYS: '', REDRESS_MASTER_KEYS_FILE: file }).keys;
    expect(master).toEqual([
      { id: 'old', base64: KEY },
      { id: 'new', base64: ANOTHER },
    ]);
  });

  test.each([
    ['missing', undefined],
    ['short', `k:${ANOTHER.slice(0, 20)}`],
    ['without a name', ANOTHER],
    ['one name for two', `k:${ANOTHER} k:${KEY}`],
    ['a note and no key', '# of 2026'],
  ])('are needed, and what is wrong is said without repeating one: %s', (_, value) => {
    const faults = faultsOf({ REDRESS_LOOKUP_KEYS: value });
    expect(faults).toEqual([expect.stringMatching(/^REDRESS_LOOKUP_KEYS: /)]);
    expect(faults.join()).not.toContain(ANOTHER.slice(0, 20));
  });
});
