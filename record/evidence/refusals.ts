import type { EVIDENCE_REFUSALS } from '../../domain/kernel/evidence-refusals.js';
import { told, type RefusalText } from '../../domain/kernel/refusal-text.js';

/** What keeps an uploaded file from being taken. Nothing of such a file is kept. */
export const UPLOAD_REFUSALS = {
  'evidence-too-large': told(
    'case',
    [
      '文件太大',
      '上传的文件超过{maxMiB} MiB，没有保存。',
      '单个证据文件的大小有上限。',
      '请压缩图片、降低扫描分辨率，或者拆分成几个文件后分别上传。',
    ],
    [
      'The file is too large',
      'The file is larger than {maxMiB} MiB. Nothing was kept.',
      'One file of evidence has a bound.',
      'Make its pictures smaller, scan it coarser, or split it and upload the parts.',
    ],
  ),
  'evidence-empty': told(
    'case',
    [
      '文件是空的',
      '上传的文件没有任何内容，没有保存。',
      '空文件不能证明任何事实，常见原因是选择文件时文件尚未写完。',
      '请打开文件确认其内容后重新上传。',
    ],
    [
      'The file is empty',
      'There is nothing in the file. Nothing was kept.',
      'An empty file proves nothing; usually it had not been written yet when it was chosen.',
      'Open it, see that its content is there, and upload it again.',
    ],
  ),
  'evidence-type-not-allowed': told(
    'case',
    [
      '不接受这种文件',
      '文件内容不是可以接受的类型，没有保存。',
      '文件类型按内容判断，与文件名无关；只接受 PDF、JPEG、PNG、OFD、DOCX、XLSX，这些类型可以长期阅读，而且不会自行运行。',
      '请转换为 PDF 后重新上传。',
    ],
    [
      'A file of this type is not taken',
      'By its content the file is none of the types that are taken. Nothing was kept.',
      'The content tells the type, whatever the name says: PDF, JPEG, PNG, OFD, DOCX and XLSX, which can be read for long and run nothing.',
      'Turn it into a PDF and upload that.',
    ],
  ),
  'evidence-type-mismatch': told(
    'case',
    [
      '文件名与内容不符',
      '文件内容是{type}，但是文件名或者上传时声明的类型不是，没有保存。',
      '名称与内容不符的文件可能已经损坏，或者会误导阅看的人。',
      '请按内容的类型更正扩展名，或者选择正确的文件后重新上传。',
    ],
    [
      'Name and content disagree',
      'By its content the file is {type}; its name, or the type that was declared, says otherwise. Nothing was kept.',
      'A file that is not what it is called may be damaged, or mislead who opens it.',
      'Correct the ending of its name, or choose the right file, and upload it again.',
    ],
  ),
  'evidence-incomplete': told(
    'case',
    [
      '文件不完整',
      '文件的结尾缺失，没有保存。',
      '常见原因是下载、拷贝或者扫描中途中断。',
      '请打开文件确认可以完整显示后重新上传。',
    ],
    [
      'The file is not whole',
      'The end of the file is missing. Nothing was kept.',
      'Usually a download, a copy or a scan broke off.',
      'Open it, see that all of it shows, and upload it again.',
    ],
  ),
  'evidence-archive-unsafe': told(
    'case',
    [
      '文件的内部结构不安全',
      '文件内部的部件过多、展开后过大、互相重叠、已加密、含宏或者含有另一个压缩包，没有保存。',
      '这类文件打开时可能耗尽阅看人的计算机，或者在其中运行程序。',
      '请另存为普通文档，或者转换为 PDF 后重新上传。',
    ],
    [
      'The inside of the file is not safe',
      'Its parts are too many, unpack too far, overlap, are encrypted, are macros or are archives themselves. Nothing was kept.',
      "Opening such a file can exhaust the reader's computer, or run a program on it.",
      'Save it anew as a plain document, or as PDF, and upload that.',
    ],
  ),
  'evidence-too-many-today': told(
    'case',
    [
      '今天上传的文件过多',
      '一人一天最多上传{most}份证据文件，本次没有保存。',
      '上传次数有上限，以免影响他人。',
      '请把相关的文件合并为一份，或者明天再上传；期限将至的，可以先提交，以后再补充。',
    ],
    [
      'Too many uploads today',
      'One person uploads {most} files of evidence a day. Nothing was kept.',
      'The number is bounded for the sake of all others.',
      'Join files that belong together, or come back tomorrow; if your time is running out, file now and supply the rest later.',
    ],
  ),
} as const satisfies Readonly<Record<string, RefusalText>>;

export type EvidenceRefusalCode =
  keyof typeof UPLOAD_REFUSALS | Extract<keyof typeof EVIDENCE_REFUSALS, 'evidence-infected'>;
