import { randomUUID } from 'node:crypto';
import { SYSTEM, type Actor } from '../../domain/kernel/actor.js';
import type { ListingAct, ListingCase, ListingNews } from '../../domain/listing/listing.js';
import type { ObjectionAct } from '../../domain/objection/objection.js';
import { openOffice, type Office } from './office.js';
import { PERSONAL, procedure, type Procedure } from './procedure.js';
import { until } from './until.js';

const CLERK: Actor = { id: 'clerk-1', role: 'clerk', department: 'sz-tax' };
const APPROVER: Actor = { id: 'approver-1', role: 'approver', department: 'sz-tax' };

describe('a case that hears late', () => {
  let office: Office;
  /** Whose steps nobody is nudged about. */
  let steps: Procedure;

  beforeAll(async () => {
    office = await openOffice('real');
    steps = procedure({ record: office.record, nudger: { nudge: () => undefined } });
  }, 60_000);
  afterAll(() => office.close());

  const typesOf = async (caseId: string): Promise<readonly string[]> =>
    (await office.record.history(caseId)).map(({ type }) => type);

  /** A person proposed for the office held in the listed firm, on the firm's own entries. */
  async function personLinkedTo(entity: string): Promise<string> {
    const { record } = office;
    const { state } = await record.getCase(entity);
    const { bases, actDate, term } = state as ListingCase;
    const identity = { kind: 'person', number: '520102198001019974', name: PERSONAL.name } as const;
    const { id: subject } = await record.findOrCreateSubject(identity);
    const person = record.caseIdFor('listing', subject, CLERK.id, randomUUID());
    const proposal: ListingAct = {
      type: 'ProposeListing',
      subject,
      list: 'TAX',
      actDate,
      entries: bases.map(({ entry }) => entry),
      linkedTo: { entity, office: 'legal-representative', heldFrom: actDate },
      class: 'severe',
      term,
      measures: [{ measure: 'M22' }],
      facts: PERSONAL.facts,
      reasons: PERSONAL.reasons,
    };
    await steps.act('listing', person, proposal, CLERK);
    return person;
  }

  test('a person’s listing ends with the entity’s, though the entity had ended before it knew of the person', async () => {
    const { listing: entity } = await steps.list(await steps.firm());
    const person = await personLinkedTo(entity);
    const revoke: ListingAct = { type: 'RevokeListing', reasons: PERSONAL.reasons };
    await steps.act('listing', entity, revoke, APPROVER);
    await office.attend(async () => {
      office.nudger.nudge('listing', entity);
      await office.settled([entity]);
      expect(await typesOf(person)).not.toContain('EndedWithEntity');
      const told: ListingNews = { type: 'RecordLinkedListing', listing: person };
      await steps.act('listing', entity, told, SYSTEM);
      office.nudger.nudge('listing', entity);
      await until(async () => (await typesOf(person)).includes('EndedWithEntity'));
    });
    expect((await office.record.getCase(person)).closed).toBe(true);
  }, 60_000);

  test('an objection goes its own way, though the one that it joined had been refused and told before it heard', async () => {
    const listed = await steps.list(await steps.firm());
    const lead = await steps.file(listed);
    const joined = await steps.file(listed);
    const refusal: ObjectionAct = { type: 'RefuseObjection', ground: 'outside-objection', reasons: PERSONAL.decision };
    await steps.act('objection', lead, refusal, CLERK);
    await steps.serve(lead);
    await office.attend(async () => {
      office.nudger.nudge('objection', lead);
      await office.settled([lead]);
      expect(await typesOf(joined)).not.toContain('SeparatedFromLead');
      office.nudger.nudge('objection', joined);
      await until(async () => (await typesOf(joined)).includes('SeparatedFromLead'));
    });
    expect((await office.record.getCase(lead)).status).toBe('told');
  }, 60_000);
});
