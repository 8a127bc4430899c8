import type { z } from 'zod';
import type { CommandContract } from '../../contracts/registry.js';
import { findExplanation } from '../../contracts/words.js';
import type { Span } from '../../domain/kernel/limit-end.js';
import { allWords, wordsOf } from '../../rulebooks/schema-words.js';
import { SpanText, type Words } from '../../rulebooks/values.js';
import { departmentOf, readOffice } from './people.js';
import type { Scene } from './scene.js';
import { StoryMistake, standingAt } from './story-mistake.js';
import { momentOf } from './times.js';

export type Parameters = Readonly<Record<string, unknown>>;

/** @throws {StoryMistake} where the story says something that the command does not take at all. */
export function refuseForeign({ path, body }: CommandContract, told: Parameters): void {
  const taken = Object.keys(body.shape);
  const foreign = Object.keys(told).find((key) => !taken.includes(key));
  if (foreign !== undefined)
    throw new StoryMistake(['with', foreign], {
      zh: `${path} 没有此项；可用：${taken.join('、') || '无'}`,
      en: `unknown to ${path}, which takes: ${taken.join(', ') || 'nothing'}`,
    });
}

/** The parameters as the contract takes them. @throws {StoryMistake} for the first that it does not, in the words of the files. */
export function readBody({ body }: CommandContract, filled: Parameters): Parameters {
  const read = body.safeParse(filled, { reportInput: true });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  if (issue === undefined) throw read.error;
  throw new StoryMistake(['with', ...issue.path.map(String)], contractWords(issue));
}

/** The contracts explain their patterns themselves. */
function contractWords(issue: z.core.$ZodIssue): Words {
  const explained = issue.code === 'invalid_format' ? findExplanation(issue.pattern ?? '') : undefined;
  return explained ?? wordsOf(issue);
}

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
    throw new StoryMistake([], {
      zh: `应为措施，例如“M20”、“M06 for ever”（永久）、“M06 for 5 years”（5 年），现为“${told}”`,
      en: `expected a measure such as «M20», «M06 for ever», «M06 for 5 years», found «${told}»`,
    });
  if (term === undefined) return { measure };
  return { measure, term: term === 'ever' ? 'permanent' : spanOf(term) };
}

function spanOf(told: string): Span {
  const read = SpanText.safeParse(told, { reportInput: true });
  if (read.success) return read.data;
  throw new StoryMistake([], allWords(read.error.issues));
}

function linkOf(value: unknown): Parameters & { readonly entity: string } {
  const link = value as Parameters;
  const { entity } = typeof value === 'object' && value !== null ? link : {};
  if (typeof entity === 'string') return { ...link, entity };
  const example = '{ entity: listing, office: legal-representative, heldFrom: 2024-01-01 }';
  throw new StoryMistake([], {
    zh: `应写明案件和所任职务，例如 ${example}`,
    en: `expected the case and the office, such as ${example}`,
  });
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [String(value)];
}
