import { createTransport } from 'nodemailer';
import { createMailPage } from '../../../dev/mail/mail-page.js';
import { openMailbox } from '../../../dev/mail/mailbox.js';
import { listen, type Listening } from '../../../dev/listen.js';
import { startSmtpServer, type Smtp } from '../../../dev/mail/smtp.js';
import { startSmtp } from '../../../dev/testing/smtp.js';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LETTER = {
  from: '示例市信用中心 <centre@example.com>',
  to: 'jia@example.com',
  subject: '<b>异议</b>受理通知',
  text: '正文 & text',
  html: '<h1>正文</h1><script>parent.document.title="taken"</script>',
  messageId: '<obj-1.3.serveReceipt@redress.example>',
  attachments: [{ filename: '通知书.pdf', content: Buffer.from('%PDF-') }],
};

describe('the mail of the embedded stack', () => {
  let folder: string;
  let smtp: Smtp;
  let site: Listening;
  const address = (path: string): string => `http://127.0.0.1:${String(site.port)}${path}`;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'redress-mail-'));
    const mailbox = await openMailbox(folder);
    smtp = await startSmtpServer(mailbox, 0);
    site = await listen(createMailPage(mailbox), 0);
    await createTransport({ host: '127.0.0.1', port: smtp.port }).sendMail(LETTER);
  });
  afterAll(async () => {
    await Promise.all([smtp.close(), site.close()]);
    await rm(folder, { recursive: true });
  });

  const newest = async (): Promise<string> => {
    const { messages } = (await (await fetch(address('/api/messages'))).json()) as { messages: { id: string }[] };
    return messages[0]?.id ?? '';
  };

  test('is answered as JSON, with the id that the sender gave it', async () => {
    const whole = await (await fetch(address(`/api/messages/${await newest()}`))).json();
    expect(whole).toMatchObject({
      subject: '<b>异议</b>受理通知',
      to: ['jia@example.com'],
      messageId: LETTER.messageId,
      attachments: [{ filename: '通知书.pdf' }],
    });
  });

  test('is found by recipient', async () => {
    const none = (await (await fetch(address('/api/messages?to=yi@example.com'))).json()) as { total: number };
    expect(none.total).toBe(0);
  });

  test('is listed and shown with everything escaped', async () => {
    const list = await (await fetch(address('/'))).text();
    const view = await (await fetch(address(`/messages/${await newest()}`))).text();
    for (const shown of [list, view]) {
      expect(shown).toContain('&lt;b&gt;异议&lt;/b&gt;受理通知');
      expect(shown).not.toContain('<b>异议');
    }
    expect(view).toContain('<iframe sandbox');
  });

  test('may neither run nor load anything by its own HTML', async () => {
    const framed = await fetch(address(`/messages/${await newest()}/html`));
    expect(framed.headers.get('Content-Security-Policy')).toMatch(/^sandbox; default-src 'none'/);
  });

  test('hands an attachment over as a download, never as a page', async () => {
    const attached = await fetch(address(`/messages/${await newest()}/attachments/0`));
    expect(attached.headers.get('Content-Type')).toBe('application/octet-stream');
    expect(await attached.text()).toBe('%PDF-');
  });

  test('is there again after a restart, and half a file of a killed run is cleared away', async () => {
    await writeFile(join(folder, '2026-half.json'), '{"id":');
    const again = await openMailbox(folder);
    expect(again.list()).toHaveLength(1);
    expect(await readdir(folder)).toHaveLength(1);
  });
});

test('the oldest mail makes room when the mailbox is full', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'redress-mail-'));
  const mailbox = await openMailbox(folder, 2);
  for (const subject of ['one', 'two', 'three']) await mailbox.add(Buffer.from(`Subject: ${subject}\r\n\r\n`), []);
  expect(mailbox.list().map((summary) => summary.subject)).toEqual(['three', 'two']);
  await rm(folder, { recursive: true });
});

test('a dead address is refused for good while others are served, and an outage ends with a restart', async () => {
  const server = await startSmtp();
  const { hostname, port } = new URL(server.url);
  const mailer = createTransport({ host: hostname, port: Number(port) });
  await expect(mailer.sendMail({ ...LETTER, to: 'gone@dead.invalid' })).rejects.toMatchObject({ responseCode: 550 });
  await mailer.sendMail(LETTER);
  await server.kill9();
  await expect(mailer.sendMail(LETTER)).rejects.toMatchObject({ code: 'ESOCKET' });
  await server.restart();
  await mailer.sendMail(LETTER);
  expect(await server.messages()).toHaveLength(2);
  await server.stop();
});
