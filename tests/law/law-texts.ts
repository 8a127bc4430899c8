import type { Actor } from '../../domain/kernel/actor.js';
import { instantOf } from '../../domain/kernel/calendar-date.js';
import type { Department } from '../../record/people/departments.js';
import { openRecord, type CaseRecord } from '../../record/open-record.js';
import { openShelf } from '../../rulebooks/live-shelf.js';
import { KINDS } from '../../worker/kinds.js';
import { TEST_KEYS } from '../../dev/testing/keys.js';

/** A year end: dates that begin now reach into a year of which nobody knows the holidays. */
export const YEAR_END = instantOf('2026-12-28T10:00:00+08:00');

export const LEAD: Actor = { id: 'lead-1', role: 'lead', department: 'sz-lead' };
export const SECOND_LEAD: Actor = { id: 'lead-2', role: 'lead', department: 'sz-lead' };
export const OTHER_LEAD: Actor = { id: 'lead-3', role: 'lead', department: 'gz-lead' };
/** Of the neighbour province Hubei. */
export const FOREIGN_LEAD: Actor = { id: 'lead-4', role: 'lead', department: 'hb-lead' };
export const NATIONAL_LEAD: Actor = { id: 'lead-5', role: 'lead', department: 'cn-lead' };
export const SECOND_NATIONAL_LEAD: Actor = { id: 'lead-6', role: 'lead', department: 'cn-lead' };

/** The lead departments whose law it is. */
export const OFFICES: readonly Department[] = (
  [
    ['sz-lead', 'city', '520100'],
    ['gz-lead', 'province', '520000'],
    ['hb-lead', 'province', '420000'],
    ['cn-lead', 'nation', '000000'],
  ] as const
).map(([id, level, region]) => ({
  id,
  name: { zh: '示例', en: 'Sample' },
  level,
  region,
  parent: null,
  mail: null,
  creditCode: null,
}));

/** Made up: nobody has published 2027 yet. */
export const YEAR_2027 = `year: 2027
source: 示例通知，2026-11-04
tag: found
holidays:
  - { name: { zh: 元旦, en: New Year }, from: 2027-01-01, to: 2027-01-03 }
  - { name: { zh: 春节, en: Spring Festival }, from: 2027-02-05, to: 2027-02-11 }
workingWeekends:
  - 2027-01-09
`;

/** A province's document that answers objections sooner. */
export const SOONER = `layer: province
jurisdiction: guizhou
from: 2027-03-01
document:
  cite: 示例办法
  title: { zh: 示例信用办法, en: Sample credit rules }
objection:
  acceptance:
    limit: 1 working day
    from: filing
    tag: found
    article: 三
    says: { zh: 一日内受理, en: Accepted within a day }
`;

/** A record that takes approved texts, at the year's end, as a process of its own would have it. */
export async function openLawRecord(url: string, now: () => typeof YEAR_END = () => YEAR_END): Promise<CaseRecord> {
  const record = await openRecord({ url, clock: { now }, shelf: openShelf(), kinds: KINDS, keys: TEST_KEYS });
  await record.putDepartments(OFFICES);
  return record;
}

/** Proposed by the lead department whose it is and approved by its second person; answers the text's id. */
export async function makeLaw(record: CaseRecord, text: string): Promise<string> {
  await record.putDepartments(OFFICES);
  const receivedAt = record.deps.clock.now();
  const [actor, second] = text.startsWith('year') ? [NATIONAL_LEAD, SECOND_NATIONAL_LEAD] : [LEAD, SECOND_LEAD];
  const proposed = await record.proposeLaw({ text, actor, key: text.slice(0, 40), receivedAt });
  if (proposed.kind !== 'accepted') throw new Error(JSON.stringify(proposed));
  const approved = await record.approveLaw(proposed.law._id, { actor: second, key: 'approve', receivedAt });
  if (approved?.kind !== 'accepted') throw new Error(JSON.stringify(approved));
  return proposed.law._id;
}
