/** How a cell of the column is read. `code` and `identity` are never taken from a numeric cell. */
export type ColumnType = 'text' | 'line' | 'code' | 'identity' | 'date' | 'amount';

export interface Column {
  readonly id: ColumnId;
  /** Heading of the national standard, then the variants met in real files. Unit and required marks are left out. */
  readonly headings: readonly string[];
  /** Suffix of the column's code in exchange files (`cf_wsh`, `xdr_mc`). */
  readonly codes: readonly string[];
  readonly type: ColumnType;
  /** In characters. */
  readonly maxLength: number;
  /** The column must be in the file and filled in every row; conditions are checked with the row. */
  readonly required: boolean;
}

export type ColumnId =
  | 'partyName'
  | 'partyCategory'
  | 'uscc'
  | 'regNo'
  | 'orgCode'
  | 'taxNo'
  | 'institutionCertNo'
  | 'socialOrgNo'
  | 'legalRep'
  | 'legalRepIdType'
  | 'legalRepIdNo'
  | 'personIdType'
  | 'personIdNo'
  | 'decisionNo'
  | 'violationType'
  | 'violationFacts'
  | 'penaltyBasis'
  | 'penaltyTypes'
  | 'penaltyContent'
  | 'fineWan'
  | 'confiscatedWan'
  | 'licenceAffected'
  | 'decidedOn'
  | 'penaltyValidUntil'
  | 'publicUntil'
  | 'authorityName'
  | 'authorityUscc'
  | 'sourceName'
  | 'sourceUscc'
  | 'remark'
  | 'exportedAt';

function column(
  id: ColumnId,
  type: ColumnType,
  maxLength: number,
  need: 'required' | 'optional',
  codes: readonly string[],
  ...headings: readonly string[]
): Column {
  return { id, headings, codes, type, maxLength, required: need === 'required' };
}

/**
 * The double-publicity table of administrative penalties (发改办财金〔2018〕424号), in its order. Order and presence of the
 * columns in a file are free, save that the required ones must be there.
 */
export const PENALTY_COLUMNS: readonly Column[] = [
  column('partyName', 'line', 200, 'required', ['xdr_mc'], '行政相对人名称', '相对人名称', '行政相对人'),
  column('partyCategory', 'line', 16, 'required', ['xdr_lb'], '行政相对人类别', '相对人类别'),
  column(
    'uscc',
    'code',
    18,
    'optional',
    ['xdr_shxym'],
    '行政相对人代码_1(统一社会信用代码)',
    '行政相对人代码_1',
    '代码_1(统一社会信用代码)',
    '统一社会信用代码',
    '行政相对人统一社会信用代码',
  ),
  column(
    'regNo',
    'code',
    50,
    'optional',
    ['xdr_gszc'],
    '行政相对人代码_2(工商注册号)',
    '行政相对人代码_2',
    '代码_2(工商注册号)',
    '工商注册号',
    '工商登记码',
  ),
  column(
    'orgCode',
    'code',
    9,
    'optional',
    ['xdr_zzjg'],
    '行政相对人代码_3(组织机构代码)',
    '行政相对人代码_3',
    '代码_3(组织机构代码)',
    '组织机构代码',
  ),
  column(
    'taxNo',
    'code',
    15,
    'optional',
    ['xdr_swdj'],
    '行政相对人代码_4(税务登记号)',
    '行政相对人代码_4(税务登记码)',
    '行政相对人代码_4',
    '代码_4(税务登记号)',
    '税务登记号',
    '税务登记码',
  ),
  column(
    'institutionCertNo',
    'code',
    12,
    'optional',
    ['xdr_sydw'],
    '行政相对人代码_5(事业单位证书号)',
    '行政相对人代码_5',
    '代码_5(事业单位证书号)',
    '事业单位证书号',
  ),
  column(
    'socialOrgNo',
    'code',
    50,
    'optional',
    ['xdr_shzz'],
    '行政相对人代码_6(社会组织登记证号)',
    '行政相对人代码_6',
    '代码_6(社会组织登记证号)',
    '社会组织登记证号',
  ),
  column('legalRep', 'line', 50, 'optional', ['frdb'], '法定代表人', '法定代表人姓名', '法定代表人(负责人)', '负责人'),
  column('legalRepIdType', 'line', 64, 'optional', ['fr_zjlx'], '法定代表人证件类型'),
  column(
    'legalRepIdNo',
    'identity',
    64,
    'optional',
    ['fr_sfzh', 'fr_zjhm'],
    '法定代表人证件号码',
    '法定代表人身份证号',
    '法定代表人身份证号码',
  ),
  column('personIdType', 'line', 64, 'optional', ['xdr_zjlx'], '证件类型', '自然人证件类型', '行政相对人证件类型'),
  column(
    'personIdNo',
    'identity',
    64,
    'optional',
    ['xdr_zjhm'],
    '证件号码',
    '自然人证件号码',
    '行政相对人证件号码',
    '居民身份证号',
    '身份证号码',
  ),
  column('decisionNo', 'line', 128, 'required', ['wsh'], '行政处罚决定书文号', '处罚决定书文号', '行政处罚决定文书号'),
  column('violationType', 'text', 2000, 'required', ['wfxw'], '违法行为类型'),
  column('violationFacts', 'text', 2000, 'required', ['sy'], '违法事实', '处罚事由'),
  column('penaltyBasis', 'text', 2048, 'required', ['yj'], '处罚依据'),
  column('penaltyTypes', 'text', 255, 'required', ['cflb'], '处罚类别', '处罚种类'),
  column('penaltyContent', 'text', 4000, 'required', ['nr'], '处罚内容', '处罚结果'),
  column('fineWan', 'amount', 32, 'optional', ['nr_fk'], '罚款金额', '处罚金额'),
  column(
    'confiscatedWan',
    'amount',
    32,
    'optional',
    ['nr_wfff'],
    '没收违法所得、没收非法财物的金额',
    '没收违法所得、没收非法财务的金额',
    '没收违法所得没收非法财物金额',
    '没收金额',
  ),
  column(
    'licenceAffected',
    'text',
    200,
    'optional',
    ['nr_zkdx'],
    '暂扣或吊销证照名称及编号',
    '暂扣或者吊销证照名称及编号',
  ),
  column('decidedOn', 'date', 32, 'required', ['jdrq'], '处罚决定日期', '行政处罚决定日期'),
  column('penaltyValidUntil', 'date', 32, 'required', ['yxq'], '处罚有效期', '处罚有效期截止日期'),
  column('publicUntil', 'date', 32, 'optional', ['gsjzq'], '公示截止期', '公示截止日期', '公示期限'),
  column('authorityName', 'line', 255, 'required', ['cfjg'], '处罚机关', '处罚机关名称'),
  column('authorityUscc', 'code', 18, 'required', ['cfjgdm'], '处罚机关统一社会信用代码'),
  column('sourceName', 'line', 200, 'required', ['sjly', 'lydw'], '数据来源单位', '数据来源单位名称'),
  column('sourceUscc', 'code', 18, 'required', ['sjlydm', 'lydwdm'], '数据来源单位统一社会信用代码'),
  column('remark', 'text', 512, 'optional', ['bz'], '备注'),
  column('exportedAt', 'line', 32, 'optional', ['dcsj'], '数据导出时间'),
];

const byId: ReadonlyMap<string, Column> = new Map(PENALTY_COLUMNS.map((entry) => [entry.id, entry]));

export function findColumn(id: string): Column | undefined {
  return byId.get(id);
}

/** Heading of the standard, for messages to people. */
export function headingOf(id: ColumnId): string {
  return byId.get(id)?.headings[0] ?? id;
}
