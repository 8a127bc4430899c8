import type { z } from 'zod';
import type { CalendarDate, Instant } from '../domain/kernel/instant.js';
import type { Relation } from './relation.js';
import { CalendarDay, Moment } from './values.js';

/** What a person may send to a case of a kind: the body, and who may send it. */
export interface Step<C extends { readonly type: string } = { readonly type: string }> {
  /** A strict object; what it parses to is the domain's command without its `type`. */
  readonly body: z.ZodType<Omit<C, 'type'>> & z.ZodObject;
  readonly by: readonly Relation[];
  /** Base name of the duty that this step fulfils; its rule is the step's rule while the duty is owed. */
  readonly fulfils?: string;
  /**
   * True where officials may enter what came by post: the body may then carry `postmarkedOn` with `postmarkProof`, and
   * `sentBy` where the step opens a case.
   */
  readonly byPost?: boolean;
}

/** A step for each command that people send; the compiler refuses a forgotten one and a body that the domain does not take. */
export type Steps<Act extends { readonly type: string }> = {
  readonly [Type in Act['type']]: Step<Extract<Act, { readonly type: Type }>>;
};

// The brands are given here, at the border, where the form has just been checked.

/** A day as the domain counts it. */
export const Day = CalendarDay.transform((day) => day as CalendarDate);

/** An instant in the domain's one form: UTC with milliseconds. */
export const At = Moment.transform((moment) => new Date(moment).toISOString() as Instant);
