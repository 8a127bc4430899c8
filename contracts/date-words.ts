import type { MeasuresList } from '../domain/kernel/measure.js';
import { HOUSE_DATE_WORDS } from './house.words.js';
import { getKindContract } from './registry.js';
import { baseName, wordsFor, type Words } from './words.js';

/** What a date of a case is called wherever it is told: the duty's words, or those of a window, a term, a remedy or a measure. */
export function dateWords(kind: string, name: string, measures: Pick<MeasuresList, 'find'>): Words {
  const [base = name, id = ''] = name.split(':');
  if (base === 'measure') {
    const end = wordsFor(HOUSE_DATE_WORDS, base);
    const measure = measures.find(id)?.name ?? { zh: id, en: id };
    return { zh: `${end.zh}：${measure.zh}`, en: `${end.en}: ${measure.en}` };
  }
  if (Object.hasOwn(HOUSE_DATE_WORDS, name)) return wordsFor(HOUSE_DATE_WORDS, name);
  return wordsFor(getKindContract(kind).duties, baseName(name));
}
