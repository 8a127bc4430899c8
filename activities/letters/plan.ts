import type { CaseView } from '../../record/case-view.js';
import type { HistoryEvent } from '../../record/history.js';
import type { Words } from '../deps.js';

/** Who gets a letter; a reference into the record's subjects or departments. */
export type ReceiverRef = { readonly subject: string } | { readonly department: string };

/** What a letter is written from: its event, and its case and the listing concerned as they now stand. */
export interface Occasion {
  readonly event: HistoryEvent;
  readonly view: CaseView;
  /** The listing that the case is about; the case itself where it is one. */
  readonly listing: CaseView;
}

/** One kind of letter. The title is also the mail's subject line, so it carries no personal data. */
export interface LetterPlan {
  readonly template: string;
  readonly title: Words;
  /** Nobody, where the event calls for no letter after all. */
  readonly to: (occasion: Occasion) => readonly ReceiverRef[];
}

export function toSubject({ listing }: Occasion): readonly ReceiverRef[] {
  return listing.subject === null ? [] : [{ subject: listing.subject }];
}

/** The department in charge of the case. */
export function toDepartment({ view }: Occasion): readonly ReceiverRef[] {
  return view.departments.slice(0, 1).map((department) => ({ department }));
}

/** Every department concerned by the case. */
export function toConcerned({ view }: Occasion): readonly ReceiverRef[] {
  return view.departments.map((department) => ({ department }));
}

/** Every department that received the listing: those of the listing and of the case, each once. */
export function toReceivers({ view, listing }: Occasion): readonly ReceiverRef[] {
  return [...new Set([...listing.departments, ...view.departments])].map((department) => ({ department }));
}
