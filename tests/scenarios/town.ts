import { createAttendance } from '../../activities/attendance.js';
import type { Agenda, Attendance } from '../../activities/agenda.js';
import { createCaseEffects } from '../../activities/cases.js';
import type { ActivityDeps } from '../../activities/deps.js';
import type { EffectName } from '../../activities/effects.js';
import type { Effect } from '../../activities/agenda.js';
import { createMailer } from '../../activities/mailer.js';
import { createLetters } from '../../activities/mail.js';
import { sharedMongo } from '../../dev/testing/mongo.js';
import { startSmtp } from '../../dev/testing/smtp.js';
import { TEST_KEYS } from '../../dev/testing/keys.js';
import { plusMs } from '../../domain/kernel/calendar-date.js';
import type { Clock } from '../../domain/kernel/clock.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { openRecord, type CaseRecord } from '../../record/open-record.js';
import type { Shelf } from '../../rulebooks/shelf.js';
import { dateWords } from '../../contracts/date-words.js';
import { KINDS } from '../../worker/kinds.js';
import { listingPlan } from '../../workflows/listing.workflow.js';
import { objectionPlan } from '../../workflows/objection.workflow.js';
import { branchesOf, type Plan } from '../../workflows/support/plan.js';
import { handClock, type HandClock } from '../record/support.js';
import { CHAIR, DEPARTMENT_LIST } from './people.js';

/** What follows from each event and each missed duty, as the workflows themselves have it. */
const PLANS: Readonly<Record<string, Plan>> = { listing: listingPlan, objection: objectionPlan };

/** Where a story's steps are taken: the record under one shelf of the law. */
export interface House {
  readonly record: CaseRecord;
  readonly shelf: Shelf;
  readonly clock: Clock;
  /** Carries out everything that is recorded in these cases, and in those that they wake. */
  attend(caseIds: readonly string[]): Promise<void>;
}

/** A house whose clock the story sets, and whose cases are attended whenever it moves. */
export interface TownHouse extends House {
  readonly clock: HandClock;
  /** Lets time pass to an instant: each case is attended at every moment at which it wakes. */
  passTo(instant: Instant, caseIds: readonly string[]): Promise<void>;
}

export interface Town {
  /** The same database and the same clock under this shelf. */
  houseUnder(shelf: Shelf): Promise<TownHouse>;
  close(): Promise<void>;
}

/** A real database, a real mail server, and one clock. What Temporal would remember is asked of the record instead. */
export async function openTown(): Promise<Town> {
  const [mongo, smtp] = await Promise.all([sharedMongo(), startSmtp()]);
  const mailer = createMailer({ smtpUrl: smtp.url, from: 'redress@example.com' });
  const clock = handClock();
  const open: CaseRecord[] = [];
  return {
    async houseUnder(shelf) {
      const record = await openRecord({ url: mongo.databaseUrl, clock, shelf, kinds: KINDS, keys: TEST_KEYS });
      open.push(record);
      await record.putDepartments(DEPARTMENT_LIST);
      await record.putPeople([CHAIR]);
      return houseOf(record, shelf, clock, mailer);
    },
    async close() {
      mailer.close();
      await Promise.all(open.map((record) => record.close()));
      await Promise.all([smtp.stop(), mongo.stop()]);
    },
  };
}

function houseOf(record: CaseRecord, shelf: Shelf, clock: HandClock, mailer: ActivityDeps['mailer']): TownHouse {
  const woken = new Set<string>();
  const deps: ActivityDeps = {
    record,
    shelf,
    clock,
    mailer,
    dateWords: (kind, name) => dateWords(kind, name, shelf.measures),
    publicUrl: 'http://localhost:8080',
    nudge: (_kind, caseId) => void woken.add(caseId),
    searchable: () => false,
  };
  const attendance = createAttendance(deps);
  const effects: Record<EffectName, Effect> = { ...createCaseEffects(deps), ...createLetters(deps) };

  async function attend(caseIds: readonly string[]): Promise<void> {
    for (const caseId of caseIds) woken.add(caseId);
    for (const caseId of woken) {
      woken.delete(caseId);
      await bringUpToDate(attendance, effects, caseId);
    }
  }

  return {
    record,
    shelf,
    clock,
    attend,
    async passTo(instant, caseIds) {
      for (;;) {
        const next = await nextWake(attendance, caseIds, clock.now());
        if (next === null || next > instant) break;
        clock.set(next);
        await attend(caseIds);
      }
      clock.set(instant);
      await attend(caseIds);
    },
  };
}

/** What the two loops of a case's workflow do between two sleeps: the clock first, then the events, each with its branches. */
async function bringUpToDate(
  attendance: Attendance,
  effects: Record<EffectName, Effect>,
  caseId: string,
): Promise<void> {
  let agenda: Agenda = await attendance.readAgenda(caseId);
  while (agenda.due.length > 0 || agenda.events.length > 0) {
    if (agenda.due.length > 0) {
      agenda = await attendance.settleDue(caseId);
      continue;
    }
    const plan = PLANS[agenda.kind];
    if (plan === undefined) throw new Error(`No plan says what follows from the events of a ${agenda.kind}.`);
    for (const event of agenda.events) {
      const carryOut = (effect: EffectName): Promise<void> => effects[effect](caseId, event.again?.seq ?? event.seq);
      await Promise.all(branchesOf(plan, event).map(({ story }) => story(carryOut)));
    }
    agenda = await attendance.markAttended(
      caseId,
      agenda.events.map(({ seq }) => seq),
    );
  }
}

async function nextWake(attendance: Attendance, caseIds: readonly string[], now: Instant): Promise<Instant | null> {
  const waits = await Promise.all(caseIds.map(async (caseId) => (await attendance.readAgenda(caseId)).waitMs));
  const soonest = waits.reduce<number | null>((a, b) => (a === null || b === null ? (a ?? b) : Math.min(a, b)), null);
  return soonest === null ? null : plusMs(now, soonest);
}
