const RESIDENT_ID = /(?<![0-9A-Za-z])(\d{6})\d{8}(\d{3}[\dXx])(?![0-9A-Za-z])/g;

/** `520102198001019974` → `520102********9974`: the day of birth is what tells most, so it goes. */
export function masked(text: string): string {
  return text.replaceAll(RESIDENT_ID, '$1********$2');
}

/** The same in every text of a value, however deep. */
export function maskedDeep(value: unknown): unknown {
  if (typeof value === 'string') return masked(value);
  if (Array.isArray(value)) return value.map(maskedDeep);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, maskedDeep(member)]));
}
