import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '../../domain/kernel/actor.js';
import { addDays, addMonths, dateOf, instantOf, startOfDay } from '../../domain/kernel/calendar-date.js';
import type { Clock } from '../../domain/kernel/clock.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { ListingAct } from '../../domain/listing/listing.js';
import type { ObjectionAct } from '../../domain/objection/objection.js';
import type { CaseRecord } from '../../record/open-record.js';
import { findPerson } from '../demo-people.js';
import { DEMO_SUBJECTS } from '../demo-subjects.js';
import { ClearError } from '../clear-error.js';

export interface Life {
  readonly record: CaseRecord;
  readonly clock: Clock;
  /** Lets time pass, and what it brings happen. */
  pass(duration: string): Promise<void>;
  nudge(kind: string, caseId: string): void;
  /** How many letters have been sent. */
  letters(): Promise<number>;
  say(text: string): void;
}

const SANCTION = {
  class: 'severe',
  term: { count: 3, unit: 'years' },
  measures: [{ measure: 'M20' }, { measure: 'M21' }, { measure: 'M22' }],
} as const;
const LIMIT_MS = 20_000;

/** Listed, an objection that a silent office never answers in time, its dismissal, and the end of the term by itself. */
export async function liveThreeYears(life: Life): Promise<void> {
  const { record, clock, say, pass } = life;
  const [firm] = DEMO_SUBJECTS;
  if (!firm) throw new Error('no demo subject');
  const began = Date.now();
  say(`${dateOf(clock.now())}: ${firm.nameEn} is proposed for the list of grave tax offenders, for three years.`);
  const listing = await listFirm(life, firm.id);
  await tellStanding(life, firm.id);

  await pass('60 days');
  const objection = await open(life, 'objection', firm.id, 'jia-agent01', {
    type: 'FileObjection',
    on: listing,
    error: 'wrong-fact',
    contested: [],
    grounds: '与事实不符。',
    evidence: [],
  });
  say(`\n${dateOf(clock.now())}: the firm objects.`);
  await tellStanding(life, firm.id);

  await pass('60 days');
  say(`\n${dateOf(clock.now())}: two months of silence; deemed accepted, overdue, escalated, and the hold stays.`);
  await tellStanding(life, firm.id);
  const reasons = '经核查，记录无误。';
  await step(life, 'objection', objection, 'sz-tax-clerk01', {
    type: 'RecordVerification',
    finding: 'record-right',
    proposed: 'dismissed',
    reasons,
  });
  await step(life, 'objection', objection, 'sz-tax-approver01', {
    type: 'DecideObjection',
    outcome: 'dismissed',
    measures: [],
    fields: [],
    reasons,
  });
  await step(life, 'objection', objection, 'sz-tax-clerk01', {
    type: 'ServeResult',
    manner: 'in-person',
    servedOn: dateOf(clock.now()),
    proof: 'doc-result',
  });
  say(`\n${dateOf(clock.now())}: dismissed and served; the measures bind again.`);
  await tellStanding(life, firm.id);

  await pass('1100 days');
  await until(async () => (await record.getCase(listing)).closed, `the end of ${listing}`);
  say(`\n${dateOf(clock.now())}: the term has run out.`);
  await tellStanding(life, firm.id);
  for (const caseId of [listing, objection]) await tellHistory(life, caseId);

  const inTheHold = startOfDay(addMonths(dateOf(instantOf((await record.getCase(objection)).openedAt)), 1));
  say('\nStanding is derived for any past day:');
  for (const at of [instantOf((await record.getCase(listing)).openedAt), inTheHold, clock.now()]) {
    const words = await standingOf(life, firm.id, at);
    say(`  ${dateOf(at)}: ${words}`);
  }
  const letters = await life.letters();
  say(`\nThree years in ${((Date.now() - began) / 1_000).toFixed(0)} s; ${String(letters)} letters were sent.`);
}

async function listFirm(life: Life, subject: string): Promise<string> {
  const { record, clock } = life;
  const today = dateOf(clock.now());
  const service = { manner: 'in-person', servedOn: today, proof: 'doc-receipt' } as const;
  const reasons = '《重大税收违法失信主体信息公布管理办法》。';
  const number = '11520102DEMA00101W';
  const [entry] = await record.putEntries([
    {
      kind: 'penalty',
      key: `years-${today}`,
      digest: `years-${today}`,
      subject,
      origin: { importId: 'imp-threeyears', row: 1 },
      source: number,
      authority: number,
      decidedOn: addDays(today, -10),
      restricted: null,
      data: { kinds: ['FINE'] },
      personal: {},
    },
  ]);
  const listing = await open(life, 'listing', subject, 'sz-tax-clerk01', {
    type: 'ProposeListing',
    subject,
    list: 'TAX',
    actDate: addDays(today, -30),
    entries: [entry?.id ?? ''],
    facts: '少列收入，逃避缴纳税款。',
    reasons,
    ...SANCTION,
  });
  const take = (person: string, command: ListingAct): Promise<void> => step(life, 'listing', listing, person, command);
  await take('sz-tax-approver01', { type: 'ApproveNotice' });
  await take('sz-tax-clerk01', { type: 'ServeNotice', interpreter: 'not-needed', ...service });
  await take('jia-agent01', { type: 'WaiveDefence' });
  await take('sz-tax-approver01', { type: 'DecideListing', decision: 'list', answers: [], reasons, ...SANCTION });
  await take('sz-tax-clerk01', { type: 'ServeDecision', withRepairNotice: true, ...service });
  await take('sz-tax-clerk01', { type: 'PublishListing' });
  return listing;
}

async function open(
  life: Life,
  kind: string,
  subject: string,
  person: string,
  command: ListingAct | ObjectionAct,
): Promise<string> {
  const caseId = life.record.caseIdFor(kind, subject, person, command.type);
  await step(life, kind, caseId, person, command);
  return caseId;
}

async function step(
  life: Life,
  kind: string,
  caseId: string,
  person: string,
  command: ListingAct | ObjectionAct,
): Promise<void> {
  const { record, clock } = life;
  const key = command.type;
  const outcome = await record.submit({ kind, caseId, command, key, actor: actorOf(person), receivedAt: clock.now() });
  if (outcome.kind === 'refused') throw new ClearError(`${command.type} was refused: ${outcome.refusal.code}`);
  life.nudge(kind, caseId);
  await until(
    async () => (await record.history(caseId)).every(({ attended }) => attended),
    `what follows from ${command.type}`,
  );
}

function actorOf(id: string): Actor {
  const person = findPerson(id);
  const role = person?.roles[0];
  if (!person || !role) throw new Error(`${id} is no demo person`);
  const { dept, subject } = person;
  return { id, role, ...(dept !== undefined && { department: dept }), ...(subject !== undefined && { subject }) };
}

async function standingOf({ record }: Life, subject: string, at?: Instant): Promise<string> {
  const listings = await record.standing({ subjects: [subject], ...(at && { at }) });
  return listings
    .flatMap(({ measures }) => measures.map(({ measure, standing }) => `${measure} ${standing}`))
    .join(', ');
}

async function tellStanding(life: Life, subject: string): Promise<void> {
  life.say(`  standing: ${await standingOf(life, subject)}`);
}

async function tellHistory({ record, say }: Life, caseId: string): Promise<void> {
  say(`\n${caseId}`);
  for (const { at, type, actor, rule } of await record.history(caseId))
    say(`  ${dayOf(at)}  ${type.padEnd(26)} ${actor.id.padEnd(20)} ${rule.id} (${rule.tag})`);
}

/** A limit ends at 24:00 of its last day, which an instant can only say as 0:00 of the next. */
function dayOf(at: Instant): string {
  const day = dateOf(at);
  return startOfDay(day) === at ? `${addDays(day, -1)} 24:00` : `${day}      `;
}

async function until(isThere: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + LIMIT_MS;
  while (!(await isThere())) {
    if (Date.now() > end) throw new ClearError(`${what} did not come`);
    await pause(100);
  }
}
