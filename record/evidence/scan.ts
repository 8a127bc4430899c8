import { assertNever } from '../../domain/kernel/assert-never.js';
import { plusMs } from '../../domain/kernel/calendar-date.js';
import type { RecordDeps } from '../record-deps.js';
import { destroyEvidence } from './destroy.js';
import { evidenceIn, readBytes, type StoredEvidence } from './evidence-store.js';
import type { EvidenceDocument, ScanState } from './evidence.model.js';

/** How long after a scanner that did not answer it is asked again. */
const AGAIN_MS = 60_000;

/** Whether a scan of this file is still owed, by the scanner that this process has. */
export function owesScan({ scanner }: Pick<RecordDeps, 'scanner'>, { scan }: Pick<EvidenceDocument, 'scan'>): boolean {
  return scanner !== null && (scan.state === 'pending' || scan.state === 'not-configured');
}

/**
 * Has a held file scanned and keeps what was found. An infected file that is in no case is destroyed; one that is in
 * evidence already stays as the record says, and nobody is given it. A scanner that does not answer is asked again by the
 * sweep. Repeating it is harmless.
 */
export async function scanEvidence(deps: RecordDeps, found: StoredEvidence): Promise<ScanState> {
  if (deps.scanner === null) return 'not-configured';
  const now = deps.clock.now();
  const verdict = await deps.scanner.scan(readBytes(deps, found));
  const held = { _id: found._id, state: 'held', 'scan.state': { $in: ['pending', 'not-configured'] } } as const;
  switch (verdict.kind) {
    case 'clean':
      await evidenceIn(deps).updateOne(held, { $set: { scan: { state: 'clean', at: now, finding: null } } });
      return 'clean';
    case 'infected':
      await evidenceIn(deps).updateOne(held, {
        $set: { scan: { state: 'infected', at: now, finding: verdict.finding } },
      });
      await destroyEvidence(deps, found._id, 'infected');
      return 'infected';
    case 'unavailable':
      await evidenceIn(deps).updateOne(held, {
        $set: { 'scan.state': 'pending', wakeAt: new Date(plusMs(now, AGAIN_MS)) },
      });
      return 'pending';
    default:
      return assertNever(verdict);
  }
}
