import { KINDS } from '../../contracts/registry.js';
import { SHORT_FORMS } from './short-forms.js';

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
    readonly then?: Readonly<Record<string, unknown>> | undefined;
  }[];
  readonly under: Readonly<Record<string, { readonly then: Readonly<Record<string, unknown>> }>>;
}

/** A name that nobody has given. */
export interface Unknown {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Words of an expectation that are no case. */
export const NO_CASES: ReadonlySet<string> = new Set(['refused', 'tag', 'letters', 'no-letters', 'register']);

/** Every name that is used before it is given, each with what is known there. */
export function unknownNames({ subjects, records, story, under }: Naming): readonly Unknown[] {
  const found: Unknown[] = [];
  const people = ['firm', ...Object.keys(subjects)];
  const cases: string[] = [];
  const expectKnown = (name: string, known: readonly string[], what: string, path: Unknown['path']): void => {
    if (!known.includes(name))
      found.push({ path, message: `no ${what} is named «${name}»; known here: ${known.join(', ') || 'none'}` });
  };

  for (const [name, { of }] of Object.entries(records)) expectKnown(of, people, 'subject', ['records', name, 'of']);
  for (const [index, step] of story.entries()) {
    const at = ['story', index] as const;
    if (isSubject(step.who)) expectKnown(step.who.subject, people, 'subject', [...at, 'who']);
    if (step.in !== undefined) expectKnown(step.in, cases, 'case', [...at, 'in']);
    else if (step.does !== undefined) cases.push(...openedBy(step.does, step.as));
    for (const name of Object.keys(step.then ?? {}).filter((key) => !NO_CASES.has(key)))
      expectKnown(name, cases, 'case', [...at, 'then', name]);
    for (const name of step.only ?? []) expectKnown(name, Object.keys(under), 'rulebook in `under`', [...at, 'only']);
  }
  const steps = story.flatMap(({ step }) => (step === undefined ? [] : [step]));
  for (const [name, { then }] of Object.entries(under))
    for (const step of Object.keys(then)) expectKnown(step, steps, 'step', ['under', name, 'then', step]);
  return found;
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
