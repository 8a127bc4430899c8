import type { Layer } from '../../rulebooks/layer-file.js';
import type { Shelf } from '../../rulebooks/shelf.js';
import { both, code, page, table } from './markdown.js';

/**
 * docs/law/not-implemented.md: what the documents on the shelf provide and no case reads, and why; one table for each
 * document, the provinces' first. What a value carries, and what the house is built for, is not in it.
 */
export function notImplementedTable(shelf: Shelf): string {
  return page(
    '# Not implemented, and why · 未实现的规定及理由',
    'Every document stands wholly on the shelf. What some kind of case reads is a value of the rulebooks; the rest is here. 每份文件都完整收录；各类案件适用的内容已成为规则数值，其余列于此处。',
    ...shelf.documents.flatMap(partsOf),
  );
}

function partsOf({ document, jurisdiction, list, from, provisions = [] }: Layer): readonly string[] {
  const rows = provisions.flatMap(({ id, article, tag, says, notImplemented }) =>
    notImplemented === undefined
      ? []
      : [
          [
            code(id),
            article,
            code(tag),
            `${says.zh}\n${says.en}`,
            `${notImplemented.zh}\n${notImplemented.en}`,
          ] as const,
        ],
  );
  if (rows.length === 0) return [];
  return [
    `## ${document.cite} (${jurisdiction ?? list ?? 'national'}, ${from})`,
    both(document.title),
    table(['', 'article', 'mark', 'what it provides', 'why not'], rows),
  ];
}
