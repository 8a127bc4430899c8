import { SaxesParser } from 'saxes';
import { FileRefusal } from '../file-refusal.js';

export interface XmlHandlers {
  /** `name` without its namespace prefix. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Feeds XML to the handlers piece by piece; after each piece control comes back, so that what the handlers gathered can be
 * handed on. Entities are not expanded beyond XML's own five.
 * @throws {FileRefusal} `file-broken`
 */
export async function* parseXml(bytes: AsyncIterable<Uint8Array>, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  parser.on('error', () => {
    throw new FileRefusal('file-broken', { row: 0 });
  });
  parser.on('opentag', (tag) => handlers.open?.(localName(tag.name), tag.attributes));
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  parser.on('closetag', (tag) => handlers.close?.(localName(tag.name)));
  for await (const piece of bytes) {
    parser.write(decode(decoder, piece));
    yield;
  }
  parser.write(decode(decoder));
  parser.close();
  yield;
}

/** Reads a small part of a workbook to its end. */
export async function readXml(bytes: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<void> {
  for await (const _ of parseXml(bytes, handlers));
}

function decode(decoder: InstanceType<typeof TextDecoder>, piece?: Uint8Array): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    throw new FileRefusal('file-broken', { row: 0 });
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
