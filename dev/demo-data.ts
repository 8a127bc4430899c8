import type { KeyTexts } from '../config/keys.js';
import { systemClock } from '../config/system-clock.js';
import { openRecord, type CaseRecord } from '../record/open-record.js';
import { loadShelf } from '../rulebooks/shelf.js';
import { KINDS } from '../worker/kinds.js';
import { putDemoOffices } from './demo-offices.js';
import { DEMO_DEPARTMENTS } from './demo-departments.js';
import { DEMO_PEOPLE, recordOf } from './demo-people.js';
import { DEMO_CHILD, DEMO_PRINCIPAL, DEMO_SUBJECTS } from './demo-subjects.js';

/** Departments, firms and the person of the demonstration. Loaded again it changes nothing. */
export async function loadDemoData(mongodbUrl: string, keys: KeyTexts): Promise<void> {
  const record = await openRecord({ url: mongodbUrl, clock: systemClock, shelf: loadShelf(), kinds: KINDS, keys });
  try {
    await putDemoData(record);
    // Data of an older release may lie in the folder.
    await record.sealOld();
    await putDemoOffices(record);
  } finally {
    await record.close();
  }
}

/** The same, into a record that is open already. */
export async function putDemoData(record: CaseRecord): Promise<void> {
  await record.putDepartments(
    DEMO_DEPARTMENTS.map(({ id, name, nameEn, level, region, parent = null, creditCode }) => ({
      id,
      name: { zh: name, en: nameEn },
      level,
      region,
      parent,
      mail: `${id}@example.com`,
      creditCode,
    })),
  );
  for (const { id, name, creditCode, mail } of DEMO_SUBJECTS)
    await record.findOrCreateSubject({ id, kind: 'firm', number: creditCode, name, contact: { mail, language: 'zh' } });
  for (const { id, name, residentId, mail } of [DEMO_PRINCIPAL, DEMO_CHILD])
    await record.findOrCreateSubject({
      id,
      kind: 'person',
      number: residentId,
      name,
      contact: { mail, language: 'zh' },
    });
  await record.putPeople(DEMO_PEOPLE.map(recordOf));
}
