import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/kernel/actor.js';
import { dateOf } from '../../domain/kernel/calendar-date.js';
import type { Command } from '../../domain/kernel/case.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { Link, ListingAct } from '../../domain/listing/listing.js';
import type { ObjectionAct, ObjectionOutcome } from '../../domain/objection/objection.js';
import type { Nudger } from '../../nudge/nudge.js';
import type { Department } from '../../record/people/departments.js';
import type { Office } from './office.js';
import { putPenalty } from '../record/penalty-entry.js';

/** Text that belongs to people; none of it may be found outside the record and the letters. */
export const PERSONAL = {
  name: '黔贵秘密商贸有限公司',
  /** Every firm's number begins so. */
  number: '91520100SECRET',
  mail: 'the.secret.firm@example.com',
  agent: 'the.secret.agent@example.com',
  facts: '隐瞒收入之秘密事实',
  reasons: '税收征管之秘密理由',
  grounds: '处罚已撤销之秘密异议',
  decision: '经查属实之秘密结论',
} as const;

export const DEPARTMENTS: readonly Department[] = [
  office('sz-tax', '示例市税务局', 'Sample City Taxation Bureau', 'tax@example.com', '11520100DEMA00099C'),
  office('sz-lead', '示例市信用办', 'Sample City Credit Office', 'lead@example.com', '11520100DEMA00011X'),
];

const CLERK: Actor = { id: 'clerk-1', role: 'clerk', department: 'sz-tax' };
const APPROVER: Actor = { id: 'approver-1', role: 'approver', department: 'sz-tax' };

const LEAD: Actor = { id: 'lead-1', role: 'lead', department: 'sz-lead' };

export function agentOf(subject: string): Actor {
  return { id: `agent-of-${subject}`, role: 'subject', subject };
}

export interface Listed {
  readonly listing: string;
  readonly subject: string;
}

/** Somebody asks to act for a firm, and names an address of his. Answers the mandate's id. */
export async function applyTo(record: Office['record'], firm: string): Promise<string> {
  const { number } = await record.getSubject(firm);
  const actor: Actor = { id: 'applicant-1', role: 'subject' };
  const asked = { number, capacity: 'agent', lastDay: null, document: 'doc-poa-1', mail: PERSONAL.agent } as const;
  const applied = await record.applyForMandate({
    ...asked,
    actor,
    key: randomUUID(),
    receivedAt: record.deps.clock.now(),
  });
  if (applied.kind === 'refused') throw new Error(applied.refusal.code);
  return applied.found._id;
}

/** Takes cases through their steps as people do, nudging as the API does. */
export interface Procedure {
  firm(mail?: string): Promise<string>;
  /** To the published listing. */
  list(subject: string): Promise<Listed>;
  propose(subject: string): Promise<string>;
  /** A person who has been told that he is to be listed with this firm; answers who. */
  linkedPerson(firm: Listed): Promise<string>;
  /** Handed in now, or posted before. */
  /** Brought by the firm that is listed, or by another party whom the listing concerns. */
  file(
    listed: Listed & { readonly party?: string },
    postmarkedAt?: Instant,
    evidence?: readonly string[],
  ): Promise<string>;
  accept(objection: string): Promise<void>;
  verify(objection: string, outcome: ObjectionOutcome): Promise<void>;
  /** Verifies and decides. */
  decide(objection: string, outcome: ObjectionOutcome): Promise<void>;
  serve(objection: string): Promise<void>;
  withdraw(objection: string, subject: string): Promise<void>;
  /** The office asks for papers that are missing. */
  askSupplement(objection: string): Promise<void>;
  /** What was asked for arrives; in time where it was posted in time. */
  supply(objection: string, subject: string, postmarkedAt: Instant): Promise<void>;
  /** Another department takes the listing over. */
  transfer(listing: string, to: string): Promise<void>;
  act(kind: string, caseId: string, command: Command, actor: Actor, postmarkedAt?: Instant): Promise<void>;
}

export function procedure({
  record,
  nudger,
}: Pick<Office, 'record'> & { readonly nudger: Pick<Nudger, 'nudge'> }): Procedure {
  const now = record.deps.clock.now;
  let firms = 0;

  async function act(
    kind: string,
    caseId: string,
    command: Command,
    actor: Actor,
    postmarkedAt?: Instant,
  ): Promise<void> {
    const outcome = await record.submit({
      kind,
      caseId,
      command,
      key: randomUUID(),
      actor,
      receivedAt: now(),
      ...(postmarkedAt !== undefined && { postmarkedAt }),
    });
    if (outcome.kind === 'refused') throw new Error(`${command.type}: ${JSON.stringify(outcome.refusal)}`);
    if (outcome.nudge) nudger.nudge(kind, caseId);
  }
  const onListing = (caseId: string, command: ListingAct, actor: Actor): Promise<void> =>
    act('listing', caseId, command, actor);
  const onObjection = (caseId: string, command: ObjectionAct, actor: Actor): Promise<void> =>
    act('objection', caseId, command, actor);
  const service = (proof: string): { manner: 'in-person'; servedOn: ReturnType<typeof dateOf>; proof: string } => ({
    manner: 'in-person',
    servedOn: dateOf(now()),
    proof,
  });

  async function propose(subject: string, linkedTo?: Link): Promise<string> {
    const listing = record.caseIdFor('listing', subject, CLERK.id, randomUUID());
    const { facts, reasons, name } = PERSONAL;
    const actDate = dateOf(now());
    const entry = await putPenalty(record, {
      subject,
      by: '11520100DEMA00099C',
      decidedOn: actDate,
      data: { kinds: ['FINE'] },
      personal: { name },
    });
    await onListing(
      listing,
      {
        type: 'ProposeListing',
        subject,
        list: 'TAX',
        actDate,
        entries: [entry],
        facts,
        reasons,
        ...SANCTION,
        ...(linkedTo && { linkedTo, measures: [{ measure: 'M22' }] }),
      },
      CLERK,
    );
    return listing;
  }

  async function verify(objection: string, outcome: ObjectionOutcome): Promise<void> {
    const reasons = PERSONAL.decision;
    const finding = outcome === 'dismissed' ? 'record-right' : 'record-wrong';
    await onObjection(objection, { type: 'RecordVerification', finding, proposed: outcome, reasons }, CLERK);
  }

  return {
    act,
    propose: (subject) => propose(subject),
    async firm(mail = PERSONAL.mail) {
      await record.putDepartments(DEPARTMENTS);
      const { name } = PERSONAL;
      firms += 1;
      const number = `${PERSONAL.number}${String(firms).padStart(4, '0')}`;
      return (await record.findOrCreateSubject({ kind: 'firm', number, name, contact: { mail } })).id;
    },
    async linkedPerson({ listing: entity }) {
      const { mail } = PERSONAL;
      const person = { kind: 'person', number: PERSON, name: '秘密代表人', contact: { mail } } as const;
      const { id } = await record.findOrCreateSubject(person);
      const linked = await propose(id, { entity, office: 'legal-representative', heldFrom: dateOf(now()) });
      await onListing(linked, { type: 'ApproveNotice' }, APPROVER);
      await onListing(linked, { type: 'ServeNotice', interpreter: 'not-needed', ...service('doc-1') }, CLERK);
      return id;
    },
    async list(subject) {
      const listing = await propose(subject);
      const { reasons } = PERSONAL;
      await onListing(listing, { type: 'ApproveNotice' }, APPROVER);
      await onListing(listing, { type: 'ServeNotice', interpreter: 'not-needed', ...service('doc-1') }, CLERK);
      await onListing(listing, { type: 'WaiveDefence' }, agentOf(subject));
      await onListing(
        listing,
        { type: 'DecideListing', decision: 'list', answers: [], reasons, ...SANCTION },
        APPROVER,
      );
      await onListing(listing, { type: 'ServeDecision', withRepairNotice: true, ...service('doc-2') }, CLERK);
      await onListing(listing, { type: 'PublishListing' }, CLERK);
      return { listing, subject };
    },
    async file({ listing, subject, party = subject }, postmarkedAt, evidence = []) {
      const agent = agentOf(party);
      const objection = record.caseIdFor('objection', subject, agent.id, randomUUID());
      const { grounds } = PERSONAL;
      const filing: ObjectionAct = {
        type: 'FileObjection',
        on: listing,
        error: 'wrong-basis',
        contested: [],
        grounds,
        evidence,
      };
      await act('objection', objection, filing, agent, postmarkedAt);
      return objection;
    },
    accept: (objection) => onObjection(objection, { type: 'AcceptObjection' }, CLERK),
    verify,
    async decide(objection, outcome) {
      const reasons = PERSONAL.decision;
      await verify(objection, outcome);
      const result = { type: 'DecideObjection', outcome, measures: [], fields: [], reasons } as const;
      await onObjection(objection, result, APPROVER);
    },
    serve: (objection) => onObjection(objection, { type: 'ServeResult', ...service('doc-3') }, CLERK),
    transfer: (listing, to) => onListing(listing, { type: 'TransferListing', to, order: 'doc-4' }, LEAD),
    askSupplement: (objection) =>
      onObjection(objection, { type: 'AskSupplement', missing: ['doc-5'], explanation: PERSONAL.reasons }, CLERK),
    supply(objection, subject, postmarkedAt) {
      const papers: ObjectionAct = { type: 'SupplyMissing', evidence: ['doc-5'], statement: PERSONAL.grounds };
      return act('objection', objection, papers, agentOf(subject), postmarkedAt);
    },
    withdraw: (objection, subject) => onObjection(objection, { type: 'WithdrawObjection' }, agentOf(subject)),
  };
}

/** Born in 1980. */
const PERSON = '520102198001019974';

const SANCTION = {
  class: 'severe',
  term: { count: 3, unit: 'years' },
  measures: [{ measure: 'M20' }, { measure: 'M21' }, { measure: 'M22' }],
} as const;

function office(id: string, zh: string, en: string, mail: string, creditCode: string): Department {
  return { id, name: { zh, en }, level: 'city', region: '520100', parent: null, mail, creditCode };
}
