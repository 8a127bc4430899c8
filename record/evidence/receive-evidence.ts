import { createHash, randomBytes } from 'node:crypto';
import { dateOf, plusMs, startOfDay } from '../../domain/kernel/calendar-date.js';
import type { Actor } from '../../domain/kernel/actor.js';
import type { RefusalParams } from '../../domain/kernel/decision.js';
import { base32 } from '../case/case-id.js';
import { sealName } from './evidence-name.js';
import { isDuplicateKey } from '../store/duplicate-key.js';
import type { RecordDeps } from '../record-deps.js';
import { contradicts, createWindow, typeOfContent, type EvidenceType } from './check-content.js';
import { dropBytes, evidenceIn, storeBytes } from './evidence-store.js';
import type { EvidenceDocument } from './evidence.model.js';
import { safeName } from './file-name.js';
import type { EvidenceRefusalCode } from './refusals.js';
import { scanEvidence } from './scan.js';

const MAX_EVIDENCE_MIB = 20;
const MOST_UPLOADS_A_DAY = 50;
const UNUSED_HOURS = 72;
const MAX_BYTES = MAX_EVIDENCE_MIB * 1024 * 1024;
const HOUR_MS = 3_600_000;
/** Longer than any request lives. */
const BROKEN_AFTER_MS = HOUR_MS;

export interface EvidenceUpload {
  readonly filename: string;
  /** Media type, as its sender says. */
  readonly declaredType: string;
  /** Whose evidence it is to be. */
  readonly subject: string;
  readonly actor: Actor;
  /** The case for which it is brought, where one was named. */
  readonly meantFor?: string;
  /** Idempotency key, in the hand of the actor. */
  readonly key: string;
}

export type ReceivedEvidence =
  | { readonly kind: 'accepted'; readonly evidenceId: string; readonly repeated: boolean }
  | {
      readonly kind: 'refused';
      readonly refusal: {
        readonly code: EvidenceRefusalCode | 'idempotency-key-reused';
        readonly params: RefusalParams;
      };
    };

type Refused = Extract<ReceivedEvidence, { kind: 'refused' }>;

/** What was measured while the bytes passed. */
interface Passed {
  readonly size: number;
  readonly sha256: string;
  readonly type: EvidenceType;
}

/**
 * Stores a file as it streams in, judges it by its content, and has it scanned. Until all of it is stored nobody can see or
 * bring it, and what is refused or breaks off leaves nothing behind. The same key with the same bytes answers with the same
 * file, also where two such uploads run side by side.
 */
export async function receiveEvidence(
  deps: RecordDeps,
  content: AsyncIterable<Uint8Array>,
  upload: EvidenceUpload,
): Promise<ReceivedEvidence> {
  const id = await open(deps, upload);
  try {
    if (await hasHadEnough(deps, upload.actor)) {
      await readToEnd(content);
      return await refused(deps, id, 'evidence-too-many-today', { most: MOST_UPLOADS_A_DAY });
    }
    const passed = await take(deps, id, content, upload);
    if ('code' in passed) return await refused(deps, id, passed.code, passed.params);
    return await hold(deps, id, passed, upload);
  } catch (error) {
    await forget(deps, id);
    throw error;
  }
}

async function open(deps: RecordDeps, { subject, actor, meantFor }: EvidenceUpload): Promise<string> {
  const now = deps.clock.now();
  const opened: EvidenceDocument = {
    _id: `evd-${base32(randomBytes(20))}`,
    state: 'receiving',
    subject,
    uploadedBy: actor,
    ...(meantFor !== undefined && { meantFor }),
    receivedAt: now,
    name: null,
    type: null,
    size: 0,
    sha256: null,
    ...(deps.vault.seals && { sealed: true }),
    scan: { state: deps.scanner === null ? 'not-configured' : 'pending', at: null, finding: null },
    cases: [],
    intended: [],
    unusedUntil: plusMs(now, UNUSED_HOURS * HOUR_MS),
    destroyed: null,
    wakeAt: new Date(plusMs(now, BROKEN_AFTER_MS)),
  };
  await evidenceIn(deps).insertOne(opened);
  return opened._id;
}

/** Counted after one's own is there, so that uploads side by side never come to more than allowed. */
async function hasHadEnough(deps: RecordDeps, actor: Actor): Promise<boolean> {
  const today = startOfDay(dateOf(deps.clock.now()));
  const count = await evidenceIn(deps).countDocuments({ 'uploadedBy.id': actor.id, receivedAt: { $gte: today } });
  return count > MOST_UPLOADS_A_DAY;
}

/**
 * Stores the bytes while measuring them. What is beyond the bound is read to its end and not kept.
 */
async function take(
  deps: RecordDeps,
  id: string,
  content: AsyncIterable<Uint8Array>,
  { declaredType, filename, subject }: EvidenceUpload,
): Promise<Passed | { readonly code: EvidenceRefusalCode; readonly params: RefusalParams }> {
  const hash = createHash('sha256');
  const window = createWindow();
  let size = 0;
  async function* measured(): AsyncGenerator<Uint8Array> {
    for await (const bytes of content) {
      size += bytes.length;
      if (size > MAX_BYTES) continue;
      hash.update(bytes);
      window.push(bytes);
      yield bytes;
    }
  }
  await storeBytes(deps, { _id: id, subject }, measured());
  if (size > MAX_BYTES) return { code: 'evidence-too-large', params: { maxMiB: MAX_EVIDENCE_MIB } };
  if (size === 0) return { code: 'evidence-empty', params: {} };
  const found = typeOfContent(window.content());
  if ('fault' in found) return { code: found.fault, params: {} };
  if (contradicts(found.type, declaredType, filename))
    return { code: 'evidence-type-mismatch', params: { type: found.type } };
  return { size, sha256: hash.digest('hex'), type: found.type };
}

/** From here on it is there: for its subject and its sender, and for the scanner. */
async function hold(deps: RecordDeps, id: string, passed: Passed, upload: EvidenceUpload): Promise<ReceivedEvidence> {
  const { actor, key, subject, filename } = upload;
  const opened = createHash('sha256')
    .update(JSON.stringify([actor.id, 'evidence', key]))
    .digest('hex');
  const name = await sealName(deps, { _id: id, subject }, safeName(filename, passed.type));
  const now = deps.clock.now();
  try {
    await evidenceIn(deps).updateOne(
      { _id: id, state: 'receiving' },
      { $set: { state: 'held', opened, name, ...passed, wakeAt: new Date(now) } },
    );
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    await forget(deps, id);
    return repeated(deps, opened, passed, subject);
  }
  return answerOf(
    id,
    await scanEvidence(deps, { _id: id, subject, size: passed.size, sealed: deps.vault.seals }),
    false,
  );
}

/** The key was used before: for these bytes of this subject, or for others. */
async function repeated(
  deps: RecordDeps,
  opened: string,
  { sha256 }: Passed,
  subject: string,
): Promise<ReceivedEvidence> {
  const first = await evidenceIn(deps).findOne({ opened });
  if (first?.sha256 !== sha256 || first.subject !== subject) return no('idempotency-key-reused');
  return answerOf(first._id, first.scan.state, true);
}

function answerOf(evidenceId: string, scan: EvidenceDocument['scan']['state'], isRepeated: boolean): ReceivedEvidence {
  if (scan === 'infected') return no('evidence-infected', { evidence: evidenceId });
  return { kind: 'accepted', evidenceId, repeated: isRepeated };
}

async function refused(
  deps: RecordDeps,
  id: string,
  code: EvidenceRefusalCode,
  params: RefusalParams,
): Promise<Refused> {
  await forget(deps, id);
  return no(code, params);
}

/** So that its sender hears the answer instead of a broken line. */
async function readToEnd(content: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of content);
}

function no(code: Refused['refusal']['code'], params: RefusalParams = {}): Refused {
  return { kind: 'refused', refusal: { code, params } };
}

/**
 * Nothing of the upload is left. A block that was under way to the database while its upload broke off may come after this;
 * the document stays a minute for the sweep to look again, seen by nobody and counted for nothing.
 */
async function forget(deps: RecordDeps, id: string): Promise<void> {
  await dropBytes(deps, id);
  await evidenceIn(deps).updateOne(
    { _id: id, state: 'receiving' },
    { $set: { 'uploadedBy.id': '', wakeAt: new Date(plusMs(deps.clock.now(), 60_000)) } },
  );
}
