import type { Span } from '../../domain/kernel/limit-end.js';
import { wordsOf } from '../../rulebooks/schema-words.js';
import { SpanText } from '../../rulebooks/values.js';
import { departmentOf, readOffice } from './people.js';
import type { Scene } from './scene.js';
import { StoryMistake, standingAt } from './story-mistake.js';
import { momentOf } from './times.js';

export type Parameters = Readonly<Record<string, unknown>>;

/** Commands whose measures are named with a term of their own; elsewhere they are ids. */
const WITH_TERMS: ReadonlySet<string> = new Set(['ProposeListing', 'ReviseProposal', 'DecideListing', 'ChangeBasis']);

/**
 * What a story says in short, as the command's contract wants it: names become ids, «3 years» a span, «M06 for ever» a
 * measure with its term, «2026-03-25 09:00» an instant. What is said in the contract's own words stays.
 */
export function translated(scene: Scene, type: string, told: Parameters): Parameters {
  return Object.fromEntries(
    Object.entries(told).map(([key, value]) => [
      key,
      standingAt(['with', key], () => translate(scene, type, key, value)),
    ]),
  );
}

function translate(scene: Scene, type: string, key: string, value: unknown): unknown {
  switch (key) {
    case 'subject':
      return scene.subjectId(String(value));
    case 'on':
      return scene.caseNamed(String(value)).caseId;
    case 'entry':
      return scene.entryId(String(value));
    case 'entries':
    case 'contested':
      return listOf(value).map((name) => scene.entryId(name));
    case 'term':
      return spanOf(String(value));
    case 'measures':
      return WITH_TERMS.has(type) ? listOf(value).map(measureAsked) : value;
    case 'to':
    case 'superior': {
      const office = readOffice(String(value));
      return office === null ? value : departmentOf(office);
    }
    case 'linkedTo': {
      const { entity, ...link } = linkOf(value);
      return { ...link, entity: scene.caseNamed(entity).caseId };
    }
    case 'heldAt':
    case 'executedAt':
      return momentOf(String(value));
    default:
      return value;
  }
}

const MEASURE = /^(?<measure>M\d+)(?: for (?<term>.+))?$/;

function measureAsked(told: string): unknown {
  const { measure, term } = MEASURE.exec(told)?.groups ?? {};
  if (measure === undefined)
    throw new StoryMistake([], `expected a measure such as «M20», «M06 for ever», «M06 for 5 years», found «${told}»`);
  if (term === undefined) return { measure };
  return { measure, term: term === 'ever' ? 'permanent' : spanOf(term) };
}

function spanOf(told: string): Span {
  const read = SpanText.safeParse(told, { error: () => '', reportInput: true });
  if (read.success) return read.data;
  throw new StoryMistake([], read.error.issues.map((issue) => wordsOf(issue).en).join('; '));
}

function linkOf(value: unknown): Parameters & { readonly entity: string } {
  const link = value as Parameters;
  const { entity } = typeof value === 'object' && value !== null ? link : {};
  if (typeof entity === 'string') return { ...link, entity };
  throw new StoryMistake(
    [],
    'expected the case and the office, such as { entity: listing, office: legal-representative, heldFrom: 2024-01-01 }',
  );
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [String(value)];
}
