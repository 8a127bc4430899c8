import { EXTENSIONS, type EvidenceType } from './check-content.js';

/** In code points, the extension included. */
export const LONGEST_NAME = 120;
const LONGEST_EXTENSION = 5;

/**
 * A name as it is kept and shown: one line of NFC without path, control and formatting characters (those that turn the
 * direction of writing among them), without what file systems forbid, no longer than `LONGEST_NAME`, and ending as files
 * of its type do, whatever it ended with. Total, and the same again for its own result.
 */
export function safeName(given: string, type: EvidenceType): string {
  const line = given
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffd]/gu, '')
    .normalize('NFC')
    .replaceAll(/[<>:"|?*]/gu, '_')
    .replaceAll(/\s+/gu, ' ');
  const name = line.split(/[/\\]/u).at(-1) ?? '';
  const cut = [...stemOf(name, type)].slice(0, LONGEST_NAME - LONGEST_EXTENSION).join('');
  const stem = stemOf(cut, type);
  return `${stem === '' ? 'unnamed' : stem}${EXTENSIONS[type][0]}`;
}

/** As often as an ending stands there: the result must not lose another one when it is read again. */
function stemOf(name: string, type: EvidenceType): string {
  const trimmed = name.replaceAll(/^[\s.]+|[\s.]+$/gu, '');
  const ending = EXTENSIONS[type].find((known) => trimmed.toLowerCase().endsWith(known));
  return ending === undefined ? trimmed : stemOf(trimmed.slice(0, -ending.length), type);
}
