import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ClearError } from '../dev/clear-error.js';
import { answered, apiUrl, client, print, tokenOf, type Identified } from './place.js';

const LOOK_AGAIN_MS = 1_000;

/** Sends a file and tells how far it is until every row has ended. */
export async function importFile(file: string, identified: Identified): Promise<void> {
  const api = await client(identified);
  const importId = await upload(file, identified);
  for (;;) {
    const view = answered(await api.GET('/v1/imports/{importId}', { params: { path: { importId } } }));
    const { read, accepted, waiting, refused } = view.rows;
    print(`${importId} ${view.status}: ${read} read, ${accepted} accepted, ${waiting} waiting, ${refused} refused`);
    if (view.refusal !== null) throw new ClearError(`${view.refusal.words.zh} ${view.refusal.words.en}`);
    if (view.endedAt !== null) return;
    await sleep(LOOK_AGAIN_MS);
  }
}

/** By hand and not by the typed client: the file is streamed, whatever its size. */
async function upload(file: string, identified: Identified): Promise<string> {
  const form = new FormData();
  form.set('file', await openAsBlob(file), basename(file));
  const response = await fetch(`${await apiUrl()}/v1/imports`, {
    method: 'POST',
    body: form,
    headers: { Authorization: `Bearer ${await tokenOf(identified)}`, 'Idempotency-Key': randomUUID() },
  });
  const body = (await response.json()) as { readonly importId?: string; readonly code?: string };
  if (body.importId === undefined) throw new ClearError(`The file was not taken: ${body.code ?? 'no code'}`);
  return body.importId;
}
