import express, { type Express } from 'express';
import { html, page, pageHeaders, type Html } from '../html.js';
import type { Mailbox } from './mailbox.js';
import type { Message, Summary } from './message.js';

/** The most that a list shows or the API answers at once. */
const LISTED = 200;
const API_LISTED = 1_000;

/** A mail's own HTML is shown in a frame that may run nothing and load nothing, whatever the mail says. */
const FRAMED_CONTENT = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * The pages to read what was sent, and the same as JSON for tests: `GET /api/messages?to=…&messageId=…` (newest first)
 * and `GET /api/messages/{id}`.
 */
export function createMailPage(mailbox: Mailbox): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use((_req, res, next) => {
    res.set(pageHeaders);
    next();
  });
  app.get('/', (_req, res) => {
    res.send(page('邮件 Mail', listOf(mailbox.list())));
  });
  app.get('/api/messages', (req, res) => {
    const { to, messageId } = req.query;
    const found = mailbox
      .list()
      .filter((summary) => typeof to !== 'string' || summary.to.includes(to))
      .filter((summary) => typeof messageId !== 'string' || summary.messageId === messageId);
    res.json({ total: found.length, messages: found.slice(0, API_LISTED) });
  });
  app.get('/api/messages/:id', async (req, res) => {
    const message = await mailbox.find(req.params.id);
    res.status(message === undefined ? 404 : 200).json(message ?? { title: 'No such message' });
  });
  app.get('/messages/:id', async (req, res) => {
    const message = await mailbox.find(req.params.id);
    if (message === undefined) res.status(404).send(page('邮件 Mail', html`<p>没有这封邮件 No such message</p>`));
    else res.send(page(message.subject, viewOf(message)));
  });
  app.get('/messages/:id/html', async (req, res) => {
    const message = await mailbox.find(req.params.id);
    res.set('Content-Security-Policy', FRAMED_CONTENT);
    res
      .status(message === undefined ? 404 : 200)
      .type('html')
      .send(message?.html ?? '');
  });
  app.get('/messages/:id/attachments/:number', async (req, res) => {
    const message = await mailbox.find(req.params.id);
    const attachment = message?.attachments[Number(req.params.number)];
    if (attachment === undefined) {
      res.status(404).end();
      return;
    }
    res.attachment(attachment.filename).type('application/octet-stream').send(Buffer.from(attachment.base64, 'base64'));
  });
  return app;
}

function listOf(summaries: readonly Summary[]): Html {
  const rows = summaries.slice(0, LISTED).map(
    ({ id, receivedAt, to, subject }) =>
      html`<tr>
        <td>${receivedAt}</td>
        <td>${to.join(', ')}</td>
        <td><a href="/messages/${id}">${subject === '' ? '（无主题）' : subject}</a></td>
      </tr>`,
  );
  return html`<h1>邮件 Mail</h1>
    <p>${summaries.length} 封 messages</p>
    <table>
      <tr>
        <th>收到 Received (UTC)</th>
        <th>收件人 To</th>
        <th>主题 Subject</th>
      </tr>
      ${rows}
    </table>`;
}

function viewOf(message: Message): Html {
  const attachments = message.attachments.map(
    ({ filename }, index) => html`<li><a href="/messages/${message.id}/attachments/${index}">${filename}</a></li>`,
  );
  const framed =
    message.html === null ? html`` : html`<iframe sandbox title="HTML" src="/messages/${message.id}/html"></iframe>`;
  return html`<p><a href="/">邮件 Mail</a></p>
    <h1>${message.subject}</h1>
    <p>
      发件人 From: ${message.from}<br />收件人 To: ${message.to.join(', ')}<br />${message.receivedAt}<br />${message.messageId ?? ''}
    </p>
    ${framed}
    <pre>${message.text}</pre>
    <ul>
      ${attachments}
    </ul>`;
}
