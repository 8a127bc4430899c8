import { readFileSync } from 'node:fs';
import {
  Composer,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  Parser,
  visit,
  type CST,
  type Document,
  type YAMLError,
} from 'yaml';
import type { z } from 'zod';
import { wordsOf } from './schema-words.js';
import { textWords } from './text-words.js';
import type { Words } from './values.js';

/** Where in a file a mistake stands; lines and columns from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Dotted path of the value, such as `objection.verification.limit`. */
  readonly path: string;
}

export interface Mistake extends Place {
  /** What is wrong and what is allowed, in both languages. */
  readonly says: Words;
}

/**
 * The law as data has mistakes in it. All of a file's are told at once, as an editor would jump to them: each in a line of
 * Chinese and one of English.
 */
export class RulebookError extends Error {
  constructor(readonly mistakes: readonly Mistake[]) {
    super(mistakes.flatMap(mistakeLines).join('\n'));
    this.name = 'RulebookError';
  }
}

/** A line of Chinese and one of English, each with the place, as an editor would jump to it. */
export function mistakeLines({ file, line, column, path, says }: Mistake): readonly string[] {
  return [says.zh, says.en].map((words) => `${file}:${String(line)}:${String(column)} ${path}: ${words}`);
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

/** No text of the law nests deeper; the reader of texts goes down by calls and would take the process with it. */
const DEEPEST = 100;
/** So many mistakes are told of one text; who has mended them is told of the rest. */
const MOST_MISTAKES = 100;

/** As `readYaml`, of a text that may come from anybody; `file` names it in mistakes. */
export function parseYaml<S extends z.ZodType>(text: string, file: string, schema: S): Source<z.output<S>> {
  return checkYaml(readDocument(text, file), schema);
}

/** A text that has been read and not yet checked. */
export interface ReadDocument {
  readonly file: string;
  readonly text: string;
  readonly lines: LineCounter;
  readonly document: Document.Parsed;
}

/** As `parseYaml`, of a text that has been read: who has to look into it first reads it once. */
export function checkYaml<S extends z.ZodType>(
  { file, text, lines, document }: ReadDocument,
  schema: S,
): Source<z.output<S>> {
  const placeOf = (path: readonly PropertyKey[]): Place => ({ file, ...positionOf(document, lines, path) });
  const errors = [...document.errors, ...repeatedKeys(document)];
  if (errors.length > 0)
    throw new RulebookError(
      errors.slice(0, MOST_MISTAKES).map((error) => {
        const { line, col } = lines.linePos(error.pos[0]);
        const says = textWords(error, text.split('\n')[line - 1] ?? '');
        return { file, line, column: col, path: '(text)', says };
      }),
    );
  const parsed = schema.safeParse(contentOf(document, placeOf), { reportInput: true });
  if (!parsed.success)
    throw new RulebookError(
      parsed.error.issues.slice(0, MOST_MISTAKES).map((issue) => ({ ...placeOf(pathOf(issue)), says: wordsOf(issue) })),
    );
  return { content: parsed.data, placeOf };
}

/** @throws {RulebookError} where the text nests too deep to be read at all, or holds more than one document. */
export function readDocument(text: string, file: string): ReadDocument {
  const lines = new LineCounter();
  // Keys given twice are looked for below: the composer compares every key of a map with every other.
  const composer = new Composer({ lineCounter: lines, prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
  const [document, another] = composer.compose(tokensOf(text, file, lines), true, text.length);
  if (document === undefined) throw new Error(`${file} was read and holds no document, not even an empty one.`);
  if (another === undefined) return { file, text, lines, document };
  const { line, col } = lines.linePos(another.range[0]);
  const says = {
    zh: '此处开始了第二个文档；每份文本只能有一个',
    en: 'a second document begins here; expected one in each text',
  };
  throw new RulebookError([{ file, line, column: col, path: '(text)', says }]);
}

/** The composer goes down by calls, so how deep the text nests is seen before any of it gets there. */
function* tokensOf(text: string, file: string, lines: LineCounter): Generator<CST.Token> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > DEEPEST)
      throw new RulebookError([
        {
          file,
          line: 1,
          column: 1,
          path: '(text)',
          says: { zh: '嵌套层次过深，无法读取', en: 'this is nested too deep to be read' },
        },
      ]);
  }
  yield* parser.end();
}

type TextError = Pick<YAMLError, 'pos' | 'code' | 'message'>;

function repeatedKeys(document: Document): readonly TextError[] {
  const errors: TextError[] = [];
  visit(document, {
    Map: (_key, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const [start = 0, end = start] = key.range ?? [];
        if (seen.has(key.value))
          errors.push({ pos: [start, end], code: 'DUPLICATE_KEY', message: 'this key is given twice' });
        seen.add(key.value);
      }
    },
  });
  return errors;
}

/** Names that stand for other parts of the text may stand for more of it than anybody can read. */
function contentOf(document: Document, placeOf: Source<unknown>['placeOf']): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const zh = `以 & 命名、以 * 引用的部分（别名）没有定义，或引用过多；请直接写出内容。解析器原文：${error.message}`;
    throw new RulebookError([{ ...placeOf([]), says: { zh, en: error.message } }]);
  }
}

/** An unknown key is told where it stands, not where its parent begins. */
function pathOf(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
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
