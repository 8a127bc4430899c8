import type { Limit } from '../domain/kernel/limit.js';
import type { LimitRange, Rulebook } from '../domain/kernel/rulebook.js';
import type { RuleRef } from '../domain/kernel/rule.js';
import { rulesForList } from '../domain/listing/rules.js';
import type { Contradiction, Resolved } from './resolve.js';
import { compareSpans, type Words } from './values.js';

/**
 * Values that stand rightly in their own files and do not fit together, each told where the nearer one stands. A value
 * that no layer gives is told alone: without it nothing else can be judged.
 */
export function contradictionsIn(resolved: Resolved): readonly Contradiction[] {
  if (resolved.missing.length > 0) return resolved.missing;
  const { rulebook } = resolved;
  const lists = Object.keys(rulebook.listing.lists);
  return [
    ...lists.flatMap((list) => termBeyondClass(resolved, list)),
    ...[rulebook, ...lists.map((list) => rulesForList(rulebook, list))].flatMap((rules) => [
      ...inObjection(resolved, rules),
      ...inRepair(resolved, rules),
    ]),
    ...inWatch(resolved),
    ...inRectification(resolved),
  ];
}

/** An extension is told in the unit of what it extends and is never shorter; and both count from the same event. */
function inObjection(resolved: Resolved, { objection }: Rulebook): readonly Contradiction[] {
  const { verification, verificationAlone, verificationAtMost, verificationFrom, providerAnswer } = objection;
  return [
    ...[verification, verificationAlone].flatMap((limit) => [
      ...(limit.unit === verificationAtMost.unit
        ? notLonger(resolved, limit, verificationAtMost)
        : told(resolved, [verificationAtMost, limit], {
            zh: `与 ${limit.rule.id} 的单位不同`,
            en: `is not in the unit of ${limit.rule.id}`,
          })),
      ...countsFrom(resolved, limit, verificationFrom),
    ]),
    ...countsFrom(resolved, verificationAtMost, verificationFrom),
    ...(objection.acceptanceStep.value
      ? countsFrom(resolved, providerAnswer, { value: 'acceptance', rule: objection.acceptanceStep.rule })
      : []),
  ];
}

function inRepair(resolved: Resolved, { repair }: Rulebook): readonly Contradiction[] {
  const { acceptanceStep, decision, decisionFrom } = repair;
  return [
    ...countsFrom(resolved, decision, decisionFrom),
    ...(!acceptanceStep.value && decisionFrom.value === 'acceptance'
      ? told(resolved, [decisionFrom, acceptanceStep], {
          zh: `写的是 acceptance（受理），而 ${acceptanceStep.rule.id} 没有这一步骤`,
          en: `says acceptance, and ${acceptanceStep.rule.id} knows no such step`,
        })
      : []),
  ];
}

function inWatch(resolved: Resolved): readonly Contradiction[] {
  const { review, term } = resolved.rulebook.watch;
  return notLonger(resolved, review, term);
}

function inRectification(resolved: Resolved): readonly Contradiction[] {
  const { usualPeriod, period } = resolved.rulebook.rectification;
  return outside(usualPeriod, period)
    ? told(resolved, [usualPeriod, period], {
        zh: `超出 ${period.rule.id} 的幅度`,
        en: `lies outside ${period.rule.id}`,
      })
    : [];
}

/** A list goes before the class; but that it goes beyond it, it must say. */
function termBeyondClass(resolved: Resolved, list: string): readonly Contradiction[] {
  const { lists, terms } = resolved.rulebook.listing;
  const rule = lists[list];
  if (!rule?.term?.max || rule.beyondClass) return [];
  const { max, rule: ofClass } = terms[rule.class.value];
  return max && compareSpans(rule.term.max, max) > 0
    ? told(resolved, [rule.term, terms[rule.class.value]], {
        zh: `长于 ${ofClass.id}；确可更长的名单须在 rule.beyondClass 下写明`,
        en: `is longer than ${ofClass.id}; a list that may be says so under rule.beyondClass`,
      })
    : [];
}

function outside(limit: Limit, { min, max }: LimitRange): boolean {
  return (min !== null && compareSpans(limit, min) < 0) || (max !== null && compareSpans(limit, max) > 0);
}

function notLonger(resolved: Resolved, shorter: Limit, longer: Limit): readonly Contradiction[] {
  return compareSpans(shorter, longer) > 0
    ? told(resolved, [longer, shorter], { zh: `短于 ${shorter.rule.id}`, en: `is shorter than ${shorter.rule.id}` })
    : [];
}

function countsFrom(
  resolved: Resolved,
  limit: Limit,
  said: { readonly value: string; readonly rule: RuleRef },
): readonly Contradiction[] {
  const from = resolved.holdings.get(limit.rule.id)?.from;
  return from === said.value
    ? []
    : told(resolved, [limit, said], {
        zh: `自 ${String(from)} 起算，而 ${said.rule.id} 写的是 ${said.value}`,
        en: `counts from ${String(from)}, and ${said.rule.id} says ${said.value}`,
      });
}

interface Ruled {
  readonly rule: RuleRef;
}

/** What is wrong with the first, told where the nearer of the two layers speaks: the other one stood there before. */
function told(resolved: Resolved, pair: readonly [Ruled, Ruled], { zh, en }: Words): readonly Contradiction[] {
  const [nearer] = pair
    .flatMap(({ rule }) => resolved.holdings.get(rule.id) ?? [])
    .sort((a, b) => resolved.layers.indexOf(a.layer) - resolved.layers.indexOf(b.layer));
  const { id } = pair[0].rule;
  const says = { zh: `${id} ${zh}`, en: `${id} ${en}` };
  return [{ layer: nearer?.layer ?? null, path: nearer?.path ?? [], says }];
}
