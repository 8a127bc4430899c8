import { NATION, underConsent } from '../workflows/superior-story.js';
import { until } from '../workflows/until.js';
import type { Path } from './path.js';

/** The ways of a superior's consent. */
export const SUPERIOR_PATHS: Readonly<Record<string, Path>> = {
  // The superior is taken over by the office in charge before it has consented: another one is named, late, and consents.
  'superior-named': {
    time: 'skipping',
    async walk(office) {
      const story = await underConsent(office);
      await office.settled([story.listing]);
      await office.pass('3 days');
      await story.merge();
      await story.name();
      await office.settled([story.listing]);
      await office.pass('16 days');
      const types = async (): Promise<readonly string[]> =>
        (await office.record.history(story.listing)).map(({ type }) => type);
      await until(async () => (await types()).includes('DutyEscalated'));
      await story.consent(NATION);
      return { listing: story.listing };
    },
  },
};
