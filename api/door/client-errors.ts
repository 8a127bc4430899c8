import { STATUS_CODES, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { HttpProblemCode } from '../../contracts/problem-texts.js';
import { problem, problemText } from '../problems/problem.js';

const CODES: Readonly<Record<string, HttpProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'body-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};

/**
 * Answers what does not even become a request (a head that cannot be read, is too large or never ends) with a problem
 * like everything else, and hangs up. Where an answer is under way already there is nothing left to say.
 */
export function answerClientErrors(server: Server): void {
  const answering = new WeakMap<Duplex, ServerResponse>();
  server.on('request', (req, res) => answering.set(req.socket, res));
  // An expectation that nobody here can meet, which the server would refuse without a word.
  server.on('checkExpectation', (req: IncomingMessage) => {
    refuse(req.socket, 'malformed-request');
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const under = answering.get(socket);
    const isUnderWay = under?.headersSent === true && !under.writableFinished;
    if (!socket.writable || error.code === 'ECONNRESET' || isUnderWay) {
      socket.destroy();
      return;
    }
    refuse(socket, CODES[error.code ?? ''] ?? 'malformed-request');
  });
}

/** The same for a request of HTTP/1.1 that does not say to which host it goes (RFC 9112, section 3.2). */
export function withHost(app: RequestListener): RequestListener {
  return (req, res) => {
    if (req.headers.host === undefined && req.httpVersion === '1.1') refuse(req.socket, 'malformed-request');
    else app(req, res);
  };
}

function refuse(socket: Duplex, code: HttpProblemCode): void {
  socket.end(written(code), () => socket.destroy());
}

/** Nobody knows yet which language is asked for: the problem itself holds both. */
function written(code: HttpProblemCode): string {
  const found = problem(code);
  const body = problemText(found, 'zh');
  return [
    `HTTP/1.1 ${found.status} ${STATUS_CODES[found.status] ?? ''}`,
    'Content-Type: application/problem+json; charset=utf-8',
    'Content-Language: zh',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
