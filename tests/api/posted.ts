import { instantOf } from '../../domain/kernel/calendar-date.js';
import type { Answered, House } from './house.js';
import { AGENT, CLERK } from './journey.js';

/** How a paper comes, and what becomes of it. `at`: what it counts from. */
export interface Row {
  readonly how: string;
  readonly arrives: string;
  /** By post: the day of the postmark, and the document that shows it. Absent: filed electronically. */
  readonly postmark?: { readonly on?: string; readonly proof?: string };
  readonly outcome: { readonly at: string } | { readonly refused: string };
}

export const ENVELOPE = 'doc-envelope';
export const postmark = (on: string): Required<Row>['postmark'] => ({ on, proof: ENVELOPE });

/** Each row brings its own paper, in the order of arrival. */
export async function outcomeOf(
  house: House,
  { arrives, postmark: posted }: Row,
  path: string,
  body: object,
): Promise<[Row['outcome'], Answered]> {
  house.now = instantOf(`${arrives}+08:00`);
  const { on, proof } = posted ?? {};
  const mark = { ...(on !== undefined && { postmarkedOn: on }), ...(proof !== undefined && { postmarkProof: proof }) };
  const answered = await house.as(posted ? CLERK : AGENT, 'POST', path, { body: { ...body, ...mark } });
  if (answered.status < 300) return [{ at: String(answered.at('events.0.at')) }, answered];
  return [{ refused: String(answered.at('errors.0.pointer') ?? answered.at('code')) }, answered];
}
