import type { Actor } from '../../domain/kernel/actor.js';
import { listingKind } from '../../domain/listing/kind.js';
import type { Bodies } from '../../domain/people/bodies.js';
import { at, caseOf, decideTo, facts, firmFacts, of, proposal, underConsent } from './cases/listing-story.js';
import { approver2, clerk, lead, superior } from './cases/people.js';
import { ask, begin, dutyOf, go, on, refusal, settle } from './cases/play.js';
import { office, treeAfter } from './cases/tree.js';

const consent = { type: 'RecordConsent', consents: true, reasons: '' } as const;
const naming = (to: string) => ({ type: 'NameSuperior', superior: to, reasons: 'Merged.' }) as const;
const FRIDAY = '2026-03-06';
const asked = (actor: Actor, bodies: Bodies, day = FRIDAY) => ({ ...at(day, actor), facts: { ...facts, bodies } });

describe('another superior', () => {
  const merged = treeAfter([['gz-samr', 'sz-samr', FRIDAY]]);

  test('is named where the one before has become one body with the office in charge, and its duty goes there', () => {
    const before = underConsent();
    const named = go(before, naming('cn-samr'), asked(of(before, clerk), merged));
    expect(named.happened.at(-1)?.event).toMatchObject({ type: 'SuperiorNamed', from: 'gz-samr', to: 'cn-samr' });
    expect(dutyOf(named, 'give-consent').owner).toEqual({ role: 'approver', department: 'cn-samr' });
    expect(listingKind.partiesOf(named.state).departments).toContain('cn-samr');
    expect(listingKind.partiesOf(named.state).departments).not.toContain('gz-samr');
    const nation = { ...superior, department: 'cn-samr' };
    expect(refusal(named, consent, asked(nation, merged))).toBeUndefined();
    expect(refusal(named, consent, asked(superior, merged))).toBe('not-the-superior');
  });

  test.each([
    ['that is the office in charge by now', 'gz-samr', 'superior-not-above'],
    ['below', 'qx-samr', 'superior-not-above'],
    ['above', 'cn-samr', undefined],
  ])('is one above the present body: %s', (_who, to, code) => {
    expect(refusal(underConsent(), naming(to), asked(lead, merged))).toBe(code);
  });

  test('is named by nobody’s choice while the one before can answer', () => {
    expect(refusal(underConsent(), naming('cn-samr'), asked(lead, treeAfter()))).toBe('superior-may-consent');
    const taken = treeAfter([['gz-samr', 'gz-merged', FRIDAY]]);
    expect(refusal(underConsent(), naming('cn-samr'), asked(lead, taken))).toBe('superior-may-consent');
  });

  test('is named where the one before was closed and nobody took it over', () => {
    const closed = [
      office('sz-samr', 'city', 'gz-samr'),
      office('gz-samr', 'province', 'cn-samr', on('2026-03-05')),
      office('cn-samr', 'nation', null),
    ];
    expect(refusal(underConsent(), naming('cn-samr'), asked(lead, treeAfter([], [], closed)))).toBeUndefined();
  });

  test('is nobody where none stands above both: it is said how to go on, and not to list needs no consent', () => {
    const top = treeAfter(
      [['gz-samr', 'sz-samr', FRIDAY]],
      [],
      [office('sz-samr', 'city', 'gz-samr'), office('gz-samr', 'province', null)],
    );
    expect(refusal(underConsent(), naming('gz-samr'), asked(lead, top))).toBe('nobody-above');
    const signer = of(underConsent(), approver2);
    const not = decideTo(underConsent(), { decision: 'do-not-list' });
    expect(refusal(underConsent(), not, asked(signer, top))).toBeUndefined();
  });

  test('has the whole time of the rule and no one else’s delay; the time of the decision runs on', () => {
    const late = settle(underConsent(), on('2026-03-25'));
    expect(caseOf(late).due['give-consent']?.missed).toBeGreaterThan(0);
    const named = go(late, naming('cn-samr'), asked(lead, merged, '2026-03-25'));
    expect(caseOf(named).due['give-consent']).toMatchObject({ missed: 0, dueAt: on('2026-04-10', 0) });
    expect(caseOf(named).due['decide-listing']).toEqual(caseOf(late).due['decide-listing']);
  });

  test('may be named before the defence is over, and owes nothing until then', () => {
    const early = begin(listingKind, 'firmaaaa-lst-b');
    const proposed = go(
      early,
      { ...proposal, list: 'MR', superior: 'gz-samr' },
      {
        ...at('2026-03-02', { ...clerk, department: 'sz-samr' }),
        facts: firmFacts,
      },
    );
    const named = go(proposed, naming('cn-samr'), asked(of(proposed, clerk), merged));
    expect(caseOf(named).due['give-consent']).toBeUndefined();
    expect(ask(named, { ...naming('cn-samr'), reasons: ' ' }, asked(lead, merged))).toMatchObject({ kind: 'refused' });
  });
});
