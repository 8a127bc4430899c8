import { createActivities, type Activities } from '../activities/create-activities.js';
import type { Mailer } from '../activities/deps.js';
import { dateWords } from '../contracts/date-words.js';
import type { Nudger } from '../nudge/nudge.js';
import type { CaseRecord } from '../record/open-record.js';
import type { Shelf } from '../rulebooks/shelf.js';

/** The parts that the activities of this process share. */
export interface Tools {
  readonly record: CaseRecord;
  readonly shelf: Shelf;
  readonly mailer: Mailer;
  readonly nudger: Nudger;
  readonly publicUrl: string;
  readonly searchable: () => boolean;
}

/** Every activity of the product, wired. Time is the record's. */
export function wireActivities({ record, shelf, mailer, nudger, publicUrl, searchable }: Tools): Activities {
  return createActivities({
    record,
    shelf,
    clock: record.deps.clock,
    mailer,
    dateWords: (kind, name) => dateWords(kind, name, shelf.measures),
    publicUrl,
    nudge: nudger.nudge,
    searchable,
    nudgeNow: nudger.nudgeNow,
    unfinishedImports: () => record.sweepImports(),
    startImport: nudger.startImport,
    unfinishedRecounts: () => record.listRecounts(),
    startRecount: nudger.startRecount,
    unfinishedWhatIfs: () => record.sweepWhatIfs(),
    startWhatIf: nudger.startWhatIf,
    startMandate: nudger.startMandate,
  });
}
