/** The key of an effect: no two effects share one, and no effect ever has another. */
export function effectKey(caseId: string, seq: number, effect: string): string {
  return `${caseId}:${String(seq)}:${effect}`;
}
