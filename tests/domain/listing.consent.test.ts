import type { Actor } from '../../domain/kernel/actor.js';
import type { Bodies } from '../../domain/people/bodies.js';
import {
  at,
  decideTo,
  facts,
  firmFacts,
  of,
  proposal,
  type PlayedListing,
  underConsent,
  withoutSuperior,
} from './cases/listing-story.js';
import { approver, approver2, clerk, lead, superior } from './cases/people.js';
import { begin, go, on, refusal } from './cases/play.js';
import { office, treeAfter } from './cases/tree.js';
import { listingKind } from '../../domain/listing/kind.js';

const consent = { type: 'RecordConsent', consents: true, reasons: '' } as const;
const naming = (to: string) => ({ type: 'NameSuperior', superior: to, reasons: 'Merged.' }) as const;
const FRIDAY = '2026-03-06';
const asked = (actor: Actor, bodies: Bodies, day = FRIDAY) => ({ ...at(day, actor), facts: { ...facts, bodies } });
const serving = (person: string, department: string, from = '2020-01-06', until: string | null = null) => ({
  person,
  department,
  from: on(from),
  until: until === null ? null : on(until),
});

describe('at the proposal', () => {
  const proposing = (superior: string | undefined, told: object = {}, department = 'sz-samr') =>
    refusal(
      begin(listingKind, 'firmaaaa-lst-b'),
      { ...proposal, list: 'MR', ...(superior !== undefined && { superior }) },
      { ...at('2026-03-02', { ...clerk, department }), facts: { ...firmFacts, ...told } },
    );

  test.each([
    ['its superior', 'gz-samr', undefined],
    ['one further above', 'cn-samr', undefined],
    ['nobody', undefined, 'superior-missing'],
    ['the office itself', 'sz-samr', 'superior-not-above'],
    ['an office below it', 'qx-samr', 'superior-not-above'],
    ['one beside it', 'sz-merged', 'superior-not-above'],
    ['one above another line', 'gz-fin', 'superior-not-above'],
    ['one that nobody knows', 'gz-nowhere', 'superior-not-above'],
  ])('%s may be named: it must stand above', (_who, named, code) => {
    expect(proposing(named)).toBe(code);
  });

  test('an office above of no higher level is none', () => {
    const beside = [
      office('sz-samr', 'city', 'sz-gov'),
      office('sz-gov', 'city', 'gz-gov'),
      office('gz-gov', 'province', null),
    ];
    const bodies = treeAfter([], [], beside);
    expect([proposing('sz-gov', { bodies }), proposing('gz-gov', { bodies })]).toEqual([
      'superior-not-above',
      undefined,
    ]);
  });

  test('one that is closed is none, and where nobody stands above that is said', () => {
    const closed = treeAfter(
      [],
      [],
      [office('sz-samr', 'city', 'gz-samr'), office('gz-samr', 'province', null, on('2026-01-01'))],
    );
    expect(proposing('gz-samr', { bodies: closed })).toBe('nobody-above');
  });

  test('an office of a province needs none, by the rule of the list', () => {
    const ofProvince = { department: { level: 'province' } };
    expect(proposing(undefined, ofProvince, 'gz-samr')).toBeUndefined();
    expect(proposing(undefined, { department: { level: 'county' } }, 'qx-samr')).toBe('superior-missing');
    expect(proposing(undefined, { department: null })).toBe('superior-missing');
  });
});

describe('the consent is another body’s', () => {
  const inName = (department: string, successor?: string): Actor => ({
    ...superior,
    department,
    ...(successor !== undefined && { successor }),
  });

  test.each([
    [
      'the superior was taken over by the office in charge',
      [['gz-samr', 'sz-samr', FRIDAY]],
      'sz-samr',
      'body-of-author',
    ],
    ['the office in charge by the superior', [['sz-samr', 'gz-samr', FRIDAY]], undefined, 'body-of-author'],
    [
      'both by a third',
      [
        ['sz-samr', 'sz-merged', FRIDAY],
        ['gz-samr', 'sz-merged', FRIDAY],
      ],
      'sz-merged',
      'body-of-author',
    ],
    [
      'both by chains that meet',
      [
        ['sz-samr', 'qx-samr', '2026-03-03'],
        ['qx-samr', 'sz-merged', '2026-03-04'],
        ['gz-samr', 'sz-merged', FRIDAY],
      ],
      'sz-merged',
      'body-of-author',
    ],
    ['the superior by another one above', [['gz-samr', 'gz-merged', FRIDAY]], 'gz-merged', undefined],
    [
      'both, each by another',
      [
        ['gz-samr', 'gz-merged', FRIDAY],
        ['sz-samr', 'sz-merged', FRIDAY],
      ],
      'gz-merged',
      undefined,
    ],
    ['one with the other only tomorrow', [['gz-samr', 'sz-samr', '2026-03-07']], undefined, undefined],
  ] as const)('%s', (_when, lines, successor, code) => {
    expect(refusal(underConsent(), consent, asked(inName('gz-samr', successor), treeAfter(lines)))).toBe(code);
  });

  test('also where the case itself went to the superior, or had been with it', () => {
    const sent = (from: PlayedListing, to: string): PlayedListing =>
      go(from, { type: 'TransferListing', to, order: 'doc-t' }, at('2026-03-05', lead));
    const with_ = sent(underConsent(), 'gz-samr');
    const back = sent(with_, 'sz-samr');
    expect([with_, back].map((one) => refusal(one, consent, at(FRIDAY, superior)))).toEqual([
      'body-of-author',
      'body-of-author',
    ]);
    expect(refusal(withoutSuperior(), consent, at(FRIDAY, superior))).toBe('superior-not-above');
  });

  test.each([
    ['the superior’s own', [serving('approver-5', 'gz-samr')], undefined, null],
    ['somebody who serves in the office in charge too', [serving('approver-5', 'sz-samr')], 'serves-author', null],
    [
      'somebody who served there until yesterday',
      [serving('approver-5', 'sz-samr', '2020-01-06', '2026-03-05')],
      undefined,
      null,
    ],
    ['somebody who will serve there from tomorrow', [serving('approver-5', 'sz-samr', '2026-03-07')], undefined, null],
    ['another', [serving('approver-6', 'sz-samr')], undefined, null],
    ['somebody whose place the consenter takes', [serving('approver-6', 'sz-samr')], 'serves-author', 'approver-6'],
  ] as const)('no second place, own or filled for another, makes it so: %s', (_who, service, code, onBehalfOf) => {
    const actor = { ...superior, ...(onBehalfOf !== null && { onBehalfOf }) };
    expect(refusal(underConsent(), consent, asked(actor, treeAfter([], service)))).toBe(code);
  });

  test('a place in whatever took the office in charge over counts as one in it', () => {
    const bodies = treeAfter([['sz-samr', 'sz-merged', FRIDAY]], [serving('approver-5', 'sz-merged')]);
    expect(refusal(underConsent(), consent, asked(superior, bodies))).toBe('serves-author');
  });

  test('where nothing is known of bodies nobody is held to be another', () => {
    expect(refusal(underConsent(), consent, { ...at(FRIDAY, superior), facts: { bodies: null } })).toBe(
      'body-of-author',
    );
  });

  test('who approved the notice and serves in the superior since does not consent; who consented does not decide', () => {
    const moved = { ...superior, id: approver.id };
    expect(refusal(underConsent(), consent, at(FRIDAY, moved))).toBe('acted-for-the-other-body');
    const given = go(underConsent(), consent, at(FRIDAY, superior));
    const merged = { ...superior, department: 'sz-samr', successor: 'gz-samr' };
    for (const one of [merged, { ...approver2, department: 'sz-samr', onBehalfOf: superior.id }])
      expect(refusal(given, decideTo(given), at('2026-03-09', one))).toBe('acted-for-the-other-body');
  });

  test('one that was given while there were two bodies stands after they have become one', () => {
    const given = go(underConsent(), consent, at(FRIDAY, superior));
    const bodies = treeAfter([['gz-samr', 'sz-samr', '2026-03-09']]);
    expect(refusal(given, decideTo(given), asked(of(given, approver2), bodies, '2026-03-09'))).toBeUndefined();
    expect(refusal(given, naming('cn-samr'), asked(lead, bodies, '2026-03-09'))).toBe('consent-already-recorded');
  });
});
