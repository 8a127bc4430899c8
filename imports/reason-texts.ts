/**
 * What a reason does to its row: `refused` goes back to whoever sent the file, since what is needed is not in the row;
 * `waiting` needs a person who looks at the decision; `releasable` too, but that person may take the row as it is and
 * say why; `warning` is kept with the entry and stops nothing.
 */
export type Severity = 'refused' | 'waiting' | 'releasable' | 'warning';

interface ReasonText {
  readonly severity: Severity;
  readonly zh: string;
  readonly en: string;
}

function text(severity: Severity, zh: string, en: string): ReasonText {
  return { severity, zh, en };
}

/** Codes are stable and public. `{column}` is the column's heading, other braces are parameters. */
export const REASONS = {
  'notes-row': text('refused', '该行是表格说明，不是数据。', 'This row is a note to the table, not data.'),
  'repeated-header': text('refused', '该行重复了表头。', 'This row repeats the heading.'),
  'required-missing': text('refused', '“{column}”必须填写。', '“{column}” must be filled in.'),
  'too-long': text(
    'refused',
    '“{column}”有{length}个字，最多{max}个字。',
    '“{column}” has {length} characters; {max} are allowed.',
  ),
  'numeric-code-cell': text(
    'refused',
    '“{column}”是数值单元格，表格软件可能已改变末几位；请改为文本格式后重新导出。',
    '“{column}” is a numeric cell, and spreadsheets round long numbers; export it again as text.',
  ),
  'spreadsheet-damage': text(
    'refused',
    '“{column}”已被表格软件改成科学计数法，无法还原。',
    '“{column}” was turned into scientific notation by a spreadsheet and cannot be recovered.',
  ),
  'spreadsheet-rounded': text(
    'refused',
    '“{column}”末位被表格软件改成了0，无法还原。',
    'The last digits of “{column}” were rounded to 0 by a spreadsheet and cannot be recovered.',
  ),
  'formula-cell': text(
    'refused',
    '“{column}”是公式；请粘贴为值后重新导出。',
    '“{column}” holds a formula; paste it as a value and export again.',
  ),
  'unreadable-cell': text(
    'refused',
    '“{column}”的单元格无法读取（错误值或逻辑值）。',
    'The cell of “{column}” cannot be read (an error or a logical value).',
  ),
  'date-unreadable': text('refused', '“{column}”不是有效日期。', '“{column}” is not a date that exists.'),
  'amount-unreadable': text('refused', '“{column}”不是有效金额。', '“{column}” is not an amount of money.'),
  'identity-masked': text(
    'refused',
    '“{column}”已脱敏，无法识别本人。',
    '“{column}” is masked; the person cannot be told from it.',
  ),
  'same-row-waiting': text(
    'refused',
    '同样的一行已在导入{importId}第{row}行等待处理。',
    'The same row already waits in import {importId}, row {row}.',
  ),
  'same-row-refused': text(
    'refused',
    '同样的一行在导入{importId}第{row}行已由工作人员退回。',
    'The same row was refused by a person in import {importId}, row {row}.',
  ),
  'refused-by-person': text('refused', '工作人员已说明理由退回。', 'A person refused the row and gave a reason.'),
  'subject-erased': text(
    'refused',
    '当事人的个人信息已依法删除，该行内容不予保留。',
    'The party was erased, and with it what the row said.',
  ),
  'number-in-text-column': text(
    'releasable',
    '“{column}”是数值单元格，前面的零可能已丢失。',
    '“{column}” is a numeric cell; leading zeros may be lost.',
  ),
  'credit-code-check': text('releasable', '“{column}”的校验码不符。', 'The check character of “{column}” is wrong.'),
  'credit-code-region': text(
    'releasable',
    '“{column}”的行政区划码不存在。',
    '“{column}” names a region that does not exist.',
  ),
  'credit-code-category': text(
    'releasable',
    '“{column}”的登记管理部门和机构类别码不存在。',
    '“{column}” begins with a category that does not exist.',
  ),
  'credit-code-length': text(
    'waiting',
    '“{column}”应为18位，实为{length}位。',
    '“{column}” must have 18 characters and has {length}.',
  ),
  'credit-code-characters': text(
    'waiting',
    '“{column}”含有代码中不使用的字符（如字母I、O、S、V、Z）；系统不会自行改动。',
    '“{column}” has a character that such codes never have (I, O, S, V, Z…); it is not changed by guessing.',
  ),
  'registration-number-in-code-column': text(
    'waiting',
    '“{column}”里是15位工商注册号，不是统一社会信用代码。',
    '“{column}” holds a 15-digit registration number, not a unified social credit code.',
  ),
  'placeholder-not-allowed': text(
    'waiting',
    '17个0加X只可用于没有代码的个体工商户。',
    '17 zeros and X may stand only for an individual business without a code.',
  ),
  'several-parties': text(
    'waiting',
    '“{column}”里有几个当事人；请分成几行。',
    '“{column}” names several parties; make one row of each.',
  ),
  'category-unknown': text(
    'waiting',
    '“{column}”应为：法人及非法人组织、自然人、个体工商户之一。',
    '“{column}” must be one of 法人及非法人组织, 自然人, 个体工商户.',
  ),
  'category-contradicts-code': text(
    'waiting',
    '行政相对人类别与统一社会信用代码（{prefix}开头）不符。',
    'The party’s category contradicts its credit code, which begins with {prefix}.',
  ),
  'household-filed-as-person': text(
    'waiting',
    '个体工商户按自然人报送；应填个体工商户。',
    'An individual business was filed as a natural person.',
  ),
  'person-with-credit-code': text(
    'waiting',
    '自然人不应有统一社会信用代码。',
    'A natural person has no unified social credit code.',
  ),
  'identity-type-unknown': text(
    'waiting',
    '“{column}”不在规定的证件类型内。',
    '“{column}” is not one of the document types.',
  ),
  'identity-check': text('releasable', '“{column}”的校验码不符。', 'The check character of “{column}” is wrong.'),
  'identity-region': text(
    'releasable',
    '“{column}”的行政区划码不存在。',
    '“{column}” names a region that does not exist.',
  ),
  'identity-birth-date': text(
    'waiting',
    '“{column}”里的出生日期不存在或在将来。',
    'The date of birth in “{column}” does not exist or lies in the future.',
  ),
  'identity-form': text(
    'waiting',
    '“{column}”不是18位公民身份号码。',
    '“{column}” is not an 18-character identity number.',
  ),
  'identity-old-form': text(
    'waiting',
    '“{column}”是15位旧号码；请填18位号码。',
    '“{column}” has the old 15-digit form; give the 18 characters.',
  ),
  'date-implausible': text('waiting', '“{column}”早得不合常理。', '“{column}” is implausibly early.'),
  'decided-in-future': text('waiting', '处罚决定日期在导入日之后。', 'The decision is dated after the day of import.'),
  'ends-before-decision': text('waiting', '“{column}”早于处罚决定日期。', '“{column}” is before the decision.'),
  'penalty-kind-unknown': text(
    'waiting',
    '处罚类别中有第{position}项不在规定范围内。',
    'Item {position} of the penalty kinds is not a known kind.',
  ),
  'penalty-kind-unclear': text(
    'waiting',
    '旧式写法把两种处罚并列，处罚内容也看不出是哪一种。',
    'The old wording names two kinds at once, and the content does not tell which.',
  ),
  'confiscation-kind-unclear': text(
    'waiting',
    '有没收金额，但看不出没收的是违法所得还是非法财物。',
    'There is a confiscated amount, but not whether of gains or of property.',
  ),
  'fine-amount-missing': text(
    'waiting',
    '处罚类别有罚款，但没有大于0的罚款金额。',
    'The kinds include a fine, but there is no amount above 0.',
  ),
  'confiscation-amount-missing': text(
    'releasable',
    '处罚类别有没收违法所得，但没有金额。',
    'The kinds include confiscated gains, but there is no amount.',
  ),
  'licence-missing': text(
    'releasable',
    '暂扣或吊销证照，但没有证照名称及编号。',
    'A licence is suspended or revoked, but not named.',
  ),
  'amount-suspicious': text(
    'releasable',
    '“{column}”大得不合常理（单位是万元）。',
    '“{column}” is unusually large for a column in 10 000 yuan.',
  ),
  'amount-in-yuan': text(
    'waiting',
    '“{column}”的单位是万元，但处罚内容表明填的是元。',
    '“{column}” is in 10 000 yuan, but the content shows that yuan were filled in.',
  ),
  'amount-too-precise': text('waiting', '“{column}”小数超过分。', '“{column}” has decimals below a fen.'),
  'authority-is-inner-section': text(
    'releasable',
    '“{column}”像是内设机构；应填公章上的全称。',
    '“{column}” looks like an inner section; give the full name on the seal.',
  ),
  'party-under-fourteen': text(
    'refused',
    '当事人作出决定时不满十四周岁，不予行政处罚。',
    'The party was under fourteen at the decision and may not be penalised.',
  ),
  'same-decision-differs': text(
    'releasable',
    '同一文件第{row}行是同一处罚决定，但内容不同。',
    'Row {row} of this file has the same decision with other content.',
  ),
  'changes-entry-of-another-source': text(
    'releasable',
    '该处罚决定已由另一来源单位报送，内容不同。',
    'Another source has already reported this decision with other content.',
  ),
  'organisation-check-digit': text(
    'warning',
    '“{column}”第17位（组织机构代码校验码）不符。',
    'Position 17 of “{column}” (check digit of the organisation code) is wrong.',
  ),
  'placeholder-code': text(
    'warning',
    '个体工商户没有统一社会信用代码，使用了占位码；不据此识别主体。',
    'A placeholder stands for the missing code; the party is not identified by it.',
  ),
  'kind-inferred-from-amount': text(
    'warning',
    '金额大于0，处罚类别里没有写明；已补“{kind}”。',
    'The amount is above 0 but the kind was not named; {kind} was added.',
  ),
  'unit-in-cell': text(
    'warning',
    '“{column}”写了单位，已按所写单位折算。',
    '“{column}” names its own unit and was converted by it.',
  ),
  'simple-procedure': text(
    'warning',
    '看起来是简易程序处罚，一般不需报送。',
    'This looks like a penalty by simple procedure, which is usually not reported.',
  ),
  'authority-name-superseded': text(
    'warning',
    '“{column}”是机构改革前的名称。',
    '“{column}” is a name from before the institutional reform.',
  ),
  'authority-code-unusual': text(
    'warning',
    '“{column}”不是机关或事业单位的代码。',
    '“{column}” is not the code of a state body or public institution.',
  ),
  'legal-representative-identity': text(
    'warning',
    '“{column}”无效，未予采用。',
    '“{column}” is not valid and was not taken.',
  ),
  minor: text(
    'refused',
    '当事人作出决定时未满十八周岁：处罚记录应当封存，不予导入；该行内容不予保留。',
    'The party was under eighteen at the decision: such records are sealed by law and not taken in, and nothing of the row is kept.',
  ),
  'age-at-act-unclear': text(
    'warning',
    '当事人作出决定时刚满十八周岁；以行为时的年龄为准，请核对行为日期。',
    'The party had just turned eighteen at the decision; the age at the act governs.',
  ),
  'reported-late': text(
    'warning',
    '超过作出决定之日起7个工作日才报送。',
    'Reported later than 7 working days from the decision.',
  ),
  'name-differs-from-register': text(
    'warning',
    '“{column}”与已登记的名称不同（可能是曾用名）。',
    '“{column}” differs from the name on record, perhaps a former one.',
  ),
  released: text('warning', '由工作人员说明理由后放行：{code}。', 'Released by a person who gave a reason: {code}.'),
} as const satisfies Record<string, ReasonText>;
