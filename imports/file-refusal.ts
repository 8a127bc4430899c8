/** Why a whole file cannot be taken. Codes are stable and public. */
export const FILE_REFUSALS = {
  'file-empty': { zh: '文件是空的。', en: 'The file is empty.' },
  'file-format-unknown': { zh: '不是CSV或XLSX文件。', en: 'This is neither a CSV nor an XLSX file.' },
  'file-old-spreadsheet': {
    zh: '这是旧版XLS文件或加密的表格；请另存为不加密的XLSX或CSV。',
    en: 'This is an old XLS file or an encrypted spreadsheet; save it as XLSX without a password, or as CSV.',
  },
  'file-broken': {
    zh: '文件已损坏，第{row}行以后无法读取。',
    en: 'The file is broken and cannot be read after row {row}.',
  },
  'file-expands-too-far': {
    zh: '文件解压后超过{maxMiB}MiB；请拆分，或另存为CSV。',
    en: 'The file unpacks to more than {maxMiB} MiB; split it, or save it as CSV.',
  },
  'too-many-rows': { zh: '超过{max}行；请拆分文件。', en: 'There are more than {max} rows; split the file.' },
  'encoding-unknown': {
    zh: '无法确定文字编码（可能是{guess}）；请另存为UTF-8。',
    en: 'The text encoding cannot be told (perhaps {guess}); save the file as UTF-8.',
  },
  'header-not-found': { zh: '前{rows}行里没有表头。', en: 'There is no heading among the first {rows} rows.' },
  'columns-missing': { zh: '缺少必需的列：{columns}。', en: 'Required columns are missing: {columns}.' },
  'columns-repeated': { zh: '同一列出现两次：{columns}。', en: 'The same column is there twice: {columns}.' },
  'several-data-sheets': {
    zh: '有几张工作表都有数据（{sheets}）；请每张另存为一个文件。',
    en: 'Several sheets hold data ({sheets}); save each as a file of its own.',
  },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;

export type FileRefusalCode = keyof typeof FILE_REFUSALS;

/** Thrown while a file is read: what is wrong with it as a whole. Parameters never hold the text of a data cell. */
export class FileRefusal extends Error {
  constructor(
    readonly code: FileRefusalCode,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'FileRefusal';
  }
}
