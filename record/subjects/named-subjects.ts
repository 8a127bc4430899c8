import type { RecordDeps } from '../record-deps.js';
import type { SubjectKind } from './subject.model.js';

/** Whom somebody asks about: by id, by a credit code or identity number, or by a listing of his. */
export type NamedSubject =
  | { readonly subject: string }
  | { readonly number: string; readonly kind?: SubjectKind }
  | { readonly listing: string };

/**
 * The ids of the subjects that are named so, in their order; null for those not known, and for one that a number names which
 * is of another kind than is asked for. One read of the subjects and one of the cases beside it, however many are named.
 */
export async function findNamedSubjects(
  { subjects, cases, lookup }: RecordDeps,
  named: readonly NamedSubject[],
): Promise<readonly (string | null)[]> {
  const ids = named.flatMap((one) => ('subject' in one ? [one.subject] : []));
  const listings = named.flatMap((one) => ('listing' in one ? [one.listing] : []));
  const forms = named.map((one) => ('number' in one ? lookup.all('number', one.number) : []));
  const wanted = [
    ...(ids.length > 0 ? [{ _id: { $in: ids } }] : []),
    ...(forms.flat().length > 0 ? [{ number: { $in: forms.flat() } }] : []),
  ];
  const [found, about] = await Promise.all([
    wanted.length === 0 ? [] : subjects.find({ $or: wanted }, { projection: { number: 1, kind: 1 } }).toArray(),
    listings.length === 0
      ? []
      : cases
          .find({ _id: { $in: listings } }, { projection: { subject: 1 }, readConcern: { level: 'majority' } })
          .toArray(),
  ]);
  const known = new Set(found.map(({ _id }) => _id));
  const byNumber = new Map(found.map((one) => [one.number, one]));
  const byListing = new Map(about.map(({ _id, subject }) => [_id, subject]));
  return named.map((one, index) => {
    if ('subject' in one) return known.has(one.subject) ? one.subject : null;
    if ('listing' in one) return byListing.get(one.listing) ?? null;
    const subject = forms[index]?.map((form) => byNumber.get(form)).find((held) => held !== undefined);
    return subject === undefined || (one.kind !== undefined && subject.kind !== one.kind) ? null : subject._id;
  });
}
