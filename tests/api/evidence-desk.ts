import { randomUUID } from 'node:crypto';
import type { DemoPerson } from '../../dev/demo-people.js';
import { createClamav } from '../../record/evidence/clamav.js';
import { PDF } from '../record/evidence-samples.js';
import { closeIndexed, openHouse, type Answered, type House } from './house.js';
import { AGENT, done, list, objectionTo } from './journey.js';
import { startClamd, type ScriptedClamd } from '../record/scripted-clamd.js';

/** What a test sends as a file. */
interface Sent {
  readonly person?: string | DemoPerson;
  readonly name?: string;
  readonly type?: string;
  readonly key?: string;
  readonly query?: string;
}

/** A house with a scanner beside it and a published listing, and what people do there with files. */
export interface EvidenceDesk {
  readonly house: House;
  readonly clamd: ScriptedClamd;
  readonly listing: string;
  upload(bytes: Uint8Array, sent?: Sent): Promise<Answered>;
  idOf(answer: Promise<Answered>): Promise<string>;
  fileWith(evidence: readonly string[], person?: string): Promise<Answered>;
  download(person: string, id: string): Promise<Answered>;
  /** Files and chunks in the store. */
  stored(): Promise<readonly number[]>;
  close(): Promise<void>;
}

/** Different each time, so that a test can tell its own bytes. */
export function pdf(): Buffer {
  return Buffer.concat([PDF, Buffer.from(`% ${randomUUID()}\n%%EOF\n`)]);
}

export async function openEvidenceDesk(): Promise<EvidenceDesk> {
  const clamd = await startClamd();
  const house = await openHouse({ scanner: createClamav(clamd.address, 2_000) });
  const listing = await list(house);
  return {
    house,
    clamd,
    listing,
    upload: (bytes, sent) => upload(house, bytes, sent),
    idOf: async (answer) => String((await done(answer)).at('evidenceId')),
    fileWith: (evidence, person = AGENT) =>
      house.as(person, 'POST', '/v1/objections', { body: { ...objectionTo(listing), evidence } }),
    download: (person, id) => house.as(person, 'GET', `/v1/evidence/${id}/content`),
    stored: () => {
      const names = ['evidence_files.files', 'evidence_files.chunks'];
      return Promise.all(names.map((name) => house.record.deps.database.collection(name).countDocuments()));
    },
    close: async () => {
      clamd.close();
      await closeIndexed(house);
    },
  };
}

async function upload(
  house: House,
  bytes: Uint8Array,
  { person = AGENT, name = '证据.pdf', type = '', key, query = '' }: Sent = {},
): Promise<Answered> {
  const form = new FormData();
  form.set('file', new Blob([Buffer.from(bytes)], { type }), name);
  return house.raw('POST', `/v1/evidence${query}`, {
    body: form,
    headers: {
      Authorization: `Bearer ${await house.issuer.token(person)}`,
      'Idempotency-Key': key ?? randomUUID(),
      'Accept-Language': 'zh',
    },
  });
}
