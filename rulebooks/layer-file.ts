import { z } from 'zod';
import type { CalendarDate } from '../domain/kernel/instant.js';
import { TAGS } from '../domain/kernel/rule.js';
import type { Rulebook } from '../domain/kernel/rulebook.js';
import type { ListingRules } from '../domain/listing/rules.js';
import type { RepairRules } from '../domain/repair/rules.js';
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
import { COMMITMENT, ENFORCEMENT, REPORTING, SCORING } from './catalogue-duties.js';
import { INTERVIEW, RECTIFICATION, REPAIR, REVIEW, SHOWN, WATCH, type RepairValues } from './catalogue-procedures.js';
import type { Entry } from './forms.js';
import { CivilDate, matching, tells, Words } from './values.js';

/** What a layer says on the keys of one part. */
export type Entries<R> = { readonly [K in keyof R]?: Entry<NonNullable<R[K]>> };

/** Parts of a rulebook whose values stand side by side; `listing` and `repair` have values by class besides. */
type PlainPart = Exclude<keyof Rulebook, 'id' | 'jurisdiction' | 'listing' | 'repair'>;

export type LayerValues = {
  readonly [P in PlainPart]?: Entries<Rulebook[P]> | undefined;
} & {
  readonly listing?: (Entries<ListingValues> & { readonly terms?: Entries<ListingRules['terms']> }) | undefined;
  readonly repair?:
    (Entries<RepairValues> & { readonly publication?: Entries<RepairRules['publication']> }) | undefined;
};

/** From the nearest to the case to the farthest: an earlier one goes before a later one. */
export const LEVELS = ['list', 'province', 'national', 'default'] as const;
export type Level = (typeof LEVELS)[number];

/** One document, or one list's rule, from one day on. Documents of the same level add up; the later goes before. */
export type Layer = LayerValues & LayerHead;

interface LayerHead {
  readonly layer: Level;
  /** The province; only of a province's layer. */
  readonly jurisdiction?: string | undefined;
  /** First two digits of the province's region codes (GB/T 2260); only of a province's layer. */
  readonly region?: string | undefined;
  /** Id of the list, its name and its own rule; only of a list's layer. */
  readonly list?: string | undefined;
  readonly name?: Words | undefined;
  readonly rule?: Entries<ListMust & ListMay> | undefined;
  /** The first day on which it holds, and the first on which it does no longer. */
  readonly from: CalendarDate;
  readonly until?: CalendarDate | undefined;
  /** Regimes that follow one another without gap or overlap, such as the three of repair. */
  readonly series?: string | undefined;
  /**
   * False where a national document is no law for a province that is silent: a switch from memory, an analogy. It holds
   * for cases pinned to the nation itself.
   */
  readonly fillsSilence?: boolean | undefined;
  readonly document: { readonly cite: string; readonly title: Words };
  readonly provisions?: readonly Provision[] | undefined;
}

const TOPICS = [
  'accountability',
  'ban',
  'budget',
  'commitment',
  'coordination',
  'data',
  'education',
  'interview',
  'joint-sanction',
  'legislation',
  'listing',
  'minors',
  'objection',
  'persons',
  'pilot',
  'plan',
  'platform',
  'privacy',
  'publication',
  'record',
  'rectification',
  'repair',
  'review',
  'sector',
  'services',
  'supervision',
  'time',
  'watch',
  'whistle-blowers',
] as const;

const FATES = ['values', 'built', 'notImplemented'] as const;

/**
 * A provision of a document, so that the whole document stands here, and what became of it. `values`: these carry it.
 * `built`: no value, the house is built so. `notImplemented`: no case reads it, and why.
 */
const Provision = z
  .strictObject({
    id: matching(/^[A-Z0-9]{2,4}(-[A-Z0-9]+)+$/, {
      zh: '应为编号，例如 GZ-WATCH-1',
      en: 'expected an id such as GZ-WATCH-1',
    }),
    topic: z.enum(TOPICS),
    article: z.string().trim().min(1),
    tag: z.enum(TAGS),
    says: Words,
    values: z.array(z.string().trim().min(1)).min(1).optional(),
    built: Words.optional(),
    notImplemented: Words.optional(),
  })
  .refine(
    (provision) => FATES.filter((fate) => provision[fate] !== undefined).length === 1,
    tells({
      zh: '应写明该条款如何落实：values（有对应数值）、built（已内置）、notImplemented（未实现），三者只能选一',
      en: 'expected exactly one of values, built and notImplemented: what became of the provision',
    }),
  );
export type Provision = z.infer<typeof Provision>;

function part(forms: Readonly<Record<string, { readonly entry: z.ZodType }>>, more: z.ZodRawShape = {}): z.ZodType {
  const shape = Object.fromEntries(Object.entries(forms).map(([key, form]) => [key, form.entry.optional()]));
  return z.strictObject({ ...shape, ...more });
}

const common = {
  from: CivilDate,
  until: CivilDate.optional(),
  series: matching(/^[a-z-]+$/, {
    zh: '应为小写字母的名称，例如 repair',
    en: 'expected a name in small letters, such as repair',
  }).optional(),
  /** What a reader should know of the file as a whole. */
  note: Words.optional(),
  document: z.strictObject({ cite: z.string().trim().min(1), title: Words }),
  general: part(GENERAL).optional(),
  listing: part(LISTING, { terms: part(TERMS).optional() }).optional(),
  objection: part(OBJECTION).optional(),
  watch: part(WATCH).optional(),
  rectification: part(RECTIFICATION).optional(),
  interview: part(INTERVIEW).optional(),
  review: part(REVIEW).optional(),
  repair: part(REPAIR, { publication: part(SHOWN).optional() }).optional(),
  enforcement: part(ENFORCEMENT).optional(),
  commitment: part(COMMITMENT).optional(),
  reporting: part(REPORTING).optional(),
  scoring: part(SCORING).optional(),
  provisions: z.array(Provision).optional(),
};

const schema = z
  .discriminatedUnion('layer', [
    z.strictObject({ layer: z.literal('default'), ...common }),
    z.strictObject({ layer: z.literal('national'), fillsSilence: z.boolean().optional(), ...common }),
    z.strictObject({
      layer: z.literal('province'),
      jurisdiction: matching(/^(?!national$)[a-z]+$/, {
        zh: '应为省份名称的小写拼音，例如 guizhou',
        en: 'expected the name of the province in small letters, such as guizhou',
      }),
      region: matching(/^\d{2}$/, {
        zh: "应为该省行政区划代码的前两位，加引号，例如 '52'",
        en: "expected the first two digits of the province's region code, such as '52'",
      }).optional(),
      ...common,
    }),
    z.strictObject({
      layer: z.literal('list'),
      list: matching(/^[A-Z]+$/, {
        zh: '应为名单的大写代号，例如 WAGE',
        en: 'expected the key of the list in capitals, such as WAGE',
      }),
      name: Words,
      rule: part({ ...LIST_MUST, ...LIST_MAY }),
      ...common,
    }),
  ])
  .refine((layer) => layer.until === undefined || layer.until > layer.from, {
    path: ['until'],
    ...tells({ zh: '应为 from 之后的日期', en: 'expected a day after `from`' }),
  });

/** A file of the law. Its parts are made of the catalogue's forms; only that mapping is lost on the compiler. */
export const LayerFile = schema as unknown as z.ZodType<Layer>;
