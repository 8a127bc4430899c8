import { readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';

/** Where in a file a mistake stands; lines and columns from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Dotted path of the value, such as `objection.verification.limit`. */
  readonly path: string;
}

export interface Mistake extends Place {
  /** What is wrong and what is allowed. */
  readonly says: string;
}

/** The law as data has mistakes in it. All of a file's are told at once, one a line, as an editor would jump to them. */
export class RulebookError extends Error {
  constructor(readonly mistakes: readonly Mistake[]) {
    super(
      mistakes.map(({ file, line, column, path, says }) => `${file}:${line}:${column} ${path}: ${says}`).join('\n'),
    );
    this.name = 'RulebookError';
  }
}

/** A file's content with the way back to its lines. */
export interface Source<T> {
  readonly content: T;
  /** Where the value at this path stands, or the nearest one above it. */
  placeOf(path: readonly PropertyKey[]): Place;
}

/**
 * Reads one YAML file and checks it. Numbers like 2020-02-10 stay text; a key given twice is a mistake.
 * @throws {RulebookError} with file, line, column, path and what is allowed.
 */
export function readYaml<S extends z.ZodType>(file: string, schema: S): Source<z.output<S>> {
  return parseYaml(readFileSync(file, 'utf8'), file, schema);
}

/** As `readYaml`, of a text; `file` names it in mistakes. */
export function parseYaml<S extends z.ZodType>(text: string, file: string, schema: S): Source<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeOf = (path: readonly PropertyKey[]): Place => ({ file, ...positionOf(document, lines, path) });
  if (document.errors.length > 0)
    throw new RulebookError(
      document.errors.map((error) => {
        const { line, col } = lines.linePos(error.pos[0]);
        return { file, line, column: col, path: '(text)', says: error.message };
      }),
    );
  const parsed = schema.safeParse(document.toJS());
  if (!parsed.success)
    throw new RulebookError(
      parsed.error.issues.map((issue) => ({ ...placeOf(pathOf(issue)), says: messageOf(issue) })),
    );
  return { content: parsed.data, placeOf };
}

/** An unknown key is told where it stands, not where its parent begins. */
function pathOf(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
}

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `unknown key ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_value') return `expected one of ${issue.values.map(String).join(', ')}`;
  return issue.message;
}

function positionOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): Omit<Place, 'file'> {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (!isNode(node) || !node.range) continue;
    const { line, col } = lines.linePos(node.range[0]);
    return { line, column: col, path: path.map(String).join('.') || '(file)' };
  }
  return { line: 1, column: 1, path: path.map(String).join('.') || '(file)' };
}
