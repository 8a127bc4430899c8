import { simpleParser, type AddressObject } from 'mailparser';
import { z } from 'zod';

const Attachment = z.strictObject({ filename: z.string(), contentType: z.string(), base64: z.string() });

/** A mail as it was received. `to` is the envelope's: who it was really delivered to. */
export const Message = z.strictObject({
  id: z.string(),
  receivedAt: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  messageId: z.string().nullable(),
  headers: z.array(z.strictObject({ name: z.string(), line: z.string() })),
  text: z.string(),
  html: z.string().nullable(),
  attachments: z.array(Attachment),
});
export type Message = z.infer<typeof Message>;

/** What a list shows. */
export type Summary = Pick<Message, 'id' | 'receivedAt' | 'from' | 'to' | 'subject' | 'messageId'>;

/** Nothing is made of a body that was not sent: a letter's text out of its HTML takes longer than all the rest. */
const AS_SENT = { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true };

export async function parseMessage(
  raw: Buffer,
  { id, receivedAt, to }: Pick<Message, 'id' | 'receivedAt' | 'to'>,
): Promise<Message> {
  const mail = await simpleParser(raw, AS_SENT);
  return {
    id,
    receivedAt,
    from: addressesOf(mail.from),
    to,
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? null,
    headers: mail.headerLines.map(({ key, line }) => ({ name: key, line })),
    text: mail.text ?? '',
    html: typeof mail.html === 'string' ? mail.html : null,
    attachments: mail.attachments.map((attachment) => ({
      filename: attachment.filename ?? 'attachment',
      contentType: attachment.contentType,
      base64: attachment.content.toString('base64'),
    })),
  };
}

function addressesOf(addresses: AddressObject | undefined): string {
  return addresses?.text ?? '';
}

export function summaryOf({ id, receivedAt, from, to, subject, messageId }: Message): Summary {
  return { id, receivedAt, from, to, subject, messageId };
}
