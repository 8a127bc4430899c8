import type { Words } from '../../contracts/words.js';

/** What stands in the place of everything that belonged to a person who was erased. */
export const ERASED_WORDS: Words = { zh: '已抹除', en: 'erased' };
