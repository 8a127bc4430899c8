import type { Tag } from './rule.js';

/**
 * A: by public bodies, taking rights away or adding duties. B: management by public bodies without that effect.
 * C: by other organisations of their own will; nobody may force it on them.
 */
export const MEASURE_CLASSES = ['A', 'B', 'C'] as const;
export type MeasureClass = (typeof MEASURE_CLASSES)[number];

export const MEASURE_KINDS = ['administrative', 'market', 'industry', 'social', 'judicial'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** When a measure's effect ends: with the listing; by its own statutory term, whatever becomes of the listing; never. */
export const MEASURE_ENDS = ['with-listing', 'own-term', 'not-undone'] as const;
export type MeasureEnd = (typeof MEASURE_ENDS)[number];

export const MEASURE_TARGETS = ['firm', 'person'] as const;
export type MeasureTarget = (typeof MEASURE_TARGETS)[number];

/** One item of the list of joint-sanction measures. Persons get their own notice and their own remedy. */
export interface Measure {
  /** `M01`; never given to another measure. */
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly class: MeasureClass;
  readonly kinds: readonly MeasureKind[];
  readonly appliesTo: readonly MeasureTarget[];
  /** Law and articles; a measure without a basis may not be proposed. */
  readonly basis: readonly MeasureBasis[];
  readonly implementers: readonly string[];
  /** The term in words, as the law gives it. */
  readonly term: { readonly zh: string; readonly en: string };
  readonly ends: readonly MeasureEnd[];
  readonly listEdition: string;
}

export interface MeasureBasis {
  readonly law: string;
  readonly article: string;
  readonly tag: Tag;
}

/** One edition of the list. Never edited in place: a changed measure comes with a new edition. */
export interface MeasuresList {
  readonly edition: string;
  readonly all: readonly Measure[];
  find(id: string): Measure | undefined;
}
