/** Sum of value × weight, place by place; the values and the weights are of one length. */
export function weightedSum(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, place) => sum + value * (weights[place] ?? 0), 0);
}

/** Full-width letters and digits, blanks around and small letters, as people and spreadsheets write codes. */
export function normalizeCode(text: string): string {
  return text.normalize('NFKC').trim().toUpperCase();
}
