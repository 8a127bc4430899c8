import { isPair, isScalar, visit, type Node, type Pair } from 'yaml';
import type { Mistake, ReadDocument } from './read-yaml.js';

/** Names stand in lists, in letters and beside every date. */
const LONGEST_NAME = 200;
/** No sentence of a published file is a fifth as long. */
const LONGEST_TEXT = 2_000;
const NAMES: readonly unknown[] = ['title', 'name'];

/**
 * The words of a text that are longer than anybody reads, each with its place: names and titles above 200 characters, all
 * others above 2000. What has been approved is not asked: it stays the law that it is.
 */
export function overlongTexts({ file, lines, document }: ReadDocument): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  visit(document, {
    Scalar(_key, { value, range }, ancestors) {
      const path = ancestors.flatMap((ancestor) => keyOf(ancestor as Node | Pair));
      const most = path.some((key) => NAMES.includes(key)) ? LONGEST_NAME : LONGEST_TEXT;
      if (typeof value !== 'string' || value.length <= most) return;
      const { line, col } = lines.linePos(range?.[0] ?? 0);
      const says = {
        zh: `最多 ${String(most)} 个字符；现有 ${String(value.length)} 个`,
        en: `expected at most ${String(most)} characters; found ${String(value.length)}`,
      };
      mistakes.push({ file, line, column: col, path: path.map(String).join('.') || '(text)', says });
    },
  });
  return mistakes;
}

function keyOf(ancestor: Node | Pair): readonly unknown[] {
  return isPair(ancestor) && isScalar(ancestor.key) ? [ancestor.key.value] : [];
}
