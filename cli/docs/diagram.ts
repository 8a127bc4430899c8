import type { CommandContract, KindContract } from '../../contracts/registry.js';
import type { Relation } from '../../contracts/relation.js';
import type { StateWays, Way, Ways } from './ways.js';

/** From so many states on, a way is told in a note at its end instead of by so many arrows; where that is an end, sooner. */
const MANY = 4;
const MANY_TO_END = 3;

interface Arrow extends Way {
  readonly from: string;
}

/**
 * The states of a kind as a Mermaid diagram: every way that leaves a state, named by its event in both languages, marked
 * with who brings it. What happens within a state stands in a table beside it.
 */
export function diagramOf(kind: KindContract, ways: Ways): string {
  const arrows = leavingIn(ways);
  const common = commonIn(arrows, ways);
  const drawn = arrows.filter((arrow) => !common.has(nameOf(arrow)));
  const states = statesInOrder(ways);
  const [initial] = states;
  const closed = states.filter((state) => ways[state]?.isClosed);
  return [
    '```mermaid',
    'stateDiagram-v2',
    '  direction TB',
    ...states
      .filter((state) => state !== initial)
      .map((state) => `  state "${boxOf(kind, state, ways[state])}" as ${idOf(state)}`),
    ...pairsOf(drawn.toSorted((a, b) => states.indexOf(a.from) - states.indexOf(b.from))).map(
      ([from, to, among]) =>
        `  ${from === initial ? '[*]' : idOf(from)} --> ${idOf(to)} : ${among.map((arrow) => labelOf(kind, arrow)).join('<br/>')}`,
    ),
    ...[...common].map(([, among]) => noteOf(kind, among)),
    '  classDef closed fill:#e8e8e8,stroke:#888',
    ...(closed.length === 0 ? [] : [`  class ${closed.map(idOf).join(', ')} closed`]),
    '```',
  ].join('\n');
}

/** Ways out of a state, the many of one event and end told apart. */
export function leavingIn(ways: Ways): readonly Arrow[] {
  return Object.entries(ways).flatMap(([from, { ways: out }]) =>
    out.filter(({ to }) => to !== from).map((way) => ({ ...way, from })),
  );
}

/** The ways that lead from many states to one, by event and end. */
export function commonIn(arrows: readonly Arrow[], ways: Ways): ReadonlyMap<string, readonly Arrow[]> {
  const groups = grouped(arrows, nameOf);
  const most = (to = ''): number => (ways[to]?.isClosed ? MANY_TO_END : MANY);
  return new Map([...groups].filter(([, among]) => among.length >= most(among[0]?.to)));
}

function nameOf({ event, to }: Arrow): string {
  return `${event} ${to}`;
}

/** In the order of a case that goes on: the state before it is opened, then those that are reached sooner. */
export function statesInOrder(ways: Ways): readonly string[] {
  const arrows = leavingIn(ways);
  const reached = new Set(Object.keys(ways).filter((state) => !arrows.some(({ to }) => to === state)));
  for (const state of reached) for (const { from, to } of arrows) if (from === state) reached.add(to);
  return [...reached];
}

function pairsOf(arrows: readonly Arrow[]): readonly (readonly [from: string, to: string, among: readonly Arrow[]])[] {
  const pairs = grouped(arrows, ({ from, to }) => `${from} ${to}`);
  return [...pairs.values()].flatMap((among) => {
    const [first] = among;
    return first ? [[first.from, first.to, among] as const] : [];
  });
}

/** The state's words and code, and what is owed in it. */
function boxOf(kind: KindContract, state: string, here: StateWays | undefined): string {
  const words = kind.statuses[state];
  const owes = [...new Set((here?.owes ?? []).map(({ duty }) => kind.duties[duty]?.zh ?? duty))];
  const told = owes.length === 0 ? [] : [`▸ ${owes.join('、')}`];
  return [words?.zh ?? state, words?.en ?? '', ...told].filter((line) => line !== '').join('<br/>');
}

function labelOf(kind: KindContract, { event, by }: Way): string {
  const words = kind.events[event];
  return `${words ? `${words.zh}<br/>${words.en}` : event}<br/>(${whoBrings(kind, by).join(', ')})`;
}

/** Who brings an event: people in their roles, `clock` when a duty was missed or a term is over, `case` another case. */
function whoBrings(kind: KindContract, by: readonly string[]): readonly string[] {
  const who = by.flatMap((command) => {
    const contract = contractOf(kind, command);
    if (contract) return contract.by.map((relation) => ROLES[relation]);
    return command in kind.missed ? 'clock' : 'case';
  });
  return [...new Set(who)].sort();
}

const ROLES = {
  'the-subject': 'subject',
  'linked-person': 'subject',
  'clerk-in-charge': 'clerk',
  'clerk-concerned': 'clerk',
  'approver-in-charge': 'approver',
  'approver-concerned': 'approver',
  lead: 'lead',
  supervisor: 'supervisor',
  operator: 'operator',
} as const satisfies Record<Relation, string>;

function contractOf(kind: KindContract, command: string): CommandContract | undefined {
  return kind.commands.find(({ type }) => type === command);
}

function noteOf(kind: KindContract, among: readonly Arrow[]): string {
  const [first] = among;
  if (first === undefined) return '';
  const by = [...new Set(among.flatMap((arrow) => arrow.by))];
  return `  note left of ${idOf(first.to)}\n    ${labelOf(kind, { ...first, by })}\n    自 ${String(among.length)} 种状态<br/>from ${String(among.length)} states\n  end note`;
}

/** Mermaid's names take no hyphens. */
function idOf(state: string): string {
  return state.replaceAll('-', '_');
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, readonly T[]> {
  const groups = new Map<string, readonly T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
