import type { ObjectionCase } from '../objection/objection.js';
import { objectionOf, toListing, toObjection, type Telling } from './telling.js';

const OVER: readonly ObjectionCase['status'][] = ['withdrawn', 'told', 'closed'];

/** What an objection tells other cases. Its hold needs no telling: it stands by its own commit. */
export const OBJECTION_NEWS = {
  /** Papers posted in time, and a recognised obstacle, open an ended objection anew. Where it has ended since, told late, there is nothing to open. */
  tellListingOfObjection: (view, { type, data }) => {
    const { on, status } = objectionOf(view);
    if (type === 'ObstacleRecognized' && data['opens'] !== true) return [];
    const again = type === 'MissingSupplied' || type === 'ObstacleRecognized';
    if (again && OVER.includes(status)) return [];
    const news = { type: 'RecordObjectionOpened', objection: view.caseId } as const;
    return [toListing(on, again ? { ...news, again } : news)];
  },

  tellLeadOfJoining: (view) => {
    const { lead } = objectionOf(view);
    return lead === null ? [] : [toObjection(lead, { type: 'RecordJoined', objection: view.caseId })];
  },

  correctListing: (view) => {
    const { on, result } = objectionOf(view);
    if (!result || result.correction === 'none') return [];
    const { outcome, measures } = result;
    return [toListing(on, { type: 'ApplyObjectionResult', objection: view.caseId, outcome, measures })];
  },

  noteCorrection: (view) => {
    const { result } = objectionOf(view);
    if (!result || result.correction === 'none') return [];
    return [toObjection(view.caseId, { type: 'RecordCorrectionApplied' })];
  },

  tellJoinedOfResult: (view) => {
    const { joined, result } = objectionOf(view);
    if (!result) return [];
    return joined.map((other) =>
      toObjection(other, { type: 'RecordLeadResult', lead: view.caseId, outcome: result.outcome }),
    );
  },

  tellJoinedThatLeadIsGone: (view) =>
    objectionOf(view).joined.map((other) => toObjection(other, { type: 'RecordLeadGone', lead: view.caseId })),

  /** One that joined late is told at once what the others were told before. */
  answerTheJoined: (view, { data }) => {
    const { result, refusal, status, toldAt } = objectionOf(view);
    const other = String(data['objection']);
    // Whatever became of it since: a refused one may have been told and closed by now.
    const gone = refusal !== null || status === 'withdrawn' || status === 'closed';
    // A result that is not served yet is told to all who joined when it is.
    if (result && toldAt === null) return [];
    if (result) return [toObjection(other, { type: 'RecordLeadResult', lead: view.caseId, outcome: result.outcome })];
    return gone ? [toObjection(other, { type: 'RecordLeadGone', lead: view.caseId })] : [];
  },

  /** Papers posted in time may have opened it anew since it was told: then there is no result to tell. */
  tellListingOfResult: (view) => {
    const { on, result, refusal, status } = objectionOf(view);
    if (status !== 'told' && status !== 'closed') return [];
    const outcome = result?.outcome ?? (refusal === null ? 'withdrawn' : 'refused');
    return [toListing(on, { type: 'RecordObjectionClosed', objection: view.caseId, outcome })];
  },
} satisfies Record<string, Telling>;
