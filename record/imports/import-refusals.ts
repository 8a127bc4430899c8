interface Words {
  readonly zh: string;
  readonly en: string;
}

interface RefusalWords {
  readonly title: Words;
  readonly happened: Words;
  readonly why: Words;
  readonly next: Words;
}

/** What the import refuses of a request; what it says of files and rows is in imports/. */
export const IMPORT_REFUSALS = {
  'import-too-large': {
    title: { zh: '文件太大', en: 'The file is too large' },
    happened: {
      zh: '上传的文件超过{maxMiB}MiB，没有保存。',
      en: 'The file is larger than {maxMiB} MiB; nothing was kept.',
    },
    why: {
      zh: '单个文件的大小有上限，以保证系统稳定。',
      en: 'One file has a bound, so that no upload can exhaust the system.',
    },
    next: { zh: '请拆分成几个文件后分别上传。', en: 'Split it and upload the parts one by one.' },
  },
  'import-row-not-found': {
    title: { zh: '没有这一行', en: 'There is no such row' },
    happened: {
      zh: '该次导入里没有这一行，或尚未检查到。',
      en: 'The import has no such row, or has not come to it yet.',
    },
    why: {
      zh: '行号按表格软件的显示从1数起，表头也算一行。',
      en: 'Rows count from 1 as a spreadsheet shows them, heading included.',
    },
    next: { zh: '请从该次导入的行列表中选择。', en: 'Choose from the list of rows of the import.' },
  },
  'import-row-not-waiting': {
    title: { zh: '该行不在等待处理', en: 'The row is not waiting' },
    happened: { zh: '该行的结果是{outcome}，没有改动。', en: 'The row has ended as {outcome}; nothing was changed.' },
    why: {
      zh: '只有等待处理的行可以由工作人员处理，且只能处理一次。',
      en: 'Only a waiting row is decided by a person, and once.',
    },
    next: { zh: '如需更正已采信的行，请重新报送该行。', en: 'To change a row that was taken, report it again.' },
  },
  'import-row-not-releasable': {
    title: { zh: '该行不能直接放行', en: 'The row cannot be released as it is' },
    happened: {
      zh: '该行缺少内容或有必须更正之处，没有放行。',
      en: 'Something in the row is missing or must be corrected; it was not released.',
    },
    why: {
      zh: '只有存疑而内容完整的行可以说明理由后放行。',
      en: 'Only a row that is complete and merely doubtful can be released with a reason.',
    },
    next: { zh: '请更正该行，或说明理由退回。', en: 'Correct the row, or refuse it with a reason.' },
  },
  'import-column-unknown': {
    title: { zh: '没有这一列', en: 'There is no such column' },
    happened: {
      zh: '更正中有一列不属于行政处罚表，没有改动。',
      en: 'The correction names a column that the table does not have; nothing was changed.',
    },
    why: {
      zh: '列名用系统中的标识，如uscc、decidedOn。',
      en: 'Columns are named by their ids, such as uscc or decidedOn.',
    },
    next: { zh: '请使用该行所列的列标识。', en: 'Use the column ids that the row shows.' },
  },
} as const satisfies Record<string, RefusalWords>;
