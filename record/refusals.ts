import { told, type RefusalText } from '../domain/kernel/refusal-text.js';

/** Refusals of the record itself, whatever the kind. `idempotency-key-reused` is told by whoever takes keys in. */
export const RECORD_REFUSALS = {
  'case-not-found': told(
    'case',
    [
      '没有这个案件',
      '系统中没有这个编号的此类案件，没有执行任何操作。',
      '编号可能有误，或者该编号属于另一类案件。',
      '请核对编号，或者在案件列表中查找。',
    ],
    [
      'No such case',
      'There is no case of this kind under this id. Nothing was done.',
      'The id may be mistyped, or belong to a case of another kind.',
      'Check the id, or look the case up in the list.',
    ],
  ),
  'case-full': told(
    'case',
    [
      '案件记录已满',
      '案件的当前记录已达到容量上限，系统没有执行任何操作。',
      '一个案件的当前记录以 1 MB 为限，证据材料应当单独上传。',
      '请把较长的内容作为附件上传后，在案件中引用；仍有困难的，请联系系统运维人员。',
    ],
    [
      'The case’s record is full',
      'What is currently kept of the case has reached its bound. Nothing was done.',
      'The current record of one case is bounded at 1 MB; evidence belongs in separate uploads.',
      'Upload long content as evidence and refer to it; if that does not help, turn to the operators.',
    ],
  ),
  'subject-erased': told(
    'case',
    [
      '当事人信息正在抹除或者已经抹除',
      '系统没有开启案件，没有执行任何操作。',
      '该案涉及的个人或者单位，其信息正在被永久抹除，或者已经抹除；此后提交的内容将无法读取。',
      '请与受理部门联系；仍需办理的，由系统运维人员核实抹除情况后，按新的当事人登记办理。',
    ],
    [
      'The subject is being erased, or has been',
      'No case was opened. Nothing was done.',
      'Whoever the case is about, or of whom it comes, is being erased for good or has been: what is sent now could not be read.',
      'Turn to the department. If it has to be dealt with, the operators see to the erasure, and the subject is registered anew.',
    ],
  ),
  'already-unmasked': told(
    'case',
    [
      '此次查看已经完成',
      '这个幂等键已用于查看过一次未遮蔽的内容，系统没有再次显示。',
      '未遮蔽的内容每次只显示一次，每次查看都要留下人员、时间和理由。',
      '确需再次查看的，请换用新的幂等键并说明理由。',
    ],
    [
      'It has been shown already',
      'This key has shown the unmasked content once. It is not shown again.',
      'What is unmasked is shown once at a time, and each time leaves who saw it, when and why.',
      'To see it again, send a new key and say why.',
    ],
  ),
} as const satisfies Readonly<Record<string, RefusalText>>;
