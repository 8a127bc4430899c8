import { openShelf } from '../../rulebooks/live-shelf.js';
import { RulebookError } from '../../rulebooks/read-yaml.js';
import { YEAR_2027 } from '../law/law-texts.js';
import { draftOf } from './drafts.js';

const shelf = openShelf();

describe('a draft of the law', () => {
  it('tells its mistakes with file, line and column', () => {
    const told = (): unknown =>
      shelf.draft(draftOf({ 'objection.acceptance': 'limit: -1 working days' }), 'draft.yaml');
    expect(told).toThrow(RulebookError);
    expect(told).toThrow(/^draft\.yaml:9:12 objection\.acceptance\.limit/);
  });

  it('is a document: the calendar of a year has a preview of its own', () => {
    expect(() => shelf.draft(YEAR_2027, 'draft.yaml')).toThrow(/^draft\.yaml:1:7 year: expected a document/);
  });

  it('goes before every other document of its level in each version, and leaves other provinces as they are', () => {
    const draft = shelf.draft(draftOf({ 'objection.acceptance': 'limit: 1 working day' }), 'draft.yaml');
    for (const { id, jurisdiction, objection } of shelf.rulebooks)
      expect(draft.get(id).objection.acceptance.count).toBe(
        jurisdiction === 'guizhou' ? 1 : objection.acceptance.count,
      );
  });
});
