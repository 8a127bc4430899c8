import { check, ended, FIRM, PERSON, warnings } from './penalty-row.js';

describe('a unified social credit code in a row', () => {
  test.each([
    '91520100DEM000014J',
    '91520102DEM000022A',
    '91410100DEM0000575',
    '51520000DEM00009X7',
    '12520000DEM0000A88',
  ])('%s is taken', (uscc) => {
    expect(ended({ uscc })).toBe('accepted');
  });

  test.each([
    ['91520100DEM000014A', 'waiting credit-code-check'],
    ['91520100OEM000014J', 'waiting credit-code-characters'],
    ['91520100DEM000014', 'waiting credit-code-length'],
    ['520100000001234', 'waiting registration-number-in-code-column'],
    ['91990100DEM000014A', 'waiting credit-code-region'],
    ['94520100DEM0000149', 'waiting credit-code-category'],
    ['000000000000000000', 'waiting credit-code-category'],
    ['93523201DEM000049G', 'waiting credit-code-check'],
    ['9.15201E+17', 'refused spreadsheet-damage'],
    ['915201001234567000', 'refused spreadsheet-rounded'],
    ['91520100********4J', 'refused identity-masked'],
    ['91520100DEM000014J、91520102DEM000022A', 'waiting several-parties'],
    ['/', 'refused required-missing'],
    [`${'0'.repeat(17)}X`, 'waiting placeholder-not-allowed'],
  ])('%s ends the row as %s', (uscc, outcome) => {
    expect(ended({ uscc })).toBe(outcome);
  });

  test.each([
    '91520100dem000014j',
    '９１５２０１００DEM００００１４J',
    "'91520100DEM000014J",
    '="91520100DEM000014J"',
    ' 91520100 DEM000014J\t',
  ])('%s is normalised and taken', (uscc) => {
    expect(check({ uscc })).toMatchObject({
      outcome: 'accepted',
      penalty: { party: { creditCode: '91520100DEM000014J' } },
    });
  });

  test('a wrong place 17 is a warning and stops nothing', () => {
    expect(ended({ uscc: '91520100DEM0000119' })).toBe('accepted');
    expect(warnings({ uscc: '91520100DEM0000119' })).toEqual(['organisation-check-digit']);
  });

  test('the placeholder of an individual business is taken and identifies nobody', () => {
    const household = { partyCategory: '个体工商户', uscc: `${'0'.repeat(17)}X` };
    expect(check(household)).toMatchObject({ outcome: 'accepted', penalty: { party: { creditCode: null } } });
    expect(warnings(household)).toEqual(['placeholder-code']);
  });

  test.each(['authorityUscc', 'sourceUscc'] as const)('the code in %s is checked too', (column) => {
    expect(ended({ [column]: '11520100DEMA00099A' })).toBe('waiting credit-code-check');
  });

  test.each([
    ['92520302DEM000030C', '法人及非法人组织', 'waiting category-contradicts-code'],
    ['91520100DEM000014J', '个体工商户', 'waiting category-contradicts-code'],
    ['92520302DEM000030C', '个体工商户', 'accepted'],
    ['92520302DEM000030C', '自然人', 'waiting household-filed-as-person'],
    ['91520100DEM000014J', '自然人', 'waiting person-with-credit-code'],
  ])('%s filed as %s ends as %s', (uscc, partyCategory, outcome) => {
    const base = partyCategory === '自然人' ? PERSON : FIRM;
    expect(ended({ uscc, partyCategory }, base)).toBe(outcome);
  });
});

describe('a resident identity number in a row', () => {
  test.each([
    '520102198001019974',
    '520103198402299969',
    '42010219660606998X',
    '42010219660606998x',
    '５２０１０２１９８００１０１９９７４',
  ])('%s is taken', (personIdNo) => {
    expect(ended({ personIdNo }, PERSON)).toBe('accepted');
  });

  test.each([
    ['520102198001019970', 'waiting identity-check'],
    ['520102199902309973', 'waiting identity-birth-date'],
    ['520103200102299967', 'waiting identity-birth-date'],
    ['520102198013019971', 'waiting identity-birth-date'],
    ['520102203012319976', 'waiting identity-birth-date'],
    ['990102198001019971', 'waiting identity-region'],
    ['520102800101997', 'waiting identity-old-form'],
    ['52010219800101997', 'waiting identity-form'],
    ['520102198001019000', 'refused spreadsheet-rounded'],
    ['5.20102E+17', 'refused spreadsheet-damage'],
    ['520102********9974', 'refused identity-masked'],
    ['', 'refused required-missing'],
  ])('%s ends the row as %s', (personIdNo, outcome) => {
    expect(ended({ personIdNo }, PERSON)).toBe(outcome);
  });

  test.each([
    ['520115200909019992', '2025/03/18', 'refused minor'],
    ['520115200709019998', '2025/09/01', 'refused minor'],
    ['520115200709019998', '2025/09/02', 'accepted'],
    ['520102198001019974', '2025/03/18', 'accepted'],
    ['520102201306019988', '2025/03/18', 'refused party-under-fourteen minor'],
  ])('%s decided on %s ends the row as %s: a minor is stopped at the door', (personIdNo, decidedOn, outcome) => {
    expect(ended({ personIdNo, decidedOn, publicUntil: '' }, PERSON)).toBe(outcome);
  });

  test('an act of a party who has just come of age may lie before: that is said', () => {
    const changes = { personIdNo: '520115200709019998', decidedOn: '2025/12/01', publicUntil: '' };
    expect(warnings(changes, PERSON)).toEqual(['age-at-act-unclear']);
  });

  test('a minor is refused also where the number itself is in doubt: nobody can release it', () => {
    expect(ended({ personIdNo: '520115200909019990' }, PERSON)).toBe('refused minor');
  });

  test('other documents are taken by their kind, unknown kinds wait', () => {
    expect(ended({ personIdType: '护照', personIdNo: 'E12345678' }, PERSON)).toBe('accepted');
    expect(ended({ personIdType: '饭卡', personIdNo: 'E12345678' }, PERSON)).toBe('waiting identity-type-unknown');
  });

  test('a representative’s number that is not valid is dropped and said', () => {
    expect(check({ legalRepIdNo: '520102198001019970' })).toMatchObject({
      outcome: 'accepted',
      penalty: { party: { legalRepIdNo: null } },
      warnings: [{ code: 'legal-representative-identity' }],
    });
  });
});
