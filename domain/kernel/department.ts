/** The levels of offices, the lowest first. */
export const LEVELS = ['county', 'city', 'province', 'nation'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * The office that a department holds anywhere (`SAMR`, `CREDIT_LEAD`), out of its id. An id is the region, a hyphen and
 * the office in small letters (`sz-samr`, `gz-credit-lead`); list rules name offices, cases name departments.
 */
export function officeOf(department: string): string {
  return department
    .slice(department.indexOf('-') + 1)
    .replaceAll('-', '_')
    .toUpperCase();
}
