import { z } from 'zod';
import { ROLES } from '../domain/kernel/actor.js';
import type { Form } from './forms.js';

/** Every key of a part of the rulebook with the form of its value; the compiler refuses a forgotten one. */
export type Forms<R> = { readonly [K in keyof R]: Form<NonNullable<R[K]>> };

export const yesNo = z.boolean();
/** Nothing may switch it off; the rulebook says where it comes from. */
export const principle = z.literal(true);
export const role = z.enum(ROLES);
export const text = z.string().trim().min(1);
/** Some of these names, one at least. */
export const names = <const T extends string>(all: readonly T[]): z.ZodType<readonly T[]> =>
  z.array(z.enum(all)).min(1);

/** A whole number, or none. */
export const count = z.int().min(0);
