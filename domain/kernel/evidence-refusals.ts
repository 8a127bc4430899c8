import { told, type RefusalText } from './refusal-text.js';

/** Refusals to take an uploaded file into a case. */
export const EVIDENCE_REFUSALS = {
  'evidence-unknown': told(
    'case',
    [
      '没有这份证据文件',
      '没有找到编号为{evidence}的证据文件，系统没有执行任何操作。',
      '只能引用本主体已经上传完成的文件；编号有误、上传中断或者属于他人的文件都不能引用。',
      '请核对编号，或者重新上传该文件后引用新的编号。',
    ],
    [
      'No such file of evidence',
      'There is no file of evidence {evidence} here. Nothing was done.',
      'Only files that were uploaded in full for this subject can be brought; not what broke off, and not those of others.',
      'Check the id, or upload the file again and use its new id.',
    ],
  ),
  'evidence-destroyed': told(
    'case',
    [
      '证据文件已经销毁',
      '文件{evidence}已经按保存规则销毁，不能再引用。',
      '上传后未在规定时间内引用的文件，以及保存期满的文件，会被销毁，只保留其校验值。',
      '请重新上传该文件。',
    ],
    [
      'The file has been destroyed',
      'File {evidence} was destroyed by the rule on keeping and can no longer be brought.',
      'Files that nobody brings in time, and those whose time of keeping is over, are destroyed; their hash stays.',
      'Upload the file again.',
    ],
  ),
  'evidence-infected': told(
    'case',
    [
      '文件含有恶意代码',
      '文件{evidence}经检测含有恶意代码，没有被采用。',
      '含有恶意代码的文件会危及办案人员和其他当事人。',
      '请清除恶意代码，或者打印后扫描为 PDF，再重新上传。',
    ],
    [
      'The file carries malware',
      'Malware was found in file {evidence}; it was not taken.',
      'Such a file endangers whoever has to read it.',
      'Clean it, or print it and scan it as PDF, and upload that.',
    ],
  ),
  'evidence-not-scanned': told(
    'case',
    [
      '文件尚未完成安全检测',
      '文件{evidence}尚未完成恶意代码检测，系统没有执行任何操作；文件已经保存。',
      '检测服务暂时没有答复，恢复后会自动检测。',
      '请稍后用同样的内容再提交一次。期限将至的，可以先提交而不引用该文件，以后再补充。',
    ],
    [
      'The file has not been scanned yet',
      'File {evidence} waits to be scanned for malware. Nothing was done; the file is kept.',
      'The scanner does not answer at the moment; the file is scanned by itself when it does.',
      'Send the same again in a while. If your time is running out, send it without this file and supply that later.',
    ],
  ),
  'evidence-too-many': told(
    'case',
    [
      '证据文件过多',
      '一个案件最多引用{most}份证据文件。',
      '每份证据都需要有人阅看，所以份数有上限。',
      '请把相关的文件合并为一份后上传。',
    ],
    [
      'Too many files',
      'One case takes {most} files of evidence.',
      'Somebody has to read each of them, so their number is bounded.',
      'Join files that belong together and upload them as one.',
    ],
  ),
} as const satisfies Readonly<Record<string, RefusalText>>;
