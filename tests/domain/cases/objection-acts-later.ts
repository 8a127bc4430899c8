import { act, type Act } from './acts.js';
import { accepted, supplementAsked, withdrawn, type ActOf, type PlayedObjection } from './objection-story.js';
import { agent, clerk } from './people.js';
import { day, go, on } from './play.js';

/** An obstacle in the time to supply papers. */
export const RecognizeObstacle: Act<PlayedObjection, ActOf<'RecognizeObstacle'>> = act(
  supplementAsked,
  {
    type: 'RecognizeObstacle',
    from: day('2026-04-03'),
    until: day('2026-04-03'),
    proof: 'doc-p',
    reasons: 'Flood.',
  },
  clerk,
  '2026-04-03',
  'supplement-asked',
  { refused: 'obstacle-moves-nothing' },
  agent,
  'not-the-department',
  accepted,
);

/** Withdrawn before it was accepted or suspended anything further: at its end. */
export function withClosed(): PlayedObjection {
  const gone = withdrawn();
  return go(
    gone,
    { type: 'EndHold', duty: 'end-hold' },
    { at: on('2026-04-08', 0), actor: { id: 'system', role: 'system' } },
  );
}
