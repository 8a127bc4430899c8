import type { CalendarDate } from '../domain/kernel/instant.js';

/** Kinds of administrative penalty: 行政处罚法 (2021) art. 9, and the table's 其他-…. */
export const PENALTY_KINDS = [
  'WARN',
  'CRIT',
  'FINE',
  'CONF_GAIN',
  'CONF_PROP',
  'SUSP',
  'DOWN',
  'REVOKE',
  'LIMIT_OP',
  'STOP',
  'CLOSE',
  'LIMIT_JOB',
  'DETAIN',
  'OTHER',
] as const;
export type PenaltyKind = (typeof PENALTY_KINDS)[number];

/** 法人及非法人组织 · 自然人 · 个体工商户. */
export type PartyCategory = 'organisation' | 'person' | 'household';

/** Date that stands for «without end» in the table. */
export const NO_END = '2099-12-31';

/** The party of a decision. For a person everything here is personal data. */
export interface Party {
  readonly category: PartyCategory;
  readonly name: string;
  /** Checked unified social credit code; `null` for a person and for a placeholder. */
  readonly creditCode: string | null;
  /** Document of a person. */
  readonly identity: { readonly type: string; readonly number: string } | null;
  /** Where the document tells it. */
  readonly birthDate: CalendarDate | null;
  readonly legalRep: string | null;
  readonly legalRepIdType: string | null;
  readonly legalRepIdNo: string | null;
  readonly otherCodes: Readonly<
    Partial<Record<'regNo' | 'orgCode' | 'taxNo' | 'institutionCertNo' | 'socialOrgNo', string>>
  >;
}

export interface Office {
  readonly name: string;
  readonly creditCode: string;
}

/** One administrative penalty as a row of the double-publicity table tells it, checked. Dates are `YYYY-MM-DD` in Asia/Shanghai. */
export interface Penalty {
  readonly party: Party;
  /** A minor's row is refused; whatever names one is never listed, published or pushed. */
  readonly restricted: 'minor' | null;
  readonly decisionNo: string;
  readonly decidedOn: CalendarDate;
  readonly violationType: string;
  readonly violationFacts: string;
  readonly basis: string;
  readonly kinds: readonly PenaltyKind[];
  /** What follows 其他- in the table. */
  readonly otherKinds: readonly string[];
  readonly content: string;
  readonly fineFen: number | null;
  readonly confiscatedFen: number | null;
  readonly licenceAffected: string | null;
  /** `NO_END` for without end. */
  readonly validUntil: string;
  readonly publicUntil: string | null;
  readonly authority: Office;
  readonly source: Office;
  readonly remark: string | null;
}
