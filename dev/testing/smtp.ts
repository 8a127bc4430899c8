import { rm } from 'node:fs/promises';
import { openMailbox } from '../mail/mailbox.js';
import type { Message } from '../mail/message.js';
import { startSmtpServer } from '../mail/smtp.js';
import { newPlace } from './places.js';

export interface TestSmtp {
  /** `smtp://127.0.0.1:<port>`. Addresses under `.invalid` are refused with 550. */
  readonly url: string;
  /** What was received, oldest first. */
  messages(): Promise<readonly Message[]>;
  stop(): Promise<void>;
  /** Out of reach until `restart`; what was received is kept. */
  kill9(): Promise<void>;
  restart(): Promise<void>;
}

/** An SMTP server of a test, in its own process, on a free port of 127.0.0.1. */
export async function startSmtp(): Promise<TestSmtp> {
  const place = await newPlace('mail');
  const mailbox = await openMailbox(place.folder);
  let server = await startSmtpServer(mailbox, 0);
  const { port } = server;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    messages: async () => {
      const found = await Promise.all(mailbox.list().map(({ id }) => mailbox.find(id)));
      return found.filter((message) => message !== undefined).reverse();
    },
    stop: async () => {
      await server.close();
      await rm(place.folder, { recursive: true, force: true });
    },
    kill9: () => server.close(),
    restart: async () => {
      server = await startSmtpServer(mailbox, port);
    },
  };
}
