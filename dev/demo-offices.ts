import { instantOf, plusMs } from '../domain/kernel/calendar-date.js';
import { isOn } from '../domain/people/person.js';
import type { CaseRecord } from '../record/open-record.js';

const DAY_MS = 86_400_000;
/** The day on which the office of the demonstration that is no more was merged. */
const REFORM = instantOf('2019-03-01T00:00:00+08:00');
const FORMER = 'sz-qts';
const ABSENT = 'sz-samr-clerk03';

/**
 * What the demonstration shows beside people in their offices: an office that another took over, and a place that a
 * colleague fills for somebody who is away. Loaded again it changes nothing while the absence lasts.
 */
export async function putDemoOffices(record: CaseRecord): Promise<void> {
  await mergeOffices(record);
  await fillPlace(record);
}

async function mergeOffices(record: CaseRecord): Promise<void> {
  const name = { zh: '示例市质量技术监督局（已并入市场监督管理局）', en: 'Sample City Quality Bureau, merged' };
  const place = { level: 'city', region: '520100', parent: null, mail: null, creditCode: null } as const;
  await record.putDepartments([{ id: FORMER, name, ...place }]);
  const lead = (id: string) => ({
    actor: { id, role: 'lead', department: 'sz-credit-lead' } as const,
    key: 'demo-reform',
    receivedAt: REFORM,
  });
  const lines = [{ from: FORMER, to: 'sz-samr', effective: REFORM }];
  const proposed = await record.proposeTransfer({ order: 'doc-reform-2019', lines, ...lead('sz-lead01') });
  if (proposed.kind === 'accepted') await record.signTransfer(proposed.table._id, lead('sz-lead02'));
}

async function fillPlace(record: CaseRecord): Promise<void> {
  const now = record.deps.clock.now();
  const absent = await record.findPerson(ABSENT);
  if (absent?.delegations.some((one) => isOn(one, now)) === true) return;
  await record.delegate(ABSENT, {
    appointment: 'clerk',
    to: 'sz-samr-clerk02',
    until: plusMs(now, 30 * DAY_MS),
    reasons: '休假（示例）',
    actor: { id: 'sz-samr-approver01', role: 'approver', department: 'sz-samr' },
    key: `demo-absence-${now}`,
    receivedAt: now,
  });
}
