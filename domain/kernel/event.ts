/** Text that belongs to persons: names, grounds, reasons, evidence. Sealed before it is stored; may be erased later. */
export type Personal = Readonly<Record<string, unknown>>;

/**
 * What happened, past tense. Everything outside `personal` is ids, codes, numbers and dates and may stand in logs;
 * `personal` is stored sealed and may come back empty after an erasure, so folding must do without it.
 * `rule` is the id of the value in the rulebook that this step stands on; the record completes tag and source.
 */
export interface DomainEvent {
  readonly type: string;
  readonly rule: string;
  readonly personal?: Personal;
}
