/**
 * The first two digits of GB/T 2260: provinces, and the three places outside the mainland. Lower levels change by the
 * year and old codes stay valid inside numbers once given, so they are not judged.
 */
const PROVINCES = new Set([
  ...['11', '12', '13', '14', '15'],
  ...['21', '22', '23'],
  ...['31', '32', '33', '34', '35', '36', '37'],
  ...['41', '42', '43', '44', '45', '46'],
  ...['50', '51', '52', '53', '54'],
  ...['61', '62', '63', '64', '65'],
  ...['71', '81', '82', '83'],
]);

/** 100000 stands for the state's own offices. */
const STATE = '100000';

/** Whether a region code of six digits begins with a province that exists. */
export function isRegion(code: string): boolean {
  return /^\d{6}$/.test(code) && (PROVINCES.has(code.slice(0, 2)) || code === STATE);
}
