import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import express, { type Request } from 'express';
import { readUpload, type UploadedFile } from '../../api/door/upload.js';

let server: Server;
let received: (req: Request) => void;
let request: Promise<Request>;
beforeEach(async () => {
  request = new Promise((resolve) => {
    received = resolve;
  });
  const app = express();
  app.post('/', (req) => {
    received(req);
  });
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

test('a caller who hangs up before anybody began to read his file ends that reading, not the process', async () => {
  const socket = await halfAnUpload();
  const req = await request;
  const file = await readUpload(req);
  const closed = new Promise((resolve) => req.once('close', resolve));
  socket.destroy();
  await closed;
  await turn();
  // An error that nobody listens for would fail this test too.
  await expect(read(file)).rejects.toMatchObject({ code: 'malformed-request' });
});

async function halfAnUpload(): Promise<Socket> {
  const { port } = server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n' +
      '--b\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nhalf of',
  );
  return socket;
}

async function read({ content }: UploadedFile): Promise<number> {
  let bytes = 0;
  for await (const chunk of content) bytes += chunk.length;
  return bytes;
}
