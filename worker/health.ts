import { createServer, type Server } from 'node:http';

/** Answers `/healthz` with 200 while the worker polls, else 503, for whoever supervises the process. */
export function startHealth(port: number, host: string, isRunning: () => boolean): Promise<Server> {
  const server = createServer((request, response) => {
    const status = request.url === '/healthz' ? (isRunning() ? 200 : 503) : 404;
    response.writeHead(status, { 'content-type': 'text/plain' }).end();
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => resolve(server));
  });
}
