import type { Answer } from '../../contracts/operation.js';
import type { Operations } from '../../contracts/operations.js';
import type { Actor } from '../../domain/kernel/actor.js';
import type { Parties } from '../../domain/kernel/case.js';
import type { EvidenceView } from '../../record/evidence/read-evidence.js';
import type { Asking } from '../permission/asking.js';
import { actorOf, partyFor, type Caller } from '../permission/caller.js';
import { concerning } from '../permission/concerning.js';
import type { ApiDeps } from '../deps.js';
import { callerByNow } from '../door/gate.js';
import type { Handler } from '../mount.js';
import { permitted } from '../permission/permitted.js';
import { mayDo, type Concerned } from '../permission/policy.js';
import { problem, refusedBy } from '../problems/problem.js';
import { readUpload, whileAllowed } from '../door/upload.js';
import { readable } from './readable.js';

/**
 * Who may upload is asked before a byte is read, and again when all are here; when this answers, the file is safe on a
 * majority.
 */
export function uploadEvidence(deps: ApiDeps): Handler<Operations['uploadEvidence']> {
  return async ({ query }, asked) => {
    const { req } = asked;
    const { subject, actor } = await bringing(deps, asked, query.caseId);
    const { filename, declaredType, content } = await readUpload(req);
    const allowed = whileAllowed(content, async () => {
      await callerByNow(req);
      return bringing(deps, asked, query.caseId);
    });
    const received = await deps.record.receiveEvidence(allowed, {
      filename,
      declaredType,
      subject,
      actor,
      ...(query.caseId !== undefined && { meantFor: query.caseId }),
      key: asked.key(),
    });
    if (received.kind === 'refused') {
      deps.log.info({ code: received.refusal.code }, 'evidence refused');
      throw refusedBy(received.refusal);
    }
    // It is written. A key may be older than what its sender is now, and then this answers as to anybody else.
    const { caller } = asked;
    const { found } = await seen(deps, { caller, may: (...of) => mayDo(caller, ...of) }, received.evidenceId);
    return evidenceView(found);
  };
}

export function getEvidence(deps: ApiDeps): Handler<Operations['getEvidence']> {
  return async ({ params }, asked) => {
    const file = await seen(deps, asked, params.evidenceId);
    await logLook(deps, file, 'getEvidence');
    return evidenceView(file.found);
  };
}

/** An attachment of no type under a name that is a name and nothing else; browsers are told to run nothing of it. */
export function downloadEvidence(deps: ApiDeps): Handler<Operations['downloadEvidence']> {
  return async ({ params }, asked) => {
    const file = await seen(deps, asked, params.evidenceId);
    const { found, by } = file;
    // Without its name it is one of somebody who has been erased: nobody can open it any more.
    if (found.state === 'destroyed' || found.name === null)
      throw refusedBy({ code: 'evidence-destroyed', params: { evidence: found.evidenceId } });
    if (found.scan === 'infected')
      throw refusedBy({ code: 'evidence-infected', params: { evidence: found.evidenceId } });
    if (found.scan === 'pending')
      throw refusedBy({ code: 'evidence-not-scanned', params: { evidence: found.evidenceId } });
    await logLook(deps, file, 'downloadEvidence');
    const content = await deps.record.downloadEvidence(found.evidenceId);
    deps.log.info({ evidence: found.evidenceId, role: by.role }, 'evidence downloaded');
    asked.res.set({
      'Content-Disposition': `attachment; filename="evidence"; filename*=UTF-8''${encoded(found.name)}`,
      'Content-Length': String(found.size),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
    });
    return content;
  };
}

export function listEvidence(deps: ApiDeps): Handler<Operations['listEvidence']> {
  return async ({ params }, asked) => {
    const { found } = await readable(deps, asked, params.caseId, 'listEvidence');
    permitted(asked.may({ kind: 'read-evidence' }, found));
    const evidence = await deps.record.evidenceOfCase(params.caseId);
    return { caseId: params.caseId, evidence: evidence.map(evidenceView) };
  };
}

/** Whose evidence the caller may bring, and as whom; throws what the refusal is answered by. */
async function bringing(
  deps: ApiDeps,
  { caller, may }: Asking<'upload-evidence'>,
  caseId: string | undefined,
): Promise<{ readonly subject: string; readonly actor: Actor }> {
  const parties = await partiesFor(deps, caller, caseId);
  const permission = may({ kind: 'upload-evidence' }, parties);
  if (!permission.allowed) throw problem(caseId === undefined || permission.mayKnow ? 'not-permitted' : 'not-found');
  const subject = parties.party ?? parties.subject;
  if (subject === null) throw problem('not-permitted');
  return { subject, actor: actorOf(caller, permission.acting, [parties.subject, parties.party ?? null]) };
}

/** The parties of the case that it is entered for, or the caller's own subject. A case that he may not know is not there. */
async function partiesFor(deps: ApiDeps, caller: Caller, caseId: string | undefined): Promise<Concerned> {
  if (caseId === undefined) return { subject: onlySubjectOf(caller), departments: [], on: null };
  const found = await deps.record.findCase(caseId);
  if (!found) throw problem('not-found');
  return concerning(deps, caller, found);
}

/** For whom a file is that names no case; null for nobody. Whoever acts for several names the case. */
function onlySubjectOf(caller: Caller): string | null {
  const [subject = null, ...others] = partyFor(caller);
  if (others.length === 0) return subject;
  const detail = { zh: '您代表几个主体，请写明案件。', en: 'You act for several subjects: name the case.' };
  throw problem('invalid-request', { errors: [{ pointer: '#/caseId', detail }] });
}

/** A file, and as whom its reader sees it. */
interface Seen {
  readonly found: EvidenceView;
  readonly by: Actor;
}

/** Keeps who looked at a file: with each case that it is evidence in, or with its subject where there is none. */
async function logLook(deps: ApiDeps, { found, by }: Seen, operation: keyof Operations): Promise<void> {
  const { evidenceId: item, subject, cases } = found;
  const about = cases.length > 0 ? cases.map((caseId) => ({ caseId })) : [{ caseId: null, subject }];
  await Promise.all(about.map((one) => deps.record.logRead({ ...one, item, by, operation })));
}

/**
 * The file, where the caller may see it: as a reader of a case that it is evidence in, as its subject, or as the office that
 * uploaded it, for who keeps out of none of these cases nor of the one for which it was uploaded. One that is not there and one that is not his are answered in the
 * same words.
 */
async function seen(
  deps: ApiDeps,
  { caller, may }: Pick<Asking<'read-own-evidence' | 'read-evidence'>, 'caller' | 'may'>,
  evidenceId: string,
): Promise<Seen> {
  const found = await deps.record.findEvidence(evidenceId);
  if (!found) throw problem('not-found');
  const { meantFor, uploadedBy } = found;
  const ids = [...new Set([...found.cases, ...(meantFor === undefined ? [] : [meantFor])])];
  const known = (await Promise.all(ids.map((caseId) => deps.record.findCase(caseId)))).filter((one) => one !== null);
  const cases = known.filter(({ caseId }) => found.cases.includes(caseId));
  const { department } = uploadedBy;
  const own: Parties = {
    subject: found.subject,
    departments: department === undefined ? [] : [department],
    on: null,
    recused: known.flatMap(({ recused = [] }) => recused),
  };
  const ways = [may({ kind: 'read-own-evidence' }, own), ...cases.map((one) => may({ kind: 'read-evidence' }, one))];
  const permission = ways.find((way) => way.allowed);
  if (permission === undefined) throw problem('not-found');
  return { found, by: actorOf(caller, permission.acting, [found.subject]) };
}

function evidenceView(found: EvidenceView): Answer<Operations['getEvidence']> {
  const { evidenceId, state, name, type, size, sha256, scan, scannedAt, receivedAt, uploadedBy, cases, unusedUntil } =
    found;
  return {
    evidenceId,
    state,
    name,
    type,
    size,
    sha256,
    scan,
    scannedAt,
    receivedAt,
    uploadedAs: uploadedBy.role,
    inEvidence: cases.length > 0,
    unusedUntil,
    destroyed: found.destroyed,
  };
}

/** RFC 8187: what `encodeURIComponent` leaves and the header does not take is escaped as well. */
function encoded(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
