const RESIDENT_ID = /(?<![0-9A-Za-z])(\d{6})\d{8}(\d{3}[\dXx])(?![0-9A-Za-z])/g;
const OLD_RESIDENT_ID = /(?<![0-9A-Za-z])(\d{6})\d{6}(\d{3})(?![0-9A-Za-z])/g;
const MOBILE = /(?<![0-9A-Za-z])((?:\+?86[- ]?)?1[3-9]\d)\d{4}(\d{4})(?![0-9A-Za-z])/g;
/** Read from the beginning of each word alone: from every letter of a long one it would take the square of its length. */
const MAIL_LIKE = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+(?:@[\p{L}\p{N}._%+-]+)+/gu;
const MAIL_HOST = /@[\p{L}\p{N}.-]+\.\p{L}{2,}/u;

/** What replaces a hidden part of a name or number. */
const HIDDEN = '**';

/**
 * Hides what tells most in identity numbers, mobile numbers and mail addresses, wherever they stand in a text:
 * `520102198001019974` → `520102********9974`, `13800001234` → `138****1234`, `zhang@example.com` → `z**@example.com`.
 */
export function masked(text: string): string {
  return text
    .replaceAll(RESIDENT_ID, '$1********$2')
    .replaceAll(OLD_RESIDENT_ID, '$1******$2')
    .replaceAll(MOBILE, '$1****$2')
    .replaceAll(MAIL_LIKE, (found) => (MAIL_HOST.test(found) ? maskedMail(found) : found));
}

/** What stands before an `@` is hidden but for its beginning; where several stand in one word, before each. */
function maskedMail(found: string): string {
  const parts = found.split('@');
  const hidden = parts.slice(0, -1).map((part) => `${/^[._%+-]*[\p{L}\p{N}]?/u.exec(part)?.[0] ?? ''}${HIDDEN}`);
  return [...hidden, ...parts.slice(-1)].join('@');
}

/** `示例甲` → `示**`: how long a name is tells nothing either. */
export function maskedName(name: string): string {
  const [first = ''] = name;
  return name === '' ? '' : `${first}${HIDDEN}`;
}

/** A number of a document that is no resident card: its two ends stay. */
export function maskedNumber(number: string): string {
  const hidden = masked(number);
  return hidden === number ? `${number.slice(0, 2)}${HIDDEN}${number.slice(-2)}` : hidden;
}

/** The same in every text of a value, however deep. `names` of persons are hidden wherever they stand. */
export function maskedDeep(value: unknown, names: readonly string[] = []): unknown {
  if (typeof value === 'string') return masked(withoutNames(value, names));
  if (Array.isArray(value)) return value.map((member) => maskedDeep(member, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, maskedDeep(member, names)]));
}

/** The members of a personal text, each masked. */
export function maskedMembers(
  personal: Readonly<Record<string, unknown>>,
  names: readonly string[] = [],
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(personal).map(([key, value]) => [key, maskedDeep(value, names)]));
}

/** The longest first, so that no part of one is left over from a shorter one. */
function withoutNames(text: string, names: readonly string[]): string {
  return [...names]
    .filter((name) => [...name].length > 1)
    .sort((a, b) => b.length - a.length)
    .reduce((hidden, name) => hidden.replaceAll(name, maskedName(name)), text);
}
