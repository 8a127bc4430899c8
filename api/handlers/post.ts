import { Day } from '../../contracts/step.js';
import type { Words } from '../../contracts/words.js';
import { dateOf, earlierOf, endOfDay, plusMs, startOfDay } from '../../domain/kernel/calendar-date.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { problem, type Problem } from '../problems/problem.js';

/** What an official says of a paper that came by post, as it stands in the body. */
export interface Posted {
  readonly postmarkedOn?: unknown;
  readonly postmarkProof?: unknown;
}

/** The instant that counts, and the document that shows it. */
export interface Postmark {
  readonly at: Instant;
  readonly proof: string;
}

/**
 * What a posted paper counts from (民事诉讼法 art. 85): the last moment of its postmark's day in Asia/Shanghai, for which of
 * its hours counts nobody knows; never after the receipt. Null where no postmark is told: then the arrival counts.
 * `since` is when the case, or the one that is answered to, was opened: an earlier day is a slip of the pen.
 * @throws {Problem} `invalid-request` for a postmark without proof, later than the receipt, or before the case.
 */
export function postmarkOf(
  { postmarkedOn, postmarkProof }: Posted,
  receivedAt: Instant,
  since: Instant,
): Postmark | null {
  if (postmarkedOn === undefined && postmarkProof === undefined) return null;
  if (typeof postmarkProof !== 'string') throw invalid('postmarkProof', UNPROVED);
  if (postmarkedOn === undefined) throw invalid('postmarkedOn', UNDATED);
  const day = Day.parse(postmarkedOn);
  if (startOfDay(day) > receivedAt) throw invalid('postmarkedOn', LATER_THAN_RECEIPT);
  if (day < dateOf(since)) throw invalid('postmarkedOn', BEFORE_THE_CASE);
  return { at: earlierOf(plusMs(endOfDay(day), -1), receivedAt), proof: postmarkProof };
}

const UNPROVED: Words = {
  zh: '按邮戳计算的，应当附信封或邮寄凭证；没有的，请不填邮戳日期，按收到之日计算。',
  en: 'A postmark counts only with the envelope or the post’s receipt. Where there is none leave the postmark out: the arrival counts.',
};
const UNDATED: Words = {
  zh: '附了邮寄凭证，但没有填邮戳日期。',
  en: 'The document that shows the postmark is named, but not its day.',
};
const LATER_THAN_RECEIPT: Words = { zh: '邮戳日期在收到之后。', en: 'The postmark is later than the receipt.' };
const BEFORE_THE_CASE: Words = {
  zh: '邮戳日期早于案件立案之日；请核对，确属更早寄出的，请不填邮戳日期，按收到之日计算。',
  en: 'The postmark is earlier than the case. Check it; where it was posted so early leave the postmark out: the arrival counts.',
};

function invalid(member: string, detail: Words): Problem {
  return problem('invalid-request', { errors: [{ pointer: `#/${member}`, detail }] });
}
