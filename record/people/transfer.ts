import type { Actor } from '../../domain/kernel/actor.js';
import type { Refusal } from '../../domain/kernel/decision.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { Appointment, Succession } from '../../domain/people/person.js';
import {
  linesStand,
  signedBySecond,
  stillProposed,
  successorsStaffed,
  type Standing,
} from '../../domain/people/transfer.js';
import { isDuplicateKey } from '../store/duplicate-key.js';
import { hashOf } from '../store/hash.js';
import { AGAIN, inTurn } from '../store/in-turn.js';
import { insertMissing } from '../store/insert-missing.js';
import type { RecordDeps } from '../record-deps.js';
import { partIdFor } from './change-person.js';
import { peopleIn, successionsIn } from './people.js';
import { notTheirOffices } from './whose-offices.js';
import { transferTablesIn, type TransferStep, type TransferTableDocument } from './transfer-table.model.js';

export interface TransferRequest {
  readonly actor: Actor;
  /** Idempotency key, in the hand of the actor: the same key again answers as the first time did. */
  readonly key: string;
  readonly receivedAt: Instant;
}

export type TransferOutcome =
  | { readonly kind: 'accepted'; readonly table: TransferTableDocument }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Takes in a transfer table. It moves nothing before a second person has signed it.
 * Refusals: `idempotency-key-reused`, `office-of-another-place`, and those of `linesStand`.
 */
export async function proposeTransfer(
  deps: RecordDeps,
  { order, lines, ...request }: TransferRequest & Pick<TransferTableDocument, 'order' | 'lines'>,
): Promise<TransferOutcome> {
  const body = hashOf({ proposes: lines, order });
  const before = await askedBefore(deps, request, body);
  if (before) return before;
  const foreign = await notTheirOffices(deps, request.actor, lines);
  const refused = foreign ?? linesStand(lines, await standingOf(deps, lines), request.receivedAt);
  if (refused) return refused;
  const table: TransferTableDocument = {
    _id: partIdFor('trf', request),
    order,
    lines,
    status: 'proposed',
    steps: [stepOf('proposed', request, body)],
    proposedAt: request.receivedAt,
  };
  if ((await insertMissing(transferTablesIn(deps), [table])) === 1) return { kind: 'accepted', table };
  return (await askedBefore(deps, request, body)) ?? gone(table._id);
}

/**
 * Signs a table: by a second person. From then on its lines hold, each from its own instant; the duties of the former
 * offices are their successors', and no date of theirs is another. Signing it again answers as the first time did. Null
 * where there is no such table.
 * Refusals: `idempotency-key-reused`, `own-transfer-table`, `transfer-table-decided`, `office-of-another-place`,
 * `successor-unstaffed`, and those of `linesStand`.
 * @throws {OutcomeUnknown} when five seconds brought neither a turn nor a majority. Sending it again is safe.
 */
export async function signTransfer(
  deps: RecordDeps,
  id: string,
  request: TransferRequest,
): Promise<TransferOutcome | null> {
  const outcome = await inTurn(deps, 'transfer-tables', () => sign(deps, id, request));
  if (outcome?.kind === 'accepted') await carryOutTransfers(deps);
  return outcome;
}

/**
 * Ends a proposal: declined by a second person with a reason, or withdrawn by who made it. Null where there is no such table.
 * Refusals: `idempotency-key-reused`, `office-of-another-place`, `transfer-table-decided`.
 */
export async function declineTransfer(
  deps: RecordDeps,
  id: string,
  { reason, ...request }: TransferRequest & { readonly reason: string },
): Promise<TransferOutcome | null> {
  const found = await transferTablesIn(deps).findOne({ _id: id });
  if (!found) return null;
  const body = hashOf({ declines: id, reason });
  const before = await askedBefore(deps, request, body);
  if (before) return before;
  const foreign = await notTheirOffices(deps, request.actor, found.lines);
  if (foreign) return foreign;
  const ending = signedBySecond(proposerOf(found), request.actor) === null ? 'declined' : 'withdrawn';
  const table = await decide(deps, id, { ...stepOf(ending, request, body), reason });
  return table ? { kind: 'accepted', table } : decidedAlready(deps, id);
}

/**
 * Writes what signed tables say into the successions and the offices; what stands there already stays. Called after each
 * signing, whenever a process opens the record, and by the sweep, so that a crash between the two loses nothing.
 */
export async function carryOutTransfers(deps: RecordDeps): Promise<void> {
  for (const { _id, lines, order } of await transferTablesIn(deps).find({ pending: true }).toArray()) {
    await insertMissing(
      successionsIn(deps),
      lines.map((line) => ({ _id: line.from, ...line, order })),
    );
    await deps.departments.bulkWrite(
      lines.map(({ from, effective }) => ({
        updateOne: { filter: { _id: from }, update: { $set: { until: effective } } },
      })),
    );
    await transferTablesIn(deps).updateOne({ _id }, { $unset: { pending: '' } });
  }
}

/** Tables are signed one after the other, each read against all before it: the number that it takes is free only once. */
async function sign(
  deps: RecordDeps,
  id: string,
  request: TransferRequest,
): Promise<TransferOutcome | null | typeof AGAIN> {
  const found = await transferTablesIn(deps).findOne({ _id: id });
  if (!found) return null;
  const body = hashOf({ signs: id });
  const before = await askedBefore(deps, request, body);
  if (before) return before;
  if (found.steps.some(({ step, by }) => step === 'signed' && by.id === request.actor.id))
    return { kind: 'accepted', table: found };
  const own =
    signedBySecond(proposerOf(found), request.actor) ?? (await notTheirOffices(deps, request.actor, found.lines));
  if (own) return own;
  const decided = stillProposed(found.status);
  if (decided) return decided;
  const standing = await standingOf(deps, found.lines);
  const refused =
    linesStand(found.lines, standing, request.receivedAt) ??
    successorsStaffed(found.lines, await heldIn(deps, found.lines), request.receivedAt);
  if (refused) return refused;
  try {
    const table = await decide(deps, id, stepOf('signed', request, body), standing.signed + 1);
    return table ? { kind: 'accepted', table } : await decidedAlready(deps, id);
  } catch (error) {
    if (isDuplicateKey(error)) return AGAIN;
    throw error;
  }
}

/** Guarded by the status that was read: of two who decide at once the first has decided. `nth` is the number of a signed one. */
async function decide(
  deps: RecordDeps,
  id: string,
  step: TransferStep,
  nth?: number,
): Promise<TransferTableDocument | null> {
  return transferTablesIn(deps).findOneAndUpdate(
    { _id: id, status: 'proposed' },
    { $set: { status: step.step, ...(nth !== undefined && { nth, pending: true }) }, $push: { steps: step } },
    { returnDocument: 'after' },
  );
}

async function standingOf(
  deps: RecordDeps,
  lines: readonly Succession[],
): Promise<Standing & { readonly signed: number }> {
  const tables = await transferTablesIn(deps)
    .find({ nth: { $exists: true } }, { projection: { lines: 1 } })
    .toArray();
  const named = [...new Set(lines.flatMap(({ from, to }) => [from, to]))];
  const offices = await deps.departments.find({ _id: { $in: named } }, { projection: { from: 1, until: 1 } }).toArray();
  return {
    offices: offices.map(({ _id: id, from = null, until = null }) => ({ id, from, until })),
    successions: tables.flatMap((table) => table.lines),
    signed: tables.length,
  };
}

/** Every appointment in the offices that these lines name. */
async function heldIn(deps: RecordDeps, lines: readonly Succession[]): Promise<readonly Appointment[]> {
  const named = [...new Set(lines.flatMap(({ from, to }) => [from, to]))];
  const people = await peopleIn(deps)
    .find({ 'appointments.department': { $in: named } }, { projection: { appointments: 1 } })
    .toArray();
  return people.flatMap(({ appointments }) => appointments);
}

async function askedBefore(
  deps: RecordDeps,
  { actor, key }: TransferRequest,
  body: string,
): Promise<TransferOutcome | null> {
  const found = await transferTablesIn(deps).findOne({ steps: { $elemMatch: { key, 'by.id': actor.id } } });
  if (!found) return null;
  const isSame = found.steps.some((step) => step.key === key && step.by.id === actor.id && step.body === body);
  return isSame
    ? { kind: 'accepted', table: found }
    : { kind: 'refused', refusal: { code: 'idempotency-key-reused', params: {} } };
}

async function decidedAlready(deps: RecordDeps, id: string): Promise<TransferOutcome> {
  const found = (await transferTablesIn(deps).findOne({ _id: id })) ?? gone(id);
  return stillProposed(found.status) ?? gone(id);
}

function stepOf(
  step: TransferStep['step'],
  { actor: by, key, receivedAt: at }: TransferRequest,
  body: string,
): TransferStep {
  return { step, by, at, key, body };
}

function proposerOf({ _id, steps }: TransferTableDocument): Actor {
  return steps[0]?.by ?? gone(_id);
}

function gone(id: string): never {
  throw new Error(`The transfer table ${id} is there and is not.`);
}
