import { HOUSE_LETTERS } from './house-letters.js';
import { LISTING_LETTERS } from './listing-letters.js';
import { OBJECTION_LETTERS } from './objection-letters.js';

/** Every letter by the name of its effect. */
export const LETTERS = { ...HOUSE_LETTERS, ...LISTING_LETTERS, ...OBJECTION_LETTERS };

export type LetterName = keyof typeof LETTERS;
