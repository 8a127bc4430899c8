import { KINDS } from '../../contracts/registry.js';
import type { Words } from '../../rulebooks/values.js';
import { OFFICES } from './people.js';
import { SHORT_FORMS } from './short-forms.js';
import { unknownName, type WhatIsNamed } from './story-mistake.js';

/** The parts of a scenario in which names are given and used. */
export interface Naming {
  readonly subjects: Readonly<Record<string, unknown>>;
  readonly records: Readonly<Record<string, { readonly of: string }>>;
  readonly story: readonly {
    readonly step?: string | undefined;
    readonly who?: unknown;
    readonly does?: string | undefined;
    readonly in?: string | undefined;
    readonly as?: string | undefined;
    readonly only?: readonly string[] | undefined;
    readonly with: Readonly<Record<string, unknown>>;
    readonly then?: Told | undefined;
  }[];
  readonly under: Readonly<Record<string, { readonly then: Readonly<Record<string, unknown>> }>>;
}

/** What of an expectation names receivers and subjects; the rest are cases. */
type Told = Readonly<Record<string, unknown>>;

/** What no step can know alone, such as a name that nobody has given, or that was given twice. */
export interface Misplaced {
  readonly path: readonly (string | number)[];
  readonly says: Words;
}

/** Words of an expectation that are no case. */
export const NO_CASES: ReadonlySet<string> = new Set(['refused', 'tag', 'letters', 'no-letters', 'register']);

/** Every name that is used before it is given, each with what is known there. */
export function unknownNames({ subjects, records, story, under }: Naming): readonly Misplaced[] {
  const found: Misplaced[] = [];
  const people = ['firm', ...Object.keys(subjects)];
  const cases: string[] = [];
  const opened: { readonly name: string; readonly only: Only }[] = [];
  const expectKnown = (name: string, known: readonly string[], what: WhatIsNamed, path: Misplaced['path']): void => {
    if (!known.includes(name)) found.push({ path, says: unknownName(what, name, known) });
  };

  for (const [name, { of }] of Object.entries(records)) expectKnown(of, people, 'subject', ['records', name, 'of']);
  for (const [index, step] of story.entries()) {
    const at = ['story', index] as const;
    if (isSubject(step.who)) expectKnown(step.who.subject, people, 'subject', [...at, 'who']);
    for (const { name, what, path } of namedIn(step.with))
      expectKnown(name, { subject: people, case: cases, record: Object.keys(records) }[what], what, [...at, ...path]);
    if (step.in !== undefined) expectKnown(step.in, cases, 'case', [...at, 'in']);
    else if (step.does !== undefined)
      for (const name of openedBy(step.does, step.as)) {
        const isRefused = step.then?.['refused'] !== undefined;
        if (!isRefused && opened.some((other) => other.name === name && mayBothBePlayed(other.only, step.only)))
          found.push({
            path: [...at, step.as === undefined ? 'does' : 'as'],
            says: {
              zh: `已有名为“${name}”的案件；请用 \`as\` 给此案另取名称`,
              en: `a case is named «${name}» already; give this one another name with \`as\``,
            },
          });
        cases.push(name);
        if (!isRefused) opened.push({ name, only: step.only });
      }
    for (const name of Object.keys(step.then ?? {}).filter((key) => !NO_CASES.has(key)))
      expectKnown(name, cases, 'case', [...at, 'then', name]);
    for (const part of ['letters', 'no-letters'])
      for (const name of Object.keys(step.then?.[part] ?? {}))
        expectKnown(name, [...people, ...OFFICES], 'receiver', [...at, 'then', part, name]);
    for (const name of Object.keys(step.then?.['register'] ?? {}))
      expectKnown(name, people, 'subject', [...at, 'then', 'register', name]);
    for (const name of step.only ?? []) expectKnown(name, Object.keys(under), 'rulebook', [...at, 'only']);
  }
  const steps = story.flatMap(({ step }) => (step === undefined ? [] : [step]));
  for (const [name, { then }] of Object.entries(under))
    for (const step of Object.keys(then)) expectKnown(step, steps, 'step', ['under', name, 'then', step]);
  return found;
}

type Only = readonly string[] | undefined;

function mayBothBePlayed(one: Only, other: Only): boolean {
  return one === undefined || other === undefined || one.some((name) => other.includes(name));
}

interface Named {
  readonly name: string;
  readonly what: 'subject' | 'case' | 'record';
  readonly path: readonly (string | number)[];
}

/** The names that the parameters of a command use. */
function namedIn({ subject, on, entry, entries, contested, linkedTo }: Told): readonly Named[] {
  const entity: unknown = isTable(linkedTo) ? linkedTo['entity'] : undefined;
  return [
    ...named('subject', subject, ['with', 'subject']),
    ...named('case', on, ['with', 'on']),
    ...named('case', entity, ['with', 'linkedTo', 'entity']),
    ...named('record', entry, ['with', 'entry']),
    ...named('record', entries, ['with', 'entries']),
    ...named('record', contested, ['with', 'contested']),
  ];
}

function named(what: Named['what'], told: unknown, path: Named['path']): readonly Named[] {
  if (Array.isArray(told)) return told.flatMap((one, index) => named(what, one, [...path, index]));
  return typeof told === 'string' ? [{ name: told, what, path }] : [];
}

function isTable(value: unknown): value is Told {
  return typeof value === 'object' && value !== null;
}

function isSubject(who: unknown): who is { readonly subject: string } {
  return typeof who === 'object' && who !== null && 'subject' in who;
}

function openedBy(does: string, as: string | undefined): readonly string[] {
  const form = SHORT_FORMS[does];
  if (form) return form.opens ? [as ?? form.kind] : [];
  const kind = KINDS.find(({ commands }) => commands.some(({ path, opens }) => opens && path === does));
  return kind === undefined ? [] : [as ?? kind.name];
}
