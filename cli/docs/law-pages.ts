import type { Tag } from '../../domain/kernel/rule.js';
import type { Rulebook } from '../../domain/kernel/rulebook.js';
import { differences } from '../../rulebooks/compare.js';
import type { Shelf } from '../../rulebooks/shelf.js';
import { cellOf, headsOf, rulesIn, type Column } from './columns.js';
import { code, footnotes, page, table } from './markdown.js';
import { valuesOf } from './values.js';

/** docs/law/comparison.md: every switch of every rulebook side by side, then every number on which they differ. */
export function comparisonPage(columns: readonly Column[]): string {
  const notes = footnotes();
  const rules = rulesIn(columns);
  const row = (rule: string): readonly string[] => [
    code(rule),
    ...columns.map(({ values }) => cellOf(values.get(rule), notes)),
  ];
  const isSwitch = (rule: string): boolean => columns.some(({ values }) => values.get(rule)?.isTime === false);
  const differs = (rule: string): boolean =>
    new Set(columns.map(({ values }) => `${values.get(rule)?.text ?? ''} ${values.get(rule)?.rule.tag ?? ''}`)).size >
    1;
  const differing = rules.filter((rule) => !isSwitch(rule) && differs(rule));
  return page(
    '# The rulebooks side by side · 规则比较',
    'Each in its present version. The mark behind a value says how sure it is: `seed` read in the document, `found` in public text, `recall` to be confirmed by the adopting authority (待采用机关确认), `default` a local setting without legal source (本地设定). Lists of their own rules are under `listing.lists`.',
    '## Switches',
    table(['rule', ...headsOf(columns)], rules.filter(isSwitch).map(row)),
    '## Numbers that differ',
    differing.length === 0
      ? 'None: all rulebooks on the shelf agree.'
      : table(['rule', ...headsOf(columns)], differing.map(row)),
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

/** docs/law/provisions.md: what the documents provide beyond the values that a case reads. */
export function provisionsPage(columns: readonly Column[], shelf: Shelf): string {
  const parts = columns.flatMap(({ present }) => [
    `## ${code(present.id)}`,
    table(
      ['', 'topic', 'article', 'mark', ''],
      shelf
        .provisionsOf(present.id)
        .map(({ id, topic, article, tag, says }) => [code(id), topic, article, code(tag), `${says.zh}\n${says.en}`]),
    ),
  ]);
  return page('# What else the documents provide · 其他规定', ...parts);
}
