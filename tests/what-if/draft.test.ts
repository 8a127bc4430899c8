import { openShelf, type Draft } from '../../rulebooks/live-shelf.js';
import { RulebookError } from '../../rulebooks/read-yaml.js';
import { YEAR_2027 } from '../law/law-texts.js';
import { draftOf, ONE_YEAR } from './drafts.js';

const shelf = openShelf();
const draftFrom = (text: string): Draft => shelf.draft([{ name: 'draft.yaml', text }]);

describe('a draft of the law', () => {
  it('tells its mistakes with file, line and column', () => {
    const told = (): unknown => draftFrom(draftOf({ 'objection.acceptance': 'limit: -1 working days' }));
    expect(told).toThrow(RulebookError);
    expect(told).toThrow(/^draft\.yaml:9:12 objection\.acceptance\.limit/);
  });

  it('is a document: the calendar of a year has a preview of its own', () => {
    expect(() => draftFrom(YEAR_2027)).toThrow(
      /^draft\.yaml:1:7 year: 应为法规文件.*\ndraft\.yaml:1:7 year: expected a document/,
    );
  });

  it.each([
    ['a title', 'title: { zh: ', 200, 'document.title.zh'],
    ['an explanation', 'says: { zh: ', 2_000, 'objection.acceptance.says.zh'],
  ])('has no word longer than anybody reads: %s', (_what, words, most, path) => {
    const text = draftOf({ 'objection.acceptance': 'limit: 1 working day' });
    const long = text.replace(words, `${words}${'长'.repeat(most)}`);
    const told = (): unknown => draftFrom(long);
    expect(told).toThrow(RulebookError);
    expect(told).toThrow(`${path}: expected at most ${String(most)} characters`);
    // What was approved before there was a bound stays law.
    expect(shelf.withText(long, 'law-old').rulebooks.length).toBeGreaterThan(0);
  });

  it('puts together anew only the versions that hear it, and those as if from the files', () => {
    const text = draftOf({ 'objection.acceptance': 'limit: 1 working day' });
    const before = new Map(shelf.rulebooks.map((rulebook) => [rulebook.id, rulebook]));
    const after = shelf.withText(text, 'draft.yaml').rulebooks;
    const anew = after.filter((rulebook) => before.get(rulebook.id) !== rulebook);
    expect(anew.map(({ id, objection }) => [id, objection.acceptance.count])).toEqual([['guizhou@2027-03-01', 1]]);
  });

  it('goes before every other document of its level in each version, and leaves other provinces as they are', () => {
    const draft = draftFrom(draftOf({ 'objection.acceptance': 'limit: 1 working day' }));
    for (const { id, jurisdiction, objection } of shelf.rulebooks)
      expect(draft.get(id).objection.acceptance.count).toBe(
        jurisdiction === 'guizhou' ? 1 : objection.acceptance.count,
      );
  });

  it('says of each version whether it changes anything of it', () => {
    const draft = draftFrom(draftOf({ 'objection.acceptance': 'limit: 1 working day' }));
    for (const { id, jurisdiction } of shelf.rulebooks)
      expect([id, draft.changes(id)]).toEqual([id, jurisdiction === 'guizhou']);
  });
});

describe('several drafts', () => {
  const named = (name: string, text: string): { readonly name: string; readonly text: string } => ({ name, text });
  const sooner = draftOf({ 'objection.acceptance': 'limit: 1 working day' });
  const later = draftOf({ 'objection.acceptance': 'limit: 2 working days' }).replace('2027-03-01', '2027-04-01');

  it('hold together, and of two of one level the one that begins later holds', () => {
    for (const texts of [
      [sooner, later],
      [later, sooner],
    ]) {
      const draft = shelf.draft(texts.map((text, index) => named(String(index), text)));
      for (const { id, jurisdiction } of shelf.rulebooks)
        if (jurisdiction === 'guizhou') expect(draft.get(id).objection.acceptance.count).toBe(2);
    }
  });

  it('tell the mistakes of each with its own name', () => {
    const bad = draftOf({ 'objection.acceptance': 'limit: -1 working days' });
    const told = (): unknown => shelf.draft([named('a.yaml', bad), named('b.yaml', sooner), named('c.yaml', bad)]);
    expect(told).toThrow(/^(a\.yaml:9:12 .*\n){2}(c\.yaml:9:12 .*\n?){2}$/);
  });

  it('of a list follow on the rule that it has now, and must be whole', () => {
    const { listing } = shelf.draft([named('tax.yaml', ONE_YEAR)]).get('guizhou@2026-04-01');
    expect(listing.lists['TAX']?.term?.max).toMatchObject({ count: 1, unit: 'years' });
    const part = ONE_YEAR.replace(/^ {2}recognisers:[^]*?(?=^ {2}class:)/m, '');
    expect(() => shelf.draft([named('tax.yaml', part)])).toThrow(
      /no layer gives a value for listing\.lists\.TAX\.recognisers/,
    );
  });

  it('contradict where two give one value from one day', () => {
    const other = sooner.replace('示例办法', '另一办法');
    expect(() => shelf.draft([named('a.yaml', sooner), named('b.yaml', other)])).toThrow(RulebookError);
  });
});
