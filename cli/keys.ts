import { ClearError } from '../dev/clear-error.js';
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

const REFUSED: Readonly<Record<string, string>> = {
  'subject-not-found': 'There is no subject of this id',
  'subject-has-open-cases': 'A case of this subject is open: it is erased when the case has ended',
  'imports-at-work': 'An import is at work, and its rows may be about this subject: erase it when the import has ended',
};

/** Erases a subject for good. Nothing brings it back. */
export async function erase(subject: string, { yes }: { readonly yes?: true }): Promise<void> {
  if (yes !== true) throw new ClearError('This cannot be undone. Say so with --yes');
  await withRecord(async (record) => {
    const erased = await record.eraseSubject(subject);
    if (erased.kind === 'refused') throw new ClearError(REFUSED[erased.refusal.code] ?? erased.refusal.code);
    print(erased);
  });
}
