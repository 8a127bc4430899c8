import { createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';

/** What the peer does at the next scans: answers with this, hangs up at the first byte, or says nothing for ever. */
type Manner = ((bytes: Buffer) => string) | 'hangs-up' | 'is-silent';

export interface ScriptedClamd {
  readonly address: string;
  answer: Manner;
  close(): void;
}

/** Speaks clamd's INSTREAM over TCP: an outside system, played from its documentation. */
export async function startClamd(): Promise<ScriptedClamd> {
  const peer = { answer: (() => 'stream: OK\0') as Manner };
  const lines = new Set<Socket>();
  const server = createServer((socket) => {
    let held = Buffer.alloc(0);
    lines.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      held = Buffer.concat([held, bytes]);
      const content = contentIn(held);
      if (peer.answer === 'hangs-up') socket.destroy();
      else if (peer.answer !== 'is-silent' && content !== null) socket.end(peer.answer(content));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(peer, {
    address: `127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: () => {
      server.close();
      for (const socket of lines) socket.destroy();
    },
  });
}

/** The bytes of all parts, once the part of length zero has come. */
function contentIn(held: Buffer): Buffer | null {
  const command = 'zINSTREAM\0';
  if (held.length < command.length || held.toString('latin1', 0, command.length) !== command) return null;
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= held.length;) {
    const length = held.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(held.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
