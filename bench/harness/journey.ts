import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/kernel/actor.js';
import { dateOf } from '../../domain/kernel/calendar-date.js';
import type { Clock } from '../../domain/kernel/clock.js';
import type { AnyKind } from '../../domain/kernel/case.js';
import type { ListingAct } from '../../domain/listing/listing.js';
import { listingKind } from '../../domain/listing/kind.js';
import type { ObjectionAct } from '../../domain/objection/objection.js';
import { objectionKind } from '../../domain/objection/kind.js';
import { caseIdFor } from '../../record/case/case-id.js';
import type { CaseRecord } from '../../record/open-record.js';
import type { Listed } from './clone.js';
import { agentOf, APPROVER, CLERK } from './people.js';

/** Told after each command, so that the case can be nudged as the API would. */
export type AfterCommand = (kind: string, caseId: string) => void;

/** Takes cases through their steps, straight at the record. */
export interface Journey {
  /** A firm with a penalty, new to the record. */
  newFirm(): Promise<{ readonly subject: string; readonly entry: string }>;
  /** From proposal to publication in seven commands; the firm waives its defence. */
  list(firm?: { readonly subject: string; readonly entry: string }): Promise<Listed>;
  /** Files an objection to the listing and answers its case id. */
  file(listed: Listed): Promise<string>;
  /** From acceptance to the served result of an objection that is dismissed. */
  dismiss(objection: string): Promise<void>;
}

export const COMMANDS_TO_LIST = 7;
export const COMMANDS_TO_DISMISS = 4;

export function journeyOf(record: CaseRecord, clock: Clock, after: AfterCommand = () => undefined): Journey {
  async function send(kind: AnyKind, caseId: string, command: ListingAct | ObjectionAct, actor: Actor): Promise<void> {
    const outcome = await record.submit({
      kind: kind.name,
      caseId,
      command,
      key: randomUUID(),
      actor,
      receivedAt: clock.now(),
    });
    if (outcome.kind === 'refused')
      throw new Error(`${command.type} was refused: ${outcome.refusal.code} ${JSON.stringify(outcome.refusal.params)}`);
    if (outcome.nudge) after(kind.name, caseId);
  }

  async function newFirm(): Promise<{ subject: string; entry: string }> {
    const number = `BENCH${randomUUID().replaceAll('-', '').slice(0, 13).toUpperCase()}`;
    const { id: subject } = await record.findOrCreateSubject({
      kind: 'firm',
      number,
      name: '示例公司',
      contact: { mail: 'firm@example.com', language: 'zh' },
    });
    const [entry] = await record.putEntries([
      {
        kind: 'penalty',
        key: number,
        digest: number,
        subject,
        origin: { importId: 'imp-bench', row: 1 },
        source: '11520100DEMA00099C',
        authority: '11520100DEMA00099C',
        decidedOn: dateOf(clock.now()),
        restricted: null,
        data: { kinds: ['FINE'] },
        personal: { name: '示例公司' },
      },
    ]);
    if (entry === undefined) throw new Error('no entry was made');
    return { subject, entry: entry.id };
  }

  async function list(firm?: { readonly subject: string; readonly entry: string }): Promise<Listed> {
    const { subject, entry } = firm ?? (await newFirm());
    const listing = caseIdFor(listingKind, subject, CLERK.id, randomUUID());
    const today = dateOf(clock.now());
    const sanction = {
      class: 'severe',
      term: { count: 3, unit: 'years' },
      measures: [{ measure: 'M20' }, { measure: 'M21' }, { measure: 'M22' }],
    } as const;
    const service = { manner: 'in-person', servedOn: today, proof: 'doc-1' } as const;
    const step = (command: ListingAct, actor: Actor): Promise<void> => send(listingKind, listing, command, actor);
    await step(
      {
        type: 'ProposeListing',
        subject,
        list: 'TAX',
        actDate: today,
        entries: [entry],
        facts: '隐瞒收入。',
        reasons: '税收征收管理法。',
        ...sanction,
      },
      CLERK,
    );
    await step({ type: 'ApproveNotice' }, APPROVER);
    await step({ type: 'ServeNotice', interpreter: 'not-needed', ...service }, CLERK);
    await step({ type: 'WaiveDefence' }, agentOf(subject));
    await step({ type: 'DecideListing', decision: 'list', answers: [], reasons: '事实清楚。', ...sanction }, APPROVER);
    await step({ type: 'ServeDecision', withRepairNotice: true, ...service }, CLERK);
    await step({ type: 'PublishListing' }, CLERK);
    return { listing, subject };
  }

  async function file({ listing, subject }: Listed): Promise<string> {
    const agent = agentOf(subject);
    const objection = caseIdFor(objectionKind, subject, agent.id, randomUUID());
    const grounds = '处罚已被撤销。';
    await send(
      objectionKind,
      objection,
      { type: 'FileObjection', on: listing, error: 'wrong-basis', contested: [], grounds, evidence: [] },
      agent,
    );
    return objection;
  }

  async function dismiss(objection: string): Promise<void> {
    const step = (command: ObjectionAct, actor: Actor): Promise<void> => send(objectionKind, objection, command, actor);
    const reasons = '处罚决定有效。';
    await step({ type: 'AcceptObjection' }, CLERK);
    await step({ type: 'RecordVerification', finding: 'record-right', proposed: 'dismissed', reasons }, CLERK);
    await step({ type: 'DecideObjection', outcome: 'dismissed', measures: [], fields: [], reasons }, APPROVER);
    await step({ type: 'ServeResult', manner: 'in-person', servedOn: dateOf(clock.now()), proof: 'doc-2' }, CLERK);
  }

  return { newFirm, list, file, dismiss };
}
