import { HTTP_PROBLEMS, type ProblemText } from '../../contracts/problem-texts.js';
import type { RefusalText } from '../../domain/kernel/refusal-text.js';
import { KERNEL_REFUSALS } from '../../domain/kernel/refusals.js';
import { LISTING_REFUSALS } from '../../domain/listing/refusals.js';
import { OBJECTION_REFUSALS } from '../../domain/objection/refusals.js';
import { MANDATE_REFUSALS } from '../../domain/people/mandate-refusals.js';
import { OFFICE_REFUSALS } from '../../domain/people/office-refusals.js';
import { UPLOAD_REFUSALS } from '../../record/evidence/refusals.js';
import { IMPORT_REFUSALS } from '../../record/imports/import-refusals.js';
import { LAW_REFUSALS } from '../../record/law/refusals.js';
import { RECORD_REFUSALS } from '../../record/refusals.js';
import { WHAT_IF_REFUSALS } from '../../record/what-if/refusals.js';

/** A text with the status that it is answered with. */
export interface AnsweredText extends ProblemText {
  readonly status: number;
}

/** A rule about the person is 403, a rule about the case 409. */
const STATUS_OF = { person: 403, case: 409 } as const satisfies Record<RefusalText['about'], number>;

const UPLOAD_STATUS: Readonly<Record<string, number>> = {
  'import-too-large': 413,
  'import-row-not-found': 404,
  'evidence-too-large': 413,
  'evidence-type-not-allowed': 415,
  'evidence-type-mismatch': 415,
};

const RULES: Readonly<Record<string, RefusalText>> = {
  ...KERNEL_REFUSALS,
  ...LISTING_REFUSALS,
  ...OBJECTION_REFUSALS,
  ...OFFICE_REFUSALS,
  ...MANDATE_REFUSALS,
  ...RECORD_REFUSALS,
  ...LAW_REFUSALS,
  ...WHAT_IF_REFUSALS,
};

const TEXTS: ReadonlyMap<string, AnsweredText> = new Map<string, AnsweredText>([
  ...Object.entries(RULES).map(([code, text]) => [code, { ...text, status: STATUS_OF[text.about] }] as const),
  ...Object.entries({ ...IMPORT_REFUSALS, ...UPLOAD_REFUSALS }).map(
    ([code, text]) => [code, { ...text, status: UPLOAD_STATUS[code] ?? STATUS_OF.case }] as const,
  ),
  ...Object.entries(HTTP_PROBLEMS),
]);

/** Everything that may be said no with, by code; each has a page under docs/problems. */
export function answeredTexts(): ReadonlyMap<string, AnsweredText> {
  return TEXTS;
}

export function findAnsweredText(code: string): AnsweredText | undefined {
  return TEXTS.get(code);
}
