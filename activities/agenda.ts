/** An event whose consequences are not yet carried out. Ids and types only: this crosses into Temporal's histories. */
export interface WaitingEvent {
  readonly seq: number;
  readonly type: string;
  /** Which effect an operator asked to retry or to skip, and the event it belongs to; on those two events only. */
  readonly again?: { readonly seq: number; readonly type: string; readonly effect: string };
}

/** A duty whose end has passed, or a reminder or an edge that has come, as `settleDue` would submit it. */
export interface DueDuty {
  readonly duty: string;
  readonly dueAt: string;
  readonly command: string;
}

/** What the record says is left to do for one case: what to carry out, what to settle, and when to look again. */
export interface Agenda {
  readonly kind: string;
  readonly status: string;
  /** Version of the case document: two agendas of one version say that nothing happened between them. */
  readonly version: number;
  readonly closed: boolean;
  /** In the order of their numbers. */
  readonly events: readonly WaitingEvent[];
  readonly due: readonly DueDuty[];
  /** Milliseconds until the clock has something to do, by the injected clock; `null` if nothing will come by itself. */
  readonly waitMs: number | null;
  readonly nextDuty: { readonly name: string; readonly dueAt: string } | null;
  /** Whether this Temporal cluster knows the search attributes; the time-skipping test server does not. */
  readonly searchable: boolean;
}

/** The record as an attendant sees it. Each is idempotent and answers with the agenda as it then stands. */
export interface Attendance {
  readAgenda(caseId: string): Promise<Agenda>;
  /** Any set of events, not only the oldest: a letter may be in retry while later events are done. */
  markAttended(caseId: string, seqs: readonly number[]): Promise<Agenda>;
  /** Submits the missed duties, reminders and edges that have come, each like any other command. */
  settleDue(caseId: string): Promise<Agenda>;
  /** Tells the record that an effect gave up, so that an operator owes its retry. `code` is stable and impersonal. */
  reportEffectFailure(caseId: string, seq: number, effect: string, code: string): Promise<Agenda>;
  /** Keeps an operator's decision that an effect shall not be carried out. */
  skipEffect(caseId: string, seq: number, effect: string): Promise<void>;
}

/** An effect is a named, idempotent activity; its key is (case, event, name). */
export type Effect = (caseId: string, seq: number) => Promise<void>;
