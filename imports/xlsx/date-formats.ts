import { readXml } from './xml.js';

/** Built-in number formats that show a date: Western 14–17, 22; Chinese, Japanese and Korean 27–36, 50–58. */
const BUILT_IN_DATES = (id: number): boolean =>
  (id >= 14 && id <= 17) ||
  id === 22 ||
  (id >= 27 && id <= 31) ||
  id === 36 ||
  (id >= 50 && id <= 54) ||
  (id >= 57 && id <= 58);

/** Tells for a cell's style number whether the cell shows a date. */
export type DateStyles = (style: number) => boolean;

export async function readDateStyles(bytes: AsyncIterable<Uint8Array>): Promise<DateStyles> {
  const custom = new Map<number, string>();
  const formats: number[] = [];
  let inCellStyles = false;
  await readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'xf' && inCellStyles) formats.push(Number(attributes.numFmtId ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  const dates = formats.map((id) => {
    const code = custom.get(id);
    return code === undefined ? BUILT_IN_DATES(id) : showsDate(code);
  });
  return (style) => dates[style] ?? false;
}

/** A format with a day or a year in it, once quoted text, escapes and [colours] are taken out. */
function showsDate(code: string): boolean {
  return /[yd]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, ''));
}
