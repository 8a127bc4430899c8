import type { ListingEventType } from '../../domain/listing/listing.js';
import type { ObjectionEventType } from '../../domain/objection/objection.js';
import { objectionOf } from '../../domain/telling/telling.js';
import type { CaseView } from '../../record/case/case-view.js';
import type { HistoryEvent } from '../../record/case/history.js';
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

/**
 * Where a letter takes a text from: `own`, the event that it is written for; or the latest event of one of these types.
 * What that event does not say the letter does not say either: no text is ever taken from another event of its name.
 */
export type TextSource = 'own' | readonly (ListingEventType | ObjectionEventType)[];

export const TEXT_NAMES = ['facts', 'reasons', 'answers', 'place', 'explanation'] as const;
export type TextName = (typeof TEXT_NAMES)[number];

/** One kind of letter. The title is also the mail's subject line, so it carries no personal data. */
export interface LetterPlan {
  readonly template: string;
  readonly title: Words;
  /** The free texts that the template prints, and where each comes from. */
  readonly texts?: Readonly<Partial<Record<TextName, TextSource>>>;
  /** The uploaded files that the event brought are named in it: for whoever reads the evidence of the case, nobody else. */
  readonly files?: true;
  /** Nobody, where the event calls for no letter after all. */
  readonly to: (occasion: Occasion) => readonly ReceiverRef[];
}

export function toSubject({ listing }: Occasion): readonly ReceiverRef[] {
  return listing.subject === null ? [] : [{ subject: listing.subject }];
}

/** Whose objection it is: the listed subject, or a person who was listed with it. */
export function toApplicant({ view }: Occasion): readonly ReceiverRef[] {
  return [{ subject: objectionOf(view).party }];
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
