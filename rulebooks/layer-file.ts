import { z } from 'zod';
import type { CalendarDate } from '../domain/kernel/instant.js';
import { TAGS } from '../domain/kernel/rule.js';
import type { GeneralRules } from '../domain/kernel/rulebook.js';
import type { ListingRules } from '../domain/listing/rules.js';
import type { ObjectionRules } from '../domain/objection/rules.js';
import {
  GENERAL,
  LIST_MAY,
  LIST_MUST,
  LISTING,
  OBJECTION,
  TERMS,
  type ListingValues,
  type ListMay,
  type ListMust,
} from './catalogue.js';
import type { Entry } from './forms.js';
import { CivilDate, Words } from './values.js';

/** What a layer says on the keys of one part. */
export type Entries<R> = { readonly [K in keyof R]?: Entry<NonNullable<R[K]>> };

export interface LayerValues {
  readonly general?: Entries<GeneralRules> | undefined;
  readonly listing?: (Entries<ListingValues> & { readonly terms?: Entries<ListingRules['terms']> }) | undefined;
  readonly objection?: Entries<ObjectionRules> | undefined;
}

/** From the nearest to the case to the farthest: an earlier one goes before a later one. */
export const LEVELS = ['list', 'province', 'national', 'default'] as const;
export type Level = (typeof LEVELS)[number];

/** One document, or one list's rule, from one day on. Documents of the same level add up; the later goes before. */
export interface Layer extends LayerValues {
  readonly layer: Level;
  /** The province; only of a province's layer. */
  readonly jurisdiction?: string | undefined;
  /** Id of the list, its name and its own rule; only of a list's layer. */
  readonly list?: string | undefined;
  readonly name?: Words | undefined;
  readonly rule?: Entries<ListMust & ListMay> | undefined;
  /** The first day on which it holds, and the first on which it does no longer. */
  readonly from: CalendarDate;
  readonly until?: CalendarDate | undefined;
  readonly document: { readonly cite: string; readonly title: Words };
  readonly provisions?: readonly Provision[] | undefined;
}

const TOPICS = [
  'accountability',
  'ban',
  'commitment',
  'interview',
  'joint-sanction',
  'listing',
  'objection',
  'persons',
  'privacy',
  'publication',
  'record',
  'rectification',
  'repair',
  'supervision',
  'watch',
] as const;

/** What a document provides without giving a value that a case reads: kept, so that the whole document stands here. */
const Provision = z.strictObject({
  id: z.string().regex(/^[A-Z0-9]{2,4}(-[A-Z0-9]+)+$/, 'expected an id such as GZ-WATCH-1'),
  topic: z.enum(TOPICS),
  article: z.string().trim().min(1),
  tag: z.enum(TAGS),
  says: Words,
});
export type Provision = z.infer<typeof Provision>;

function part(forms: Readonly<Record<string, { readonly entry: z.ZodType }>>, more: z.ZodRawShape = {}): z.ZodType {
  const shape = Object.fromEntries(Object.entries(forms).map(([key, form]) => [key, form.entry.optional()]));
  return z.strictObject({ ...shape, ...more });
}

const common = {
  from: CivilDate,
  until: CivilDate.optional(),
  /** What a reader should know of the file as a whole. */
  note: Words.optional(),
  document: z.strictObject({ cite: z.string().trim().min(1), title: Words }),
  general: part(GENERAL).optional(),
  listing: part(LISTING, { terms: part(TERMS).optional() }).optional(),
  objection: part(OBJECTION).optional(),
  provisions: z.array(Provision).optional(),
};

const schema = z
  .discriminatedUnion('layer', [
    z.strictObject({ layer: z.literal('default'), ...common }),
    z.strictObject({ layer: z.literal('national'), ...common }),
    z.strictObject({
      layer: z.literal('province'),
      jurisdiction: z.string().regex(/^[a-z]+$/, 'expected the name of the province in small letters, such as guizhou'),
      ...common,
    }),
    z.strictObject({
      layer: z.literal('list'),
      list: z.string().regex(/^[A-Z]+$/, 'expected the key of the list in capitals, such as WAGE'),
      name: Words,
      rule: part({ ...LIST_MUST, ...LIST_MAY }),
      ...common,
    }),
  ])
  .refine((layer) => layer.until === undefined || layer.until > layer.from, {
    path: ['until'],
    message: 'expected a day after `from`',
  });

/** A file of the law. Its parts are made of the catalogue's forms; only that mapping is lost on the compiler. */
export const LayerFile = schema as unknown as z.ZodType<Layer>;
