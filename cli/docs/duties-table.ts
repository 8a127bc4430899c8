import type { KindContract } from '../../contracts/registry.js';
import { OWNER_WORDS } from '../../contracts/house.words.js';
import { cellOf, headsOf, listOf, rulesIn, type Column } from './columns.js';
import { both, code, table, type Footnotes } from './markdown.js';
import type { Owed, Ways } from './ways.js';

/**
 * Every duty of a kind with its limit under each rulebook. A list that gives a value of its own has a line under the
 * duty.
 */
export function dutiesTable(kind: KindContract, ways: Ways, columns: readonly Column[], notes: Footnotes): string {
  const rows = dutiesIn(ways).flatMap((owed) => {
    const words = kind.duties[owed.duty];
    const missed = kind.missed[owed.ifMissed];
    const head = [
      `${code(owed.duty)}\n${words ? both(words) : ''}`,
      ownerOf(owed.owner),
      `${code(owed.ifMissed)}\n${missed ? both(missed) : ''}`,
    ];
    return rulesOf(owed, columns).map((rule, index) => [
      ...(index === 0 ? head : ['', '', '']),
      index === 0 ? code(rule) : `↳ ${code(rule)}`,
      ...columns.map(({ values }) => cellOf(values.get(rule), notes)),
    ]);
  });
  return table(['duty', 'owed by', 'if missed', 'rule', ...headsOf(columns)], rows);
}

/**
 * What the rulebooks say of a kind besides the limits of its duties: its choices, by which its way differs from one to
 * another, and limits that bring no duty of their own.
 */
export function otherValuesTable(kind: KindContract, ways: Ways, columns: readonly Column[], notes: Footnotes): string {
  const shown = new Set(dutiesIn(ways).flatMap((owed) => rulesOf(owed, columns)));
  const own = rulesIn(columns).filter((rule) => rule.startsWith(`${kind.name}.`) && listOf(rule) === null);
  const rows = own
    .filter((rule) => !shown.has(rule))
    .map((rule) => [code(rule), ...columns.map(({ values }) => cellOf(values.get(rule), notes))]);
  return table(['rule', ...headsOf(columns)], rows);
}

function ownerOf(owner: string): string {
  return both(OWNER_WORDS[owner as keyof typeof OWNER_WORDS]);
}

/** Each duty once, with the rules that it is owed by in any state. */
function dutiesIn(ways: Ways): readonly Owed[] {
  const duties = new Map<string, Owed>();
  for (const owed of Object.values(ways).flatMap(({ owes }) => owes)) {
    const key = [owed.duty, owed.owner, owed.ifMissed].join(' ');
    const rules = [...new Set([...(duties.get(key)?.rules ?? []), ...owed.rules])];
    duties.set(key, { ...owed, rules });
  }
  return [...duties.values()].sort((a, b) => (a.duty < b.duty ? -1 : 1));
}

/** The rulebook's own rules first, then those of every list that says the same thing for itself. */
function rulesOf({ rules }: Owed, columns: readonly Column[]): readonly string[] {
  const own = rules.filter((rule) => listOf(rule) === null);
  const said = new Set([...own, ...rules.flatMap((rule) => listOf(rule)?.rest ?? [])]);
  const ofLists = rulesIn(columns).filter((rule) => said.has(listOf(rule)?.rest ?? ''));
  return [...own, ...ofLists];
}
