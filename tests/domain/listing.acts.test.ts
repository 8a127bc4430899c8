import type { ListingAct } from '../../domain/listing/listing.js';
import { ask, go, refusal, type Asking } from './cases/play.js';
import type { Act } from './cases/acts.js';
import { LISTING_ACTS } from './cases/listing-acts.js';
import type { PlayedListing } from './cases/listing-story.js';
import { firmFacts } from './cases/listing-story.js';

const acts = Object.entries(LISTING_ACTS) as unknown as [string, Act<PlayedListing, ListingAct>][];

function asking({ by, when }: Act<PlayedListing, ListingAct>): Asking {
  return { actor: by, at: when, facts: firmFacts };
}

describe.each(acts)('%s', (_type, act) => {
  test('is accepted in its place', () => {
    const after = go(act.from(), act.command, asking(act));
    expect(after.kind.statusOf(after.state)).toBe(act.brings);
  });

  test('sent a second time does no second harm', () => {
    const again = ask(go(act.from(), act.command, asking(act)), act.command, asking(act));
    if (act.again === 'another') expect(again).toMatchObject({ kind: 'accepted', events: [{}] });
    else if (act.again === 'nothing') expect(again).toEqual({ kind: 'accepted', events: [] });
    else expect(again).toMatchObject({ kind: 'refused', refusal: { code: act.again.refused } });
  });

  test('is refused to the wrong person', () => {
    expect(refusal(act.from(), act.command, { ...asking(act), actor: act.notBy })).toBe(act.person);
  });

  test('names its rule in every event', () => {
    const events = go(act.from(), act.command, asking(act)).happened;
    expect(events.every(({ event }) => /^(listing|general|objection)\.\w+/.test(event.rule))).toBe(true);
  });
});

describe.each(acts.filter(([, act]) => act.outOfPlace !== null))('%s', (_type, act) => {
  test('is refused where it does not belong', () => {
    const from = (act.outOfPlace ?? act.from)();
    const code = refusal(from, act.command, asking(act));
    expect(['listing-not-at-this-step', 'publication-before-service', 'proposer-may-not-approve']).toContain(code);
  });
});

test.each(acts.filter(([type]) => type !== 'ProposeListing'))('%s is refused before there is a case', (_type, act) => {
  const nothing = LISTING_ACTS.ProposeListing.from();
  expect(refusal(nothing, act.command, asking(act))).toBe('listing-not-open');
});
