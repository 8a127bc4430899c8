import { finished } from 'node:stream/promises';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { codeOf } from '../thrown.js';
import type { Mailbox } from './mailbox.js';

export interface Smtp {
  readonly port: number;
  /** Cuts open connections. */
  close(): Promise<void>;
}

/** Addresses of this domain do not exist: the server refuses them for good, as a real one would. */
const DEAD_DOMAIN = '.invalid';
const LARGEST_MAIL_BYTES = 25 * 1024 * 1024;

/** An SMTP server on 127.0.0.1 that delivers everything into one mailbox. Port 0 takes a free one. */
export async function startSmtpServer(mailbox: Mailbox, port: number): Promise<Smtp> {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    size: LARGEST_MAIL_BYTES,
    onRcptTo: ({ address }, _session, answer) => {
      if (address.toLowerCase().endsWith(DEAD_DOMAIN)) answer(refused(550, '5.1.1 No such mailbox'));
      else answer();
    },
    onData: (stream, session, answer) => {
      deliver(stream, session, mailbox).then(
        (id) => {
          answer(null, `OK ${id}`);
        },
        (error: unknown) => {
          answer(codeOf(error) === 'LARGE' ? refused(552, '5.3.4 Too large') : refused(451, '4.3.0 Not stored'));
        },
      );
    },
  });
  server.on('error', () => {
    // A client that hangs up is its own business; a port that is taken rejects below.
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve();
    });
  });
  const address = server.server.address();
  return {
    port: address !== null && typeof address === 'object' ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

async function deliver(stream: SMTPServerDataStream, session: SMTPServerSession, mailbox: Mailbox): Promise<string> {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  await finished(stream);
  if (stream.sizeExceeded) throw Object.assign(new Error('too large'), { code: 'LARGE' });
  const to = session.envelope.rcptTo.map(({ address }) => address);
  return (await mailbox.add(Buffer.concat(chunks), to)).id;
}

function refused(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
