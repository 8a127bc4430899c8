import fc from 'fast-check';
import { stepActor } from '../../api/permission/caller.js';
import { mayDo } from '../../api/permission/policy.js';
import { MARKS } from '../../cli/docs/policy-page.js';
import { POSITIONS, type Position } from '../../cli/docs/positions.js';
import { getKindContract, KINDS } from '../../contracts/registry.js';
import type { Command, Facts, Parties } from '../../domain/kernel/case.js';
import type { KernelCommand } from '../../domain/kernel/attention.js';
import type { DomainEvent } from '../../domain/kernel/event.js';
import { host } from '../../domain/kernel/host.js';
import type { Act } from '../domain/cases/acts.js';
import { LISTING_ACTS } from '../domain/cases/listing-acts.js';
import { firmFacts } from '../domain/cases/listing-story.js';
import { OBJECTION_ACTS } from '../domain/cases/objection-acts.js';
import { facts as objectionFacts } from '../domain/cases/objection-story.js';
import { contextOf, go, type Played } from '../domain/cases/play.js';
import { rowsOf } from './read-table.js';

/** The table as a jurist reads it: by kind and command, the states in which it has its place and a mark for each position. */
interface Row {
  readonly states: readonly string[];
  readonly marks: ReadonlyMap<Position, string>;
}

const POSITION_LIST: readonly Position[] = Object.values(POSITIONS);

function readTable(kind: string): ReadonlyMap<string, Row> {
  return new Map(
    rowsOf(`(\`${kind}\`)`).map(([command = '', states = '', ...marks]): [string, Row] => {
      const named = [...states.matchAll(/`([\w-]+)`/g)].map(([, state = '']) => state);
      return [commandIn(command), { states: named, marks: byPosition(marks) }];
    }),
  );
}

/** What every kind has, whatever the state. */
const HOUSE = new Map(
  rowsOf('Every kind of case').map(([command = '', ...marks]) => [commandIn(command), byPosition(marks)]),
);

function commandIn(cell: string): string {
  return /`(\w+)`/.exec(cell)?.[1] ?? '';
}

function byPosition(marks: readonly string[]): ReadonlyMap<Position, string> {
  return new Map(POSITION_LIST.map((position, index) => [position, marks[index] ?? '']));
}

// The acts of all kinds, their own types forgotten.
type AnyPlayed = Played<unknown, Command, DomainEvent>;
type AnyAct = Act<AnyPlayed, Command>;
const ACTS: Readonly<Record<string, { readonly acts: Readonly<Record<string, AnyAct>>; readonly facts: Facts }>> = {
  listing: { acts: LISTING_ACTS, facts: firmFacts },
  objection: { acts: OBJECTION_ACTS, facts: objectionFacts },
};

/** What the whole way answers: the policy first, and where that allows it the rules of the case. */
function answer(played: AnyPlayed, act: AnyAct, position: Position, facts: Facts): string | null {
  const { kind, state } = played;
  const hosted = host(kind);
  const contract = getKindContract(kind.name).commands.find(({ type }) => type === act.command.type);
  if (!contract) throw new Error(`No command ${act.command.type}`);
  const about = partiesOf(played, act);
  const asker = position.in(about);
  if (asker === null) return null;
  const { caller, parties } = asker;
  const permission = mayDo(caller, { kind: 'take-step', by: contract.by }, parties);
  if (!permission.allowed) return permission.mayKnow ? MARKS.mayKnow : MARKS.nothing;
  const actor = stepActor({ caller, acting: permission.acting, byPost: contract.byPost, parties: about });
  const attention = { ...hosted.initial.attention, ...(parties.recused && { recused: parties.recused }) };
  const context = contextOf(played, { at: act.when, actor, facts });
  const decision = hosted.decide({ own: state, attention }, act.command, context);
  if (decision.kind === 'refused') return decision.refusal.code;
  return decision.events.length === 0 ? 'nothing-to-do' : MARKS.may;
}

/** Of a case that is opened: whom it will be about, and the office of whoever opens it. */
function partiesOf({ kind, state }: AnyPlayed, { by }: AnyAct): Parties {
  const parties = kind.partiesOf(state);
  if (parties.subject !== null) return parties;
  return { subject: by.subject ?? 'sub-firmaaaaqqqqqqqqqqqqqqqq', departments: [by.department ?? 'sz-tax'], on: null };
}

/** The commands of the house, each as one that could come. */
const HOUSE_COMMANDS: readonly KernelCommand[] = [
  { type: 'RetryEffect', seq: 1, effect: 'sendPriorNotice' },
  { type: 'SkipEffect', seq: 1, effect: 'sendPriorNotice', reason: '已书面送达。' },
  { type: 'ProposeMigration', from: 'guizhou@2023-05-01', to: 'guizhou@2026-04-01', reasons: '新版有利。' },
  { type: 'ApproveMigration', from: 'guizhou@2023-05-01', to: 'guizhou@2026-04-01', take: [], reasons: '新版有利。' },
  { type: 'DeclineMigration', reasons: '不予转入。' },
  { type: 'RecordRecusal', person: 'somebody', reasons: '近亲属。' },
  { type: 'LiftRecusal', person: 'somebody', reasons: '查无此事。' },
];

/** Where the rules of the case ask for more than a position: for the superior, a provider, who began the review, a link. */
const NARROWER = new Set([
  'RecordConsent: approver in charge',
  'RecordProviderFinding: clerk in charge',
  'EndExpertReview: clerk concerned',
  'FileObjection: listed with the entity',
  'FileObjection: clerk concerned',
]);

describe.each(KINDS.map(({ name }) => name))('the table of a %s', (name) => {
  const table = readTable(name);
  const { acts = {}, facts = {} } = ACTS[name] ?? {};
  const all = Object.values(acts);
  /** Every state that some act starts from or leads to. */
  const states: readonly AnyPlayed[] = all.flatMap((act) => {
    const from = act.from();
    return [from, go(from, act.command, { at: act.when, actor: act.by, facts })];
  });

  test('has every command of the kind, and every act of it is in the table', () => {
    expect([...table.keys()].filter((type) => !(type in acts))).toEqual([]);
    expect(all.map(({ command }) => command.type).filter((type) => !table.has(type))).toEqual([]);
    expect(new Set(states.map(({ kind, state }) => kind.statusOf(state))).size).toBeGreaterThan(8);
  });

  test('says of everybody in every state what the policy and the rules answer: who is not marked never does it', () => {
    const answers = fc.record({
      act: fc.nat(all.length - 1),
      played: fc.nat(states.length - 1),
      position: fc.nat(POSITION_LIST.length - 1),
    });
    fc.assert(
      fc.property(answers, (drawn) => {
        const [act, played, position] = [all[drawn.act], states[drawn.played], POSITION_LIST[drawn.position]];
        if (!act || !played || !position) throw new Error('Nothing was drawn.');
        const row = table.get(act.command.type);
        const mark = row?.marks.get(position);
        const told = answer(played, act, position, facts);
        // Nobody of that kind, in this case or in any that the command opens.
        if (told === null || mark === '') return;
        if (mark !== MARKS.may) expect([act.command.type, told]).toEqual([act.command.type, mark]);
        else if (told === MARKS.may) expect(row?.states).toContain(played.kind.statusOf(played.state));
        else expect(told).toMatch(/^[a-z-]{4,}$/);
      }),
      { numRuns: 4_000 },
    );
  });

  test('says the same of what every kind has, in every state', () => {
    expect([...HOUSE.keys()].sort()).toEqual(HOUSE_COMMANDS.map(({ type }) => type).sort());
    const done = new Set<string>();
    for (const [played, command, position] of states.flatMap((state) =>
      HOUSE_COMMANDS.flatMap((one) => POSITION_LIST.map((asker) => [state, one, asker] as const)),
    )) {
      const when = played.happened.at(-1)?.at ?? (all[0] as AnyAct).when;
      const act = { ...(all[0] as AnyAct), command, when };
      const [mark, told] = [HOUSE.get(command.type)?.get(position), answer(played, act, position, facts)];
      if (told === null) continue;
      if (mark !== MARKS.may) expect([command.type, told]).toEqual([command.type, mark]);
      else expect(told === MARKS.may || /^[a-z-]{4,}$/.test(told)).toBe(true);
      if (told === MARKS.may) done.add(command.type);
    }
    expect(done).toContain('RecordRecusal');
  });

  test('marks nobody who could not do it anywhere', () => {
    const marked = all.flatMap((act) =>
      POSITION_LIST.filter((position) => table.get(act.command.type)?.marks.get(position) === MARKS.may).map(
        (position) => ({ act, position }),
      ),
    );
    const never = marked.filter(({ act, position }) => {
      const told = states.map((played) => answer(played, act, position, facts)).filter((one) => one !== null);
      return told.length > 0 && !told.includes(MARKS.may);
    });
    const named = never.map(({ act, position }) => `${act.command.type}: ${position.words.en}`);
    expect(named.filter((one) => !NARROWER.has(one))).toEqual([]);
  });
});
