import { createHash } from 'node:crypto';
import { TEST_KEYS } from '../../dev/testing/keys.js';
import { databaseUrl, sharedMongo } from '../../dev/testing/mongo.js';
import { endOfDay, instantOf, plusMs } from '../../domain/kernel/calendar-date.js';
import type { CalendarDate, Instant } from '../../domain/kernel/instant.js';
import type { CaseWhatIf } from '../../domain/what-if/finding.js';
import { openRecord, type CaseRecord } from '../../record/open-record.js';
import type { Law } from '../../record/record-deps.js';
import { openShelf } from '../../rulebooks/live-shelf.js';
import { KINDS } from '../../worker/kinds.js';
import { openLawRecord } from '../law/law-texts.js';
import { procedure, type Procedure } from '../workflows/procedure.js';
import { draftOf, type Value } from './drafts.js';

export const START = instantOf('2026-03-10T10:00:00+08:00');
export const APPROVER = { id: 'approver-1', role: 'approver', department: 'sz-tax' } as const;
export const CLERK = { id: 'clerk-1', role: 'clerk', department: 'sz-tax' } as const;

const SERVE = {
  type: 'ServeNotice',
  interpreter: 'not-needed',
  manner: 'in-person',
  servedOn: '2026-03-10',
  proof: 'doc-1',
} as const;

/** A record and the steps of its cases. */
export interface Lives {
  readonly record: CaseRecord;
  readonly steps: Procedure;
}

/** A record whose clock the test sets, and beside it the same with a draft for its law. */
export interface Ground extends Lives {
  readonly url: string;
  now: Instant;
  /** A record of its own in which the draft has been law all along. */
  underDraft(text: string): Promise<Lives>;
  close(): Promise<void>;
}

export async function openGround(): Promise<Ground> {
  const mongo = await sharedMongo();
  const state = { now: START };
  const now = (): Instant => state.now;
  const record = await openLawRecord(mongo.databaseUrl, now);
  const beside: CaseRecord[] = [];
  return {
    url: mongo.databaseUrl,
    record,
    steps: stepsIn(record),
    get now() {
      return state.now;
    },
    set now(instant) {
      state.now = instant;
    },
    async underDraft(text) {
      const url = databaseUrl(mongo.url, `${mongo.database}-${String(beside.length)}`);
      const drafted = await openRecord({ url, clock: { now }, shelf: lawWith(text), kinds: KINDS, keys: TEST_KEYS });
      beside.push(drafted);
      return { record: drafted, steps: stepsIn(drafted) };
    },
    async close() {
      for (const drafted of beside) {
        await drafted.deps.database.dropDatabase();
        await drafted.close();
      }
      await record.close();
      await mongo.stop();
    },
  };
}

function stepsIn(record: CaseRecord): Procedure {
  return procedure({ record, nudger: { nudge: () => undefined } });
}

function lawWith(text: string): Law {
  const shelf = openShelf();
  const draft = shelf.draft([{ name: 'draft.yaml', text }]);
  return {
    calendar: shelf.calendar,
    measures: shelf.measures,
    get: (id) => draft.get(id),
    fromOf: (id) => shelf.fromOf(id),
    inForce: (jurisdiction, date) => draft.get(shelf.inForce(jurisdiction, date).id),
  };
}

/** A listing that was proposed and of which its subject has been told. */
export async function inDefence({ steps }: Lives): Promise<{ readonly listing: string; readonly subject: string }> {
  const subject = await steps.firm();
  const listing = await steps.propose(subject);
  await steps.act('listing', listing, { type: 'ApproveNotice' }, APPROVER);
  await steps.act('listing', listing, SERVE, CLERK);
  return { listing, subject };
}

/** A published listing and an objection to it. */
export async function contested({ steps }: Lives): Promise<{
  readonly listing: string;
  readonly objection: string;
  readonly subject: string;
}> {
  const listed = await steps.list(await steps.firm());
  return { ...listed, objection: await steps.file(listed) };
}

/** Every open case under a draft, page by page. */
export async function whatIfText(record: CaseRecord, text: string, page = 100): Promise<readonly CaseWhatIf[]> {
  const draft = await record.readDraft([{ name: 'draft.yaml', text }]);
  const cases: CaseWhatIf[] = [];
  let after: string | null = null;
  do {
    const next = await record.whatIfPage(draft, after, page);
    cases.push(...next.cases);
    after = next.next;
  } while (after !== null);
  return cases;
}

/** The same for a draft of the cases' province, by its values. */
export function whatIf(
  record: CaseRecord,
  values: Readonly<Record<string, Value>>,
  page?: number,
): Promise<readonly CaseWhatIf[]> {
  return whatIfText(record, draftOf(values), page);
}

/** One case of these. */
export function one(cases: readonly CaseWhatIf[], caseId: string): CaseWhatIf {
  const found = cases.find((compared) => compared.caseId === caseId);
  if (!found) throw new Error(`${caseId} is not open.`);
  return found;
}

/** An hour before a day ends. */
export function lastInstantOf(day: string): Instant {
  return plusMs(endOfDay(day as CalendarDate), -3_600_000);
}

/** Everything that stands in the record, but for these collections. */
export async function hashOfRecord({ deps }: CaseRecord, without: readonly string[] = []): Promise<string> {
  const collections = (await deps.database.listCollections().toArray())
    .map(({ name }) => name)
    // What the database keeps of its own queries is none of the record.
    .filter((name) => !name.startsWith('system.'))
    .sort();
  const hash = createHash('sha256');
  for (const name of collections.filter((found) => !without.includes(found)))
    hash.update(JSON.stringify([name, await deps.database.collection(name).find().sort({ _id: 1 }).toArray()]));
  return hash.digest('hex');
}

/** What a run writes, and that its cases were read; nothing else. */
export const OWN_COLLECTIONS = ['what_ifs', 'what_if_cases', 'case-reads'] as const;
