import { ApplicationFailure } from '@temporalio/common';
import { CaseNotFound } from '../record/case/outcome.js';
import type { Agenda, Attendance } from './agenda.js';
import type { ActivityDeps } from './deps.js';

/** What receipts say of an effect that an operator has skipped. */
export const SKIPPED = 'skipped';

/** Events after which an effect is looked at again. */
const AGAIN: ReadonlySet<string> = new Set(['EffectRetried', 'EffectSkipped']);

/** The record as the attendants see it. */
export function createAttendance({ record, searchable }: Pick<ActivityDeps, 'record' | 'searchable'>): Attendance {
  async function readAgenda(caseId: string): Promise<Agenda> {
    const { events, ...agenda } = await record.readAgenda(caseId).catch(asFailure);
    return {
      ...agenda,
      events: events.map(({ seq, type, of, effect }) => ({
        seq,
        type,
        ...(AGAIN.has(type) && of && effect !== undefined && { again: { ...of, effect } }),
      })),
      searchable: searchable(),
    };
  }

  return {
    readAgenda,
    async markAttended(caseId, seqs) {
      await record.markAttended(caseId, seqs);
      return readAgenda(caseId);
    },
    async settleDue(caseId) {
      await record.settleDue(caseId);
      return readAgenda(caseId);
    },
    async reportEffectFailure(caseId, seq, effect, code) {
      await record.reportEffectFailure(caseId, seq, effect, code);
      return readAgenda(caseId);
    },
    async skipEffect(caseId, seq, effect) {
      await record.putReceipt(caseId, seq, effect, { outcome: SKIPPED });
    },
  };
}

/** A case that is not in the record will not come by asking again. */
function asFailure(error: unknown): never {
  if (error instanceof CaseNotFound) throw ApplicationFailure.nonRetryable('There is no such case.', 'case-not-found');
  throw error;
}
