import { randomUUID } from 'node:crypto';
import { dateOf } from '../../domain/kernel/calendar-date.js';
import type { Office } from './office.js';

/** A penalty as an import leaves it, against somebody of this name; its id. */
export async function penaltyOf(record: Office['record'], subject: string, name: string): Promise<string> {
  const key = randomUUID();
  const [entry] = await record.putEntries([
    {
      kind: 'penalty',
      key,
      digest: key,
      subject,
      origin: { importId: 'imp-test', row: 1 },
      source: '11520100DEMA00099C',
      authority: '11520100DEMA00099C',
      decidedOn: dateOf(record.deps.clock.now()),
      restricted: null,
      data: { kinds: ['FINE'] },
      personal: { name },
    },
  ]);
  if (entry === undefined) throw new Error('No entry was made.');
  return entry.id;
}
