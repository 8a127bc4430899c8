import { ApplicationFailure } from '@temporalio/common';
import type { MandateDocument } from '../record/mandates/mandate.model.js';
import type { MandateAgenda } from '../record/mandates/attend.js';
import type { ActivityDeps } from './deps.js';
import { effectKey } from './keys.js';
import { MANDATE_LETTERS, type MandateReceiver } from './letters/mandate-letters.js';
import { mandateLetterView, type MandateLetterView } from './letters/mandate-view.js';
import { renderMandateLetter } from './letters/render.js';
import { findReceiver, messageIdOf, type Receiver } from './mail.js';

/** What is done for a mandate. Ids only go in; each may be run again at any point of its work. */
export interface MandateActivities {
  readMandate(mandateId: string): Promise<MandateAgenda>;
  settleMandate(mandateId: string): Promise<void>;
  /** Writes to everybody who is told of this step, each once, and keeps what has become of each letter. */
  tellMandate(mandateId: string, step: number): Promise<void>;
}

export function createMandateActivities(deps: ActivityDeps): MandateActivities {
  const { record } = deps;
  return {
    async readMandate(mandateId) {
      const agenda = await record.readMandateAgenda(mandateId);
      if (agenda === null) throw ApplicationFailure.nonRetryable('There is no such mandate.', 'mandate-not-found');
      return agenda;
    },
    settleMandate: (mandateId) => record.settleMandate(mandateId),
    async tellMandate(mandateId, step) {
      const found = await record.findMandate(mandateId);
      if (found) await tell(deps, found, step);
      await record.markMandateTold(mandateId, step);
    },
  };
}

/** A dead address keeps nobody else from his letter, and is kept as one; a server that is away is tried again by Temporal. */
async function tell(deps: ActivityDeps, found: MandateDocument, nth: number): Promise<void> {
  const { record, clock } = deps;
  const step = found.steps[nth];
  const letter = step && MANDATE_LETTERS[step.step];
  if (!letter) return;
  const [[read], offices] = await Promise.all([
    record.readMandates([found]),
    found.subject === null ? [] : record.officesInCharge(found.subject),
  ]);
  const named = await namesIn(deps, found, offices);
  const failures: unknown[] = [];
  for (const to of letter.to(found)) {
    for (const { key, receiver } of await addressed(deps, found, to, offices)) {
      if (found.letters?.some((one) => one.step === nth && one.to === key) === true) continue;
      const occasion = { found, step, letter, to, reasons: read?.reasons ?? null, receiver: receiver.name };
      const view = mandateLetterView(deps, { ...occasion, ...named });
      await send(deps, receiver, { key: effectKey(found._id, nth, key), template: letter.template, view }).then(
        (outcome) => record.putMandateLetter(found._id, { step: nth, to: key, outcome, at: clock.now() }),
        (error: unknown) => failures.push(error),
      );
    }
  }
  if (failures.length > 0) throw failures[0];
}

interface Addressed {
  /** As it is kept in the record. */
  readonly key: string;
  readonly receiver: Receiver;
}

async function addressed(
  deps: ActivityDeps,
  found: MandateDocument,
  to: MandateReceiver,
  offices: readonly string[],
): Promise<readonly Addressed[]> {
  switch (to) {
    case 'subject':
      return found.subject === null
        ? []
        : [{ key: to, receiver: await findReceiver(deps, { subject: found.subject }) }];
    case 'person': {
      const mail = await deps.record.mandateContact(found);
      const name = { zh: found.person, en: found.person };
      return [{ key: to, receiver: { id: found.person, name, mail, erased: false } }];
    }
    case 'offices':
      return Promise.all(
        offices.map(async (department) => ({ key: department, receiver: await findReceiver(deps, { department }) })),
      );
  }
}

/** The names that only the record knows. */
async function namesIn(
  deps: ActivityDeps,
  { subject }: MandateDocument,
  offices: readonly string[],
): Promise<Pick<Parameters<typeof mandateLetterView>[1], 'subject' | 'offices'>> {
  const [about, inCharge] = await Promise.all([
    subject === null ? null : findReceiver(deps, { subject }),
    Promise.all(offices.map((department) => findReceiver(deps, { department }))),
  ]);
  return { subject: about?.name ?? null, offices: inCharge.map(({ name }) => name) };
}

type Outcome = NonNullable<MandateDocument['letters']>[number]['outcome'];

/** The receipt is kept after the send: a crash between the two sends the letter a second time, with the same Message-ID. */
async function send(
  { mailer }: ActivityDeps,
  { mail, erased }: Receiver,
  { key, template, view }: { readonly key: string; readonly template: string; readonly view: MandateLetterView },
): Promise<Outcome> {
  if (erased) return 'erased';
  if (mail === null) return 'no-address';
  const subject = `${view.title.zh}（${view.mandateId}） / ${view.title.en} (${view.mandateId})`;
  try {
    await mailer.send({ to: mail, messageId: messageIdOf(key), subject, html: renderMandateLetter(template, view) });
    return 'sent';
  } catch (error) {
    if (error instanceof ApplicationFailure && error.nonRetryable === true) return 'refused';
    throw error;
  }
}
