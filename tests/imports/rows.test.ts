import { check, ended, PERSON, warnings, type Cells } from './penalty-row.js';

describe('a row of penalties', () => {
  test('without a mistake is accepted, with exact amounts and ISO dates', () => {
    expect(check({})).toMatchObject({
      outcome: 'accepted',
      warnings: [],
      penalty: {
        kinds: ['FINE', 'CONF_GAIN'],
        fineFen: 1_500_000,
        confiscatedFen: 320_000,
        decidedOn: '2025-03-18',
        validUntil: '2099-12-31',
        restricted: null,
      },
    });
  });

  test.each([
    'partyName',
    'partyCategory',
    'uscc',
    'legalRep',
    'decisionNo',
    'violationType',
    'violationFacts',
    'penaltyBasis',
    'penaltyTypes',
    'penaltyContent',
    'decidedOn',
    'penaltyValidUntil',
    'authorityName',
    'authorityUscc',
    'sourceName',
    'sourceUscc',
  ] as const)('is refused without %s, whatever stands for «nothing» there', (column) => {
    for (const nothing of ['', ' ', '/', '无', '-', '——', 'null', 'NULL', '\u00A0', '\u3000', null]) {
      const checked = check({ [column]: nothing });
      expect(checked).toMatchObject({ outcome: 'refused', reasons: [{ code: 'required-missing', column }] });
    }
  });

  test.each(['personIdType', 'personIdNo'] as const)('of a person is refused without %s', (column) => {
    expect(ended({ [column]: '' }, PERSON)).toBe('refused required-missing');
  });

  test.each<[string, Cells, string]>([
    ['a name of 201 characters', { partyName: '贵'.repeat(201) }, 'refused too-long'],
    ['facts of 2001 characters', { violationFacts: '违'.repeat(2001) }, 'refused too-long'],
    ['several parties in one cell', { partyName: '贵阳示例建材有限公司、示例乙' }, 'waiting several-parties'],
    ['an unknown category', { partyCategory: '企业' }, 'waiting category-unknown'],
    ['a future decision', { decidedOn: '2026/01/06', publicUntil: '' }, 'waiting decided-in-future'],
    ['a decision of 1900', { decidedOn: '1900/01/01', publicUntil: '' }, 'waiting date-implausible'],
    ['1900/01/00', { decidedOn: '1900/01/00' }, 'refused date-unreadable'],
    ['a validity before the decision', { penaltyValidUntil: '2025/03/17' }, 'waiting ends-before-decision'],
    ['a publication before the decision', { publicUntil: '2025/03/17' }, 'waiting ends-before-decision'],
    ['an unknown kind', { penaltyTypes: '罚款;罚酒' }, 'waiting penalty-kind-unknown'],
    ['a fine without amount', { fineWan: '' }, 'waiting fine-amount-missing'],
    ['a fine of 0', { fineWan: '0' }, 'waiting fine-amount-missing'],
    ['gains without amount', { confiscatedWan: '' }, 'waiting confiscation-amount-missing'],
    ['a revocation without licence', { penaltyTypes: '吊销许可证件' }, 'waiting licence-missing'],
    ['yuan in a column of 万元', { fineWan: '15000' }, 'waiting amount-in-yuan'],
    [
      'an unusually large fine',
      { fineWan: '28000', penaltyContent: '罚款，没收违法所得3200元' },
      'waiting amount-suspicious',
    ],
    ['an amount in words', { fineWan: '壹万伍仟' }, 'refused amount-unreadable'],
    ['an inner section', { authorityName: '贵阳市示例市场监督管理局食品科' }, 'waiting authority-is-inner-section'],
    ['a formula', { partyName: { kind: 'formula' } }, 'refused formula-cell'],
    ['an error value', { penaltyContent: { kind: 'error', text: '#N/A' } }, 'refused unreadable-cell'],
    [
      'a number where a decision number stands',
      { decisionNo: { kind: 'number', text: '12' } },
      'waiting number-in-text-column',
    ],
  ])('with %s does not pass', (_what, changes, outcome) => {
    const base = 'penaltyTypes' in changes ? { fineWan: '', confiscatedWan: '' } : {};
    expect(
      ended({ ...base, ...changes })
        .split(' ')
        .slice(0, 2)
        .join(' '),
    ).toBe(outcome);
  });

  test.each(['uscc', 'regNo', 'orgCode', 'taxNo', 'legalRepIdNo', 'authorityUscc', 'sourceUscc'] as const)(
    'is refused for a numeric cell in %s: spreadsheets round it',
    (column) => {
      expect(check({ [column]: { kind: 'number', text: '915201001234567890' } })).toMatchObject({
        outcome: 'refused',
        reasons: [{ code: 'numeric-code-cell', column }],
      });
    },
  );

  test('keeps a large fine that its own words name', () => {
    expect(ended({ fineWan: '28000', penaltyContent: '罚款28000万元，没收违法所得3200元' })).toBe('accepted');
  });

  test.each<[string, Cells, string]>([
    ['a kind inferred from an amount', { penaltyTypes: '没收违法所得' }, 'kind-inferred-from-amount'],
    ['a unit inside the cell', { fineWan: '15000元' }, 'unit-in-cell'],
    [
      'an authority’s name from before the reform',
      { authorityName: '贵阳市示例工商行政管理局' },
      'authority-name-superseded',
    ],
    ['an authority with a firm’s code', { authorityUscc: '91520100DEM000014J' }, 'authority-code-unusual'],
    ['a simple procedure', { penaltyContent: '当场处罚，罚款15000元，没收违法所得3200元' }, 'simple-procedure'],
  ])('is accepted with a warning for %s', (_what, changes, warning) => {
    expect(ended(changes)).toBe('accepted');
    expect(warnings(changes)).toEqual([warning]);
  });

  test('without anything readable still ends, refused', () => {
    expect(check({}, {}).outcome).toBe('refused');
  });
});

describe('the kinds of a penalty', () => {
  const none = { fineWan: '', confiscatedWan: '', licenceAffected: '示例许可证第1号' };

  test.each([
    ['警告', '', ['WARN']],
    ['警告；通报批评', '', ['WARN', 'CRIT']],
    ['警告、责令停产停业', '', ['WARN', 'STOP']],
    ['暂扣或者吊销许可证', '决定吊销其许可证', ['REVOKE']],
    ['暂扣或者吊销执照', '暂扣执照三个月', ['SUSP']],
    ['暂扣或者吊销许可证、暂扣或者吊销执照', '吊销许可证', ['REVOKE']],
    ['其他-责令改正、责令赔偿', '', ['OTHER']],
    ['行政拘留', '', ['DETAIN']],
  ])('%s reads as they were meant', (penaltyTypes, content, kinds) => {
    expect(check({ ...none, penaltyTypes, penaltyContent: content || '见决定书' })).toMatchObject({
      penalty: { kinds },
    });
  });

  test('an old wording that nothing explains waits for a person', () => {
    expect(ended({ ...none, penaltyTypes: '暂扣或者吊销许可证', penaltyContent: '见决定书' })).toBe(
      'waiting penalty-kind-unclear',
    );
  });

  test('what follows 其他- is kept as it stands', () => {
    expect(check({ ...none, penaltyTypes: '其他-责令改正、责令赔偿' })).toMatchObject({
      penalty: { otherKinds: ['责令改正、责令赔偿'] },
    });
  });
});
