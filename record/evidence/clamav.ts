import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import type { Scanner, Verdict } from './scanner.js';

const PATIENCE_MS = 15_000;
const LONGEST_PART = 64 * 1024;
/** A signature's name and a little more; whoever says more is no ClamAV. */
const LONGEST_REPLY = 1_024;

/**
 * ClamAV's daemon at an address `host:port`, by its command INSTREAM (clamd(8)): the bytes go in parts that each say their
 * length in four bytes, a part of length zero ends them, and one line answers.
 */
export function createClamav(address: string, patienceMs = PATIENCE_MS): Scanner {
  const at = address.lastIndexOf(':');
  const [host, port] = [address.slice(0, at), Number(address.slice(at + 1))];
  return {
    async scan(content) {
      const socket = connect({ host, port, signal: AbortSignal.timeout(patienceMs) });
      const parts = Readable.from(inParts(content));
      try {
        return verdictOf(await replyTo(parts, socket));
      } catch (error) {
        return { kind: 'unavailable', cause: error instanceof Error ? error.name : 'unknown' };
      } finally {
        parts.destroy();
        socket.destroy();
      }
    },
  };
}

/**
 * What the daemon says, whether it has heard all of it or not. It may hang up at any time: `stream.pipeline` was seen to wait
 * for ever then, the end of its patience notwithstanding.
 */
function replyTo(parts: Readable, socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let reply = '';
    socket.setEncoding('latin1').on('data', (text) => {
      reply += String(text);
      if (reply.includes('\0')) resolve(reply);
      else if (reply.length > LONGEST_REPLY) reject(new RangeError('The scanner says too much.'));
    });
    socket.on('error', reject).once('close', () => {
      resolve(reply);
    });
    parts.on('error', reject).pipe(socket, { end: false });
  });
}

async function* inParts(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  for await (const bytes of content) {
    for (let from = 0; from < bytes.length; from += LONGEST_PART) {
      const part = bytes.subarray(from, from + LONGEST_PART);
      yield lengthOf(part.length);
      yield part;
    }
  }
  yield lengthOf(0);
}

/** `stream: OK`, `stream: <signature> FOUND`, or an error, such as a file beyond its own limit. */
function verdictOf(reply: string): Verdict {
  const line = reply.split('\0', 1)[0] ?? '';
  if (line === 'stream: OK') return { kind: 'clean' };
  const finding = /^stream: (.+) FOUND$/.exec(line)?.[1];
  return finding === undefined ? { kind: 'unavailable', cause: line.slice(0, 200) } : { kind: 'infected', finding };
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}
