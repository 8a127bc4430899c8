import { dateOf, plusMs } from '../../domain/kernel/calendar-date.js';
import type { CalendarDate, Instant } from '../../domain/kernel/instant.js';
import { TAG_MARKS } from '../../domain/kernel/rule.js';
import type { Capacity } from '../../domain/people/person.js';
import type { MandateDocument, MandateStep } from '../../record/mandates/mandate.model.js';
import type { ActivityDeps, Words } from '../deps.js';
import type { MandateLetterPlan, MandateReceiver } from './mandate-letters.js';

/** What the templates about mandates may say. Personal text is in it: it goes into a letter and nowhere else. */
export interface MandateLetterView {
  readonly title: Words;
  readonly mandateId: string;
  readonly writtenOn: CalendarDate;
  readonly filedOn: CalendarDate;
  readonly rule: { readonly source: string; readonly note: Words | null };
  readonly addressee: Words;
  /** The letter is whom it is about, who may know nothing of it; else whoever acts or asked, or an office. */
  readonly toSubject: boolean;
  /** Null where whoever asked must not be told of whom we know anything. */
  readonly subject: Words | null;
  /** As the sign-in names him. */
  readonly person: string;
  readonly capacity: Words;
  readonly document: string | null;
  readonly offices: readonly Words[];
  readonly answerBy: CalendarDate | null;
  readonly lapsesAfter: CalendarDate | null;
  readonly from: CalendarDate | null;
  readonly lastDay: CalendarDate | null;
  readonly reasons: string | null;
  /** It was laid down by whoever acted; else by an office, or it came to its last day. */
  readonly byHimself: boolean;
  readonly expired: boolean;
}

interface Told {
  readonly found: MandateDocument;
  readonly step: MandateStep;
  readonly letter: MandateLetterPlan;
  readonly to: MandateReceiver;
  readonly receiver: Words;
  readonly subject: Words | null;
  readonly offices: readonly Words[];
  readonly reasons: string | null;
}

const CAPACITIES: Readonly<Record<Capacity, Words>> = {
  self: { zh: '本人', en: 'the person himself' },
  agent: { zh: '代理人', en: 'agent' },
  guardian: { zh: '监护人', en: 'guardian' },
};

/** Writes down what a letter about a mandate says, by the rules of the day. */
export function mandateLetterView({ shelf, clock }: ActivityDeps, told: Told): MandateLetterView {
  const { found, step, letter, to, receiver, offices, reasons } = told;
  const { rule } = shelf.inForce('national', dateOf(clock.now())).general.mandateAnswer;
  const mayKnow = to !== 'person' || found.from !== null;
  return {
    title: letter.title,
    mandateId: found._id,
    writtenOn: dateOf(step.at),
    filedOn: dateOf(found.filedAt),
    rule: { source: rule.source, note: TAG_MARKS[rule.tag] },
    addressee: receiver,
    toSubject: to === 'subject',
    subject: mayKnow ? told.subject : null,
    person: found.person,
    capacity: CAPACITIES[found.capacity],
    document: found.document,
    offices: mayKnow ? offices : [],
    answerBy: lastDayBefore(found.answerBy),
    lapsesAfter: lastDayBefore(found.lapsesAt ?? null),
    from: found.from && dateOf(found.from),
    lastDay: lastDayBefore(found.until),
    reasons: step.personal === undefined ? null : reasons,
    byHimself: step.by.id === found.person && step.by.department === undefined,
    expired: step.step === 'expired',
  };
}

/** The end of a limit is an exclusive instant: 24:00 of its last day is 00:00 of the next. */
function lastDayBefore(end: Instant | null): CalendarDate | null {
  return end === null ? null : dateOf(plusMs(end, -1));
}
