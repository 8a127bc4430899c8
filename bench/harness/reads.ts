import type { MeasureStanding } from '../../domain/standing/standing.js';
import type { CaseRecord } from '../../record/open-record.js';

type Word = MeasureStanding['standing'];

/** How many of these listings read so, in every measure, when asked for all at once. */
export async function countReading(record: CaseRecord, listings: readonly string[], word: Word): Promise<number> {
  const found = await record.standing({ listings });
  return found.filter(({ measures }) => measures.every(({ standing }) => standing === word)).length;
}

/** Throws unless every measure of the listing reads as suspended. */
export async function mustBeSuspended(record: CaseRecord, listing: string): Promise<void> {
  if ((await countReading(record, [listing], 'suspended')) !== 1) throw new Error(`${listing} is not suspended`);
}
