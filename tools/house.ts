/** Measures how the code is kept: rooms, floors, circles, long functions, long lines, nested conditions, exports that nobody takes. Run: npm run house */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import ts from 'typescript';

const root = join(__dirname, '..');

export interface HouseMeasures {
  readonly files: number;
  readonly lines: number;
  /** Folders of src/plan, and how many of them lie above one another. */
  readonly rooms: number;
  readonly floors: number;
  /** Functions of more than 60 lines that are neither blank nor a comment, as file:line. */
  readonly longFunctions: readonly string[];
  /** The share of lines of more than 120 letters, and the length that nine of ten lines keep. */
  readonly longLines: number;
  readonly lineLength: number;
  readonly nestedConditions: readonly string[];
  /** Exports that no other file of src, tests, tools or bench imports, as file:name. */
  readonly unusedExports: readonly string[];
}

const sourceFiles = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.d)\.tsx?$/.test(name))
    .map((name) => join(folder, name).replaceAll('\\', '/'));

const parsed = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);

/** Every node of a file, in the order of the text. */
function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

const placeOf = (node: ts.Node, source: ts.SourceFile): string =>
  `${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;

const isCode = (line: string): boolean => !/^\s*(?:\/\/|\/?\*|$)/.test(line);

const codeLines = (node: ts.Node): number => node.getText().split('\n').filter(isCode).length;

const hasCondition = (node: ts.ConditionalExpression): boolean =>
  [node.whenTrue, node.whenFalse].some((branch) => {
    const inner = ts.isParenthesizedExpression(branch) ? branch.expression : branch;
    return ts.isConditionalExpression(inner);
  });

/** The file that a relative import means, among the files that are known. */
function importedFile(from: string, path: string, known: ReadonlySet<string>): string | undefined {
  const base = join(dirname(from), path).replaceAll('\\', '/');
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`].find((name) => known.has(name));
}

/** The path of import(), as a call or as a type. */
function pathTakenLater(node: ts.Node): string | undefined {
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)
      ? node.argument.literal.text
      : undefined;
  const isCall = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const argument = isCall ? node.arguments[0] : undefined;
  return argument && ts.isStringLiteral(argument) ? argument.text : undefined;
}

/** What a file takes from others, as `file:name`; `*` where it takes everything, as import() does. */
function takenBy(source: ts.SourceFile, known: ReadonlySet<string>): string[] {
  return [...nodesOf(source)].flatMap((node) => {
    const path = (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier;
    if (path && ts.isStringLiteral(path)) {
      const file = importedFile(source.fileName, path.text, known);
      const named = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
      const names =
        named && (ts.isNamedImports(named) || ts.isNamedExports(named))
          ? named.elements.map((element) => (element.propertyName ?? element.name).text)
          : ['*'];
      return file === undefined ? [] : names.map((name) => `${file}:${name}`);
    }
    const later = pathTakenLater(node);
    const file = later === undefined ? undefined : importedFile(source.fileName, later, known);
    return file === undefined ? [] : [`${file}:*`];
  });
}

/** The names that a file exports by declarations of its own. */
const exportedBy = (source: ts.SourceFile): string[] =>
  source.statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
    const { name } = statement as ts.DeclarationStatement;
    return name && ts.isIdentifier(name) ? [name.text] : [];
  });

/** The folders of src/plan, each with those that it imports from. */
function roomsOfCore(sources: readonly ts.SourceFile[], known: ReadonlySet<string>): Map<string, Set<string>> {
  const roomOf = (file: string): string | undefined => /^src\/plan\/([^/]+)/.exec(file)?.[1];
  const rooms = new Map<string, Set<string>>();
  for (const source of sources) {
    const room = roomOf(source.fileName);
    if (room === undefined) continue;
    const below = rooms.get(room) ?? rooms.set(room, new Set()).get(room);
    for (const taken of takenBy(source, known)) {
      const other = roomOf(taken);
      if (other !== undefined && other !== room) below?.add(other);
    }
  }
  return rooms;
}

/** How many rooms lie above one another. A circle has no floors: Infinity. */
function floorsOf(rooms: ReadonlyMap<string, ReadonlySet<string>>): number {
  const heightOf = (room: string, above: readonly string[]): number => {
    if (above.includes(room)) return Infinity;
    const below = [...(rooms.get(room) ?? [])].map((other) => heightOf(other, [...above, room]));
    return 1 + Math.max(0, ...below);
  };
  return Math.max(...[...rooms.keys()].map((room) => heightOf(room, [])));
}

/** Measures src as it is now; about ten seconds of processor. */
export function houseMeasures(): HouseMeasures {
  const files = ['src', 'tests', 'tools', 'bench'].flatMap(sourceFiles);
  const known = new Set(files);
  const sources = files.map(parsed);
  const product = sources.filter(({ fileName }) => fileName.startsWith('src/'));
  const taken = new Set(sources.flatMap((source) => takenBy(source, known)));
  const lengths = product.flatMap(({ text }) => text.split('\n').map(({ length }) => length)).sort((a, b) => a - b);
  const found = (wanted: (node: ts.Node) => boolean): string[] =>
    product.flatMap((source) => [...nodesOf(source)].filter(wanted).map((node) => placeOf(node, source)));
  const rooms = roomsOfCore(product, known);
  return {
    files: product.length,
    lines: lengths.length,
    rooms: rooms.size,
    floors: floorsOf(rooms),
    longFunctions: found((node) => ts.isFunctionLike(node) && codeLines(node) > 60),
    longLines: lengths.filter((length) => length > 120).length / lengths.length,
    lineLength: lengths[Math.floor(lengths.length * 0.9)] ?? 0,
    nestedConditions: found((node) => ts.isConditionalExpression(node) && hasCondition(node)),
    unusedExports: product.flatMap((source) =>
      taken.has(`${source.fileName}:*`)
        ? []
        : exportedBy(source)
            .map((name) => `${source.fileName}:${name}`)
            .filter((name) => !taken.has(name)),
    ),
  };
}

if (require.main === module) {
  const { longLines, ...rest } = houseMeasures();
  console.log({ ...rest, longLines: `${(longLines * 100).toFixed(2)} %`, root: relative(process.cwd(), root) || '.' });
}
