import { createHash } from 'node:crypto';
import { listingOf, objectionOf } from '../domain/telling/telling.js';
import type { CaseView } from '../record/case/case-view.js';
import type { HistoryEvent } from '../record/case/history.js';
import type { Effect } from './agenda.js';
import type { ActivityDeps, Words } from './deps.js';
import { effectKey } from './keys.js';
import { filesOf } from './letters/files.js';
import { withLead, type Lead } from './letters/lead.js';
import { LETTERS, type LetterName } from './letters/letters.js';
import type { LetterPlan, Occasion, ReceiverRef } from './letters/plan.js';
import { renderLetter } from './letters/render.js';
import { letterView } from './letters/view.js';
import { oneAtATime } from './once.js';
import { together } from './together.js';

export interface Receiver {
  /** Id of the subject or department. */
  readonly id: string;
  readonly name: Words;
  /** `null` where no address is known: the letter is then served on paper, by the clerk. */
  readonly mail: string | null;
  readonly erased: boolean;
}

interface LetterKey {
  readonly caseId: string;
  readonly seq: number;
  /** `letter:receiver`. */
  readonly name: string;
}

/** The effects by which a case writes to people: one letter to each receiver, once each. */
export function createLetters(deps: ActivityDeps): Record<LetterName, Effect> {
  const guarded = oneAtATime();
  const read = together((caseId) => materialOf(deps, caseId));
  const effects = Object.entries<LetterPlan>(LETTERS).map(([name, plan]) => [
    name,
    guarded(name, write(deps, read, name, plan)),
  ]);
  return Object.fromEntries(effects) as Record<LetterName, Effect>;
}

/**
 * Writes to each receiver in turn. A dead address keeps nobody else from his letter: all are written to, then the effect
 * fails with what the dead address answered. What was sent has a receipt and is not sent again by a retry; a receipt of
 * the letter itself says that an operator has skipped it.
 */
function write(deps: ActivityDeps, read: Read, letter: string, plan: LetterPlan): Effect {
  return async (caseId, seq) => {
    const { view, listing, events, hasReceipt, named, erased, receiverOf } = await read(caseId);
    const event = events.find((one) => one.seq === seq);
    if (!event) throw new Error(`${caseId} has no event ${String(seq)}.`);
    const occasion = { event, view, listing };
    if (hasReceipt(seq, letter)) return;
    // Nobody knows any more to whom or of whom to write.
    if (erased) {
      await deps.record.putReceipt(caseId, seq, letter, { outcome: 'erased' });
      return;
    }
    const files = plan.files === true ? await filesOf(deps.record, event) : [];
    const superior = await superiorOf(occasion, receiverOf);
    const failures: unknown[] = [];
    for (const receiver of await Promise.all(plan.to(occasion).map(receiverOf))) {
      const key = { caseId, seq, name: `${letter}:${receiver.id}` };
      if (hasReceipt(seq, key.name)) continue;
      const addressed = { ...named, superior, history: events, plan, files, addressee: receiver.name };
      const words = await deps.record.withLaw(() => letterView(deps, occasion, addressed));
      const subject = `${plan.title.zh}（${caseId}） / ${plan.title.en} (${caseId})`;
      const send = sendTo(deps, key, receiver, { subject, html: renderLetter(plan.template, words) });
      await send.catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  };
}

/**
 * The receipt is kept after the send: a crash between the two sends the letter a second time, with the same Message-ID,
 * by which mail programs know it for the same letter. The other order could lose it, which would be worse.
 */
async function sendTo(
  { record, mailer }: ActivityDeps,
  { caseId, seq, name }: LetterKey,
  { mail }: Receiver,
  written: { readonly subject: string; readonly html: string },
): Promise<void> {
  if (mail !== null) await mailer.send({ to: mail, messageId: messageIdOf(effectKey(caseId, seq, name)), ...written });
  await record.putReceipt(caseId, seq, name, { outcome: mail === null ? 'no-address' : 'sent' });
}

export function messageIdOf(key: string): string {
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@redress>`;
}

/** What the letters of one case are written from. */
interface Material {
  readonly view: CaseView;
  readonly listing: CaseView;
  readonly events: readonly HistoryEvent[];
  readonly hasReceipt: (seq: number, name: string) => boolean;
  readonly named: { readonly subject: string; readonly department: Words; readonly lead: Lead | null };
  /** The subject was erased. */
  readonly erased: boolean;
  readonly receiverOf: (ref: ReceiverRef) => Promise<Receiver>;
}

type Read = (caseId: string) => Promise<Material>;

/** The listing is read after the case that changed it, so that no letter tells of a change and shows what was before. */
async function materialOf(deps: ActivityDeps, caseId: string): Promise<Material> {
  const { record } = deps;
  const [{ case: view, events }, hasReceipt] = await Promise.all([record.readCase(caseId), record.receiptsOf(caseId)]);
  const listing = view.kind === 'listing' || view.on === null ? view : await record.getCase(view.on);
  const inCharge = view.kind === 'listing' ? listingOf(view).department : objectionOf(view).department;
  const receiverOf = remembered((ref: ReceiverRef) => findReceiver(deps, ref));
  const [subject, department, told] = await Promise.all([
    receiverOf({ subject: listingOf(listing).subject }),
    receiverOf({ department: inCharge }),
    withLead(record, view, events),
  ]);
  const named = { subject: subject.name.zh, department: department.name, lead: told.lead };
  return { view, listing, events: told.history, hasReceipt, named, erased: subject.erased, receiverOf };
}

async function superiorOf({ event, view }: Occasion, receiverOf: Material['receiverOf']): Promise<Words | null> {
  if (view.kind !== 'listing') return null;
  const named = event.type === 'SuperiorNamed' ? event.data['to'] : listingOf(view).superior;
  return typeof named === 'string' ? (await receiverOf({ department: named })).name : null;
}

function remembered(find: (ref: ReceiverRef) => Promise<Receiver>): (ref: ReceiverRef) => Promise<Receiver> {
  const found = new Map<string, Promise<Receiver>>();
  return (ref) => {
    const id = 'subject' in ref ? ref.subject : ref.department;
    const one = found.get(id) ?? find(ref);
    found.set(id, one);
    return one;
  };
}

export async function findReceiver({ record }: Pick<ActivityDeps, 'record'>, ref: ReceiverRef): Promise<Receiver> {
  if ('subject' in ref) {
    const { id, name, contact, erased } = await record.getSubject(ref.subject);
    return { id, name: { zh: name, en: name }, mail: contact?.mail ?? null, erased };
  }
  const department = await record.findDepartment(ref.department);
  const name = department?.name ?? { zh: ref.department, en: ref.department };
  return { id: ref.department, name, mail: department?.mail ?? null, erased: false };
}
