import { createServer } from 'node:net';
import { freePort, needPort } from '../../dev/ports.js';
import { readSettings } from '../../dev/settings.js';

test('every port can be moved, and one that is no port is named', () => {
  expect(readSettings({ REDRESS_SMTP_PORT: '2525', REDRESS_MAIL_PORT: '' })).toMatchObject({
    REDRESS_SMTP_PORT: 2525,
    REDRESS_MAIL_PORT: 8025,
  });
  expect(() => readSettings({ REDRESS_SMTP_PORT: 'smtp' })).toThrow('REDRESS_SMTP_PORT');
  expect(() => readSettings({ REDRESS_SMTP_PORT: '70000' })).toThrow('REDRESS_SMTP_PORT');
});

test('two servers cannot have one port', () => {
  expect(() => readSettings({ REDRESS_PORT: '8025' })).toThrow('REDRESS_PORT and REDRESS_MAIL_PORT are both 8025');
});

test.each(['127.0.0.1', '0.0.0.0'])('a port that somebody holds on %s is named with its variable', async (host) => {
  const port = await freePort();
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(port, host, resolve));
  await expect(needPort(port, 'REDRESS_PORT', 'the API')).rejects.toThrow(
    `Port ${String(port)} for the API is in use: stop the program that holds it, or set REDRESS_PORT to another port`,
  );
  await new Promise((resolve) => holder.close(resolve));
  await expect(needPort(port, 'REDRESS_PORT', 'the API')).resolves.toBeUndefined();
});
