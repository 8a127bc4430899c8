/**
 * How sure we are of a rule: read in a seed document, found in public text, from memory («to be confirmed by the
 * adopting authority»), or a product setting («local setting, no legal source»).
 */
export const TAGS = ['seed', 'found', 'recall', 'default'] as const;
export type Tag = (typeof TAGS)[number];

/** The mark that stands beside a rule wherever it is told; none where it was read in a document. */
export const TAG_MARKS: Readonly<Record<Tag, { readonly zh: string; readonly en: string } | null>> = {
  seed: null,
  found: null,
  recall: { zh: '待采用机关确认', en: 'to be confirmed by the adopting authority' },
  default: { zh: '本地设定，无法律来源', en: 'local setting, no legal source' },
};

/** Where a step or a number comes from. Every event and every duty carries one. */
export interface RuleRef {
  /** Dotted key inside the rulebook, such as `objection.verify`. */
  readonly id: string;
  /** Rulebook and version that the case is pinned to, such as `guizhou@2020-02-10`. */
  readonly rulebook: string;
  readonly tag: Tag;
  /** Article or document that the value comes from; for a default, the analogy it was taken from. */
  readonly source: string;
}
