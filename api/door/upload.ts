import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Request } from 'express';
import { fileNameOf } from './file-name.js';
import { problem } from '../problems/problem.js';

export interface UploadedFile {
  readonly filename: string;
  /** Media type, as its sender says. */
  readonly declaredType: string;
  /** Throws where the upload breaks off: what was read until then is no file. */
  readonly content: AsyncIterable<Uint8Array>;
}

const LONGEST_FILENAME = 255;

/**
 * The one file of a `multipart/form-data` body, as it arrives; nothing of it is kept in memory or on disk here. A body with
 * more than one is refused.
 */
export function readUpload(req: Request): Promise<UploadedFile> {
  const type = (req.get('Content-Type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  const isPlain = ['', 'identity'].includes((req.get('Content-Encoding') ?? '').toLowerCase());
  if (type !== 'multipart/form-data' || !isPlain) throw problem('unsupported-media-type');
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown): void => {
      reject(problem('malformed-request', { cause }));
    };
    try {
      // By `defParamCharset` a name arrives as the bytes that were sent; `fileNameOf` reads them.
      const form = busboy({
        headers: req.headers,
        defParamCharset: 'latin1',
        limits: { files: 1, fields: 0, parts: 2 },
      });
      let isTooMuch = false;
      for (const limit of ['filesLimit', 'partsLimit'] as const)
        form.on(limit, () => {
          isTooMuch = true;
        });
      form.on('file', (field, stream, { filename, mimeType }) => {
        if (field !== 'file') {
          stream.resume();
          fail(new Error('The part is not called file.'));
          return;
        }
        // Whoever is given the file may not have begun to read it when the caller hangs up. An error that nobody
        // listens for ends the process; `content` throws it whenever it is read.
        stream.on('error', fail);
        resolve({ filename: nameOf(filename), declaredType: mimeType, content: whole(stream, ended) });
      });
      // By pipeline, so that a caller who hangs up breaks the file's stream instead of leaving it waiting.
      const ended = pipeline(req, form).then(() => {
        if (isTooMuch) throw new Error('There is more than one file.');
        fail(new Error('There is no part called file.'));
      });
      ended.catch(fail);
    } catch (error) {
      fail(error);
    }
  });
}

/** The same bytes; when the last of them is here it is asked once more whether they may be brought. Throws what `may` throws. */
export async function* whileAllowed(
  content: AsyncIterable<Uint8Array>,
  may: () => Promise<unknown>,
): AsyncGenerator<Uint8Array> {
  yield* content;
  await may();
}

/** All bytes of the file; what stands behind it counts too, so that no second file is lost without a word. */
async function* whole(stream: AsyncIterable<Uint8Array>, ended: Promise<void>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
    await ended;
  } catch (cause) {
    throw problem('malformed-request', { cause });
  }
}

function nameOf(filename: string | undefined): string {
  const decoded = fileNameOf(filename ?? '');
  // eslint-disable-next-line no-control-regex -- taking them out is the purpose
  const name = decoded.replaceAll(/[\u0000-\u001f\u007f]/g, '').trim();
  return name === '' ? 'unnamed' : name.slice(0, LONGEST_FILENAME);
}
