import { on } from './cases/play.js';
import { standingAt, type ClaimOfCase } from '../../domain/standing/standing.js';

const FROM = on('2026-03-10');
const UNTIL = on('2029-03-07', 0);
const terms = [
  { measure: 'M21', from: FROM, until: UNTIL },
  { measure: 'M06', from: FROM, until: null },
];

const hold: ClaimOfCase = {
  case: 'firmaaaa-obj-a',
  id: 'hold-1',
  on: 'firmaaaa-lst-a',
  measures: 'all',
  effect: 'suspends',
  cause: 'objection',
  from: on('2026-04-01'),
  until: null,
  declaredAhead: false,
};

function at(date: string, claims: readonly ClaimOfCase[], asked = true): readonly string[] {
  return standingAt(terms, claims, on(date), { asked }).map(({ standing }) => standing);
}

test('a measure binds inside its term and not outside it', () => {
  expect(at('2026-03-09', [])).toEqual(['not-yet', 'not-yet']);
  expect(at('2026-03-10', [])).toEqual(['in-force', 'in-force']);
  expect(at('2029-03-07', [])).toEqual(['ended', 'in-force']);
});

test('the end of a term is exclusive, to the millisecond', () => {
  const just = (instant: string): string | undefined =>
    standingAt(terms, [], instant as typeof FROM, { asked: true })[0]?.standing;
  expect(just('2029-03-06T15:59:59.999Z')).toBe('in-force');
  expect(just('2029-03-06T16:00:00.000Z')).toBe('ended');
});

test('every hold has to end before a measure binds again', () => {
  const other = { ...hold, case: 'firmaaaa-obj-b' };
  const released = { ...hold, until: on('2026-05-06') };
  expect(at('2026-05-07', [released, other])).toEqual(['suspended', 'suspended']);
  expect(at('2026-05-07', [released, { ...other, until: on('2026-05-07') }])).toEqual(['in-force', 'in-force']);
});

test('a claim on some measures leaves the others alone', () => {
  expect(at('2026-04-02', [{ ...hold, measures: ['M06'] }])).toEqual(['in-force', 'suspended']);
});

test('what a claim ended has ended, whatever suspends it too, and the causes say both', () => {
  const result: ClaimOfCase = { ...hold, id: 'result', effect: 'ends', cause: 'upheld' };
  const [first] = standingAt(terms, [hold, result], on('2026-04-02'), { asked: true });
  expect(first).toMatchObject({
    standing: 'ended',
    causes: [
      { cause: 'upheld', claim: 'result' },
      { cause: 'objection', claim: 'hold-1', case: 'firmaaaa-obj-a' },
    ],
  });
});

test('an ending that was closed, as a revoked repair, lets the measure bind again', () => {
  const repair: ClaimOfCase = { ...hold, id: 'grant', effect: 'ends', cause: 'repair', until: on('2027-01-04') };
  expect(at('2026-12-01', [repair])).toEqual(['ended', 'ended']);
  expect(at('2027-01-04', [repair])).toEqual(['in-force', 'in-force']);
});

test('asked for a past instant, only what held then counts', () => {
  expect(at('2026-03-31', [hold])).toEqual(['in-force', 'in-force']);
  expect(at('2026-04-01', [hold])).toEqual(['suspended', 'suspended']);
});

test('asked for now, every open hold counts though its instant lies a little ahead, but none that was declared ahead', () => {
  expect(at('2026-03-31', [hold], false)).toEqual(['suspended', 'suspended']);
  expect(at('2026-03-31', [{ ...hold, declaredAhead: true }], false)).toEqual(['in-force', 'in-force']);
  expect(at('2026-04-01', [{ ...hold, declaredAhead: true }], false)).toEqual(['suspended', 'suspended']);
});

test('a hold that was taken back before it began has never held', () => {
  const never = { ...hold, declaredAhead: true, until: on('2026-03-20') };
  expect([at('2026-03-15', [never]), at('2026-04-02', [never]), at('2026-03-15', [never], false)]).toEqual(
    Array(3).fill(['in-force', 'in-force']),
  );
});
