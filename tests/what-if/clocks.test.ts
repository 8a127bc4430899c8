import { instantOf } from '../../domain/kernel/calendar-date.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { CaseWhatIf, MovedDate } from '../../domain/what-if/finding.js';
import { agentOf, PERSONAL } from '../workflows/procedure.js';
import { draftOf, ONE_YEAR } from './drafts.js';
import { CLERK, contested, inDefence, one, openGround, START, whatIfText, type Ground, type Lives } from './ground.js';

let ground: Ground;

beforeAll(async () => {
  ground = await openGround();
});

beforeEach(() => {
  ground.now = START;
});

afterAll(() => ground.close());

/** A case lived twice, by its own rules and with the draft for law, at the same times; and what the draft is told to do to it. */
async function livedTwice(
  text: string,
  live: (lives: Lives) => Promise<string>,
): Promise<{ readonly told: CaseWhatIf; readonly lived: Readonly<Record<string, Instant | null>> }> {
  const beside = await ground.underDraft(text);
  const caseId = await live(ground);
  ground.now = START;
  const { duties } = await beside.record.getCase(await live(beside));
  return {
    told: one(await whatIfText(ground.record, text), caseId),
    lived: Object.fromEntries(duties.map(({ name, dueAt }) => [name, dueAt])),
  };
}

function dateIn({ findings }: CaseWhatIf, name: string): MovedDate {
  const found = findings.find((finding): finding is MovedDate => finding.type === 'date' && finding.name === name);
  if (!found) throw new Error(`${name} does not move: ${JSON.stringify(findings)}`);
  return found;
}

const SOONER = draftOf({
  'objection.verification': 'limit: 5 working days',
  'objection.verificationAlone': 'limit: 5 working days',
});

test('a verification is told to end when it would have ended under the draft', async () => {
  const { told, lived } = await livedTwice(SOONER, async (lives) => {
    const { objection } = await contested(lives);
    ground.now = instantOf('2026-03-11T10:00:00+08:00');
    await lives.steps.accept(objection);
    return objection;
  });
  expect(dateIn(told, 'verify')).toMatchObject({ after: lived['verify'], subject: 'gains', department: 'loses' });
  expect(told.unjudged).toBe(0);
});

test('a clock that rested while experts were at work goes on with what the draft would have left', async () => {
  const { told, lived } = await livedTwice(SOONER, async (lives) => {
    const { objection } = await contested(lives);
    ground.now = instantOf('2026-03-11T10:00:00+08:00');
    await lives.steps.accept(objection);
    ground.now = instantOf('2026-03-12T10:00:00+08:00');
    const subjectMatter = PERSONAL.reasons;
    await lives.steps.act('objection', objection, { type: 'StartExpertReview', subjectMatter } as never, CLERK);
    ground.now = instantOf('2026-03-20T10:00:00+08:00');
    await lives.steps.act('objection', objection, { type: 'EndExpertReview', report: 'doc-8' } as never, CLERK);
    return objection;
  });
  const { before, after } = dateIn(told, 'verify');
  expect(after).toBe(lived['verify']);
  expect([before, after]).toEqual([expect.any(String), expect.any(String)]);
  expect(String(after) < String(before)).toBe(true);
});

test('a clock that rests has no date before or after', async () => {
  const { told } = await livedTwice(SOONER, async (lives) => {
    const { objection } = await contested(lives);
    await lives.steps.accept(objection);
    const subjectMatter = PERSONAL.reasons;
    await lives.steps.act('objection', objection, { type: 'StartExpertReview', subjectMatter } as never, CLERK);
    return objection;
  });
  expect(told.findings.filter((finding) => finding.type === 'date' && finding.name === 'verify')).toEqual([]);
});

test('an obstacle beyond the party’s control moves the draft’s date as it moved the real one', async () => {
  const longer = draftOf({ 'listing.defenceWindow': 'limit: 12 working days' });
  const { told, lived } = await livedTwice(longer, async (lives) => {
    const { listing } = await inDefence(lives);
    ground.now = instantOf('2026-03-13T10:00:00+08:00');
    const shown = { from: '2026-03-11', until: '2026-03-13', proof: 'doc-6', reasons: PERSONAL.reasons } as const;
    await lives.steps.act('listing', listing, { type: 'RecognizeObstacle', ...shown }, CLERK);
    return listing;
  });
  expect(dateIn(told, 'submit-defence')).toMatchObject({ after: lived['submit-defence'], subject: 'gains' });
  expect([told.judged > 0, told.unjudged]).toEqual([true, 0]);
});

test('an obstacle that moved nothing under the draft is a step that it would have refused', async () => {
  const window = 'limit: 1 working day';
  const shorter = draftOf({ 'listing.defenceWindow': window, 'listing.hearingRequest': window });
  const { listing, subject } = await inDefence(ground);
  ground.now = instantOf('2026-03-16T10:00:00+08:00');
  const shown = { from: '2026-03-13', until: '2026-03-14', proof: 'doc-6', reasons: PERSONAL.reasons } as const;
  await ground.steps.act('listing', listing, { type: 'RecognizeObstacle', ...shown }, CLERK);
  await ground.steps.act('listing', listing, { type: 'WaiveDefence' }, agentOf(subject));
  const { findings } = one(await whatIfText(ground.record, shorter), listing);
  expect(findings).toContainEqual(
    expect.objectContaining({ type: 'step', command: 'RecognizeObstacle', outcome: 'refused', subject: 'loses' }),
  );
});

test('a list’s own shorter term ends the listing when the draft’s longest would, and what was asked beyond it is refused', async () => {
  const listed = await ground.steps.list(await ground.steps.firm());
  const { end } = await termOf(listed.listing);
  expect(end.startsWith('2029-03-')).toBe(true);
  const { findings } = one(await whatIfText(ground.record, ONE_YEAR), listed.listing);
  expect(findings).toContainEqual(
    expect.objectContaining({
      type: 'date',
      name: 'end-term',
      before: end,
      after: end.replace('2029', '2027'),
      subject: 'gains',
    }),
  );
  const refused = findings.flatMap((finding) => (finding.type === 'step' ? [[finding.command, finding.outcome]] : []));
  expect(refused).toContainEqual(['DecideListing', 'refused']);
});

async function termOf(listing: string): Promise<{ readonly end: string }> {
  const { duties } = await ground.record.getCase(listing);
  const end = duties.find(({ name }) => name === 'end-term')?.dueAt;
  if (!end) throw new Error('The listing has no end.');
  return { end };
}
