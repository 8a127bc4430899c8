import { createHash } from 'node:crypto';
import { plusMs } from '../../domain/kernel/calendar-date.js';
import type { Actor } from '../../domain/kernel/actor.js';
import { base32 } from '../case/case-id.js';
import type { RecordDeps } from '../record-deps.js';
import type { ReadDocument, ReadOf } from './read.model.js';

const DAY_MS = 86_400_000;

/** A look: at what, by whom, and by which operation of the contracts. */
export interface Look extends ReadOf {
  readonly by: Actor;
  readonly operation: string;
}

/** A look as it is kept, with the time at which it goes. Nothing was unmasked by it. */
export function readDocument({ clock, readLogDays }: RecordDeps, _id: string, look: Look): ReadDocument {
  const { caseId, subject = null, item = null, by, operation } = look;
  const at = clock.now();
  return {
    _id,
    caseId,
    ...(subject !== null && { subject }),
    ...(item !== null && { item }),
    by,
    at,
    operation,
    unmasked: false,
    reason: null,
    expireAt: new Date(plusMs(at, readLogDays * DAY_MS)),
  };
}

/** The id of a look that is kept once, however often it is taken. */
export function readIdOf(parts: readonly string[]): string {
  return base32(createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 15));
}

/** Where the reason of a look stands sealed. */
export function placeOfReason(id: string): string {
  return `read\n${id}`;
}
