import type { z } from 'zod';
import type { LawSummary, LawView, RecountPreview, RulebookView } from '../../contracts/law.contract.js';
import { getKindContract } from '../../contracts/registry.js';
import { CERTAINTY } from '../../contracts/rule.contract.js';
import type { FieldError } from '../../contracts/problem.contract.js';
import type { RuleRef } from '../../domain/kernel/rule.js';
import { isIntact } from '../../record/law/intact.js';
import type { LawDocument } from '../../record/law/law.model.js';
import type { CaseRecount, MovedDate } from '../../record/law/recount.js';
import type { Mistake } from '../../rulebooks/read-yaml.js';
import type { Shelf } from '../../rulebooks/shelf.js';
import { ruleView } from '../problems/problem.js';

export function lawSummary({
  _id,
  steps,
  text,
  place: _place,
  proposedAt: _at,
  nth: _nth,
  ...law
}: LawDocument): z.input<typeof LawSummary> {
  return {
    ...law,
    lawId: _id,
    intact: isIntact({ text, sha256: law.sha256 }),
    steps: steps.map(({ step, by, at, reason }) => ({ step, by: by.id, at, reason: reason ?? null })),
  };
}

export function lawView(law: LawDocument): z.input<typeof LawView> {
  return { ...lawSummary(law), text: law.text };
}

/** Each mistake with its line, column and path in the text that was sent; `pointer` leads to the text. */
export function mistakesView(mistakes: readonly Mistake[], pointer = '#/text'): readonly FieldError[] {
  return mistakes.map(({ line, column, path, says }) => ({
    pointer,
    detail: {
      zh: `第 ${String(line)} 行第 ${String(column)} 列，${path}：${says.zh}`,
      en: `Line ${String(line)}, column ${String(column)}, ${path}: ${says.en}`,
    },
  }));
}

type ShownCase = z.input<typeof RecountPreview>['cases'][number];

export function recountView({ caseId, kind, status, dates }: CaseRecount): ShownCase {
  const { duties } = getKindContract(kind);
  return {
    caseId,
    kind,
    status,
    dates: dates.map((date) => ({
      ...date,
      words: duties[date.duty.split(':', 1).join('')] ?? { zh: date.duty, en: date.duty },
      gains: gainsBy(date),
    })),
  };
}

function gainsBy({ before, after }: MovedDate): { readonly zh: string; readonly en: string } {
  return after !== null && before !== null && after > before
    ? { zh: '信用主体：期间延长。', en: 'The subject: its time is longer.' }
    : { zh: '信用主体：等待的时间缩短。', en: 'The subject: it waits for a shorter time.' };
}

const MARKS = { seed: null, found: null, recall: 'to-be-confirmed', default: 'local-setting' } as const;

/** Every value of a version with what stands behind it. */
export function rulebookView(shelf: Shelf, rulebookId: string): z.input<typeof RulebookView> {
  const rulebook = shelf.get(rulebookId);
  return {
    rulebookId,
    jurisdiction: rulebook.jurisdiction,
    from: shelf.fromOf(rulebookId),
    values: [...valuesIn(rulebook)].map(({ rule, value }) => ({
      rule: ruleView(rule),
      value,
      mark: MARKS[rule.tag],
      said: shelf
        .explain(rulebookId, rule.id)
        .map(({ layer, source, tag, says, holds }) => ({ layer, source, certainty: CERTAINTY[tag], says, holds })),
    })),
    provisions: shelf
      .provisionsOf(rulebookId)
      .map(({ id, topic, article, tag, says }) => ({ id, topic, article, certainty: CERTAINTY[tag], says })),
  };
}

interface Value {
  readonly rule: RuleRef;
  readonly value: unknown;
}

/** What carries a rule is a value; the bounds of a range carry the range's. */
function* valuesIn(part: unknown): Generator<Value> {
  if (typeof part !== 'object' || part === null) return;
  if ('rule' in part) {
    yield { rule: part.rule as RuleRef, value: bare(part) };
    return;
  }
  for (const inner of Object.values(part)) yield* valuesIn(inner);
}

function bare(part: object): unknown {
  const text = JSON.stringify(part, (key, inner: unknown) => (key === 'rule' ? undefined : inner));
  return JSON.parse(text) as unknown;
}
