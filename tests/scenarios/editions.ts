import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { daysBetween } from '../../domain/kernel/calendar-date.js';
import type { CalendarDate } from '../../domain/kernel/instant.js';
import { parseYaml, RulebookError, type Place, type Source } from '../../rulebooks/read-yaml.js';
import { loadShelf, type Shelf } from '../../rulebooks/shelf.js';
import { ScenarioFile, type Scenario, type Under } from './scenario-file.js';
import { shifted } from './times.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const LAW = fileURLToPath(new URL('../../rulebooks/', import.meta.url));

/** A scenario as its file tells it, with the way back to the file's lines. */
export interface Told extends Source<Scenario> {
  readonly file: string;
  readonly text: string;
}

/** `S12-a-few-words.yaml`, with a letter where a scenario has several files. */
const FILE_NAME = /^S\d\d[a-z]?-[a-z0-9-]+\.yaml$/;

/** Files that look like scenarios and are named otherwise, so that nobody reads them. */
export function unreadFiles(): readonly string[] {
  return readdirSync(HERE).filter((file) => /\.ya?ml$/i.test(file) && !FILE_NAME.test(file) && file !== 'waiting.yaml');
}

/** Every scenario of this folder, in the order of the names of the files. */
export function readScenarios(): readonly Told[] {
  return readdirSync(HERE)
    .filter((file) => FILE_NAME.test(file))
    .sort()
    .map((file) => toldIn(file, readFileSync(join(HERE, file), 'utf8'), join(HERE, file)));
}

/** A scenario in a text that stands, or might stand, in this file. @throws {RulebookError} with each mistake's place. */
export function toldIn(file: string, text: string, path = file): Told {
  return { file, text, ...parseYaml(text, path, ScenarioFile) };
}

/** A story as it goes under one rulebook, and which steps of the file it has. */
export interface Edition {
  readonly scenario: Scenario;
  readonly steps: readonly number[];
}

/** The story as it goes under one rulebook: other days, other expectations, only its own steps. */
export function editionOf(told: Told, name: string): Edition {
  const own = told.content.under[name];
  if (own === undefined) throw new Error(`${told.file} says nothing of ${name}.`);
  const raw = parse(told.text) as RawScenario;
  const steps = [...raw.story.keys()].filter((index) => raw.story[index]?.only?.includes(name) ?? true);
  const story = steps.map((index) => {
    const step = raw.story[index];
    const otherwise = step?.step === undefined ? undefined : own.then[step.step];
    return otherwise === undefined ? step : { ...step, then: merged(step?.then, otherwise) };
  });
  const days = own.begins === undefined ? 0 : daysBetween(firstDayOf(told.content), own.begins);
  // What the other rulebooks say may speak of steps that are not played here.
  const under = Object.fromEntries(Object.keys(told.content.under).map((other) => [other, {}]));
  const edition = shifted({ ...raw, story, under }, days);
  return mistakesPlaced(
    () => ({ scenario: parseYaml(stringify(edition), told.file, ScenarioFile).content, steps }),
    (path) => placeIn(told, name, steps, path.split('.')),
  );
}

/** Where a file says what stands at this path of an edition: under its name where that says otherwise, else in the story. */
export function placeIn(told: Told, name: string, steps: readonly number[], path: readonly string[]): Place {
  const [part, index, ...rest] = path;
  if (part !== 'story' || index === undefined) return told.placeOf(path);
  const step = steps[Number(index)] ?? Number(index);
  const [then, ...expected] = rest;
  const named = told.content.story[step]?.step;
  const own = named === undefined ? undefined : told.content.under[name]?.then[named];
  return then === 'then' && named !== undefined && says(own, expected)
    ? told.placeOf(['under', name, 'then', named, ...expected])
    : told.placeOf(['story', step, ...rest]);
}

/** Whether a value stands at the path or, in short, above it: `listing: in-force` says its status. */
function says(told: unknown, path: readonly string[]): boolean {
  let at = told;
  for (const key of path) {
    if (!isTable(at)) return at !== undefined;
    at = at[key];
  }
  return at !== undefined;
}

/** Reads what was made of a file; its mistakes are told where the file has them. */
function mistakesPlaced<T>(read: () => T, placeOf: (path: string) => Place): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RulebookError)) throw error;
    throw new RulebookError(error.mistakes.map(({ path, says: wrong }) => ({ ...placeOf(path), says: wrong })));
  }
}

/** Whose rulebook an edition is played under. @throws {RulebookError} where none of it is in force on the first day. */
export function jurisdictionOf(told: Told, name: string, day: string, { rulebooks, fromOf }: Shelf): string {
  const under = told.content.under[name];
  const jurisdiction = under?.rulebook ?? name;
  const known = rulebooks.map(({ id }) => ({ of: id.split('@')[0] ?? '', from: fromOf(id) }));
  const own = known.filter(({ of }) => of === jurisdiction).map(({ from }) => from);
  const [first] = own.sort();
  const names = [...new Set(known.map(({ of }) => of))].join(', ');
  if (first === undefined)
    throw new RulebookError([
      {
        ...told.placeOf(['under', name, ...(under?.rulebook === undefined ? [] : ['rulebook'])]),
        says: {
          zh: `没有名为“${jurisdiction}”的规则集；现有：${names}。其他名称须以 \`rulebook:\` 指明其中之一`,
          en: `no rulebook is named «${jurisdiction}»; known: ${names}. Any other name needs \`rulebook:\` with one of them`,
        },
      },
    ]);
  if (day < first)
    throw new RulebookError([
      {
        ...told.placeOf(under?.begins === undefined ? ['story', 0, 'at'] : ['under', name, 'begins']),
        says: {
          zh: `${day} 尚无 ${jurisdiction} 的规则集生效；最早自 ${first} 起`,
          en: `no rulebook of ${jurisdiction} is in force on ${day}; the first is from ${first}`,
        },
      },
    ]);
  return jurisdiction;
}

interface RawScenario {
  readonly story: readonly { readonly step?: string; readonly only?: readonly string[]; readonly then?: unknown }[];
}

function firstDayOf({ story }: Scenario): CalendarDate {
  const first = story[0]?.at;
  if (first === undefined || !('day' in first)) throw new Error('The first step of a story is at a moment of its own.');
  return first.day;
}

/** What is said otherwise goes before; a null takes away. A word for a case is its status. */
function merged(told: unknown, otherwise: unknown): unknown {
  if (!isTable(otherwise)) return otherwise;
  const base = isTable(told) ? told : typeof told === 'string' ? { status: told } : {};
  const both = {
    ...base,
    ...Object.fromEntries(Object.entries(otherwise).map(([key, value]) => [key, merged(base[key], value)])),
  };
  return Object.fromEntries(Object.entries(both).filter(([, value]) => value !== null));
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The law, and in it the settings of an adopting authority: a document of its own of the province, valid from the first
 * day of the story. It is read like any other file of the law.
 */
export function shelfWith(told: Told, name: string, from: string): Shelf {
  const { settings, rulebook: jurisdiction = name } = told.content.under[name] ?? {};
  if (settings === undefined) return loadShelf();
  const folder = mkdtempSync(join(tmpdir(), 'redress-law-'));
  try {
    cpSync(LAW, folder, { recursive: true, filter: (path) => !path.endsWith('.ts') });
    writeFileSync(join(folder, 'setting.yaml'), stringify(settingLayer(jurisdiction, settings, from)));
    return mistakesPlaced(
      () => loadShelf(folder),
      (path) => {
        const setting = Object.keys(settings).find((key) => path === key || path.startsWith(`${key}.`));
        return told.placeOf(['under', name, 'settings', ...(setting === undefined ? [] : [setting])]);
      },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function settingLayer(jurisdiction: string, settings: NonNullable<Under['settings']>, from: string): unknown {
  const words = { zh: '采用机关的设定', en: 'Setting of the adopting authority' };
  const parts: Record<string, Record<string, unknown>> = {};
  for (const [path, value] of Object.entries(settings)) {
    const [part = '', key = ''] = path.split('.');
    const isLimit = typeof value === 'string' && /^\d/.test(value);
    const entry = { [isLimit ? 'limit' : 'value']: value, tag: 'default', origin: '采用机关设定', says: words };
    parts[part] = { ...parts[part], [key]: entry };
  }
  return { layer: 'province', jurisdiction, from, document: { cite: '采用机关设定', title: words }, ...parts };
}

/** The day on which a story begins. */
export function beginsOn(scenario: Scenario): string {
  return firstDayOf(scenario);
}
