import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import type { Agenda } from '../../activities/agenda.js';

const KIND = defineSearchAttributeKey('RedressKind', SearchAttributeType.KEYWORD);
const STATUS = defineSearchAttributeKey('RedressStatus', SearchAttributeType.KEYWORD);
const DUTY = defineSearchAttributeKey('RedressDuty', SearchAttributeType.KEYWORD);
const DUE_AT = defineSearchAttributeKey('RedressDueAt', SearchAttributeType.DATETIME);

/** Tells those who read Temporal's own pages where the case stands. Status and duty names and dates only. */
export function tell(now: Agenda, before: Agenda | null): void {
  setCurrentDetails(detailsOf(now));
  if (!now.searchable || (before !== null && sameToReaders(now, before))) return;
  upsertSearchAttributes([
    { key: KIND, value: now.kind },
    { key: STATUS, value: now.status },
    { key: DUTY, value: now.nextDuty?.name ?? null },
    { key: DUE_AT, value: now.nextDuty === null ? null : new Date(now.nextDuty.dueAt) },
  ]);
}

function sameToReaders(now: Agenda, before: Agenda): boolean {
  return (
    now.status === before.status &&
    now.nextDuty?.name === before.nextDuty?.name &&
    now.nextDuty?.dueAt === before.nextDuty?.dueAt
  );
}

function detailsOf({ kind, status, nextDuty, events }: Agenda): string {
  const lines = [`**${kind}**: ${status}`];
  if (nextDuty !== null) lines.push(`next duty: ${nextDuty.name}, due ${nextDuty.dueAt}`);
  if (events.length > 0) lines.push(`to carry out: ${events.map(({ seq, type }) => `${seq} ${type}`).join(', ')}`);
  return lines.join('\n\n');
}
