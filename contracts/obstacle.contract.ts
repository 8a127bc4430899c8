import { z } from 'zod';
import { Day } from './step.js';
import { DocumentRef, text } from './values.js';

/** What an official sends to put an obstacle on record, in a case of any kind. */
export const ObstacleBody = z
  .strictObject({
    from: Day.meta({ description: 'The first day of the obstacle.' }),
    until: Day.meta({ description: 'Its last day, today at the latest.' }),
    proof: DocumentRef.meta({ description: 'The document that proves it.' }),
    reasons: text(4_000),
  })
  .meta({ id: 'RecognizeObstacleBody', title: 'Recognise an obstacle' });
