/**
 * An office of the demonstration: of the nation (`cn-`), of the province 贵州省 (`gz-`) or of a made-up city in it (`sz-`),
 * and of another province, 湖北省 (`hb-`), whose people see nothing of the first one's cases.
 */
export interface DemoDepartment {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly level: 'nation' | 'province' | 'city';
  /** Administrative division, six digits. */
  readonly region: string;
  /** Valid by its check characters, and nobody's. */
  readonly creditCode: string;
  readonly parent?: string;
}

/** Every name carries 示例, so that nobody takes it for a real office. */
export const DEMO_DEPARTMENTS: readonly DemoDepartment[] = [
  {
    id: 'cn-credit-lead',
    name: '国家发展和改革委员会（示例）',
    nameEn: 'National Development and Reform Commission (sample)',
    level: 'nation',
    region: '000000',
    creditCode: '11100000DEMA00128F',
  },
  {
    id: 'gz-credit-lead',
    name: '贵州省发展和改革委员会（示例）',
    nameEn: 'Provincial Development and Reform Commission (sample)',
    level: 'province',
    region: '520000',
    creditCode: '11520000DEMA00013C',
  },
  {
    id: 'gz-samr',
    name: '贵州省市场监督管理局（示例）',
    nameEn: 'Provincial Market Regulation Administration (sample)',
    level: 'province',
    region: '520000',
    creditCode: '11520000DEMA000217',
  },
  {
    id: 'sz-credit-lead',
    name: '示例市发展和改革委员会',
    nameEn: 'Sample City Development and Reform Commission',
    level: 'city',
    region: '520100',
    creditCode: '11520000DEMA0003XY',
    parent: 'gz-credit-lead',
  },
  {
    id: 'sz-credit-centre',
    name: '示例市信用中心',
    nameEn: 'Sample City Credit Centre',
    level: 'city',
    region: '520100',
    creditCode: '11520000DEMA00048Y',
    parent: 'sz-credit-lead',
  },
  {
    id: 'sz-samr',
    name: '示例市市场监督管理局',
    nameEn: 'Sample City Market Regulation Bureau',
    level: 'city',
    region: '520100',
    creditCode: '11520100DEMA00099C',
    parent: 'gz-samr',
  },
  {
    id: 'sz-tax',
    name: '示例市税务局',
    nameEn: 'Sample City Taxation Bureau',
    level: 'city',
    region: '520100',
    creditCode: '11520102DEMA00101W',
  },
  {
    id: 'sz-hrss',
    name: '示例市人力资源和社会保障局',
    nameEn: 'Sample City Human Resources and Social Security Bureau',
    level: 'city',
    region: '520100',
    creditCode: '11520000DEMA00056R',
  },
  {
    id: 'sz-fin',
    name: '示例市财政局',
    nameEn: 'Sample City Finance Bureau',
    level: 'city',
    region: '520100',
    creditCode: '11520000DEMA00064L',
  },
  {
    id: 'sz-trade',
    name: '示例市公共资源交易中心',
    nameEn: 'Sample City Public Resources Trading Centre',
    level: 'city',
    region: '520100',
    creditCode: '11520000DEMA00072F',
  },
  {
    id: 'sz-insp',
    name: '示例市人民政府督查室',
    nameEn: 'Sample City Government Inspection Office',
    level: 'city',
    region: '520100',
    creditCode: '11520000DEMA00080A',
  },
  {
    id: 'hb-credit-lead',
    name: '湖北省发展和改革委员会（示例）',
    nameEn: 'Development and Reform Commission of another province (sample)',
    level: 'province',
    region: '420000',
    creditCode: '11420000DEMA0011XU',
  },
  {
    id: 'hb-samr',
    name: '湖北省市场监督管理局（示例）',
    nameEn: 'Market Regulation Administration of another province (sample)',
    level: 'province',
    region: '420000',
    creditCode: '11420000DEMA00128U',
  },
  {
    id: 'hb-insp',
    name: '湖北省人民政府督查室（示例）',
    nameEn: 'Government Inspection Office of another province (sample)',
    level: 'province',
    region: '420000',
    creditCode: '11420000DEMA00136N',
  },
];
