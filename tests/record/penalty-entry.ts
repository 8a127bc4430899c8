import { randomUUID } from 'node:crypto';
import type { CaseRecord } from '../../record/open-record.js';

type Entry = Parameters<CaseRecord['putEntries']>[0][number];

/** What matters of a penalty: whose, decided when, with what; `by` is the credit code of the office that decided and sent it. */
export interface Penalty extends Pick<Entry, 'subject' | 'decidedOn' | 'data' | 'personal'> {
  readonly by: string;
}

/** A penalty as an import leaves it; its id. */
export async function putPenalty(record: CaseRecord, { by, ...penalty }: Penalty): Promise<string> {
  const key = randomUUID();
  const [entry] = await record.putEntries([
    {
      ...penalty,
      kind: 'penalty',
      key,
      digest: key,
      origin: { importId: 'imp-test', row: 1 },
      source: by,
      authority: by,
      restricted: null,
    },
  ]);
  if (entry === undefined) throw new Error('No entry was made.');
  return entry.id;
}
