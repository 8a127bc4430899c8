import type { CaseView } from '../../record/case-view.js';
import type { HistoryEvent } from '../../record/history.js';
import type { CaseRecord } from '../../record/open-record.js';
import { objectionOf } from '../../domain/telling/telling.js';

/**
 * The history with the lead's reasons beside the lead's result, where both objections are the same party's. Another
 * party's result may tell what concerns that party only: the letter then says where the reasons are kept.
 */
export async function withLeadReasons(
  record: Pick<CaseRecord, 'getCase' | 'history'>,
  view: CaseView,
  history: readonly HistoryEvent[],
): Promise<readonly HistoryEvent[]> {
  if (view.kind !== 'objection' || !history.some(({ type }) => type === 'LeadResultRecorded')) return history;
  const { lead, party } = objectionOf(view);
  if (lead === null || objectionOf(await record.getCase(lead)).party !== party) return history;
  const decided = (await record.history(lead)).findLast(({ type }) => type === 'ObjectionDecided');
  if (!decided?.personal) return history;
  const { personal } = decided;
  return history.map((event) => (event.type === 'LeadResultRecorded' ? { ...event, personal } : event));
}
