import openapiTS, { astToString } from 'openapi-typescript';
import { answeredTexts } from '../../api/problems/answered-texts.js';
import { openApiOf } from '../../api/openapi.js';
import { problemPage } from '../../api/problems/problem-pages.js';
import { allOperations } from '../../contracts/operations.js';
import { KINDS } from '../../contracts/registry.js';
import { loadOpenPoints } from '../../rulebooks/open-points.js';
import { loadShelf } from '../../rulebooks/shelf.js';
import { columnsOf } from './columns.js';
import { formatted } from './format.js';
import { kindPage } from './kind-page.js';
import { comparisonPage, listsPage, openPointsPage, provisionsPage, tagPage, versionsPage } from './law-pages.js';
import { notImplementedTable } from './not-implemented.js';
import { policyPage } from './policy-page.js';
import { refusalCodesOf } from './refusal-codes.js';
import { readWays } from './ways.js';

/** Written files by their path from the root of the project. */
export type Files = ReadonlyMap<string, string>;

/** What is written from the source. A folder that is named holds nothing else. */
export interface Part {
  readonly folder?: string;
  files(): Files | Promise<Files>;
}

/** Every part of the documentation that nobody writes by hand, by the name that `npm run docs` knows it by. */
export const PARTS: Readonly<Record<string, Part>> = {
  kinds: { folder: 'docs/kinds', files: kindPages },
  law: { folder: 'docs/law', files: lawPages },
  policy: { files: policyPages },
  problems: { folder: 'docs/problems', files: problemPages },
  client: { files: typedClient },
};

async function kindPages(): Promise<Files> {
  const columns = columnsOf(loadShelf());
  const codes = answeredTexts();
  const refusals = refusalCodesOf(
    KINDS.map(({ name }) => name),
    (text) => codes.has(text),
  );
  return formatted(
    KINDS.map((kind) => [
      `docs/kinds/${kind.name}.md`,
      kindPage(kind, readWays(kind.name), columns, refusals.get(kind.name) ?? new Map()),
    ]),
  );
}

async function lawPages(): Promise<Files> {
  const shelf = loadShelf();
  const columns = columnsOf(shelf);
  return formatted([
    ['docs/law/comparison.md', comparisonPage(columns)],
    ['docs/law/lists.md', listsPage(columns)],
    ['docs/law/open-points.md', openPointsPage(loadOpenPoints(), columns)],
    [
      'docs/law/to-be-confirmed.md',
      tagPage(
        'recall',
        'To be confirmed by the adopting authority · 待采用机关确认',
        'Values from memory (`recall`). They hold in cases like all others and are marked wherever they are shown; before the product is used, the adopting authority confirms or replaces each of them.',
        columns,
        shelf,
      ),
    ],
    [
      'docs/law/local-settings.md',
      tagPage(
        'default',
        'Local settings without legal source · 本地设定',
        'Values on which all documents are silent (`default`). The origin names the rule from which the value was taken by analogy.',
        columns,
        shelf,
      ),
    ],
    ['docs/law/versions.md', versionsPage(columns)],
    ['docs/law/provisions.md', provisionsPage(shelf)],
    ['docs/law/not-implemented.md', notImplementedTable(shelf)],
  ]);
}

function policyPages(): Promise<Files> {
  return formatted([['docs/policy.md', policyPage(KINDS.map((kind) => [kind, readWays(kind.name)]))]]);
}

function problemPages(): Files {
  return new Map(
    [...answeredTexts()].map(([code, text]) => [`docs/problems/${code}.md`, problemPage(code, text.status, text)]),
  );
}

async function typedClient(): Promise<Files> {
  const head = '// Written by `npm run openapi` from the contracts. Do not change it by hand.\n';
  const document = JSON.stringify(openApiOf(allOperations()));
  return new Map([['contracts/api.generated.ts', head + astToString(await openapiTS(document))]]);
}
