import type { Actor, OfficeRole } from '../../domain/kernel/actor.js';
import { dateOf } from '../../domain/kernel/calendar-date.js';
import type { ListingAct } from '../../domain/listing/listing.js';
import { nobodyYet } from '../../domain/people/change.js';
import type { Department } from '../../record/people/departments.js';
import { putPenalty } from '../record/penalty-entry.js';
import type { Office } from './office.js';
import { agentOf, PERSONAL, procedure } from './procedure.js';

const official = (id: string, role: OfficeRole, department: string): Actor & { readonly department: string } => ({
  id,
  role,
  department,
});
const CLERK = official('city-clerk', 'clerk', 'sz-samr');
const APPROVER = official('city-approver', 'approver', 'sz-samr');
const PROVINCE = official('province-approver', 'approver', 'gz-samr');
export const NATION = official('nation-approver', 'approver', 'cn-samr');

/** A listing whose superior has yet to consent, and what becomes of it when that one and the office in charge merge. */
export interface SuperiorStory {
  readonly listing: string;
  /** The superior is taken over by the office in charge, by a signed table, from now on. */
  merge(): Promise<void>;
  /** The office in charge names the one above. */
  name(): Promise<void>;
  consent(by: Actor): Promise<void>;
}

/** Proposed, told, and its defence waived, under the list that asks for a superior's consent. */
export async function underConsent(office: Office): Promise<SuperiorStory> {
  const { record } = office;
  const { now } = record.deps.clock;
  const steps = procedure(office);
  const subject = await steps.firm();
  await record.putDepartments([
    place('cn-samr', 'nation', null),
    place('gz-samr', 'province', 'cn-samr'),
    place('sz-samr', 'city', 'gz-samr'),
  ]);
  await record.putPeople(
    [CLERK, APPROVER, PROVINCE, NATION].map(({ id, role, department }) => ({
      ...nobodyYet(id),
      appointments: [{ id: 'apt', role: role as OfficeRole, department, from: now(), until: null }],
    })),
  );
  const listing = record.caseIdFor('listing', subject, CLERK.id, `superior-${subject}`);
  const act = (command: ListingAct, actor: Actor): Promise<void> => steps.act('listing', listing, command, actor);
  const { facts, reasons, name } = PERSONAL;
  const entry = await putPenalty(record, {
    by: '11520100DEMA00099C',
    subject,
    decidedOn: dateOf(now()),
    data: { kinds: ['FINE'] },
    personal: { name },
  });
  await record
    .submit({
      kind: 'listing',
      caseId: listing,
      command: {
        type: 'ProposeListing',
        subject,
        list: 'MR',
        actDate: dateOf(now()),
        entries: [entry],
        superior: 'gz-samr',
        class: 'severe',
        term: { count: 3, unit: 'years' },
        measures: [{ measure: 'M20' }],
        facts,
        reasons,
      } as ListingAct,
      key: `superior-${subject}`,
      actor: CLERK,
      receivedAt: now(),
    })
    .then((outcome) => {
      if (outcome.kind === 'refused') throw new Error(outcome.refusal.code);
      office.nudger.nudge('listing', listing);
    });
  await act({ type: 'ApproveNotice' }, APPROVER);
  const service = { manner: 'in-person', servedOn: dateOf(now()), proof: 'doc-1' } as const;
  await act({ type: 'ServeNotice', interpreter: 'not-needed', ...service }, CLERK);
  await act({ type: 'WaiveDefence' }, agentOf(subject));
  return {
    listing,
    async merge() {
      const lines = [{ from: 'gz-samr', to: 'sz-samr', effective: now() }];
      const by = (id: string) => ({ actor: { id, role: 'operator' } as const, key: 'reform', receivedAt: now() });
      const proposed = await record.proposeTransfer({ order: 'doc-reform', lines, ...by('operator-1') });
      if (proposed.kind === 'refused') throw new Error(proposed.refusal.code);
      const signed = await record.signTransfer(proposed.table._id, by('operator-2'));
      if (signed?.kind !== 'accepted') throw new Error(signed?.refusal.code);
    },
    name: () => act({ type: 'NameSuperior', superior: 'cn-samr', reasons }, CLERK),
    consent: (by) => act({ type: 'RecordConsent', consents: true, reasons }, by),
  };
}

function place(id: string, level: Department['level'], parent: string | null): Department {
  const name = { zh: `示例${id}`, en: `Sample ${id}` };
  return { id, name, level, region: '520000', parent, mail: `${id}@example.com`, creditCode: null };
}
