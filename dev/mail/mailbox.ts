import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Message, parseMessage, summaryOf, type Summary } from './message.js';

/** All mail that was received, in one folder, a file each. */
export interface Mailbox {
  /** Answers once the mail is on the disk. */
  add(raw: Buffer, to: readonly string[]): Promise<Message>;
  /** Newest first. */
  list(): readonly Summary[];
  find(id: string): Promise<Message | undefined>;
}

/** Older mail is deleted, so that a benchmark does not fill the disk. */
const KEPT_MESSAGES = 20_000;

export async function openMailbox(folder: string, kept = KEPT_MESSAGES): Promise<Mailbox> {
  await mkdir(folder, { recursive: true });
  const summaries: Summary[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const message = await read(join(folder, name));
    if (message === undefined) await rm(join(folder, name), { force: true });
    else summaries.push(summaryOf(message));
  }
  const fileOf = (id: string): string => join(folder, `${id}.json`);

  return {
    add: async (raw, to) => {
      const receivedAt = new Date().toISOString();
      const id = `${receivedAt.replace(/\D/g, '')}-${randomUUID().slice(0, 8)}`;
      const message = await parseMessage(raw, { id, receivedAt, to: [...to] });
      await writeFile(`${fileOf(id)}.half`, JSON.stringify(message));
      await rename(`${fileOf(id)}.half`, fileOf(id));
      summaries.push(summaryOf(message));
      const oldest = summaries.length > kept ? summaries.shift() : undefined;
      if (oldest !== undefined) await rm(fileOf(oldest.id), { force: true });
      return message;
    },
    list: () => [...summaries].reverse(),
    find: async (id) => (summaries.some((summary) => summary.id === id) ? read(fileOf(id)) : undefined),
  };
}

/** `undefined` for a file that a killed run left half written. */
async function read(file: string): Promise<Message | undefined> {
  try {
    return Message.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}
