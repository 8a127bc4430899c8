import { readFileSync, readdirSync } from 'node:fs';
import type { ProblemText } from '../../contracts/problem-texts.js';
import { escapeHtml, htmlOf } from '../pages/markdown.js';

const FOLDER = new URL('../../docs/problems/', import.meta.url);

/** The page of one code as Markdown, as it is kept under docs/problems. */
export function problemPage(code: string, status: number, { title, happened, why, next }: ProblemText): string {
  return [
    '<!-- Written by `npm run docs:problems` from the table of texts. Change it there. -->',
    `# ${title.zh} · ${title.en}`,
    `\`${code}\` · HTTP ${String(status)}`,
    '## 中文',
    `**发生了什么** ${spoken(happened.zh)}`,
    `**为什么** ${spoken(why.zh)}`,
    `**怎样继续** ${spoken(next.zh)}`,
    '## English',
    `**What happened** ${spoken(happened.en)}`,
    `**Why** ${spoken(why.en)}`,
    `**How to go on** ${spoken(next.en)}`,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/** Every page that stands under docs/problems, as HTML by its code. */
export function loadProblemPages(): ReadonlyMap<string, string> {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.md'));
  return new Map(
    files.map((file) => [file.slice(0, -'.md'.length), htmlPage(readFileSync(new URL(file, FOLDER), 'utf8'))]),
  );
}

/** A frame around a page. `below` is HTML already. */
export function htmlPage(markdown: string, below = ''): string {
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? 'Redress';
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title></head>
<body>
${[htmlOf(markdown), below].filter((part) => part !== '').join('\n')}
</body>
</html>
`;
}

/** A page speaks of no single case: the place of a value is shown as its name. */
function spoken(sentence: string): string {
  return sentence.replaceAll(/\{([A-Za-z][A-Za-z0-9]*)\}/g, '`$1`');
}
