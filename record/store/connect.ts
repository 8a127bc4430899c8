import mongoose, { type Connection } from 'mongoose';
import { CASES, defineCases, type CaseDocument } from '../case/case.model.js';
import { defineDepartments, type DepartmentDocument } from '../people/department.model.js';
import { defineEntries, type EntryDocument } from '../entries/entry.model.js';
import { defineEvidence } from '../evidence/evidence.model.js';
import { defineImportRows } from '../imports/import-row.model.js';
import { defineImports } from '../imports/import.model.js';
import { defineReads, READS, type ReadDocument } from '../reads/read.model.js';
import { defineSubjectKeys, SUBJECT_KEYS, type SubjectKeyDocument } from '../keys/subject-key.model.js';
import { defineLedger, LEDGER, POSITIONS, type LedgerDocument, type PositionDocument } from '../ledger/ledger.model.js';
import type { ReceiptDocument } from './receipts.js';
import { defineLaw } from '../law/law.model.js';
import { defineWhatIfs } from '../what-if/what-if.model.js';
import type { RecordDeps } from '../record-deps.js';
import { defineInvitations } from '../mandates/invitation.model.js';
import { defineMandates } from '../mandates/mandate.model.js';
import { definePeople } from '../people/person.model.js';
import { defineSuccessions } from '../people/succession.model.js';
import { defineTransferTables } from '../people/transfer-table.model.js';
import { defineSubjects, type SubjectDocument } from '../subjects/subject.model.js';

type Collections = Pick<
  RecordDeps,
  | 'connection'
  | 'database'
  | 'client'
  | 'cases'
  | 'ledger'
  | 'positions'
  | 'subjects'
  | 'departments'
  | 'entries'
  | 'receipts'
  | 'subjectKeys'
  | 'reads'
>;

/** No majority within this time is told as such; what was written may still reach one. */
const MAJORITY_MS = 5_000;

/**
 * Connects so that every write is journaled by a majority before it counts, declares the models and ensures their
 * indexes. The collections handed out are the driver's own.
 */
export async function connect(url: string, database: string | undefined): Promise<Collections> {
  const connection = await mongoose
    .createConnection(url, {
      ...(database !== undefined && { dbName: database }),
      writeConcern: { w: 'majority', journal: true, wtimeoutMS: MAJORITY_MS },
      readPreference: 'primary',
      serverSelectionTimeoutMS: MAJORITY_MS,
      ignoreUndefined: true,
      autoIndex: false,
      autoCreate: false,
    })
    .asPromise();
  const models = [defineCases, defineLedger, defineSubjects, defineDepartments, defineEntries];
  const others = [defineImports, defineImportRows, defineLaw, defineWhatIfs, defineEvidence];
  const people = [definePeople, defineSuccessions, defineTransferTables, defineMandates, defineInvitations];
  const privacy = [defineSubjectKeys, defineReads];
  for (const define of [...models, ...others, ...people, ...privacy]) define(connection);
  await ensureIndexes(connection);
  const client = connection.getClient();
  const db = client.db(connection.name);
  return {
    connection,
    database: db,
    client,
    cases: db.collection<CaseDocument>(CASES),
    ledger: db.collection<LedgerDocument>(LEDGER),
    positions: db.collection<PositionDocument>(POSITIONS),
    subjects: db.collection<SubjectDocument>('subjects'),
    departments: db.collection<DepartmentDocument>('departments'),
    entries: db.collection<EntryDocument>('entries'),
    receipts: db.collection<ReceiptDocument>('effect_receipts'),
    subjectKeys: db.collection<SubjectKeyDocument>(SUBJECT_KEYS),
    reads: db.collection<ReadDocument>(READS),
  };
}

async function ensureIndexes(connection: Connection): Promise<void> {
  await Promise.all(Object.values(connection.models).map((model) => model.createIndexes()));
}
