import { mongo } from 'mongoose';
import { findRule } from '../../domain/kernel/find-rule.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { Rulebook } from '../../domain/kernel/rulebook.js';
import { tokenOf, tokenOfCase } from './case-id.js';
import type { CaseDocument } from './case.model.js';
import type { Folding, Step } from './fold.js';
import { asStored, hashOf } from '../store/hash.js';
import { sealState, type LoadedCase } from './load.js';
import type { Sealer } from '../keys/seal.js';
import { genesisOf, placeOfEvent, type CaseOfEvent, type StoredEvent } from './stored-event.js';

/**
 * What a command may make of a document. The subject's bound is the lower one, so that nothing it sends keeps the office
 * from deciding. The clock and the system may go on past both: they owe the case its steps.
 */
const FULL_BYTES = { subject: 600_000, office: 1_000_000, system: 12_000_000 };
export type Pen = keyof typeof FULL_BYTES;

/** What a write sets, and the events it appends. */
export interface NextDocument {
  readonly fields: Omit<CaseDocument, '_id' | 'events' | 'moved' | 'opened'>;
  readonly events: readonly StoredEvent[];
}

/**
 * The document after the steps, its personal text sealed by a sealer for the subject. All of it is derived from the folded state: nothing is kept in step by hand.
 * @throws {Error} where the state names no subject, or one whose token the case's id does not carry.
 */
export function nextDocument(sealer: Sealer, folding: Folding, before: LoadedCase | null, now: Instant): NextDocument {
  const { kind, rules, state, caseId, steps, version } = folding;
  const { subject, departments, on, party, recused } = kind.partiesOf(state);
  if (subject === null || tokenOf(subject) !== tokenOfCase(caseId))
    throw new Error(`The id of case ${caseId} does not carry the token of its subject.`);
  const first = steps[0];
  const last = steps.at(-1);
  if (!first || !last) throw new Error('A write appends events.');

  const events = chain(sealer, folding, { _id: caseId, subject }, before?.head ?? genesisOf(caseId));
  const locks = kind.locksOf(state);
  const awaits = kind.awaitedYears(state, rules);
  const closed = kind.isClosed(state);
  return {
    events,
    fields: {
      kind: kind.name,
      shape: kind.shape,
      status: kind.statusOf(state),
      version,
      state: sealState(sealer, { _id: caseId, subject, version }, state),
      duties: kind.dutiesOf(state, rules),
      claims: kind.claimsOf(state),
      terms: kind.termsOf(state),
      ...(locks.length > 0 && { locks }),
      ...(awaits.length > 0 && { awaits }),
      subject,
      departments,
      on,
      ...(party !== undefined && { party }),
      ...(recused && { recused }),
      rulebook: rules.id,
      // The new events wait for the attendant.
      wakeAt: new Date(now),
      sweeps: 0,
      head: events.at(-1)?.hash ?? '',
      openedAt: before?.openedAt ?? first.happened.at,
      closedAt: closed ? (before?.closedAt ?? last.happened.at) : null,
    },
  };
}

/** Whether the document would grow past what a command by these may make of it. */
export function isFull({ fields, events }: NextDocument, before: LoadedCase | null, by: Pen): boolean {
  const bytes =
    (before?.eventBytes ?? 0) + mongo.BSON.calculateObjectSize({ fields, events }, { ignoreUndefined: true });
  return bytes > FULL_BYTES[by];
}

function chain(sealer: Sealer, { kind, steps }: Folding, found: CaseOfEvent, head: string): readonly StoredEvent[] {
  let prev = head;
  return steps.map((step) => {
    const stored = ring(sealer, step, kind.guest.shape, found, prev, (rule) => getRule(step.rules, rule));
    prev = stored.hash;
    return stored;
  });
}

function ring(
  sealer: Sealer,
  { happened, key, command, body, facts }: Step,
  shape: number,
  { _id, subject }: CaseOfEvent,
  prev: string,
  ruleOf: (id: string) => StoredEvent['rule'],
): StoredEvent {
  const { type, rule, personal, ...data } = happened.event;
  const covered = asStored({
    seq: happened.seq,
    type,
    shape,
    at: happened.at,
    recordedAt: happened.recordedAt,
    actor: happened.actor,
    rule: ruleOf(rule),
    key,
    command,
    body,
    ...(facts && { facts }),
    data,
    ...(personal && { personal: sealer.seal(subject, placeOfEvent(_id, happened.seq), personal) }),
    prev,
  });
  return { ...covered, hash: hashOf(covered), attended: false };
}

/** An event without a reason is a fault of its kind: it is not written. */
function getRule(rules: Rulebook, id: string): StoredEvent['rule'] {
  const rule = findRule(rules, id);
  if (!rule) throw new Error(`The rulebook ${rules.id} has no rule ${id}.`);
  return rule;
}
