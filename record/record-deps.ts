import type AsyncLock from 'async-lock';
import type { Connection, mongo } from 'mongoose';
import type { Calendar } from '../domain/kernel/calendar.js';
import type { Clock } from '../domain/kernel/clock.js';
import type { AnyHostedKind } from '../domain/kernel/host.js';
import type { CalendarDate } from '../domain/kernel/instant.js';
import type { MeasuresList } from '../domain/kernel/measure.js';
import type { Rulebook } from '../domain/kernel/rulebook.js';
import type { Cases } from './case/case.model.js';
import type { Reads } from './reads/read.model.js';
import type { Departments } from './people/department.model.js';
import type { Entries } from './entries/entry.model.js';
import type { KeyRing } from './keys/key-ring.js';
import type { Lookup } from './keys/lookup.js';
import type { SubjectKeys } from './keys/subject-key.model.js';
import type { Ledger, Positions } from './ledger/ledger.model.js';
import type { Receipts } from './store/receipts.js';
import type { Scanner } from './evidence/scanner.js';
import type { Vault } from './keys/seal.js';
import type { Subjects } from './subjects/subject.model.js';

/** What the record reads of the shelf of rulebooks; a `LiveShelf` takes approved texts besides. Always read anew: it may grow. */
export interface Law {
  readonly calendar: Calendar;
  readonly measures: MeasuresList;
  /** @throws {LawNotHere} where there is no such rulebook. */
  get(id: string): Rulebook;
  /** The first day of a version. @throws {LawNotHere} where there is no such rulebook. */
  fromOf(id: string): CalendarDate;
  /** @throws where none was in force. */
  inForce(jurisdiction: string, date: CalendarDate): Rulebook;
}

/** Everything the functions of record/ work with. Made by `openRecord`. */
export interface RecordDeps {
  readonly connection: Connection;
  readonly database: mongo.Db;
  readonly client: mongo.MongoClient;
  readonly cases: Cases;
  readonly ledger: Ledger;
  readonly positions: Positions;
  readonly subjects: Subjects;
  readonly departments: Departments;
  readonly entries: Entries;
  readonly receipts: Receipts;
  readonly subjectKeys: SubjectKeys;
  readonly reads: Reads;
  readonly clock: Clock;
  readonly shelf: Law;
  readonly kinds: ReadonlyMap<string, AnyHostedKind>;
  /** Seals and opens personal text. */
  readonly vault: Vault;
  /** Finds by what may not be stored. */
  readonly lookup: Lookup;
  /** The keys from outside the database; null where text is kept as it is. */
  readonly ring: KeyRing | null;
  /** For how many days the log of reads is kept. */
  readonly readLogDays: number;
  /** Whose rulebook a new case is pinned to, where its submission names none. */
  readonly jurisdiction: string;
  /** Approved texts that are not any more what was approved, as this process last saw: none of them is taken. */
  readonly alteredLaw: Set<string>;
  /** Looks for malware in evidence; null where none is configured. */
  readonly scanner: Scanner | null;
  /** Full years for which evidence is kept after the last of its cases has closed. */
  readonly evidenceYears: number;
  /** Submissions of this process to one case stand in line here. */
  readonly turns: AsyncLock;
  /** For tests: called between one document and the next while standing is read, to give a tear its chance. */
  readonly stall?: () => Promise<void>;
}

/** @throws {Error} where the kind is not registered: a newer release wrote the case, or the wiring forgot it. */
export function getKind({ kinds }: Pick<RecordDeps, 'kinds'>, name: string): AnyHostedKind {
  const kind = kinds.get(name);
  if (!kind) throw new Error(`No kind of case is called ${name}.`);
  return kind;
}
