import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const DOMAIN = fileURLToPath(new URL('../../domain/', import.meta.url));

/** Which refusals each command of a kind may be answered with, by command. */
export type RefusalCodes = ReadonlyMap<string, readonly string[]>;

/**
 * Reads in the source of domain/<kind>/decide.ts which codes each command may be refused with: those that are named in
 * the lines of its case and in every function that is called from there. Nobody has to keep a list. It may name one too
 * many, where a function serves several commands, never one too few.
 * @throws {Error} where a kind has no `decide`.
 */
export function refusalCodesOf(
  kinds: readonly string[],
  isCode: (text: string) => boolean,
): ReadonlyMap<string, RefusalCodes> {
  const files = kinds.map((kind) => `${DOMAIN}${kind}/decide.ts`);
  const program = ts.createProgram(files, OPTIONS);
  const reader = readerOf(program.getTypeChecker(), isCode);
  return new Map(
    kinds.map((kind, index) => {
      const source = program.getSourceFile(files[index] ?? '');
      const decide = source?.statements.find((node) => ts.isFunctionDeclaration(node) && node.name?.text === 'decide');
      if (!decide) throw new Error(`domain/${kind}/decide.ts has no function decide.`);
      return [kind, codesByCommand(decide, reader)];
    }),
  );
}

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

/** Answers the codes that are named in a piece of source and in all that is called from it. */
type Reader = (node: ts.Node) => readonly string[];

function readerOf(checker: ts.TypeChecker, isCode: (text: string) => boolean): Reader {
  const declarationOf = (name: ts.Identifier): ts.Node | undefined => {
    const symbol = checker.getSymbolAtLocation(name);
    const origin = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const declaration = origin?.declarations?.[0];
    const isOurs = declaration?.getSourceFile().fileName.startsWith(DOMAIN) ?? false;
    return isOurs && declaration && (ts.isFunctionDeclaration(declaration) || ts.isVariableDeclaration(declaration))
      ? declaration
      : undefined;
  };
  return (start) => {
    const codes = new Set<string>();
    const visited = new Set<ts.Node>();
    const visit = (node: ts.Node): void => {
      if (visited.has(node) || ts.isTypeNode(node)) return;
      visited.add(node);
      if (ts.isStringLiteral(node) && isCode(node.text)) codes.add(node.text);
      const declaration = ts.isIdentifier(node) ? declarationOf(node) : undefined;
      if (declaration) visit(declaration);
      ts.forEachChild(node, visit);
    };
    visit(start);
    return [...codes].sort();
  };
}

/** The opening command stands in an `if`, all others in the cases of the `switch`; cases that share lines share codes. */
function codesByCommand(decide: ts.Node, codesIn: Reader): RefusalCodes {
  const found = new Map<string, readonly string[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isIfStatement(node)) {
      const command = comparedIn(node.expression);
      if (command !== null) found.set(command, codesIn(node.thenStatement));
    }
    if (ts.isCaseBlock(node)) {
      let shared: string[] = [];
      for (const clause of node.clauses) {
        if (ts.isDefaultClause(clause)) continue;
        if (ts.isStringLiteral(clause.expression)) shared.push(clause.expression.text);
        if (clause.statements.length === 0) continue;
        const codes = clause.statements.flatMap(codesIn);
        for (const command of shared) found.set(command, [...new Set(codes)].sort());
        shared = [];
      }
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(decide);
  return found;
}

/** `command.type === 'FileObjection'` → FileObjection. */
function comparedIn(condition: ts.Expression): string | null {
  const isCommand =
    ts.isBinaryExpression(condition) &&
    condition.left.getText() === 'command.type' &&
    ts.isStringLiteral(condition.right);
  return isCommand && ts.isStringLiteral(condition.right) ? condition.right.text : null;
}
