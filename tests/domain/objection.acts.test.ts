import type { ObjectionAct } from '../../domain/objection/objection.js';
import { ask, go, refusal, type Asking } from './cases/play.js';
import type { Act } from './cases/acts.js';
import { OBJECTION_ACTS } from './cases/objection-acts.js';
import type { PlayedObjection } from './cases/objection-story.js';
import { facts } from './cases/objection-story.js';

const acts = Object.entries(OBJECTION_ACTS) as unknown as [string, Act<PlayedObjection, ObjectionAct>][];

function asking({ by, when }: Act<PlayedObjection, ObjectionAct>): Asking {
  return { actor: by, at: when, facts };
}

describe.each(acts)('%s', (_type, act) => {
  test('is accepted in its place', () => {
    const after = go(act.from(), act.command, asking(act));
    expect(after.kind.statusOf(after.state)).toBe(act.brings);
  });

  test('sent a second time does nothing more', () => {
    const again = ask(go(act.from(), act.command, asking(act)), act.command, asking(act));
    if (act.again === 'another') throw new Error('No act of an objection is a second one.');
    if (act.again === 'nothing') expect(again).toEqual({ kind: 'accepted', events: [] });
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
    expect(refusal((act.outOfPlace ?? act.from)(), act.command, asking(act))).toBe('objection-not-at-this-step');
  });
});

test.each(acts.filter(([type]) => type !== 'FileObjection'))('%s is refused before there is a case', (_type, act) => {
  expect(refusal(OBJECTION_ACTS.FileObjection.from(), act.command, asking(act))).toBe('objection-not-open');
});
