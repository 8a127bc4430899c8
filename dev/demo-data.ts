import type { KeyTexts } from '../config/keys.js';
import { systemClock } from '../config/system-clock.js';
import { openRecord, type CaseRecord } from '../record/open-record.js';
import { loadShelf } from '../rulebooks/shelf.js';
import { KINDS } from '../worker/kinds.js';
import { putDemoOffices } from './demo-offices.js';
import { DEMO_DEPARTMENTS, DEMO_PEOPLE, DEMO_PRINCIPAL, DEMO_SUBJECTS, recordOf } from './demo-people.js';

const REGIONS = { nation: '000000', province: '520000', city: '520100' } as const;

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
    DEMO_DEPARTMENTS.map(({ id, name, nameEn, level, parent = null, creditCode }) => ({
      id,
      name: { zh: name, en: nameEn },
      level,
      region: REGIONS[level],
      parent,
      mail: `${id}@example.com`,
      creditCode,
    })),
  );
  for (const { id, name, creditCode, mail } of DEMO_SUBJECTS)
    await record.findOrCreateSubject({ id, kind: 'firm', number: creditCode, name, contact: { mail, language: 'zh' } });
  const { id, name, residentId, mail } = DEMO_PRINCIPAL;
  const contact = { mail, language: 'zh' } as const;
  await record.findOrCreateSubject({ id, kind: 'person', number: residentId, name, contact });
  await record.putPeople(DEMO_PEOPLE.map(recordOf));
}
