/** What people write into a cell that they mean to leave empty. Compared after width folding. */
const EMPTY_WORDS = new Set([
  '',
  '/',
  '//',
  '\\',
  '无',
  '暂无',
  '空',
  '-',
  '--',
  '—',
  '——',
  'null',
  '(null)',
  'n/a',
  'na',
]);

/** Control and format characters (zero width, byte order mark, direction marks), line breaks and tabs excepted. */
const INVISIBLE = /(?![\n\r\t])[\p{Cc}\p{Cf}]/gu;
const ODD_SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t]/gu;

/**
 * The text as it was meant: without invisible characters, odd spaces and the tricks that keep a spreadsheet from
 * touching a code (a leading apostrophe, `="…"`). Letters and digits are left as they are. `null` if it says «nothing».
 */
export function cleanText(raw: string): string | null {
  let text = raw.replace(INVISIBLE, '').replace(ODD_SPACES, ' ').replace(/\r\n?/g, '\n').trim();
  const quoted = /^="(.*)"$/s.exec(text);
  if (quoted?.[1] !== undefined) text = quoted[1].trim();
  if (text.startsWith("'") && !text.endsWith("'")) text = text.slice(1).trim();
  return EMPTY_WORDS.has(foldWidth(text).toLowerCase()) ? null : text;
}

const CHINESE = /^[\u3400-\u9FFF]$/u;

/**
 * One line: breaks inside a cell become nothing between Chinese characters and a space elsewhere. Each stretch of spaces is
 * looked at once: whoever made the file decides how long it is.
 */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, (stretch: string, at: number) => {
    if (!stretch.includes('\n')) return stretch;
    const sides = [text.charAt(at - 1), text.charAt(at + stretch.length)];
    return sides.every((side) => CHINESE.test(side)) ? '' : ' ';
  });
}

/** Full-width letters, digits and brackets to half-width (NFKC). For codes, amounts, dates and comparing, not for prose. */
export function foldWidth(text: string): string {
  return text.normalize('NFKC');
}

/** A code as compared and checked: half-width, upper case, without any space. No letter is changed into a digit. */
export function foldCode(text: string): string {
  return foldWidth(text).replace(/\s/gu, '').toUpperCase();
}

/** A name as compared: width, brackets and spaces do not make two firms of one. */
export function foldName(text: string): string {
  return foldWidth(text)
    .replace(/[\s·•・]/gu, '')
    .replace(/[[{【〔]/gu, '(')
    .replace(/[\]}】〕]/gu, ')')
    .toUpperCase();
}

/** A decision number as compared: every kind of bracket around the year is the same one. */
export function foldDecisionNumber(text: string): string {
  return foldWidth(text)
    .replace(/\s/gu, '')
    .replace(/[([{【〔<《]/gu, '〔')
    .replace(/[)\]}】〕>》]/gu, '〕')
    .toUpperCase();
}
