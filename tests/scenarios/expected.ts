import { lookUpRegister } from '../../api/handlers/register.js';
import { API_KINDS, getApiKind } from '../../api/kinds.js';
import type { ApiDeps } from '../../api/deps.js';
import { dateOf, plusMs } from '../../domain/kernel/calendar-date.js';
import type { Refusal } from '../../domain/kernel/decision.js';
import type { Duty, DutyOwner } from '../../domain/kernel/duty.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { CaseView } from '../../record/case/case-view.js';
import type { Words } from '../../rulebooks/values.js';
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
  const differ: Differ = (at, says) => void found.push({ step, path: ['then', ...at], says });

  if (refused !== undefined && turned.refusal === null) differ(['refused'], notRefused(refused));
  else compare(differ, ['refused'], refused, turned.refusal?.code);
  compare(differ, ['tag'], tag, turned.refusal?.rule?.tag);
  for (const [name, wanted] of Object.entries<CaseExpected>(cases))
    await compareCase(
      scene,
      standingAt(['then', name], () => scene.caseNamed(name)),
      wanted,
      (at, says) => differ([name, ...at], says),
    );
  for (const [receiver, titles] of Object.entries(letters ?? {}))
    for (const title of titles)
      if (!(await wasSent(turned, receiver, title))) differ(['letters', receiver], notGone(title));
  for (const [receiver, titles] of Object.entries(noLetters ?? {}))
    for (const title of titles)
      if (await wasSent(turned, receiver, title)) differ(['no-letters', receiver], gone(title));
  for (const [subject, wanted] of Object.entries(register ?? {}))
    compare(differ, ['register', subject], wanted, await onRegister(scene, subject));
  return found;
}

/** Says that something at this place is otherwise. */
type Differ = (at: readonly string[], says: Words) => void;

/** A word of the files, the same in both languages; null where there is nothing. */
type Word = string | number | null | undefined;

/** Differs where a word is expected and another was found. */
function compare(differ: Differ, at: readonly string[], wanted: Word, actual: Word): void {
  if (wanted === undefined || wanted === actual) return;
  const [expected, found] = [shown(wanted), shown(actual)];
  differ(at, { zh: `应为 ${expected.zh}，实为 ${found.zh}`, en: `expected ${expected.en}, found ${found.en}` });
}

function shown(word: Word): Words {
  const text = String(word ?? '');
  return text === '' ? { zh: '无', en: 'nothing' } : { zh: text, en: text };
}

function notRefused(code: string): Words {
  return {
    zh: `应以 ${code} 为由不予办理，实际未被拒绝`,
    en: `expected ${code}, found that it was not refused`,
  };
}

function notGone(title: string): Words {
  return { zh: `“${title}”没有发出`, en: `«${title}» has not gone out` };
}

function gone(title: string): Words {
  return { zh: `“${title}”已经发出`, en: `«${title}» has gone out` };
}

async function compareCase(scene: Scene, named: NamedCase, expected: CaseExpected, differ: Differ): Promise<void> {
  const view = await scene.view(named.caseId);
  compare(differ, ['status'], expected.status, view.status);
  if (expected.rulebook !== undefined && !isPinnedTo(expected.rulebook, view.rulebook))
    compare(differ, ['rulebook'], expected.rulebook, view.rulebook);
  compare(differ, ['version'], expected.version, (view.state as { readonly version?: number }).version);
  await compareStanding(scene, named, expected, differ);
  compareDuties(scene, view, expected, differ);
  if (expected.happened ?? expected['happened-not']) {
    const types = new Set((await scene.house.record.history(named.caseId)).map(({ type }) => type));
    for (const type of expected.happened ?? [])
      if (!types.has(type)) differ(['happened'], notHappened(type, [...types]));
    for (const type of expected['happened-not'] ?? []) if (types.has(type)) differ(['happened-not'], hasHappened(type));
  }
  const rights = getApiKind(API_KINDS, view.kind).rightsOf(view.state);
  for (const [name, wanted] of Object.entries(expected.rights ?? {}))
    compare(differ, ['rights', name], wanted, rights.find(({ right }) => right === name)?.state);
}

function notHappened(type: string, types: readonly string[]): Words {
  return {
    zh: `应已发生 ${type}，实际仅有：${types.join('、')}`,
    en: `expected ${type}, found only ${types.join(', ')}`,
  };
}

function hasHappened(type: string): Words {
  return { zh: `不应发生 ${type}，实际已发生`, en: `expected no ${type}, found that it happened` };
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
  differ: Differ,
): Promise<void> {
  const [now] = await house.record.standing({ listings: [caseId] });
  const measures = new Map(now?.measures.map((one) => [one.measure, one]));
  for (const [measure, wanted] of Object.entries(standing ?? {})) {
    const asked = measure === 'all' ? [...measures.values()] : [measures.get(measure)];
    if (asked.length === 0) compare(differ, ['standing', measure], wanted, 'none');
    for (const one of asked) compare(differ, ['standing', one?.measure ?? measure], wanted, one?.standing ?? 'none');
  }
  if (because) {
    const causes = new Set([...measures.values()].flatMap((one) => one.causes.map((cause) => nameOf(cause.case))));
    compare(differ, ['because'], [...because].sort().join(', '), [...causes].sort().join(', '));
  }
  for (const [moment, wanted] of Object.entries(was ?? {})) {
    const [then] = await house.record.standing({ listings: [caseId], at: momentOf(moment) });
    const words = [...new Set(then?.measures.map((one) => one.standing))].join(', ') || 'none';
    compare(differ, ['was', moment], wanted, words);
  }
}

function compareDuties(scene: Scene, view: CaseView, expected: CaseExpected, differ: Differ): void {
  const owed = new Map(view.duties.map((duty) => [dutyName(duty), duty]));
  for (const [name, { who, until, tag }] of Object.entries(expected.owes ?? {})) {
    const duty = owed.get(name);
    if (duty === undefined) {
      differ(['owes', name], notOwed([...owed.keys()]));
      continue;
    }
    compare(differ, ['owes', name, 'who'], who, ownerOf(scene, duty.owner));
    compare(differ, ['owes', name, 'until'], until, lastDay(duty.dueAt));
    compare(differ, ['owes', name, 'tag'], tag, duty.rule.tag);
  }
  for (const name of expected['owes-not'] ?? []) if (owed.has(name)) differ(['owes-not'], isOwed(name));
}

function notOwed(names: readonly string[]): Words {
  return {
    zh: `应负有此职责，实际仅有：${names.join('、') || '无'}`,
    en: `expected that it is owed, found owed only: ${names.join(', ') || 'nothing'}`,
  };
}

function isOwed(name: string): Words {
  return { zh: `不应负有 ${name}，实际负有`, en: `expected that ${name} is not owed, found that it is` };
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
