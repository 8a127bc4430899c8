import type { OfOne, WITH_AN_IMPORT } from '../../api/permission/policy-tables.js';
import type { Caller } from '../../api/permission/caller.js';
import { mayDo, type Action, type Permission } from '../../api/permission/policy.js';
import { personIn } from '../../api/permission/policy-filters.js';
import { TEMPORAL_UI_PATH } from '../../api/temporal-ui/path.js';
import { HOUSE_STEPS } from '../../contracts/house.contract.js';
import type { CommandOperation } from '../../contracts/operations.js';
import type { CommandContract, KindContract } from '../../contracts/registry.js';
import type { Words } from '../../contracts/words.js';
import { OFFICE_ROLES } from '../../domain/kernel/actor.js';
import type { Parties } from '../../domain/kernel/case.js';
import { asksTable } from './asks-table.js';
import { both, code, page, table } from './markdown.js';
import { A_PLACE, PLACE_POSITIONS } from './place-positions.js';
import { POSITIONS, type Position } from './positions.js';
import { statesInOrder } from './diagram.js';
import type { Ways } from './ways.js';

/** May; may know of it and not do it; is answered as if it were not there. */
export const MARKS = { may: '●', mayKnow: '○', nothing: '·' } as const;

/** A case of a subject with two departments. */
const A_CASE: Parties = {
  subject: 'sub-subjectofcaseqqqqqqqqqqqq',
  departments: ['office-in-charge', 'office-concerned'],
  on: null,
};

const { person, department, to, orderedBy } = A_PLACE;

const PLACE_WORDS = {
  clerk: { zh: '委托他人代行经办（审核）职务', en: 'have somebody take the place of a clerk or approver' },
  lead: { zh: '委托他人代行牵头职务', en: 'have somebody take the place of a lead' },
  operator: { zh: '委托他人代行运维、督查职务', en: 'have somebody take the place of an operator or supervisor' },
} as const satisfies Readonly<Record<string, Words>>;

const COLUMNS: readonly Position[] = Object.values(POSITIONS);

/** Who may send which command in which state, and who may do what is not bound to one case; written from the policy itself. */
export function policyPage(kinds: readonly (readonly [KindContract, Ways])[]): string {
  const [first] = kinds;
  const house = first?.[0].commands.filter(isOfTheHouse) ?? [];
  return page(
    '# Who may do what · 谁可以办理什么',
    `${MARKS.may} may · 可以办理. ${MARKS.mayKnow} may know of it and not do it (403) · 可以知悉，不得办理. ${MARKS.nothing} is answered as if there were nothing (404) · 视同不存在. What is not marked ${MARKS.may} is refused. Beyond this table the rules of each step have the last word: above all, two acts that need two people are never one person's, whoever stood in for whom.`,
    'Written from [the one policy](../api/permission/policy.ts), and held against the answers of real cases in every state by `tests/policy/table.test.ts`.',
    'Each row has the name of its action; [which address asks for which](#what-each-address-asks--各接口所询权限) stands at the end.',
    `## ${SECTIONS.ofACase}`,
    table(
      ['', ...COLUMNS.map(({ words }) => both(words))],
      Object.entries(OF_A_CASE).map(([kind, words]) => [named(kind, words), ...marksOf({ kind } as Action)]),
    ),
    ...kinds.flatMap(([kind, ways]) => [
      `## ${sectionOf(kind)}`,
      kindTable(
        kind.commands.filter((command) => !isOfTheHouse(command)),
        kind,
        ways,
      ),
    ]),
    `## ${SECTIONS.house}`,
    'In any state while the case is open; what has failed is retried or skipped also after it.',
    table(
      ['', ...COLUMNS.map(({ words }) => both(words))],
      house.map((command) => [`${code(command.type)} ${both(command.title)}`, ...marksFor(command)]),
    ),
    `## ${SECTIONS.places}`,
    'Also by whoever acts in the place of one of these, except to hand over or give back a place: that is done in a place of one’s own.',
    table(
      ['', ...Object.values(PLACE_POSITIONS).map(({ words }) => both(words))],
      OVER_PLACES.map(({ kind, words, mark }) => [
        named(kind, words),
        ...Object.values(PLACE_POSITIONS).map(({ caller }) => mark(caller)),
      ]),
    ),
    `## ${SECTIONS.beside}`,
    'Whoever has signed in does for himself, whatever he is here: read who he is here, ask to act for a subject, bring a code, lay down what he was given, see and end his own sessions.',
    generalTable(),
    `## ${SECTIONS.addresses}`,
    'Checked for every request: nothing is answered before the policy has allowed what stands here. Where two stand, both must be allowed; of what “or” joins, one.',
    `Temporal’s pages below ${code(TEMPORAL_UI_PATH)}, which are no operation of the interface, ask for ${code('read-temporal-ui')}.`,
    asksTable(sectionWith),
  );
}

const SECTIONS = {
  ofACase: 'To read a case · 查看案件',
  house: 'Every kind of case · 各类案件',
  places: 'Places of people · 人员的任职',
  beside: 'Beside the cases · 案件以外',
  addresses: 'What each address asks · 各接口所询权限',
} as const;

function sectionOf(kind: KindContract): string {
  return `${both(kind.title)} (${code(kind.name)})`;
}

/** The section in whose table the row of an action stands; of a step, that of its command. */
function sectionWith(action: Action['kind'], step?: CommandOperation): string {
  if (step) return isOfTheHouse(step.command) ? SECTIONS.house : sectionOf(step.kind);
  if (action in OF_A_CASE) return SECTIONS.ofACase;
  return action in GENERAL ? SECTIONS.beside : SECTIONS.places;
}

/** A row's first cell: by what name the action is asked for, and what it is. */
function named(kind: string, words: Words): string {
  return `${code(kind)} ${both(words)}`;
}

/** What stands in the tables: for each kind and command its states, and for each position its mark. */
function kindTable(commands: readonly CommandContract[], kind: KindContract, ways: Ways): string {
  return table(
    ['', 'states · 状态', ...COLUMNS.map(({ words }) => both(words))],
    commands.map((command) => [
      `${code(command.type)} ${both(command.title)}`,
      statesOf(command.type, ways)
        .map((state) => `${code(state)} ${kind.statuses[state]?.zh ?? ''}`)
        .join('、'),
      ...marksFor(command),
    ]),
  );
}

export function statesOf(command: string, ways: Ways): readonly string[] {
  return statesInOrder(ways).filter((state) => ways[state]?.ways.some(({ by }) => by.includes(command)));
}

/** Every kind has the commands of the house. */
function isOfTheHouse({ type }: CommandContract): boolean {
  return Object.hasOwn(HOUSE_STEPS, type);
}

function marksFor({ by, opens }: CommandContract): readonly string[] {
  // Who opens a case that follows no other is in charge of it by that.
  const isOfNobody = opens && !by.includes('the-subject');
  return marksOf({ kind: 'take-step', by }, isOfNobody ? { ...A_CASE, departments: ['office-in-charge'] } : A_CASE);
}

function marksOf(action: Action, about: Parties = A_CASE): readonly string[] {
  return COLUMNS.map((position) => {
    const asker = position.in(about);
    if (asker === null) return '';
    return markOf(mayDo(asker.caller, action, asker.parties));
  });
}

function markOf(permission: Permission): string {
  return permission.allowed ? MARKS.may : permission.mayKnow ? MARKS.mayKnow : MARKS.nothing;
}

const OF_A_CASE = {
  'read-case': { zh: '案件', en: 'a case' },
  'read-history': { zh: '案件经过', en: 'its history' },
  'read-evidence': { zh: '证据材料', en: 'the files in evidence' },
  'read-own-evidence': { zh: '本人提交的证据材料', en: 'a file that he has given himself' },
  unmask: { zh: '说明理由后查看未遮蔽的内容', en: 'see in full what is masked, for a reason' },
  'read-reads': { zh: '谁查看过', en: 'who has read it' },
  'upload-evidence': { zh: '提交证据材料', en: 'give a file for it' },
  'look-after-mandates': { zh: '邀请、确认和终止代理', en: 'see to who acts for its party' },
} as const satisfies Readonly<
  Record<Exclude<OfOne, 'take-step' | 'ask-what-if' | OverPlace | keyof typeof WITH_AN_IMPORT>, Words>
>;

type OverPlace = 'delegate' | 'end-delegation' | 'read-person' | 'read-what-if';

/** What is done with the place of somebody, and with what an office has asked for: by what one is to it. */
export const OVER_PLACES: readonly {
  readonly kind: OverPlace;
  readonly words: Words;
  mark(caller: Caller): string;
}[] = [
  ...(['clerk', 'lead', 'operator'] as const).map((role) => ({
    kind: 'delegate' as const,
    words: PLACE_WORDS[role],
    mark: (caller: Caller) =>
      markOf(mayDo(caller, { kind: 'delegate', person, place: { role, department } } satisfies Action)),
  })),
  {
    kind: 'end-delegation',
    words: { zh: '终止委托代办', en: 'end that somebody else takes it' },
    mark: (caller) => markOf(mayDo(caller, { kind: 'end-delegation', person, to, orderedBy } satisfies Action)),
  },
  {
    kind: 'read-person',
    words: { zh: '查看该人员的全部任职和变更', en: 'read all that he is and was' },
    mark: (caller) => (personIn(caller, person)?.length === 0 ? MARKS.nothing : MARKS.may),
  },
  {
    kind: 'read-what-if',
    words: { zh: '查看该部门所作的草案推演', en: 'read what the office has asked of a draft' },
    mark: (caller) => markOf(mayDo(caller, { kind: 'read-what-if', office: department } satisfies Action)),
  },
];

const GENERAL = {
  'list-cases': { zh: '列出案件（各见其所见）', en: 'list cases, each his own' },
  'list-duties': { zh: '列出待办（各见其所办）', en: 'list duties, each his own' },
  'ask-standing': { zh: '查询效力（主体只查本人）', en: 'ask for standing; a subject for his own' },
  'compare-migration': { zh: '对比规则版本', en: 'compare versions of the rules' },
  'read-entries': { zh: '查看信用信息', en: 'read entries' },
  import: { zh: '导入', en: 'import' },
  'read-imports': { zh: '列出导入（经办人只见本部门）', en: 'list imports; clerks those of their office' },
  'read-import': {
    zh: '查看导入及其各行（经办人只见本部门）',
    en: 'read an import and its rows; clerks those of their office',
  },
  'resolve-import-rows': { zh: '处理待定行（不得涉及本人）', en: 'resolve import rows, none about himself' },
  'unmask-import-rows': {
    zh: '说明理由后查看待定行未遮蔽的内容（不得涉及本人）',
    en: 'see import rows in full, for a reason, none about himself',
  },
  'read-departments': { zh: '查看部门', en: 'read the departments' },
  'list-people': {
    zh: '列出人员（审核人、牵头部门只见本部门）',
    en: 'list people; approvers and leads those of their own',
  },
  appoint: { zh: '登记、终止任职（不得涉及本人）', en: 'appoint and end appointments, never his own' },
  'order-transfer': { zh: '提出、签署职权移交表（两人）', en: 'propose and sign transfer tables, two people' },
  'read-transfers': { zh: '查看职权移交表', en: 'read transfer tables' },
  'list-mandates': { zh: '列出待确认的代理申请和邀请', en: 'list who asks to act for a subject, and invitations' },
  'propose-law': { zh: '提出法规文本', en: 'propose law' },
  'decide-law': { zh: '批准法规文本（另一人）', en: 'decide on law, by a second person' },
  'read-law-texts': { zh: '查看待定法规文本', en: 'read texts proposed' },
  'read-law': { zh: '查看规则', en: 'read the law' },
  'end-sessions': { zh: '终止某人的全部登录会话', en: 'end all sessions of a person' },
  'read-temporal-ui': { zh: '查看 Temporal 界面（只读）', en: 'look at Temporal’s pages, to read' },
  'ask-what-if': { zh: '推演草案', en: 'hold a draft against open cases' },
} as const satisfies Readonly<
  Record<Exclude<Action['kind'], Exclude<OfOne, 'ask-what-if' | keyof typeof WITH_AN_IMPORT>>, Words>
>;

function generalTable(): string {
  const rows = Object.entries(GENERAL).map(([kind, words]) => {
    // Of what is done with one import: of the office in which he serves, or which he oversees.
    const action = { kind, office: 'x' } as Action;
    const asParty = mayDo({ id: 'x', seats: [], subjects: ['sub-x'] }, action);
    const inOffice = OFFICE_ROLES.map((role) =>
      mayDo({ id: 'x', seats: [{ role, department: 'x', oversees: ['x'] }], subjects: [] }, action),
    );
    return [named(kind, words), ...[asParty, ...inOffice].map(markOf)];
  });
  return table(['', 'subject', ...OFFICE_ROLES], rows);
}
