import { kebab, KINDS, type CommandContract, type KindContract } from '../../contracts/registry.js';
import type { Actor } from '../../domain/kernel/actor.js';
import { dateOf, earlierOf, endOfDay, plusMs } from '../../domain/kernel/calendar-date.js';
import type { Refusal } from '../../domain/kernel/decision.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { Words } from '../../rulebooks/values.js';
import { DEFAULTS } from './defaults.js';
import { differences } from './expected.js';
import { readBody, refuseForeign, translated, type Parameters } from './parameters.js';
import { readActor } from './people.js';
import { setScene, type NamedCase, type Scene, type Sent } from './scene.js';
import type { Scenario, Step } from './scenario-file.js';
import { SHORT_FORMS, type ShortForm } from './short-forms.js';
import { standingAt, StoryMistake } from './story-mistake.js';
import { instantAfter } from './times.js';
import type { TownHouse } from './town.js';

/** What a story did not bring about as it says: in which step, where in it, and what was found instead. */
export interface Difference {
  readonly step: number;
  readonly path: readonly string[];
  readonly says: Words;
}

/**
 * Plays a story in a house, from its first moment to its last: time passes to each step, the step is sent as a person
 * sends it, everything that follows is carried out, and then the case is held against what the story expects.
 */
export async function play(house: TownHouse, jurisdiction: string, scenario: Scenario): Promise<readonly Difference[]> {
  const [first] = scenario.story;
  if (first === undefined) return [];
  house.clock.set(instantAfter(first.at, null, house.shelf.calendar));
  const scene = await setScene(house, jurisdiction, scenario);
  for (const [index, step] of scenario.story.entries()) {
    const found = await playStep(house, scene, step, index).catch((error: unknown) => [mistakeIn(index, error)]);
    if (found.length > 0) return found;
  }
  return [];
}

async function playStep(house: TownHouse, scene: Scene, step: Step, index: number): Promise<readonly Difference[]> {
  const seen = await lastEvents(scene);
  const moment = instantAfter(step.at, house.clock.now(), house.shelf.calendar);
  if (moment < house.clock.now())
    throw new StoryMistake(['at'], {
      zh: '时刻不得早于前一步骤',
      en: 'expected a moment not before that of the step before',
    });
  await house.passTo(moment, idsOf(scene));
  const refusal = step.who === undefined || step.does === undefined ? null : await take(scene, step);
  // Nothing is as the story expects it after a step that was not taken; its case may not even be there.
  if (refusal !== null && step.then?.refused === undefined)
    return [{ step: index, path: ['does'], says: wasRefused(refusal) }];
  return differences({ scene, step: index, expected: step.then ?? {}, refusal, seen });
}

function mistakeIn(step: number, error: unknown): Difference {
  if (error instanceof StoryMistake) return { step, path: error.path, says: error.says };
  throw error;
}

function wasRefused({ code, params }: Refusal): Words {
  const which = `${code} ${JSON.stringify(params)}`;
  return {
    zh: `此步骤未被受理：${which}，见 docs/problems/${code}.md`,
    en: `was refused: ${which}, see docs/problems/${code}.md`,
  };
}

function idsOf({ cases }: Scene): readonly string[] {
  return cases.map(({ caseId }) => caseId);
}

/** Number of the last event of each case: letters are looked for after it. */
async function lastEvents(scene: Scene): Promise<ReadonlyMap<string, number>> {
  const views = await Promise.all(idsOf(scene).map((caseId) => scene.view(caseId)));
  return new Map(views.map(({ caseId, version }) => [caseId, version]));
}

/** What is done in a step, whenever that is. */
export type Doing = Pick<Step, 'who' | 'does' | 'with' | 'in' | 'as' | 'posted'>;

/** Sends what the step says, filled with what it leaves open; answers the refusal, or null. */
export async function take(scene: Scene, step: Doing): Promise<Refusal | null> {
  const { does = '', who } = step;
  if (who === undefined) return null;
  const form = SHORT_FORMS[does];
  if (form !== undefined) return takeWhole(scene, step, form);
  return takeOne(scene, { does, with: step.with, in: step.in, as: step.as, posted: step.posted }, scene.actorOf(who));
}

/** Step after step, until the procedure has nothing more to do or a step is refused. */
async function takeWhole(scene: Scene, step: Doing, form: ShortForm): Promise<Refusal | null> {
  const { who } = step;
  if (who === undefined || !('office' in who))
    throw new StoryMistake(['who'], {
      zh: `应为部门，例如“tax”：“${step.does ?? ''}”是由一个部门办理的整套程序`,
      en: `expected an office, such as «tax»: «${step.does ?? ''}» is a whole procedure of one`,
    });
  const name = step.as ?? form.kind;
  let current = form.opens && step.in === undefined ? undefined : inCase(scene, step.in, form.kind);
  let isTold = Object.keys(step.with).length === 0;
  for (;;) {
    const state = current === undefined ? null : (await scene.view(current.caseId)).state;
    const part = form.next(state, step.with, who.office);
    if (part === null && !isTold)
      throw new StoryMistake(['with'], {
        zh: '该程序余下的步骤不需要这些内容',
        en: 'nothing of this is asked in what is left of the procedure',
      });
    if (part === null) return null;
    isTold ||= part.with === step.with;
    const refusal = await takeOne(
      scene,
      { does: part.does, with: part.with ?? {}, in: current?.name, as: name },
      await partActor(scene, part.by, current),
    );
    if (refusal !== null) return refusal;
    current ??= scene.caseNamed(name);
  }
}

async function partActor(scene: Scene, by: string, current: NamedCase | undefined): Promise<Actor> {
  if (by === 'the subject' && current !== undefined) {
    const { subject } = await scene.view(current.caseId);
    return scene.actorOf({ subject: scene.nameOf(subject ?? '') });
  }
  const actor = readActor(by);
  if (actor === null) throw new Error(`Nobody is «${by}».`);
  return scene.actorOf(actor);
}

interface OneStep {
  readonly does: string;
  readonly with: Parameters;
  readonly in?: string | undefined;
  readonly as?: string | undefined;
  readonly posted?: Step['posted'];
}

/** One command, filled with what anything would do for, and checked by its contract as at the door. */
async function takeOne(scene: Scene, step: OneStep, actor: Actor): Promise<Refusal | null> {
  const { kind, command } = contractOf(scene, step);
  const target = command.opens ? null : inCase(scene, step.in, kind.name);
  refuseForeign(command, step.with);
  const params = translated(scene, command.type, step.with);
  const state = target === null ? null : (await scene.view(target.caseId)).state;
  const filled = { ...(await DEFAULTS[command.type]?.({ scene, actor, told: params, state })), ...params };
  const body = readBody(command, filled);
  const sent: Omit<Sent, 'to'> = {
    kind: kind.name,
    command: { type: command.type, ...body },
    actor,
    ...(step.posted !== undefined && { postmarkedAt: postmark(step.posted, scene.now()) }),
  };
  const to = target ?? { opens: step.as ?? kind.name, subject: await subjectOf(scene, body) };
  return scene.send({ ...sent, to });
}

/** A case is opened about its own subject, or about that of the case it is on. */
async function subjectOf(scene: Scene, { subject, on }: Parameters): Promise<string> {
  if (typeof subject === 'string') return subject;
  return (await scene.view(String(on))).subject ?? '';
}

function inCase(scene: Scene, name: string | undefined, kind: string): NamedCase {
  const found = name === undefined ? scene.latest(kind) : standingAt(['in'], () => scene.caseNamed(name));
  if (found === undefined) throw noneYet([kind]);
  if (found.kind !== kind)
    throw new StoryMistake(['in'], {
      zh: `此步骤应在 ${kind} 案件中办理，而“${found.name}”是 ${found.kind} 案件`,
      en: `expected a case of the kind ${kind}, found «${found.name}», of the kind ${found.kind}`,
    });
  return found;
}

function noneYet(kinds: readonly string[]): StoryMistake {
  return new StoryMistake(['does'], {
    zh: `此前尚无 ${kinds.join(' 或 ')} 案件`,
    en: `the story has opened no ${kinds.join(' or ')} yet`,
  });
}

/** Of commands that go by one name in two kinds, that of the case named, else of the latest case. */
function contractOf(scene: Scene, step: Pick<OneStep, 'does' | 'in'>): ContractFound {
  const found = KINDS.flatMap((kind) =>
    kind.commands.filter(({ type }) => kebab(type) === step.does).map((command) => ({ kind, command })),
  );
  const { in: name } = step;
  const latest = name === undefined ? scene.cases.at(-1) : standingAt(['in'], () => scene.caseNamed(name));
  const contract = found.find(({ kind }) => found.length === 1 || kind.name === latest?.kind);
  if (contract === undefined) throw noneYet(found.map(({ kind }) => kind.name));
  return contract;
}

interface ContractFound {
  readonly kind: KindContract;
  readonly command: CommandContract;
}

/** As at the door: the last moment of the day, for which of its hours counts nobody knows; never after the receipt. */
function postmark(day: NonNullable<Step['posted']>, receivedAt: Instant): Instant {
  if (day > dateOf(receivedAt))
    throw new StoryMistake(['posted'], {
      zh: '邮戳日不得晚于该步骤之日',
      en: 'expected a day not after that of the step',
    });
  return earlierOf(plusMs(endOfDay(day), -1), receivedAt);
}
