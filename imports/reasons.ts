import { headingOf, type ColumnId } from './columns.js';
import { REASONS, type Severity } from './reason-texts.js';

export type ReasonCode = keyof typeof REASONS;

/** Why a row is not simply taken, or what to know about it. Parameters are numbers and codes, never a cell's text. */
export interface Reason {
  readonly code: ReasonCode;
  readonly column?: ColumnId;
  readonly params?: Readonly<Record<string, string | number>>;
}

export function severityOf(reason: Reason): Severity {
  return REASONS[reason.code].severity;
}

/** The reason as a sentence for people. */
export function reasonText(reason: Reason, language: 'zh' | 'en'): string {
  const values: Record<string, string | number> = {
    ...reason.params,
    ...(reason.column && { column: headingOf(reason.column) }),
  };
  return REASONS[reason.code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? name));
}
