import type { CommandContract, KindContract } from '../../contracts/registry.js';
import type { Relation } from '../../contracts/relation.js';
import type { Words } from '../../contracts/words.js';
import type { Column } from './columns.js';
import { commonIn, diagramOf, leavingIn, statesInOrder } from './diagram.js';
import { dutiesTable, otherValuesTable } from './duties-table.js';
import { both, code, footnotes, page, table } from './markdown.js';
import type { RefusalCodes } from './refusal-codes.js';
import type { Ways } from './ways.js';

const RELATION_WORDS = {
  'the-subject': { zh: '信用主体', en: 'the subject' },
  'linked-person': { zh: '关联个人', en: 'a person listed with the entity' },
  'clerk-in-charge': { zh: '承办部门经办人', en: 'a clerk of the department in charge' },
  'clerk-concerned': { zh: '相关部门经办人', en: 'a clerk of any department concerned' },
  'approver-in-charge': { zh: '承办部门审核人', en: 'an approver of the department in charge' },
  'approver-concerned': { zh: '相关部门审核人', en: 'an approver of any department concerned' },
  lead: { zh: '信用牵头部门', en: 'the lead department' },
  supervisor: { zh: '督查', en: 'a supervisor' },
  operator: { zh: '系统运维', en: 'an operator' },
} as const satisfies Record<Relation, Words>;

/** All that is to be known of a kind of case: its way as a diagram, its states, its duties and limits, its commands. */
export function kindPage(kind: KindContract, ways: Ways, columns: readonly Column[], refusals: RefusalCodes): string {
  const notes = footnotes();
  const duties = dutiesTable(kind, ways, columns, notes);
  const others = otherValuesTable(kind, ways, columns, notes);
  return page(
    `# ${both(kind.title)}`,
    'The way of a case, as it was seen by living cases of this kind to all their ends. In brackets who brings it: people in their roles, `clock` when a duty was missed or a term is over, `case` where another case tells it. ▸ is owed in that state; grey is closed. A way that leads from many states to one stands in a note at its end, and in a table below.',
    diagramOf(kind, ways),
    '## States',
    statesTable(kind, ways),
    '## Ways from many states',
    'Told in notes in the diagram.',
    commonTable(kind, ways),
    '## What happens within a state',
    inPlaceTable(kind, ways),
    '## Duties and their limits',
    'Under each rulebook in its present version; a line with ↳ is what one list says instead. Beside every overdue duty of an office stands `supervise-overdue`, owed by a supervisor. A failed follow-up owes an operator `retry-effect`. What earlier versions said: [../law/versions.md](../law/versions.md).',
    duties,
    '## What else the rulebooks say of it',
    'Choices, by which the way differs from one rulebook to another, and limits that bring no duty of their own. The diagram shows the ways of all of them: what a rulebook has switched off cannot happen under it.',
    others,
    '## Commands',
    'Each needs an `Idempotency-Key`. Who may send one is a matter of the API ([policy](../../api/permission/policy.ts)); what the rules refuse stands in the last column, beside the refusals that every request may meet.',
    commandsTable(kind, ways, refusals),
    '## Told by other cases',
    'The system sends these; they have taken effect before, by the claim of the case that tells.',
    newsTable(kind, ways),
    notes.all(),
  );
}

function statesTable(kind: KindContract, ways: Ways): string {
  const rows = statesInOrder(ways).map((state) => [
    code(state),
    spoken(kind.statuses[state]),
    ways[state]?.isClosed ? 'closed 已结' : namesOf([...new Set(ways[state]?.owes.map(({ duty }) => duty))]),
  ]);
  return table(['state', '', 'owed'], rows);
}

function commonTable(kind: KindContract, ways: Ways): string {
  const rows = [...commonIn(leavingIn(ways), ways).values()].flatMap((among) => {
    const [first] = among;
    if (first === undefined) return [];
    const by = [...new Set(among.flatMap((arrow) => arrow.by))];
    return [[eventOf(kind, first.event), among.map(({ from }) => code(from)).join(', '), code(first.to), namesOf(by)]];
  });
  return table(['event', 'from', 'to', 'by'], rows);
}

/** Events that leave the state as it is, with the states in which they may happen. */
function inPlaceTable(kind: KindContract, ways: Ways): string {
  const seen = new Map<string, { by: Set<string>; states: Set<string> }>();
  for (const [state, { ways: out }] of Object.entries(ways))
    for (const { event, by, to } of out.filter((way) => way.to === state)) {
      const known = seen.get(event) ?? { by: new Set(), states: new Set() };
      seen.set(event, known);
      known.states.add(to);
      by.forEach((command) => known.by.add(command));
    }
  const rows = [...seen]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([event, { by, states }]) => [eventOf(kind, event), namesOf([...states]), namesOf([...by])]);
  return table(['event', 'in', 'by'], rows);
}

function commandsTable(kind: KindContract, ways: Ways, refusals: RefusalCodes): string {
  const rows = kind.commands.map((command) => [
    `${code(command.type)}\n${both(command.title)}`,
    code(pathOf(kind, command)),
    `${command.by.map((relation) => both(RELATION_WORDS[relation])).join('\n')}${command.byPost ? '\n(also by post 可邮寄)' : ''}`,
    command.fulfils === null ? '' : code(command.fulfils),
    namesOf(statesOf(command.type, ways)),
    (refusals.get(command.type) ?? []).map((refusal) => `[${refusal}](../problems/${refusal}.md)`).join(', '),
  ]);
  return table(['command', 'POST', 'by whom', 'fulfils', 'taken in', 'may be refused with'], rows);
}

function newsTable(kind: KindContract, ways: Ways): string {
  const known = new Set([...kind.commands.map(({ type }) => type), ...Object.keys(kind.missed)]);
  const told = [...new Set(Object.values(ways).flatMap(({ ways: out }) => out.flatMap(({ by }) => by)))];
  const rows = told
    .filter((command) => !known.has(command))
    .sort()
    .map((command) => {
      const brought = Object.values(ways).flatMap(({ ways: out }) => out.filter(({ by }) => by.includes(command)));
      const events = [...new Set(brought.map(({ event }) => event))];
      return [code(command), events.map((event) => eventOf(kind, event)).join('\n'), namesOf(statesOf(command, ways))];
    });
  return table(['command', 'brings', 'taken in'], rows);
}

function statesOf(command: string, ways: Ways): readonly string[] {
  return Object.entries(ways).flatMap(([state, { ways: out }]) =>
    out.some(({ by }) => by.includes(command)) ? [state] : [],
  );
}

function pathOf({ plural }: KindContract, { opens, path }: CommandContract): string {
  return opens ? `/v1/${plural}` : `/v1/${plural}/{caseId}/${path}`;
}

function eventOf(kind: KindContract, event: string): string {
  const words = kind.events[event];
  return `${code(event)}${words ? `\n${both(words)}` : ''}`;
}

function namesOf(names: readonly string[]): string {
  return [...names].sort().map(code).join(', ');
}

function spoken(words: Words | undefined): string {
  return words ? both(words) : '';
}
