import { instantOf } from '../domain/kernel/calendar-date.js';

/** A made-up firm. Its credit code is valid by its check characters and belongs to nobody. */
export interface DemoSubject {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly creditCode: string;
  readonly mail: string;
}

export const DEMO_SUBJECTS: readonly DemoSubject[] = [
  {
    id: 'sub-shilijiaqqqqqqqqqqqqqqqq',
    name: '示例甲商贸有限公司',
    nameEn: 'Sample Jia Trading Co., Ltd.',
    creditCode: '91520100DEM000014J',
    mail: 'jia@example.com',
  },
  {
    id: 'sub-shiliyiiqqqqqqqqqqqqqqqq',
    name: '示例乙建设有限公司',
    nameEn: 'Sample Yi Construction Co., Ltd.',
    creditCode: '91520102DEM000022A',
    mail: 'yi@example.com',
  },
];

/** A made-up person who held an office in a sample firm. The identity number is valid by its check character only. */
export const DEMO_PRINCIPAL = {
  id: 'sub-shilibingqqqqqqqqqqqqqqq',
  name: '示例丙（原法定代表人）',
  residentId: '520102197903079920',
  mail: 'bing@example.com',
} as const;

/** A made-up child. Nobody may list, publish or pass on anything of hers; until she is of age her guardian acts for her. */
export const DEMO_CHILD = {
  id: 'sub-shilidingqqqqqqqqqqqqqqq',
  name: '示例丁（未成年人）',
  residentId: '520102201503079920',
  mail: 'ding@example.com',
  ofAgeAt: instantOf('2033-03-07T00:00:00+08:00'),
} as const;
