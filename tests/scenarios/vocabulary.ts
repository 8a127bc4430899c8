import { answeredTexts } from '../../api/problems/answered-texts.js';
import { RIGHT_WORDS } from '../../contracts/house.words.js';
import { KINDS } from '../../contracts/registry.js';
import { matching } from '../../rulebooks/values.js';
import { anyOf, oneOf, plain, textThat, together } from './fields.js';
import { LETTERS_BY_TITLE, TITLES } from './letters.js';
import { SHORT_FORMS } from './short-forms.js';
import { A_MOMENT, isMoment } from './times.js';

const DUTIES = together(KINDS.map((kind) => kind.duties));
const COMMANDS = together([
  Object.fromEntries(Object.entries(SHORT_FORMS).map(([does, form]) => [does, form.title])),
  ...KINDS.map((kind) => Object.fromEntries(kind.commands.map((command) => [command.path, command.title]))),
]);
const STANDINGS = {
  'not-yet': { zh: '尚未生效', en: 'not in force yet' },
  'in-force': { zh: '执行中', en: 'in force' },
  suspended: { zh: '暂停执行', en: 'suspended' },
  ended: { zh: '已终止', en: 'ended' },
  none: { zh: '没有该措施', en: 'no such measure' },
};
/** What the public may find. */
export const ON_REGISTER = ['nothing', 'in-force', 'in-force, marked', 'suspended', 'suspended, marked'] as const;

export const standing = oneOf(STANDINGS, { zh: '惩戒效力状态', en: 'a standing' });
export const title = textThat((given) => LETTERS_BY_TITLE.has(given), {
  zh: `文书标题，可用：${TITLES.zh.join('、')}`,
  en: `the title of a letter, one of: ${TITLES.en.join(', ')}`,
});
export const moment = textThat(isMoment, A_MOMENT);
/** `report-finding:market` names one of several that owe the same. */
export const duty = textThat(
  (given) => Object.hasOwn(DUTIES, given.split(':', 1)[0] ?? ''),
  anyOf(DUTIES, { zh: '待办职责', en: 'a duty' }),
);
export const measure = matching(/^(all|M\d+)$/, {
  zh: '应为措施编号，例如 M20，或 all（全部措施）',
  en: 'expected a measure such as M20, or all',
});
export const event = oneOf(together(KINDS.map(({ events }) => events)), { zh: '事项记录', en: 'an event' });
export const status = oneOf(together(KINDS.map(({ statuses }) => statuses)), { zh: '案件状态', en: 'a status' });
export const command = oneOf(COMMANDS, { zh: '办理事项', en: 'a command' });
export const right = oneOf(RIGHT_WORDS, { zh: '程序权利', en: 'a right' });
export const refusal = oneOf(plain([...answeredTexts().keys()]), {
  zh: '不予办理的代码（见 docs/problems）',
  en: 'the code of a refusal (docs/problems)',
});
