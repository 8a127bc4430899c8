import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/kernel/actor.js';
import { addDays, dateOf } from '../../domain/kernel/calendar-date.js';
import type { Command } from '../../domain/kernel/case.js';
import type { Refusal } from '../../domain/kernel/decision.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { CaseView } from '../../record/case/case-view.js';
import { putPenalty } from '../record/penalty-entry.js';
import { codeOf, officeNamed, officialOf, leadOf, type Office, type StoryActor, type StorySubject } from './people.js';
import type { Scenario } from './scenario-file.js';
import { StoryMistake, unknownName } from './story-mistake.js';
import type { House } from './town.js';

/** A case of the story. */
export interface NamedCase {
  readonly name: string;
  readonly kind: string;
  readonly caseId: string;
}

/** A record of credit information as a story tells it. */
type StoryRecord = Scenario['records'][string];

/** One playing of one story: its house, and who and what its short names are there. */
export interface Scene {
  readonly house: House;
  readonly jurisdiction: string;
  /** In the order in which they were opened. */
  readonly cases: readonly NamedCase[];
  now(): Instant;
  subjectId(name: string): string;
  /** @throws {StoryMistake} where the story has opened no such case. */
  caseNamed(name: string): NamedCase;
  /** The latest case of the kind; undefined before the first. */
  latest(kind: string): NamedCase | undefined;
  /** Short name of a case, a subject or a department by its id. */
  nameOf(id: string): string;
  entryId(name: string): string;
  /** A penalty record of this office against the subject, decided this long ago. */
  penaltyAgainst(subject: string, department: string, daysAgo: number): Promise<string>;
  actorOf(actor: StoryActor): Actor;
  view(caseId: string): Promise<CaseView>;
  /** Sends a command as a person does, and carries out what follows; answers the refusal, or null. */
  send(sent: Sent): Promise<Refusal | null>;
}

export interface Sent {
  readonly kind: string;
  /** The case it is sent to, or the name under which it opens one about this subject. */
  readonly to: NamedCase | { readonly opens: string; readonly subject: string };
  readonly command: Command;
  readonly actor: Actor;
  readonly postmarkedAt?: Instant;
}

/** Puts subjects and records in place, in a house whose clock stands at the first moment of the story. */
export async function setScene(
  house: House,
  jurisdiction: string,
  scenario: Pick<Scenario, 'subjects' | 'records'>,
): Promise<Scene> {
  const cases: NamedCase[] = [];
  const { record, clock } = house;
  const subjects = new Map<string, string>();
  for (const [name, subject] of Object.entries({ firm: FIRM, ...scenario.subjects })) {
    const number = `SCENARIO-${randomUUID()}`;
    const contact = { mail: `${name.replaceAll(' ', '-')}@example.com` };
    const { id } = await record.findOrCreateSubject({
      kind: subject.kind,
      number,
      name: `示例主体（${name}）`,
      ...(subject.reachable && { contact }),
      ...(subject.born !== null && { birthDate: subject.born }),
    });
    subjects.set(name, id);
  }
  const subjectId = (name: string): string => known(subjects, name, 'subject');
  const entries = new Map<string, string>();
  for (const [name, told] of Object.entries(scenario.records))
    entries.set(name, await putEntry(house, subjectId(told.of), told));

  const scene: Scene = {
    house,
    jurisdiction,
    cases,
    now: clock.now,
    subjectId,
    caseNamed(name) {
      const found = cases.find((one) => one.name === name);
      if (found === undefined)
        throw new StoryMistake(
          [],
          unknownName(
            'case',
            name,
            cases.map((one) => one.name),
          ),
        );
      return found;
    },
    latest: (kind) => cases.findLast((one) => one.kind === kind),
    nameOf: (id) =>
      cases.find(({ caseId }) => caseId === id)?.name ??
      [...subjects].find(([, subject]) => subject === id)?.[0] ??
      officeNamed(id),
    entryId: (name) => known(entries, name, 'record'),
    penaltyAgainst: (subject, department, daysAgo) =>
      putEntry(house, subject, {
        of: '',
        by: officeNamed(department) as Office,
        decided: addDays(dateOf(clock.now()), -daysAgo),
        'unpaid-utility': false,
        confirmed: true,
        penalties: ['FINE'],
      }),
    actorOf: (actor) => actorIn(actor, subjectId),
    view: (caseId) => record.getCase(caseId),
    async send({ kind, to, command, actor, postmarkedAt }) {
      const key = randomUUID();
      const caseId = 'opens' in to ? record.caseIdFor(kind, to.subject, actor.id, key) : to.caseId;
      const outcome = await record.submit({
        kind,
        caseId,
        command,
        key,
        actor,
        receivedAt: clock.now(),
        jurisdiction,
        ...(postmarkedAt !== undefined && { postmarkedAt }),
      });
      if (outcome.kind === 'refused') return outcome.refusal;
      if ('opens' in to) cases.push({ name: to.opens, kind, caseId });
      await house.attend([caseId]);
      return null;
    },
  };
  return scene;
}

const FIRM: StorySubject = { kind: 'firm', born: null, reachable: true };

function actorIn(actor: StoryActor, subjectId: (name: string) => string): Actor {
  if ('subject' in actor)
    return { id: `agent-of-${actor.subject.replaceAll(' ', '-')}`, role: 'subject', subject: subjectId(actor.subject) };
  if (actor.role === 'lead') return leadOf(actor.other);
  return officialOf(actor.office, actor.role === 'approver' ? 'approver' : 'clerk', actor.other);
}

/** The record as it stands with the office named. */
function putEntry({ record }: House, subject: string, told: StoryRecord): Promise<string> {
  return putPenalty(record, {
    subject,
    by: codeOf(told.by),
    decidedOn: told.decided,
    data: {
      kinds: told.penalties,
      unpaidUtility: told['unpaid-utility'],
      lawfullyConfirmed: told.confirmed,
    },
    personal: {},
  });
}

function known(names: ReadonlyMap<string, string>, name: string, what: 'subject' | 'record'): string {
  const id = names.get(name);
  if (id === undefined) throw new StoryMistake([], unknownName(what, name, [...names.keys()]));
  return id;
}
