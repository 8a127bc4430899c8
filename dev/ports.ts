import { createServer } from 'node:net';
import { ClearError } from './clear-error.js';

/** A port of 127.0.0.1 that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('a TCP server has no port'));
      });
    });
  });
}

/** Throws a `ClearError` that names the variable when somebody listens on the port already. */
export async function needPort(port: number, variable: string, what: string): Promise<void> {
  if (!(await isFree(port))) {
    throw new ClearError(
      `Port ${String(port)} for ${what} is in use: stop the program that holds it, or set ${variable} to another port`,
    );
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen(port, '127.0.0.1', () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}
