import type { CaseEffects } from './cases.js';
import type { LetterName } from './letters/letters.js';

/** Effects that tell another case, in order. */
export type CaseEffect = keyof CaseEffects;

/** Effects that write to people, aside. */
export type Letter = LetterName;

export type EffectName = CaseEffect | Letter;
