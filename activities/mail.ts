import { createHash } from 'node:crypto';
import type { Effect } from './agenda.js';
import type { ActivityDeps, Words } from './deps.js';
import { effectKey } from './keys.js';
import { LETTERS, type LetterName } from './letters/letters.js';
import type { LetterPlan, Occasion, ReceiverRef } from './letters/plan.js';
import { renderLetter } from './letters/render.js';
import { letterView } from './letters/view.js';
import { onceOnly } from './once.js';
import { listingOf, objectionOf } from './telling.js';

interface Receiver {
  /** Id of the subject or department. */
  readonly id: string;
  readonly name: Words;
  /** `null` where no address is known: the letter is then served on paper, by the clerk. */
  readonly mail: string | null;
}

interface LetterKey {
  readonly caseId: string;
  readonly seq: number;
  readonly letter: string;
}

/** The effects by which a case writes to people: one letter to each receiver, once each. */
export function createLetters(deps: ActivityDeps): Record<LetterName, Effect> {
  const once = onceOnly(deps);
  const effects = Object.entries<LetterPlan>(LETTERS).map(([name, plan]) => [
    name,
    once(name, write(deps, name, plan)),
  ]);
  return Object.fromEntries(effects) as Record<LetterName, Effect>;
}

/**
 * Writes to each receiver in turn. A dead address keeps nobody else from his letter: all are written to, then the effect
 * fails with what the dead address answered. What was sent has a receipt and is not sent again by a retry.
 */
function write(deps: ActivityDeps, letter: string, plan: LetterPlan): Effect {
  return async (caseId, seq) => {
    const occasion = await occasionOf(deps, caseId, seq);
    const refs = plan.to(occasion);
    if (refs.length === 0) return;
    const named = await namesFor(deps, occasion);
    const failures: unknown[] = [];
    for (const ref of refs) {
      const receiver = await receiverOf(deps, ref);
      const view = letterView(deps, occasion, { ...named, title: plan.title, addressee: receiver.name });
      await sendOnce(deps, { caseId, seq, letter }, receiver, () => ({
        subject: `${plan.title.zh}（${caseId}） / ${plan.title.en} (${caseId})`,
        html: renderLetter(plan.template, view),
      })).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  };
}

/**
 * The receipt is kept after the send: a crash between the two sends the letter a second time, with the same Message-ID,
 * by which mail programs know it for the same letter. The other order could lose it, which would be worse.
 */
async function sendOnce(
  { record, mailer }: ActivityDeps,
  { caseId, seq, letter }: LetterKey,
  { id, mail }: Receiver,
  write: () => { readonly subject: string; readonly html: string },
): Promise<void> {
  const name = `${letter}:${id}`;
  if ((await record.findReceipt(caseId, seq, name)) !== null) return;
  if (mail !== null) await mailer.send({ to: mail, messageId: messageIdOf(effectKey(caseId, seq, name)), ...write() });
  await record.putReceipt(caseId, seq, name, { outcome: mail === null ? 'no-address' : 'sent' });
}

function messageIdOf(key: string): string {
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@redress>`;
}

async function occasionOf({ record }: ActivityDeps, caseId: string, seq: number): Promise<Occasion> {
  const { event, case: view } = await record.readEvent(caseId, seq);
  const listing = view.kind === 'listing' || view.on === null ? view : await record.getCase(view.on);
  return { event, view, listing };
}

async function namesFor(
  { record }: ActivityDeps,
  { view, listing }: Occasion,
): Promise<Pick<Parameters<typeof letterView>[2], 'subject' | 'department' | 'history'>> {
  const inCharge = view.kind === 'listing' ? listingOf(view).department : objectionOf(view).department;
  const [subject, department, history] = await Promise.all([
    record.getSubject(listingOf(listing).subject),
    record.findDepartment(inCharge),
    record.history(view.caseId),
  ]);
  return { subject: subject.name, department: department?.name ?? { zh: inCharge, en: inCharge }, history };
}

async function receiverOf({ record }: ActivityDeps, ref: ReceiverRef): Promise<Receiver> {
  if ('subject' in ref) {
    const { id, name, contact } = await record.getSubject(ref.subject);
    return { id, name: { zh: name, en: name }, mail: contact?.mail ?? null };
  }
  const department = await record.findDepartment(ref.department);
  const name = department?.name ?? { zh: ref.department, en: ref.department };
  return { id: ref.department, name, mail: department?.mail ?? null };
}
