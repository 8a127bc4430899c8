import { senderOf, type Actor } from '../../domain/kernel/actor.js';
import { dateOf } from '../../domain/kernel/calendar-date.js';
import type { Command, Context } from '../../domain/kernel/case.js';
import type { Refusal } from '../../domain/kernel/decision.js';
import type { DomainEvent } from '../../domain/kernel/event.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { bodyHash } from './body-hash.js';
import { openingOf } from './case-id.js';
import { viewOf } from './case-view.js';
import { isConfirmed } from './confirm.js';
import { readFacts } from './facts.js';
import { advance, unopened, type Folding } from './fold.js';
import { attachEvidence, filesOf, reserveEvidence } from '../evidence/attach.js';
import { AGAIN, inTurn } from '../store/in-turn.js';
import { foldingOf, loadForKey, type Ground, type LoadedCase } from './load.js';
import type { Outcome } from './outcome.js';
import { getKind, type RecordDeps } from '../record-deps.js';
import { settle } from './settle.js';
import type { StoredEvent } from './stored-event.js';
import { writeSteps } from './write.js';

/** What somebody asks of a case. Ids only; the command is parsed already. */
export interface Submission {
  readonly kind: string;
  /** For an opening command: `caseIdFor`. */
  readonly caseId: string;
  readonly command: Command;
  /** Idempotency key, in the hand of the sender: the same key again answers as the first time did. */
  readonly key: string;
  readonly actor: Actor;
  readonly receivedAt: Instant;
  /** When it was posted, where that is what the limit is measured by. Never after the receipt. */
  readonly postmarkedAt?: Instant;
  /** Whose rulebook a case that this opens is pinned to; by default the record's. */
  readonly jurisdiction?: string;
  /** Whose case this opens, where the sender knows: what it is sealed with is then read beside the facts. */
  readonly subject?: string;
  /** The case as the sender has read it a moment ago (`findCaseForStep`). */
  readonly ground?: Ground;
}

/** Refusals of a write that are true only if the case is still as it was read. */
const CONFIRMED: ReadonlySet<string> = new Set(['case-full', 'subject-erased']);

/**
 * Decides a command on the case as it now is and commits its events in one document write; the only way to change a case.
 * 1. Duties due before the receipt are settled in the same write, each at its own end.
 * 2. The same key answers as the first time; with another body, for another party, by another postmark, or to open a case
 *    of another subject, it is refused `idempotency-key-reused`.
 * 3. A refusal, a repeated key and «nothing to do» write nothing and are confirmed by a linearizable read first.
 * 4. Files that its events bring into evidence are kept from being destroyed before the write and attached after it.
 * 5. Refusals of the record itself: `case-not-found`, `case-full`, `subject-erased`; those of the kind besides.
 * 6. The first attempt goes by what is known without a read: the sender's `ground`, or that a case that is to be opened is not
 *    there. Nothing is answered by it unless it holds: a write is guarded by it, and all else is confirmed (3).
 * @throws {OutcomeUnknown} when five seconds brought neither a turn nor a majority. Sending it again is safe.
 */
export function submit(deps: RecordDeps, submission: Submission): Promise<Outcome> {
  const body = bodyHash(submission.command);
  let known = knownAhead(deps, submission);
  return inTurn(deps, submission.caseId, async (maxTimeMS) => {
    const found = known === undefined ? await loadForKey(deps, submission.caseId, submission.key, maxTimeMS) : known;
    known = undefined;
    return attempt(deps, submission, found, body, maxTimeMS);
  });
}

/** Null where there is no such case; undefined where that is to be read. What stood in line first may have changed anything. */
function knownAhead(deps: RecordDeps, submission: Submission): LoadedCase | null | undefined {
  const { kind, caseId, command, key, ground } = submission;
  if (deps.turns.isBusy(caseId)) return undefined;
  if (ground) return ground.keys.includes(key) ? undefined : ground;
  return getKind(deps, kind).opening.includes(command.type) ? null : undefined;
}

async function attempt(
  deps: RecordDeps,
  submission: Submission,
  found: LoadedCase | null,
  body: string,
  maxTimeMS: number,
): Promise<Outcome | typeof AGAIN> {
  const { caseId, key, command } = submission;
  const confirmed = (answer: Outcome): Promise<Outcome | typeof AGAIN> =>
    isConfirmed(deps, caseId, found?.version ?? null, maxTimeMS).then((yes) => (yes ? answer : AGAIN));
  const kind = getKind(deps, submission.kind);
  if (found ? found.kind !== kind.name : !kind.opening.includes(command.type))
    return confirmed(refused({ code: 'case-not-found', params: {} }));

  const earlier = found ? await earlierEvents(deps, found, submission) : [];
  if (found && earlier.length > 0) {
    const isSame = (event: StoredEvent): boolean =>
      deps.lookup.is(event.body, 'body', body) && isSamePaper(event, submission);
    if (!earlier.every(isSame)) return confirmed(refused({ code: 'idempotency-key-reused', params: {} }));
    return confirmed(await nothingWritten(deps, found, earlier));
  }

  const settled = await settle(
    deps,
    await startOf(deps, submission, found),
    submission.postmarkedAt ?? submission.receivedAt,
  );
  const [decided] = await Promise.all([decide(deps, settled, submission, body), keyAhead(deps, submission)]);
  if ('code' in decided) return confirmed(refused(decided));
  if (decided === settled) {
    if (!found) throw new Error(`${command.type} opened a case without an event.`);
    return confirmed(await nothingWritten(deps, found, []));
  }
  const folding = await settle(deps, decided, submission.receivedAt);
  const opened = found ? undefined : openingOf(kind.name, senderOf(submission.actor), key);
  const files = filesOf(folding.steps.map(({ happened }) => happened.event));
  if (!(await reserveEvidence(deps, caseId, files))) return AGAIN;
  const written = await writeSteps(deps, folding, found, maxTimeMS, opened);
  if (written === AGAIN) return AGAIN;
  if ('code' in written) return CONFIRMED.has(written.code) ? confirmed(refused(written)) : refused(written);
  await attachEvidence(deps, caseId, files);
  const events = written.events.filter((event) => event.key === key && isSentBy(submission.actor)(event));
  return { kind: 'accepted', events, case: viewOf(folding, written.fields), repeated: false, nudge: true };
}

/** Into the memory of this process, for the write that follows the decision. */
async function keyAhead({ vault }: RecordDeps, { subject }: Submission): Promise<void> {
  if (subject !== undefined) await vault.toOpen([subject]);
}

function startOf(deps: RecordDeps, submission: Submission, found: LoadedCase | null): Promise<Folding> | Folding {
  if (found) return foldingOf(deps, found);
  const { caseId, receivedAt, jurisdiction = deps.jurisdiction } = submission;
  const rules = deps.shelf.inForce(jurisdiction, dateOf(submission.postmarkedAt ?? receivedAt));
  return unopened(caseId, getKind(deps, submission.kind), rules, deps.shelf);
}

/** The folding with the command's events; the same folding where there was nothing to do. */
async function decide(
  deps: RecordDeps,
  folding: Folding,
  { caseId, command, key, actor, receivedAt, postmarkedAt }: Submission,
  body: string,
): Promise<Folding | Refusal> {
  const { kind, state, rules } = folding;
  const at = postmarkedAt ?? receivedAt;
  const { facts, hashes } = await readFacts(deps, kind.factsFor(state, command, actor));
  const context: Context = { caseId, at, receivedAt, actor, rules, calendar: deps.shelf.calendar, facts };
  const decision = kind.decide(state, command, context);
  if (decision.kind === 'refused') return decision.refusal;
  const events = decision.events as readonly DomainEvent[];
  const keyed = deps.lookup.of('body', body);
  const origin = { key, command: command.type, body: keyed, ...(hashes && { facts: hashes }) };
  return events.length === 0 ? folding : advance(folding, events, { at, actor, now: deps.clock.now(), origin });
}

/** What this sender's key brought before: in the document, or among the events that have moved to the ledger. */
async function earlierEvents(
  { ledger }: RecordDeps,
  found: LoadedCase,
  { caseId, key, actor }: Submission,
): Promise<readonly StoredEvent[]> {
  const own = isSentBy(actor);
  const here = found.events.filter(own);
  if (found.moved === 0) return here;
  const known = new Set(here.map(({ seq }) => seq));
  const copies = await ledger.find({ case: caseId, 'event.key': key }).sort({ _id: 1 }).toArray();
  const moved = copies.map(({ event }) => event).filter((event) => own(event) && !known.has(event.seq));
  return [...moved, ...here];
}

/** Whether both are the same party's, by the same postmark: what one clerk enters for two is not one request. */
function isSamePaper({ actor, at }: StoredEvent, { actor: again, postmarkedAt }: Submission): boolean {
  const isSameDay = postmarkedAt === undefined || dateOf(at) === dateOf(postmarkedAt);
  return actor.id === again.id && actor.enteredBy?.postmark === again.enteredBy?.postmark && isSameDay;
}

function isSentBy(actor: Actor): (event: StoredEvent) => boolean {
  return (event) => senderOf(event.actor) === senderOf(actor);
}

async function nothingWritten(deps: RecordDeps, found: LoadedCase, events: readonly StoredEvent[]): Promise<Outcome> {
  const now = deps.clock.now();
  const folding = await settle(deps, await foldingOf(deps, found), now);
  const nudge = found.wakeAt !== null && found.wakeAt <= new Date(now);
  return { kind: 'accepted', events, case: viewOf(folding, found), repeated: events.length > 0, nudge };
}

function refused(refusal: Refusal): Outcome {
  return { kind: 'refused', refusal };
}
