import AsyncLock from 'async-lock';
import type { Clock } from '../domain/kernel/clock.js';
import type { AnyKind } from '../domain/kernel/case.js';
import { host } from '../domain/kernel/host.js';
import { markAttended } from './attendance/mark-attended.js';
import { readAgenda, reportEffectFailure, settleDue } from './attendance/attendance.js';
import { caseIdFor } from './case/case-id.js';
import { casesKeptOutOf, findCase, findCaseForStep, getCase, listCases } from './case/cases.js';
import { connect } from './store/connect.js';
import {
  findDepartment,
  findDepartmentByCode,
  findDepartments,
  listDepartments,
  putDepartments,
} from './people/departments.js';
import { listQueue } from './duties/queue.js';
import { entriesOf, findEntriesByKeys, findEntry, pastVersionsOf, readEntry } from './entries/entries.js';
import { checkImportRows } from './imports/check-import.js';
import { forecast } from './forecast.js';
import { history, readCase, readEvent } from './case/history.js';
import { findImport, findImportRow, listImportRows, listImports, sweepImports } from './imports/imports.js';
import { numberLedger, readLedger } from './ledger/ledger.js';
import { MANDATE_FUNCTIONS } from './mandates/functions.js';
import { listPeople, listSuccessions, listTransfers, readPerson } from './people/list-people.js';
import { appoint, delegate, endAppointment, endDelegation } from './people/offices.js';
import { findPerson, putPeople, whoIs } from './people/people.js';
import { carryOutTransfers, declineTransfer, proposeTransfer, signTransfer } from './people/transfer.js';
import { putEntries } from './entries/put-entries.js';
import { endImport, readImport } from './imports/read-import.js';
import { receiveImport } from './imports/receive-import.js';
import { compareMigration } from './law/migration.js';
import { findReceipt, putReceipt, receiptsOf } from './store/receipts.js';
import { getKind, type Law, type RecordDeps } from './record-deps.js';
import { resolveImportRow } from './imports/resolve-import-row.js';
import { evidenceOfCase, findEvidence, downloadEvidence } from './evidence/read-evidence.js';
import { receiveEvidence } from './evidence/receive-evidence.js';
import type { Scanner } from './evidence/scanner.js';
import { sweepEvidence } from './evidence/sweep-evidence.js';
import { plainVault } from './keys/seal.js';
import { checkKeys } from './keys/check-keys.js';
import { eraseSubject } from './keys/erase.js';
import { countKeys, rotateKeys } from './keys/rotate.js';
import { sealOld } from './keys/seal-old.js';
import { ringOf, type KeyTexts } from './keys/key-ring.js';
import { createLookup, plainLookup } from './keys/lookup.js';
import { createVault } from './keys/vault.js';
import { listReads, logListRead, logRead, officesThatRead } from './reads/reads.js';
import { unmask, unmaskEntry, unmaskImportRow } from './reads/unmask.js';
import { subjectsOfRows } from './imports/row-subjects.js';
import {
  findOrCreateSubject,
  findOrCreateSubjects,
  findSubject,
  findSubjectByNumber,
  findSubjectKind,
  findSubjects,
  getSubject,
  setContact,
} from './subjects/subjects.js';
import { findNamedSubjects } from './subjects/named-subjects.js';
import { standing, standingApart } from './standing/standing.js';
import { submit } from './case/submit.js';
import { giveBack, openCasesByWake, sweepOverdue } from './attendance/sweep.js';
import { approveLaw, declineLaw } from './law/decide-law.js';
import { findLaw, listLaw } from './law/list-law.js';
import { alteredLaw, refreshLaw, withLaw } from './law/law-shelf.js';
import { proposeLaw } from './law/propose-law.js';
import { listRecounts, previewRecount, recountCases } from './law/recount.js';
import { askWhatIf } from './what-if/ask-what-if.js';
import { findWhatIf, listWhatIfCases } from './what-if/read-what-if.js';
import { beginWhatIf, compareCases, endWhatIf, sweepWhatIfs } from './what-if/run-what-if.js';
import { countOpenCases, readDraft, whatIfPage } from './what-if/what-if.js';
import { verifyCase } from './ledger/verify.js';
import { verifyLedger } from './ledger/verify-ledger.js';

export interface RecordOptions {
  /** MongoDB address of a replica set. */
  readonly url: string;
  /** By default the one that the address names. */
  readonly database?: string;
  readonly clock: Clock;
  readonly shelf: Law;
  readonly kinds: readonly AnyKind[];
  /**
   * The keys from outside the database: what belongs to persons is sealed with them. Null keeps it as it is, which only
   * measurements do.
   */
  readonly keys: KeyTexts | null;
  /** For how many days the log of reads is kept. */
  readonly readLogDays?: number;
  /** Whose rulebook new cases are pinned to, where their submission names none. */
  readonly jurisdiction?: string;
  /** Looks for malware in evidence; by default nobody does, and every file says so. */
  readonly scanner?: Scanner | null;
  /** Full years for which evidence is kept after the last of its cases has closed. */
  readonly evidenceYears?: number;
}

/** A local setting without legal source. */
const EVIDENCE_YEARS = 10;

/** Three years, as the records on the handling of personal information are to be kept (个人信息保护法 art. 56). */
const READ_LOG_DAYS = 1_096;

const FUNCTIONS = {
  submit,
  findCase,
  findCaseForStep,
  getCase,
  listCases,
  casesKeptOutOf,
  listQueue,
  history,
  readCase,
  readEvent,
  forecast,
  compareMigration,
  verifyCase,
  verifyLedger,
  standing,
  standingApart,
  readAgenda,
  markAttended,
  settleDue,
  reportEffectFailure,
  sweepOverdue,
  giveBack,
  openCasesByWake,
  numberLedger,
  readLedger,
  findOrCreateSubject,
  findOrCreateSubjects,
  findSubject,
  findSubjectKind,
  findSubjects,
  findSubjectByNumber,
  findNamedSubjects,
  getSubject,
  setContact,
  putDepartments,
  findDepartment,
  findDepartments,
  findDepartmentByCode,
  listDepartments,
  whoIs,
  putPeople,
  findPerson,
  readPerson,
  listPeople,
  appoint,
  endAppointment,
  delegate,
  endDelegation,
  proposeTransfer,
  signTransfer,
  declineTransfer,
  carryOutTransfers,
  listTransfers,
  listSuccessions,
  ...MANDATE_FUNCTIONS,
  putEntries,
  readEntry,
  findEntry,
  entriesOf,
  findEntriesByKeys,
  pastVersionsOf,
  putReceipt,
  findReceipt,
  receiptsOf,
  receiveImport,
  findImport,
  listImports,
  listImportRows,
  findImportRow,
  subjectsOfRows,
  resolveImportRow,
  sweepImports,
  readImport,
  checkImportRows,
  endImport,
  proposeLaw,
  approveLaw,
  declineLaw,
  listLaw,
  findLaw,
  refreshLaw,
  alteredLaw,
  previewRecount,
  listRecounts,
  recountCases,
  readDraft,
  countOpenCases,
  whatIfPage,
  askWhatIf,
  findWhatIf,
  listWhatIfCases,
  beginWhatIf,
  compareCases,
  endWhatIf,
  sweepWhatIfs,
  receiveEvidence,
  findEvidence,
  evidenceOfCase,
  downloadEvidence,
  sweepEvidence,
  logRead,
  logListRead,
  listReads,
  officesThatRead,
  unmask,
  unmaskEntry,
  unmaskImportRow,
  rotateKeys,
  countKeys,
  eraseSubject,
  sealOld,
};

type Bound<F> = F extends (deps: RecordDeps, ...args: infer A) => infer R ? (...args: A) => R : never;

/** The record with its connection: every function of record/, each in its own file, without its first parameter. */
export type CaseRecord = { readonly [Name in keyof typeof FUNCTIONS]: Bound<(typeof FUNCTIONS)[Name]> } & {
  readonly deps: RecordDeps;
  readonly connection: RecordDeps['connection'];
  /** The id of the case that an opening command opens. */
  caseIdFor(kind: string, subject: string, sender: string, key: string): string;
  /** As `withLaw` of the record: the answer of `read`, asked once more where it names law that is not here yet. */
  withLaw<T>(read: () => T): Promise<T>;
  close(): Promise<void>;
};

/**
 * Connects to the record, ensures its indexes, and takes what has become law since the release.
 * @throws {KeysRefused} where the keys are not those that the record was written with.
 */
export async function openRecord(options: RecordOptions): Promise<CaseRecord> {
  const { url, database, clock, shelf, kinds, keys, readLogDays = READ_LOG_DAYS, jurisdiction = 'guizhou' } = options;
  const { scanner = null, evidenceYears = EVIDENCE_YEARS } = options;
  const ring = keys && ringOf(keys);
  const collections = await connect(url, database);
  const deps: RecordDeps = {
    ...collections,
    clock,
    shelf,
    kinds: new Map(kinds.map((kind) => [kind.name, host(kind)])),
    ring,
    vault: ring ? createVault({ ...collections, ring, clock }) : plainVault,
    lookup: ring ? createLookup(ring.lookup) : plainLookup,
    readLogDays,
    jurisdiction,
    alteredLaw: new Set(),
    scanner,
    evidenceYears,
    turns: new AsyncLock({ maxPending: Number.POSITIVE_INFINITY }),
  };
  try {
    if (ring) await checkKeys(deps.database, ring);
    await refreshLaw(deps);
    await carryOutTransfers(deps);
  } catch (error) {
    await deps.connection.close();
    throw error;
  }
  return {
    ...bind(deps),
    deps,
    connection: deps.connection,
    withLaw: (read) => withLaw(deps, read),
    caseIdFor: (kind, subject, sender, key) => caseIdFor(getKind(deps, kind), subject, sender, key),
    close: () => deps.connection.close(),
  };
}

function bind(deps: RecordDeps): { readonly [Name in keyof typeof FUNCTIONS]: Bound<(typeof FUNCTIONS)[Name]> } {
  const bound = Object.entries(FUNCTIONS).map(([name, run]) => [
    name,
    (...args: unknown[]): unknown => (run as (...all: unknown[]) => unknown)(deps, ...args),
  ]);
  return Object.fromEntries(bound) as { readonly [Name in keyof typeof FUNCTIONS]: Bound<(typeof FUNCTIONS)[Name]> };
}
