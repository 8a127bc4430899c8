import { filesIn } from '../../domain/kernel/evidence.js';
import type { HistoryEvent } from '../../record/case/history.js';
import type { CaseRecord } from '../../record/open-record.js';

/** An uploaded file as a letter names it. */
export interface FileLine {
  readonly id: string;
  /** As its sender called it; null where it has been erased: then its hash alone tells which one it was. */
  readonly name: string | null;
  readonly sha256: string;
}

/** The uploaded files of the paper that this event recorded, in the order in which the event names them. */
export function filesOf(
  record: Pick<CaseRecord, 'findEvidence'>,
  { data }: Pick<HistoryEvent, 'data'>,
): Promise<readonly FileLine[]> {
  return Promise.all(
    filesIn(data).map(async ({ id, sha256 }) => ({ id, name: (await record.findEvidence(id))?.name ?? null, sha256 })),
  );
}
