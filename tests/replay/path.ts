import type { LiveShelf } from '../../rulebooks/live-shelf.js';
import type { Office } from '../workflows/office.js';

/** A way through the workflows, walked on real servers; answers the cases whose histories are to be kept, by name. */
export interface Path {
  readonly time: 'real' | 'skipping';
  /** By default the law of the release. */
  readonly shelf?: () => LiveShelf;
  readonly walk: (office: Office) => Promise<Readonly<Record<string, string>>>;
}
