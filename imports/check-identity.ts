import { checkResidentId, type ResidentIdFault } from '../domain/codes/resident-id.js';
import { calendarDate, yearsBetween } from '../domain/kernel/calendar-date.js';
import type { CalendarDate } from '../domain/kernel/instant.js';
import type { ColumnId } from './columns.js';
import type { Party } from './penalty.js';
import { readDate } from './read-date.js';
import type { ReasonCode } from './reasons.js';
import type { RowReader } from './row-reader.js';

export const RESIDENT_CARD = '身份证';

/** Document types of the table, with the words met for them. */
const TYPES: Readonly<Record<string, string>> = {
  身份证: RESIDENT_CARD,
  居民身份证: RESIDENT_CARD,
  公民身份证: RESIDENT_CARD,
  护照: '护照号',
  护照号: '护照号',
  港澳居民来往内地通行证: '港澳居民来往内地通行证',
  台湾居民来往大陆通行证: '台湾居民来往大陆通行证',
  外国人永久居留身份证: '外国人永久居留身份证',
};

export interface Identity {
  readonly identity: Party['identity'];
  readonly birthDate: CalendarDate | null;
}

const UNKNOWN: Identity = { identity: null, birthDate: null };

/** The identity document of a natural person, checked by GB 11643 where it is the resident identity card. */
export function readIdentity(row: RowReader, today: CalendarDate): Identity {
  const named = row.text('personIdType', 'required');
  const number = readNumber(row, 'personIdNo', 'required');
  if (named === null || number === null) return UNKNOWN;
  const type = documentTypeOf(named);
  if (type === null) {
    row.add('identity-type-unknown', 'personIdType');
    return UNKNOWN;
  }
  if (type !== RESIDENT_CARD) {
    if (!/^[A-Z0-9()\-/]{5,30}$/.test(number)) row.add('identity-form', 'personIdNo');
    return { identity: { type, number }, birthDate: null };
  }
  return { identity: { type, number }, birthDate: readResidentNumber(row, number, today) };
}

/** The kind of a document by the words met for it; null where they are none of them. */
export function documentTypeOf(words: string): string | null {
  const folded = words.replace(/\s/gu, '');
  return TYPES[folded] ?? (/^其他[-—:：].+/u.test(folded) ? folded : null);
}

/** A number as it is compared, or `null` with the reason where the file no longer holds the whole of it. */
function readNumber(row: RowReader, column: ColumnId, need?: 'required'): string | null {
  const number = row.code(column, need);
  if (number === null) return null;
  if (/[*＊X]{3,}|…/u.test(number)) {
    row.add('identity-masked', column);
    return null;
  }
  if (/[、;,]/u.test(number)) {
    row.add('several-parties', column);
    return null;
  }
  return number;
}

const REASON_OF: Readonly<Record<ResidentIdFault, ReasonCode>> = {
  'wrong-length': 'identity-form',
  'wrong-character': 'identity-form',
  'unknown-region': 'identity-region',
  'no-such-birth-date': 'identity-birth-date',
  'birth-date-in-future': 'identity-birth-date',
  'wrong-check-character': 'identity-check',
};

/** The date of birth in the number, also where a person may still release the number: minors are protected all the same. */
function readResidentNumber(row: RowReader, number: string, today: CalendarDate): CalendarDate | null {
  const checked = checkResidentId(number, today);
  if (checked.kind === 'valid') return checked.birthDate;
  if (/^\d{15}$/.test(number)) row.add('identity-old-form', 'personIdNo');
  else if (/^\d{15}000$/.test(number)) row.add('spreadsheet-rounded', 'personIdNo');
  else row.add(REASON_OF[checked.reason], 'personIdNo');
  const born = number.length === 18 ? readDate(number.slice(6, 14)) : null;
  if (checked.reason === 'birth-date-in-future') return null;
  if (checked.reason === 'unknown-region' && born === null) row.add('identity-birth-date', 'personIdNo');
  return born === null ? null : calendarDate(born);
}

/** A representative's number is advised to be left empty and never published: one that is not valid is dropped, and said. */
export function readLegalRepIdentity(
  row: RowReader,
  today: CalendarDate,
): { type: string | null; number: string | null } {
  const type = row.text('legalRepIdType');
  const number = row.code('legalRepIdNo');
  if (number === null) return { type, number };
  const resident = type === null || TYPES[type.replace(/\s/gu, '')] === RESIDENT_CARD;
  if (resident && checkResidentId(number, today).kind === 'invalid') {
    row.add('legal-representative-identity', 'legalRepIdNo');
    return { type, number: null };
  }
  return { type, number };
}

/** What a person's age at the decision means. The act lies before the decision, and its day is not in the table. */
export function ageNotes(row: RowReader, birthDate: CalendarDate, decidedOn: CalendarDate): 'minor' | null {
  const age = yearsBetween(birthDate, decidedOn);
  if (age < 14) row.add('party-under-fourteen', 'personIdNo');
  if (age < 18) row.add('minor', 'personIdNo');
  else if (age === 18) row.add('age-at-act-unclear', 'personIdNo');
  return age < 18 ? 'minor' : null;
}
