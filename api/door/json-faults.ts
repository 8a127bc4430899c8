import { pointerTo } from '../../contracts/parse.js';
import type { FieldError } from '../../contracts/problem.contract.js';
import type { Words } from '../../contracts/words.js';

const DEEPEST = 32;
const MOST_FAULTS = 50;

/** Names by which JavaScript reaches an object's making. No form of ours has a member of these names. */
const UNWELCOME: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** What a text of the record cannot hold: NUL, and half of a character that takes two units. */
// eslint-disable-next-line no-control-regex -- finding it is the purpose
const UNKEEPABLE = /\u0000|\p{Surrogate}/u;

/** The strings of a JSON text, and what it is built of; literals and spaces between them are passed over. */
const TOKEN = /"(?:[^"\\]+|\\.)*"|[{}[\],:]/gs;

const SAYS = {
  deep: { zh: `嵌套不得超过 ${DEEPEST} 层。`, en: `May not be nested deeper than ${DEEPEST} levels.` },
  twice: {
    zh: '同一名称出现了两次，无法确定以哪一个为准。',
    en: 'The same name stands twice; which one counts is not clear.',
  },
  unwelcome: { zh: '不接受这个名称。', en: 'This name is not taken.' },
  unkeepable: { zh: '含有无法保存的字符。', en: 'Has a character in it that cannot be kept.' },
} as const satisfies Record<string, Words>;

/** An object or a list that is open at the place that is read; `at` is the member or the number under way. */
interface Level {
  readonly names: Set<string> | null;
  at: string | number;
}

/**
 * What is wrong in a text that is valid JSON although `JSON.parse` takes it: names that stand twice, of which it keeps the
 * last without a word; names that reach into objects; nesting that only serves to burden; characters that cannot be kept.
 */
export function jsonFaults(text: string): readonly FieldError[] {
  const faults: FieldError[] = [];
  const levels: Level[] = [];
  let isName = false;
  const fault = (detail: Words, path = levels.map(({ at }) => at)): void => {
    if (faults.length < MOST_FAULTS) faults.push({ pointer: pointerTo(path), detail });
  };
  for (const [token] of text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    switch (token) {
      case '{':
      case '[':
        if (levels.length === DEEPEST) return [{ pointer: pointerTo([]), detail: SAYS.deep }];
        levels.push(token === '{' ? { names: new Set(), at: '' } : { names: null, at: 0 });
        isName = token === '{';
        break;
      case '}':
      case ']':
        levels.pop();
        isName = false;
        break;
      case ':':
        isName = false;
        break;
      case ',':
        if (typeof level?.at === 'number') level.at += 1;
        else isName = true;
        break;
      default: {
        const said = token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);
        if (isName && level?.names) {
          level.at = said;
          if (level.names.has(said)) fault(SAYS.twice);
          if (UNWELCOME.has(said)) fault(SAYS.unwelcome);
          level.names.add(said);
        }
        if (UNKEEPABLE.test(said)) fault(SAYS.unkeepable);
      }
    }
  }
  return faults;
}
