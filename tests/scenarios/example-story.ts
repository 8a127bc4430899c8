/** A small story that is true under Guizhou's rulebook, to be bent by tests. */
export const EXAMPLE = `scenario: S1
title: { zh: 示例, en: an example }
sources: [rules.md S1]
story:
  - at: 2026-03-10 09:00
    who: tax
    does: list
    with: { term: 3 years }
    then:
      listing: { status: in-force, standing: in-force }
  - step: filed
    at: +2 working days
    who: firm
    does: file-objection
    then:
      objection:
        owes:
          decide-acceptance: { who: tax clerk, until: 2026-03-17 }
      letters:
        firm: [异议申请收件回执]
under:
  guizhou:
    then:
      filed: { listing: { standing: suspended } }
  hubei: {}
`;

/** The example with another text for what stands there. @throws {Error} where nothing does, so that nothing would be bent. */
export function bent(from: string | RegExp, to: string): string {
  const text = EXAMPLE.replace(from, to);
  if (text === EXAMPLE) throw new Error(`The example is not bent: it does not hold ${String(from)}.`);
  return text;
}
