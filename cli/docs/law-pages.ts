import type { Tag } from '../../domain/kernel/rule.js';
import type { Rulebook } from '../../domain/kernel/rulebook.js';
import { differences } from '../../rulebooks/compare.js';
import type { Provision } from '../../rulebooks/layer-file.js';
import { bearsOn, type OpenPoint } from '../../rulebooks/open-points.js';
import type { Shelf } from '../../rulebooks/shelf.js';
import { cellOf, headsOf, listOf, rulesIn, type Column } from './columns.js';
import { both, code, footnotes, page, table } from './markdown.js';
import { valuesOf } from './values.js';

/**
 * docs/law/comparison.md: every switch and number on which the rulebooks differ, side by side, and what is the same in
 * all of them. What the lists say for themselves is in docs/law/lists.md.
 */
export function comparisonPage(columns: readonly Column[]): string {
  const notes = footnotes();
  const rules = rulesIn(columns).filter((rule) => listOf(rule) === null);
  const [differing, same] = [
    rules.filter((rule) => differs(rule, columns)),
    rules.filter((rule) => !differs(rule, columns)),
  ];
  const sideBySide = inParts(differing, ['rule', ...headsOf(columns)], (rule) => [
    code(rule),
    ...columns.map(({ values }) => cellOf(values.get(rule), notes)),
  ]);
  const once = inParts(same, ['rule', 'value'], (rule) => [code(rule), cellOf(columns[0]?.values.get(rule), notes)]);
  return page(
    '# The rulebooks side by side · 规则比较',
    `Each in its present version. ${MARKS}`,
    '## Where they differ',
    ...(differing.length === 0 ? ['Nowhere.'] : sideBySide),
    '## The same in all',
    ...once,
    notes.all(),
  );
}

const MARKS =
  'The mark behind a value says how sure it is: `seed` read in the document, `found` in public text, `recall` to be confirmed by the adopting authority (待采用机关确认), `default` a local setting without legal source (本地设定).';

function differs(rule: string, columns: readonly Column[]): boolean {
  const told = columns
    .map(({ values }) => values.get(rule))
    .map((value) => value && `${value.text} ${value.rule.source}`);
  return new Set(told).size > 1;
}

/** One table for each part of the rulebook. */
function inParts(
  rules: readonly string[],
  head: readonly string[],
  rowOf: (rule: string) => readonly string[],
): readonly string[] {
  const parts = [...new Set(rules.map(partOf))];
  return parts.flatMap((part) => [
    `### ${part}`,
    table(head, rules.filter((rule) => partOf(rule) === part).map(rowOf)),
  ]);
}

function partOf(rule: string): string {
  return rule.split('.')[0] ?? rule;
}

/** docs/law/lists.md: what each nation-wide list says for itself, side by side. It goes before every rulebook. */
export function listsPage(columns: readonly Column[]): string {
  const notes = footnotes();
  const [column] = columns;
  const rules = rulesIn(columns.slice(0, 1)).flatMap((rule) => listOf(rule) ?? []);
  const lists = [...new Set(rules.map(({ list }) => list))];
  const rows = [...new Set(rules.map(({ rest }) => rest))].map((rest) => [
    code(rest),
    ...lists.map((list) => cellOf(column?.values.get(`listing.lists.${list}.${rest}`), notes)),
  ]);
  const names = lists.map(
    (list) => `${code(list)}\n${both(column?.present.listing.lists[list]?.name ?? { zh: '', en: '' })}`,
  );
  return page(
    '# The rules of the lists · 各名单规则',
    `What a list says for itself goes before every rulebook. A dash: it says nothing, and the rulebook's value holds. ${MARKS}`,
    table(['', ...names], rows),
    notes.all(),
  );
}

/** docs/law/open-points.md: what the adopting authority is asked, and what holds until it has answered. */
export function openPointsPage(points: readonly OpenPoint[], columns: readonly Column[]): string {
  const notes = footnotes();
  const rules = rulesIn(columns);
  const parts = points.flatMap((point) => {
    const borne = rules.filter((rule) => bearsOn(point, rule));
    const rows = borne.map((rule) => [code(rule), ...columns.map(({ values }) => cellOf(values.get(rule), notes))]);
    const until = rows.length === 0 ? [] : ['Until then:', table(['rule', ...headsOf(columns)], rows)];
    return [`## ${point.id}`, `${point.asks.zh}\n\n${point.asks.en}`, ...until];
  });
  return page(
    '# Open points for the adopting authority · 待采用机关确定的问题',
    'Questions that the documents leave open. Each names the values that hang on the answer, as they hold until it is given.',
    ...parts,
    notes.all(),
  );
}

/** docs/law/to-be-confirmed.md and docs/law/local-settings.md: the values of one tag, and what each stands on. */
export function tagPage(tag: Tag, title: string, about: string, columns: readonly Column[], shelf: Shelf): string {
  const found = new Map<string, { rule: string; text: string; source: string; books: string[]; says: string }>();
  for (const { present, jurisdiction, values } of columns)
    for (const { rule, text } of values.values()) {
      if (rule.tag !== tag) continue;
      const key = [rule.id, text, rule.source].join('\n');
      const holding = shelf.explain(present.id, rule.id).find(({ holds }) => holds);
      const says = holding ? `${holding.says.zh}\n${holding.says.en}` : '';
      const known = found.get(key) ?? { rule: rule.id, text, source: rule.source, books: [], says };
      found.set(key, known);
      known.books.push(jurisdiction);
    }
  const rows = [...found.values()]
    .sort((a, b) => (a.rule < b.rule ? -1 : 1))
    .map(({ rule, text, source, books, says }) => [code(rule), text, says, source, booksOf(books, columns)]);
  return page(`# ${title}`, about, table(['rule', 'value', '', 'origin', 'holds in'], rows));
}

function booksOf(books: readonly string[], columns: readonly Column[]): string {
  return books.length === columns.length ? 'all' : books.join(', ');
}

/** docs/law/versions.md: every version of every rulebook, and where it differs from the one before it. */
export function versionsPage(columns: readonly Column[]): string {
  const parts = columns.flatMap(({ jurisdiction, present, earlier }) => [
    `## ${jurisdiction}`,
    ...[...earlier, present].flatMap((version, index, versions) => versionParts(version, versions[index - 1])),
  ]);
  return page(
    '# Versions · 版本沿革',
    'A case keeps the version in force when it was opened. `procedure` is judged by that version also where a case moves to a later one; in `substance` the kinder of the two holds.',
    ...parts,
  );
}

function versionParts(version: Rulebook, before: Rulebook | undefined): readonly string[] {
  const head = `### ${code(version.id)}`;
  if (before === undefined) return [head, 'The first version on the shelf.'];
  const [ours, theirs] = [valuesOf(before), valuesOf(version)];
  const rows = differences(before, version).map(({ rule, nature, kinder }) => [
    code(rule),
    ours.get(rule)?.text ?? '—',
    theirs.get(rule)?.text ?? '—',
    nature,
    kinder === 'pinned' ? 'the earlier' : kinder === 'later' ? 'the later' : 'for a person to say',
  ]);
  const changed =
    rows.length === 0
      ? 'No value changed.'
      : table(['rule', 'before', 'from then on', 'nature', 'kinder to the subject'], rows);
  return [head, changed];
}

/** docs/law/provisions.md: what each document provides, and what became of it; each document once, the provinces' first. */
export function provisionsPage(shelf: Shelf): string {
  const parts = shelf.documents.flatMap(({ document, jurisdiction, list, from, provisions = [] }) => {
    const rows = provisions.map(({ id, topic, article, tag, says, ...fate }) => [
      code(id),
      topic,
      article,
      code(tag),
      `${says.zh}\n${says.en}`,
      becameOf(fate),
    ]);
    const head = [`## ${document.cite} (${jurisdiction ?? list ?? 'national'}, ${from})`, both(document.title)];
    return rows.length === 0 ? [] : [...head, table(['', 'topic', 'article', 'mark', '', 'became'], rows)];
  });
  return page('# What the documents provide, and what became of it · 文件规定及其实现', ...parts);
}

function becameOf({ values, built, notImplemented }: Pick<Provision, 'values' | 'built' | 'notImplemented'>): string {
  if (values !== undefined) return values.map(code).join(', ');
  return built !== undefined ? `${built.zh}\n${built.en}` : `not implemented: ${notImplemented?.en ?? ''}`;
}
