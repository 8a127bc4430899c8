import { rightsOfListing } from '../../domain/listing/rights.js';
import { rightsOfObjection } from '../../domain/objection/rights.js';
import { missingRights, rightsOf, withRights, type Right } from '../../domain/rights/rights.js';
import {
  decided,
  defended,
  heard,
  inDefence,
  inForce,
  proposed,
  served,
  underDecision,
} from './cases/listing-story.js';
import { accepted, dismissed, filed, suspending, told } from './cases/objection-story.js';
import { begin, type Played } from './cases/play.js';
import { listingKind } from '../../domain/listing/kind.js';

const lamps = (rights: readonly Right[]): Readonly<Record<string, string>> =>
  Object.fromEntries(rights.map(({ right, state }) => [right, state]));

function provedBy(
  played: Played<never, never, never> | { happened: readonly { seq: number; event: { type: string } }[] },
  rights: readonly Right[],
): object {
  const typeOf = (seq: number | null): string | undefined => played.happened.find((one) => one.seq === seq)?.event.type;
  return Object.fromEntries(
    rights.filter(({ proof }) => proof !== null).map(({ right, proof }) => [right, typeOf(proof)]),
  );
}

test('a lamp is lit only by the event that proves it', () => {
  const case1 = served(decided(underDecision(defended())));
  expect(provedBy(case1, rightsOfListing(case1.state))).toEqual({
    'told-of-facts': 'NoticeServed',
    'told-of-right-to-defend': 'NoticeServed',
    interpreter: 'NoticeServed',
    heard: 'DefenceSubmitted',
    'points-answered': 'ListingDecided',
    'decided-by-another': 'ListingDecided',
    'reasons-given': 'ListingDecided',
    'remedy-named': 'DecisionServed',
  });
  expect(provedBy(told(), rightsOfObjection(told().state))).toEqual({
    acknowledged: 'ObjectionFiled',
    'suspended-in-time': 'ObjectionFiled',
    verified: 'VerificationRecorded',
    'decided-by-another': 'ObjectionDecided',
    'reasons-given': 'ObjectionDecided',
    'remedy-named': 'ResultServed',
  });
});

test('before anything is given all that is due is dark', () => {
  expect(lamps(rightsOfListing(proposed().state))).toMatchObject({
    heard: 'due',
    'hearing-held': 'not-due',
    'remedy-named': 'not-due',
  });
  expect(lamps(rightsOfListing(inDefence().state))).toMatchObject({ 'told-of-facts': 'given', heard: 'due' });
  expect(rightsOfListing(begin(listingKind, 'x').state)).toEqual([]);
});

test('a hearing that was asked for is due, an answer is due to points that were made', () => {
  expect(lamps(rightsOfListing(heard().state))).toMatchObject({ 'hearing-held': 'due' });
  expect(lamps(rightsOfListing(defended().state))).toMatchObject({ 'points-answered': 'due' });
  expect(lamps(rightsOfListing(inForce().state))).toMatchObject({ 'points-answered': 'given' });
});

test('a suspension is due where the rulebook suspends, and once the result is signed its remedy is due', () => {
  const late = suspending('acceptance');
  expect(lamps(rightsOfObjection(filed(late).state))).toMatchObject({ 'suspended-in-time': 'due' });
  expect(lamps(rightsOfObjection(accepted(filed(late)).state))).toMatchObject({ 'suspended-in-time': 'given' });
  expect(lamps(rightsOfObjection(filed(suspending('off')).state))).toMatchObject({ 'suspended-in-time': 'not-due' });
  expect(lamps(rightsOfObjection(dismissed().state))).toMatchObject({ 'remedy-named': 'due' });
});

test('the first proof of a right stays its proof', () => {
  expect(withRights({ heard: 3 }, ['heard', 'verified'], 9)).toEqual({ heard: 3, verified: 9 });
  expect(missingRights(['heard', 'verified'], { heard: 3 }, ['verified'])).toEqual([]);
  expect(rightsOf(['heard'], [], {})).toEqual([{ right: 'heard', state: 'not-due', proof: null }]);
});
