import type { Action } from '../../api/permission/action.js';
import { asksOf, type Ask, type Asks } from '../../api/permission/asks.js';
import { allOperations, commandOperations, type CommandOperation } from '../../contracts/operations.js';
import { both, code, table } from './markdown.js';

/** Where the row of an action stands: the title of the section; of a step, that of its command. */
type SectionWith = (action: Action['kind'], step?: CommandOperation) => string;

const OPEN = { zh: '对所有人开放', en: 'open to everybody' };
const STEPS: ReadonlyMap<string, CommandOperation> = new Map(commandOperations().map((step) => [step.id, step]));

/** From an address to the action that it asks for, and from there to the table that says who may. */
export function asksTable(sectionWith: SectionWith): string {
  return table(
    ['address · 接口', 'what it does · 用途', 'asks for · 所询权限'],
    allOperations().map(([id, { method, path, title }]) => {
      const step = STEPS.get(id);
      const asks = asksOf(id);
      return [
        code(`${method.toUpperCase()} ${path}`),
        both(title),
        asks === null ? both(OPEN) : asks.map((asked) => oneOf(asked).map(told).join(' or · 或 ')).join('<br>'),
      ];

      function told(ask: Ask): string {
        if (typeof ask !== 'string') return `himself 本人: ${both(ask.himself)}`;
        const name = step ? `${code(ask)} ${code(step.command.type)}` : code(ask);
        return `[${name}](#${anchorOf(sectionWith(ask, step))})`;
      }
    }),
  );
}

function oneOf(asked: Asks[number]): readonly Ask[] {
  return typeof asked === 'object' && 'oneOf' in asked ? asked.oneOf : [asked];
}

/** As the viewers of Markdown name a heading: its letters and digits in lower case, spaces as hyphens, all else left out. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-');
}
