import type { Server } from 'node:http';
import type { Express } from 'express';

export interface Listening {
  readonly port: number;
  /** Ends open connections too. */
  close(): Promise<void>;
}

/** Serves an app on 127.0.0.1 and answers when it does; port 0 takes a free one. */
export async function listen(app: Express, port: number): Promise<Listening> {
  const server = await new Promise<Server>((resolve, reject) => {
    const starting = app.listen(port, '127.0.0.1', (error) => {
      if (error === undefined) resolve(starting);
      else reject(error);
    });
  });
  const address = server.address();
  return {
    port: address !== null && typeof address === 'object' ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
