import type { Calendar } from '../domain/kernel/calendar.js';
import type { CalendarDate, Instant } from '../domain/kernel/instant.js';
import type { MeasuresList } from '../domain/kernel/measure.js';
import type { Rulebook } from '../domain/kernel/rulebook.js';
import type { CaseRecord } from '../record/open-record.js';

/** A name in the two languages of the letters. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** One message to one address; the words of the letter are in it and nowhere else. */
export interface Message {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
}

/** Hands a message to the mail server. Throws `ApplicationFailure`s without a word of the message or the address. */
export interface Mailer {
  send(message: Message): Promise<void>;
}

/** What the activities work with; made once by the worker. */
export interface ActivityDeps {
  readonly record: CaseRecord;
  readonly shelf: {
    readonly measures: MeasuresList;
    readonly calendar: Calendar;
    get(id: string): Rulebook;
    inForce(jurisdiction: string, on: CalendarDate): Rulebook;
    /** What each document says on a value, the nearest first; that of one of them holds. */
    explain(
      rulebookId: string,
      ruleId: string,
    ): readonly { readonly says: Words; readonly source: string; readonly holds: boolean }[];
  };
  readonly clock: { now(): Instant };
  readonly mailer: Mailer;
  /** The name of a date of a case of this kind, as people read it: of a duty, a window, a term, a remedy or a measure. */
  readonly dateWords: (kind: string, name: string) => Words;
  /** Where people reach the system; links in letters begin with it. */
  readonly publicUrl: string;
  /** Wakes another case's attendant; never throws, never waits. */
  readonly nudge: (kind: string, caseId: string) => void;
  /** Whether the cluster knows the product's search attributes. */
  readonly searchable: () => boolean;
}
