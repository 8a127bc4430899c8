import type { CaseView } from '../../record/case/case-view.js';
import type { HistoryEvent } from '../../record/case/history.js';
import type { CaseRecord } from '../../record/open-record.js';
import { objectionOf } from '../../domain/telling/telling.js';

/** The objection on the same record whose result this one shares. */
export interface Lead {
  /** Null where it is another party's, who need not be known to this one. */
  readonly caseId: string | null;
}

/**
 * The lead of an objection that was verified together with another, and the history with the lead's reasons beside its
 * result, where both are the same party's. Another party's result may tell what concerns that party only: the letter then
 * says where the reasons are kept.
 */
export async function withLead(
  record: Pick<CaseRecord, 'getCase' | 'history'>,
  view: CaseView,
  history: readonly HistoryEvent[],
): Promise<{ readonly lead: Lead | null; readonly history: readonly HistoryEvent[] }> {
  if (view.kind !== 'objection') return { lead: null, history };
  const { lead: caseId, party } = objectionOf(view);
  if (caseId === null) return { lead: null, history };
  if (objectionOf(await record.getCase(caseId)).party !== party) return { lead: { caseId: null }, history };
  const lead = { caseId };
  if (!history.some(({ type }) => type === 'LeadResultRecorded')) return { lead, history };
  const decided = (await record.history(caseId)).findLast(({ type }) => type === 'ObjectionDecided');
  if (!decided?.personal) return { lead, history };
  const { personal } = decided;
  return {
    lead,
    history: history.map((event) => (event.type === 'LeadResultRecorded' ? { ...event, personal } : event)),
  };
}
