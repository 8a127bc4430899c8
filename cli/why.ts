import type { Why } from '../contracts/why.contract.js';

type Explained = Why['steps'][number]['rule'];
type DateTold = Why['now']['dates'][number];

/** The answer to «why» as text for a terminal: the past steps in order, then what holds now. */
export function whyText({ caseId, rulebook, now, steps }: Why): string {
  return [
    `${caseId} · ${rulebook}`,
    ...steps.flatMap(({ seq, title, at, rule, dates, files }) => [
      `#${String(seq)} ${at} ${title.zh} · ${title.en}`,
      ...ruleLines(rule),
      ...files.map(({ evidenceId, type, sha256 }) => `  + ${evidenceId} (${type}) SHA-256 ${sha256}`),
      ...dates.flatMap(dateLines),
    ]),
    `现状 · now: ${now.status.words.zh} · ${now.status.words.en}`,
    ...now.dates.flatMap(dateLines),
  ].join('\n');
}

function ruleLines({ id, tag, source, mark, layers, silent }: Explained): readonly string[] {
  return [
    `  ${id} [${tag}]: ${source}${mark ? `（${mark.zh} · ${mark.en}）` : ''}`,
    ...layers.map(
      ({ layer, says, holds, number }) =>
        `    ${holds ? '*' : ' '} ${layer}: ${says.zh} · ${says.en}${number === null ? '' : ` [${number}]`}`,
    ),
    ...(silent.length > 0 ? [`      silent: ${silent.map(({ document }) => document).join(', ')}`] : []),
  ];
}

function dateLines({ title, words, rule }: DateTold): readonly string[] {
  return [
    `  → ${title.zh}：${words.zh}`,
    `    ${title.en}: ${words.en} (${rule.source}${rule.mark ? `, ${rule.mark.en}` : ''})`,
    ...rule.layers
      .filter(({ holds }) => holds)
      .map(({ says }) => `    ${rule.id} [${rule.tag}]: ${says.zh} · ${says.en}`),
  ];
}
