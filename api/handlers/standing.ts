import type { z } from 'zod';
import type { Answer } from '../../contracts/operation.js';
import type { Operations } from '../../contracts/operations.js';
import type { StandingQuestion, SubjectRef } from '../../contracts/standing.contract.js';
import { checkResidentId } from '../../domain/codes/resident-id.js';
import { dateOf, yearsBetween } from '../../domain/kernel/calendar-date.js';
import type { ListingStanding } from '../../record/standing/standing.js';
import type { Asking } from '../permission/asking.js';
import { partyFor } from '../permission/caller.js';
import type { ApiDeps } from '../deps.js';
import { masked } from '../views/mask.js';
import type { Handler } from '../mount.js';
import { permitted } from '../permission/permitted.js';
import { problem } from '../problems/problem.js';
import { standingView } from '../views/standing-view.js';

type Question = z.output<typeof StandingQuestion>;
type StandingAnswered = Answer<Operations['askStanding']>;

/** «May I, now, to this subject?», for one or many. All are read at one cluster time. */
export function askStanding(deps: ApiDeps): Handler<Operations['askStanding']> {
  return ({ body }, asked) => answer(deps, asked, body);
}

export function getStanding(deps: ApiDeps): Handler<Operations['getStanding']> {
  return ({ params: { creditCode }, query }, asked) => answer(deps, asked, { subjects: [{ creditCode }], ...query });
}

const STILL_UNKNOWN = {
  zh: '这一时点尚未到来：系统只能按照此刻或以前的记录作答。查询将来某一时点的效力，请使用 at。',
  en: 'This instant lies ahead: the record can answer by what is known now or was known before. To ask about a future instant, use `at`.',
};

async function answer(
  deps: ApiDeps,
  { caller, may }: Asking<'ask-standing'>,
  { subjects, at, asKnownAt }: Question,
): Promise<StandingAnswered> {
  const { as } = permitted(may({ kind: 'ask-standing' }));
  if (asKnownAt !== undefined && asKnownAt > deps.clock.now())
    throw problem('invalid-request', { errors: [{ pointer: '#/asKnownAt', detail: STILL_UNKNOWN }] });
  const names = subjects.map((ref) => nameOf(deps, ref));
  // Whoever is named by his id is read beside the question whether there is such a subject.
  const ids = subjects.flatMap((ref) => ('subject' in ref ? [ref.subject] : []));
  const isById = ids.length === subjects.length;
  if (as === 'subject' && ids.some((id) => !partyFor(caller).includes(id))) throw problem('not-permitted');
  const when = {
    ...(at !== undefined && { at }),
    ...(asKnownAt !== undefined && { asKnownAt }),
  };
  const standingOf = (known: readonly string[]): Promise<readonly ListingStanding[]> =>
    known.length === 0 ? Promise.resolve([]) : deps.record.standing({ subjects: [...new Set(known)], ...when });
  const [found, ahead] = await Promise.all([namedBy(deps, names), isById ? standingOf(ids) : null]);
  const asked = subjects.map((ref, index) => ({ ref, subject: found[index] ?? null }));
  // A subject asks about himself; whether somebody else is known here is nothing he learns by asking.
  if (as === 'subject' && asked.some(({ subject }) => subject === null || !partyFor(caller).includes(subject)))
    throw problem('not-permitted');

  const standings = ahead ?? (await standingOf(asked.flatMap(({ subject }) => subject ?? [])));
  return {
    at: when.at ?? when.asKnownAt ?? deps.clock.now(),
    asKnownAt: when.asKnownAt ?? null,
    subjects: asked.map(({ ref, subject }) => {
      const listings = standings
        .filter((standing) => isAskedFor(ref, subject, standing))
        .map((one) => standingView(deps, one));
      return {
        asked: masked(Object.values(ref).join()),
        known: subject !== null,
        enforceable: listings.some(({ standing }) => standing === 'in-force'),
        listings,
      };
    }),
  };
}

type Name = Parameters<ApiDeps['record']['findNamedSubjects']>[0][number];

/** Null where nothing is to be told of him. */
function nameOf(deps: ApiDeps, ref: SubjectRef): Name | null {
  if ('subject' in ref || 'listing' in ref) return ref;
  // An identity number has the form of a credit code too; sent as one, in an address perhaps, it finds nobody.
  if ('creditCode' in ref) return { number: ref.creditCode, kind: 'firm' };
  // Nothing is told of a minor, not even whether he is known.
  return isMinor(deps, ref.residentId) ? null : { number: ref.residentId.toUpperCase() };
}

async function namedBy({ record }: ApiDeps, names: readonly (Name | null)[]): Promise<readonly (string | null)[]> {
  const asked = names.filter((name) => name !== null);
  const found = await record.findNamedSubjects(asked);
  return names.map((name) => (name === null ? null : (found[asked.indexOf(name)] ?? null)));
}

function isMinor({ shelf, clock }: ApiDeps, residentId: string): boolean {
  const today = dateOf(clock.now());
  const checked = checkResidentId(residentId, today);
  const { adultAge } = shelf.inForce('national', today).general;
  return checked.kind === 'valid' && yearsBetween(checked.birthDate, today) < adultAge.value;
}

function isAskedFor(ref: SubjectRef, subject: string | null, standing: ListingStanding): boolean {
  return 'listing' in ref ? standing.listing === ref.listing : standing.subject === subject;
}
