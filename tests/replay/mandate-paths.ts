import { applyTo, procedure } from '../workflows/procedure.js';
import type { Path } from './path.js';

/** The ways of a mandate. */
export const MANDATE_PATHS: Readonly<Record<string, Path>> = {
  // Somebody asks to act for a firm, and nobody answers until it lapses.
  lapsed: {
    time: 'skipping',
    async walk(office) {
      const mandate = await applyTo(office.record, await procedure(office).firm());
      await office.pass('40 days');
      await office.nudger.startMandate(mandate);
      await office.client.workflow.getHandle(mandate).result();
      return { mandate };
    },
  },
};
