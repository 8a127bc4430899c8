import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { daysBetween } from '../../domain/kernel/calendar-date.js';
import type { CalendarDate } from '../../domain/kernel/instant.js';
import { parseYaml, readYaml, type Source } from '../../rulebooks/read-yaml.js';
import { loadShelf, type Shelf } from '../../rulebooks/shelf.js';
import { ScenarioFile, type Scenario, type Under } from './scenario-file.js';
import { shifted } from './times.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const LAW = fileURLToPath(new URL('../../rulebooks/', import.meta.url));

/** A scenario as its file tells it, with the way back to the file's lines. */
export interface Told extends Source<Scenario> {
  readonly file: string;
}

/** Every scenario of this folder, in the order of the names of the files. */
export function readScenarios(): readonly Told[] {
  return readdirSync(HERE)
    .filter((file) => /^S\d\d.*\.yaml$/.test(file))
    .sort()
    .map((file) => ({ file, ...readYaml(join(HERE, file), ScenarioFile) }));
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
  const raw = parse(readFileSync(join(HERE, told.file), 'utf8')) as RawScenario;
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
  return { scenario: parseYaml(stringify(edition), `${told.file} under ${name}`, ScenarioFile).content, steps };
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
export function shelfWith(jurisdiction: string, { settings }: Under, from: string): Shelf {
  if (settings === undefined) return loadShelf();
  const folder = mkdtempSync(join(tmpdir(), 'redress-law-'));
  try {
    cpSync(LAW, folder, { recursive: true, filter: (path) => !path.endsWith('.ts') });
    writeFileSync(join(folder, 'setting.yaml'), stringify(settingLayer(jurisdiction, settings, from)));
    return loadShelf(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function settingLayer(jurisdiction: string, settings: NonNullable<Under['settings']>, from: string): unknown {
  const words = { zh: '采用机关的设定', en: 'Setting of the adopting authority' };
  const parts: Record<string, Record<string, unknown>> = {};
  for (const [path, value] of Object.entries(settings)) {
    const [part = '', key = ''] = path.split('.');
    const isLimit = typeof value === 'string' && /^\d+ (working )?(day|month|year)s?$/.test(value);
    const entry = { [isLimit ? 'limit' : 'value']: value, tag: 'default', origin: '采用机关设定', says: words };
    parts[part] = { ...parts[part], [key]: entry };
  }
  return { layer: 'province', jurisdiction, from, document: { cite: '采用机关设定', title: words }, ...parts };
}

/** The day on which a story begins. */
export function beginsOn(scenario: Scenario): string {
  return firstDayOf(scenario);
}
