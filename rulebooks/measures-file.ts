import { z } from 'zod';
import {
  MEASURE_CLASSES,
  MEASURE_ENDS,
  MEASURE_KINDS,
  MEASURE_TARGETS,
  type Measure,
  type MeasuresList,
} from '../domain/kernel/measure.js';
import { TAGS } from '../domain/kernel/rule.js';
import { matching, tells, Words } from './values.js';

const text = z.string().trim().min(1);

const MeasureItem = z.strictObject({
  id: matching(/^M\d{2}$/, { zh: '应为编号，例如 M18', en: 'expected an id such as M18' }),
  name: Words,
  class: z.enum(MEASURE_CLASSES),
  kinds: z.array(z.enum(MEASURE_KINDS)).min(1),
  appliesTo: z.array(z.enum(MEASURE_TARGETS)).min(1),
  basis: z
    .array(z.strictObject({ law: text, article: text, tag: z.enum(TAGS) }))
    .refine(
      (basis) => basis.length > 0,
      tells({ zh: '应写明措施所依据的法律及条款', en: 'expected the law and article that the measure stands on' }),
    ),
  implementers: z.array(text).min(1),
  term: Words,
  ends: z.array(z.enum(MEASURE_ENDS)).min(1),
});

/** rulebooks/measures.yaml: one edition of the list of joint-sanction measures. */
export const MeasuresFile = z
  .strictObject({ edition: text, measures: z.array(MeasureItem).min(1) })
  .superRefine(({ measures }, context) => {
    const seen = new Set<string>();
    measures.forEach(({ id }, index) => {
      const twice = tells({ zh: `${id} 出现两次`, en: `${id} twice` });
      if (seen.has(id)) context.addIssue({ code: 'custom', path: ['measures', index, 'id'], ...twice });
      seen.add(id);
    });
  })
  .transform(({ edition, measures }): MeasuresList => {
    const all: readonly Measure[] = measures.map((measure) => ({ ...measure, listEdition: edition }));
    const byId = new Map(all.map((measure) => [measure.id, measure]));
    return { edition, all, find: (id) => byId.get(id) };
  });
