import type { KeyTexts } from '../../config/keys.js';
import { TEST_KEYS } from '../../dev/testing/keys.js';
import { instantOf } from '../../domain/kernel/calendar-date.js';
import type { Clock } from '../../domain/kernel/clock.js';
import { listingKind } from '../../domain/listing/kind.js';
import { objectionKind } from '../../domain/objection/kind.js';
import { openRecord, type CaseRecord } from '../../record/open-record.js';
import { openShelf } from '../../rulebooks/live-shelf.js';
import type { Cleanup } from './bench.js';
import { OFFICES } from './people.js';

export const realClock: Clock = { now: () => instantOf(new Date()) };

/** The record over the database at `url`, as the product opens it, with the offices that the journey needs. */
export async function openBenchRecord(
  cleanup: Cleanup,
  url: string,
  clock: Clock = realClock,
  keys: KeyTexts | null = TEST_KEYS,
): Promise<CaseRecord> {
  const record = await openRecord({ url, clock, shelf: openShelf(), kinds: [listingKind, objectionKind], keys });
  cleanup.defer(() => record.close());
  await record.putDepartments(OFFICES);
  return record;
}
