import { lookUpRegister } from '../../api/handlers/register.js';
import { API_KINDS, getApiKind } from '../../api/kinds.js';
import type { ApiDeps } from '../../api/deps.js';
import { dateOf, plusMs } from '../../domain/kernel/calendar-date.js';
import type { Refusal } from '../../domain/kernel/decision.js';
import type { Duty, DutyOwner } from '../../domain/kernel/duty.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { CaseView } from '../../record/case/case-view.js';
import { LETTERS_BY_TITLE } from './letters.js';
import { departmentOf, officeNamed, readOffice } from './people.js';
import type { Difference } from './play.js';
import type { NamedCase, Scene } from './scene.js';
import type { CaseExpected, Expected } from './scenario-file.js';
import { standingAt } from './story-mistake.js';
import { momentOf } from './times.js';

/** A step as it turned out. */
export interface Turned {
  readonly scene: Scene;
  /** Number of the step in the story, from 0. */
  readonly step: number;
  readonly expected: Expected;
  readonly refusal: Refusal | null;
  /** Number of the last event of each case before the step, and before the time that passed to it. */
  readonly seen: ReadonlyMap<string, number>;
}

/** What is otherwise than expected; nothing where the story is right. */
export async function differences(turned: Turned): Promise<readonly Difference[]> {
  const { scene, step, expected } = turned;
  const { refused, tag, letters, 'no-letters': noLetters, register, ...cases } = expected;
  const found: Difference[] = [];
  const differ = (at: readonly string[], says: string): void => void found.push({ step, path: ['then', ...at], says });
  const compare: Compare = (at, wanted, actual) => {
    if (wanted !== undefined && wanted !== actual) differ(at, `expected ${String(wanted)}, found ${String(actual)}`);
  };

  if (refused !== undefined) compare(['refused'], refused, turned.refusal?.code ?? 'that it was not refused');
  compare(['tag'], tag, turned.refusal?.rule?.tag);
  for (const [name, wanted] of Object.entries<CaseExpected>(cases))
    await compareCase(
      scene,
      standingAt(['then', name], () => scene.caseNamed(name)),
      wanted,
      (at, ...rest) => compare([name, ...at], ...rest),
    );
  for (const [receiver, titles] of Object.entries(letters ?? {}))
    for (const title of titles)
      if (!(await wasSent(turned, receiver, title))) differ(['letters', receiver], `«${title}» has not gone out`);
  for (const [receiver, titles] of Object.entries(noLetters ?? {}))
    for (const title of titles)
      if (await wasSent(turned, receiver, title)) differ(['no-letters', receiver], `«${title}» has gone out`);
  for (const [subject, wanted] of Object.entries(register ?? {}))
    compare(['register', subject], wanted, await onRegister(scene, subject));
  return found;
}

type Word = string | number | boolean | null | undefined;
type Compare = (at: readonly string[], wanted: Word, actual: Word) => void;

async function compareCase(scene: Scene, named: NamedCase, expected: CaseExpected, compare: Compare): Promise<void> {
  const view = await scene.view(named.caseId);
  compare(['status'], expected.status, view.status);
  if (expected.rulebook !== undefined && !isPinnedTo(expected.rulebook, view.rulebook))
    compare(['rulebook'], expected.rulebook, view.rulebook);
  compare(['version'], expected.version, (view.state as { readonly version?: number }).version);
  await compareStanding(scene, named, expected, compare);
  compareDuties(scene, view, expected, compare);
  if (expected.happened ?? expected['happened-not']) {
    const types = new Set((await scene.house.record.history(named.caseId)).map(({ type }) => type));
    for (const type of expected.happened ?? [])
      compare(['happened'], type, types.has(type) ? type : `only ${[...types].join(', ')}`);
    for (const type of expected['happened-not'] ?? [])
      compare(['happened-not'], `no ${type}`, types.has(type) ? 'that it happened' : `no ${type}`);
  }
  const rights = getApiKind(API_KINDS, view.kind).rightsOf(view.state);
  for (const [name, wanted] of Object.entries(expected.rights ?? {}))
    compare(['rights', name], wanted, rights.find(({ right }) => right === name)?.state);
}

/** `guizhou@2023-10-01` is «guizhou before 2026-04-01»; `guizhou@2023-10-01~guizhou@2026-04-01` is it moved. */
function isPinnedTo(wanted: string, rulebook: string): boolean {
  const [pinned = '', moved] = wanted.split(', ');
  const [jurisdiction, word, day = ''] = pinned.split(' ');
  const [first = '', later] = rulebook.split('~');
  const [actual, version = ''] = first.split('@');
  if ((moved === undefined) !== (later === undefined)) return false;
  return actual === jurisdiction && (word === 'before' ? version < day : version >= day);
}

async function compareStanding(
  { house, nameOf }: Scene,
  { caseId }: NamedCase,
  { standing, because, was }: CaseExpected,
  compare: Compare,
): Promise<void> {
  const [now] = await house.record.standing({ listings: [caseId] });
  const measures = new Map(now?.measures.map((one) => [one.measure, one]));
  for (const [measure, wanted] of Object.entries(standing ?? {})) {
    const asked = measure === 'all' ? [...measures.values()] : [measures.get(measure)];
    if (asked.length === 0) compare(['standing', measure], wanted, 'none');
    for (const one of asked) compare(['standing', one?.measure ?? measure], wanted, one?.standing ?? 'none');
  }
  if (because) {
    const causes = new Set([...measures.values()].flatMap((one) => one.causes.map((cause) => nameOf(cause.case))));
    compare(['because'], [...because].sort().join(', '), [...causes].sort().join(', '));
  }
  for (const [moment, wanted] of Object.entries(was ?? {})) {
    const [then] = await house.record.standing({ listings: [caseId], at: momentOf(moment) });
    const words = [...new Set(then?.measures.map((one) => one.standing))].join(', ') || 'none';
    compare(['was', moment], wanted, words);
  }
}

function compareDuties(scene: Scene, view: CaseView, expected: CaseExpected, compare: Compare): void {
  const owed = new Map(view.duties.map((duty) => [dutyName(duty), duty]));
  for (const [name, { who, until, tag }] of Object.entries(expected.owes ?? {})) {
    const duty = owed.get(name);
    if (duty === undefined)
      compare(['owes', name], 'that it is owed', `owed only: ${[...owed.keys()].join(', ') || 'nothing'}`);
    if (duty === undefined) continue;
    compare(['owes', name, 'who'], who, ownerOf(scene, duty.owner));
    compare(['owes', name, 'until'], until, lastDay(duty.dueAt));
    compare(['owes', name, 'tag'], tag, duty.rule.tag);
  }
  for (const name of expected['owes-not'] ?? [])
    compare(['owes-not'], `that ${name} is not owed`, owed.has(name) ? 'that it is' : `that ${name} is not owed`);
}

/** `report-finding:sz-samr` is told as `report-finding:market`. */
function dutyName({ name }: Duty): string {
  const [base = '', department] = name.split(':');
  return department === undefined ? base : `${base}:${officeNamed(department)}`;
}

function ownerOf(scene: Scene, { role, department, subject }: DutyOwner): string {
  if (subject !== undefined) return scene.nameOf(subject);
  return department === undefined ? role : `${officeNamed(department)} ${role}`;
}

function lastDay(dueAt: Instant | null): string {
  return dueAt === null ? 'rests' : dateOf(plusMs(dueAt, -1));
}

/** Whether a letter of this title went to the receiver for an event since the step before; by the receipts kept of it. */
async function wasSent({ scene, seen }: Turned, receiver: string, title: string): Promise<boolean> {
  const office = readOffice(receiver);
  const id = office === null ? scene.subjectId(receiver) : departmentOf(office);
  const names = (LETTERS_BY_TITLE.get(title) ?? []).map((letter) => `${letter}:${id}`);
  for (const { caseId } of scene.cases) {
    const { version } = await scene.view(caseId);
    const hasReceipt = await scene.house.record.receiptsOf(caseId);
    for (let seq = (seen.get(caseId) ?? 0) + 1; seq <= version; seq += 1)
      if (names.some((name) => hasReceipt(seq, name))) return true;
  }
  return false;
}

/** What the public finds under the code of a firm. */
async function onRegister({ house, subjectId }: Scene, name: string): Promise<string> {
  const { number } = await house.record.getSubject(subjectId(name));
  // The look-up needs no more of the API than these while every case can be told.
  const deps = { record: house.record, kinds: API_KINDS, shelf: house.shelf } as unknown as ApiDeps;
  const answer = await lookUpRegister(deps)({ query: { creditCode: number } } as never, {} as never);
  const entries = (answer as { entries: { standing: string; contested: boolean }[] }).entries;
  return entries.map(({ standing, contested }) => `${standing}${contested ? ', marked' : ''}`).join('; ') || 'nothing';
}
