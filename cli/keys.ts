import { fillIn } from '../api/problems/fill-in.js';
import { ClearError } from '../dev/clear-error.js';
import type { Refusal } from '../domain/kernel/decision.js';
import type { Words } from '../domain/kernel/refusal-text.js';
import { print, withRecord } from './place.js';

/** Wraps every person's data key anew with the newest master key, and tells which master keys are still in use. */
export async function rotate(): Promise<void> {
  await withRecord(async (record) => {
    const { rewrapped, left } = await record.rotateKeys((done) => {
      print(`${done} keys`);
    });
    print({ rewrapped, left, masterKeys: await record.countKeys() });
    if (left > 0) throw new ClearError(`${left} keys could not be opened with the master keys that are given here`);
  });
}

/** How many data keys each master key wraps. A master key with none may be put away. */
export async function tellKeys(): Promise<void> {
  await withRecord(async (record) => {
    print(await record.countKeys());
  });
}

/** Seals what an older release wrote in the open, and hashes persons' numbers by the newest look-up key. */
export async function sealOld(): Promise<void> {
  await withRecord(async (record) => {
    const sealed = await record.sealOld((done) => {
      print(`${done} sealed`);
    });
    print(sealed);
    if (sealed.doubled.length > 0)
      throw new ClearError('The subjects under «doubled» have the number of another one: see the runbook');
  });
}

const REFUSED: Readonly<Record<string, Words>> = {
  'subject-not-found': {
    zh: '没有这个编号的主体，请核对编号。',
    en: 'There is no subject of this id: check the id.',
  },
  'subject-has-open-cases': {
    zh: '该主体还有 {cases} 件未结案件，请在案件办结后再删除。',
    en: 'Open cases of this subject: {cases}. Erase it when they have ended.',
  },
  'imports-at-work': {
    zh: '有 {imports} 个导入正在进行，其中可能有该主体的数据，请在导入结束后再删除。',
    en: 'Imports at work: {imports}; their rows may be about this subject. Erase it when they have ended.',
  },
};

/** Erases a subject for good. Nothing brings it back. */
export async function erase(subject: string, { yes }: { readonly yes?: true }): Promise<void> {
  if (yes !== true) throw new ClearError('This cannot be undone. Say so with --yes');
  await withRecord(async (record) => {
    const erased = await record.eraseSubject(subject);
    if (erased.kind === 'refused') throw new ClearError(saidBy(erased.refusal));
    print(erased);
  });
}

function saidBy({ code, params }: Refusal): string {
  const words = REFUSED[code];
  return words ? `${code}: ${fillIn(words.zh, params, 'zh')} ${fillIn(words.en, params, 'en')}` : code;
}
