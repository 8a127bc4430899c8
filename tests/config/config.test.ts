import { readConfig } from '../../config/config.js';

const ENOUGH = {
  REDRESS_MONGODB_URL: 'mongodb://127.0.0.1:27117,127.0.0.1:27118/redress?replicaSet=redress',
  REDRESS_TEMPORAL_ADDRESS: '127.0.0.1:7233',
  REDRESS_OIDC_ISSUER: 'http://127.0.0.1:8090',
  REDRESS_SMTP_URL: 'smtp://127.0.0.1:1025',
  REDRESS_PUBLIC_URL: 'http://127.0.0.1:8080/',
};

test('has a default for everything but the addresses', () => {
  expect(readConfig(ENOUGH)).toMatchObject({
    temporalNamespace: 'default',
    port: 8080,
    host: '127.0.0.1',
    oidcAudience: 'redress-api',
    publicUrl: 'http://127.0.0.1:8080',
    rulebooks: 'rulebooks',
  });
});

test('an empty variable counts as one that is not set', () => {
  expect(readConfig({ ...ENOUGH, REDRESS_PORT: '' }).port).toBe(8080);
});

test('names every missing or wrong variable in one line and repeats no value', () => {
  const wrong = { ...ENOUGH, REDRESS_MONGODB_URL: 'http://user:secret@host/', REDRESS_SMTP_URL: undefined };
  const message = (() => {
    try {
      readConfig(wrong);
      return 'accepted';
    } catch (error) {
      return String(error);
    }
  })();
  expect(message).toContain('REDRESS_MONGODB_URL');
  expect(message).toContain('REDRESS_SMTP_URL');
  expect(message).not.toContain('secret');
  expect(message).not.toContain('\n');
});
