/**
 * What of the Excel API the workbench implements, by the types of office.js: member names, kinds and requirement sets come from
 * @types/office-js, what is implemented from the host's own objects, what the add-in uses from its code. Run: npm run coverage:host
 */
import '../src/workbench/host';

import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import * as ts from 'typescript';

import { knownObjects } from '../src/workbench/wire/host-object';

const root = join(__dirname, '..');
const typesPath = require.resolve('@types/office-js/index.d.ts');
/** The newest requirement set that the workbench answers for, ExcelApi 1.15 (excel-host.md), by what follows its "1.". */
const newestSet = 15;

export type MemberKind = 'property' | 'settable' | 'object' | 'method';

export interface ApiMember {
  readonly type: string;
  readonly name: string;
  readonly kind: MemberKind;
  /** The ExcelApi requirement set that it came with: 10 for 1.10. */
  readonly since: number;
}

const setOf = (text: string): number | undefined => {
  const found = /\[Api set: ExcelApi 1\.(\d+)\]/.exec(text);
  return found ? Number(found[1]) : undefined;
};

/** Members that office.js has for itself, and that never reach the host. */
const ofTheClient = new Set([
  'context',
  'isNullObject',
  'load',
  'set',
  'toJSON',
  'track',
  'untrack',
  'onChanged',
  'items',
]);

let known: ReadonlyMap<string, ts.ClassDeclaration> | undefined;

/** The Excel classes, as the types declare them; the types are long, and are read once. */
export const excelClasses = (): ReadonlyMap<string, ts.ClassDeclaration> => (known ??= readClasses());

function readClasses(): ReadonlyMap<string, ts.ClassDeclaration> {
  const source = ts.createSourceFile(typesPath, ts.sys.readFile(typesPath) ?? '', ts.ScriptTarget.Latest, true);
  const classes = new Map<string, ts.ClassDeclaration>();
  const bodies = source.statements
    .filter(
      (statement): statement is ts.ModuleDeclaration =>
        ts.isModuleDeclaration(statement) && statement.name.text === 'Excel',
    )
    .flatMap(({ body }) => (body && ts.isModuleBlock(body) ? [...body.statements] : []));
  for (const statement of bodies)
    if (ts.isClassDeclaration(statement) && statement.name) classes.set(statement.name.text, statement);
  return classes;
}

/** Their members. */
export function apiMembers(): ApiMember[] {
  const classes = excelClasses();
  return [...classes].flatMap(([type, declaration]) => membersOf(type, declaration, classes));
}

function membersOf(type: string, declaration: ts.ClassDeclaration, classes: ReadonlyMap<string, unknown>): ApiMember[] {
  const own = setOf(declaration.getFullText().slice(0, declaration.getLeadingTriviaWidth()));
  const members = new Map<string, ApiMember>();
  for (const member of declaration.members) {
    const name = member.name && ts.isIdentifier(member.name) ? member.name.text : undefined;
    if (name === undefined || ofTheClient.has(name) || /^on[A-Z]/.test(name)) continue;
    const since = setOf(member.getFullText().slice(0, member.getLeadingTriviaWidth())) ?? own;
    if (since === undefined || since > newestSet || members.has(name)) continue;
    members.set(name, { type, name, kind: kindOf(member, classes), since });
  }
  return [...members.values()];
}

function kindOf(member: ts.ClassElement, classes: ReadonlyMap<string, unknown>): MemberKind {
  if (ts.isMethodDeclaration(member)) return 'method';
  const property = member as ts.PropertyDeclaration;
  const type = property.type?.getText().replace(/^Excel\./, '') ?? '';
  if (classes.has(type)) return 'object';
  return property.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ? 'property' : 'settable';
}

const key = (type: string, name: string): string => `${type}.${name}`.toLowerCase();

/** Members that have another name on the wire (excel-host.md). */
const wireNames: Readonly<Record<string, string>> = {
  'worksheet.showgridlines': 'worksheet.gridlines',
  'worksheet.showheadings': 'worksheet.headings',
};

/** What the host's objects answer to: "range.values", in small letters; settable members count when they can be set. */
function implemented(): {
  readonly readable: ReadonlySet<string>;
  readonly settable: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
} {
  const readable = new Set<string>();
  const settable = new Set<string>();
  for (const { name: type, read, readWhenNamed, write, open, call, item, items } of knownObjects()) {
    for (const members of [read, readWhenNamed, open, call])
      for (const name of Object.keys(members ?? {})) readable.add(key(type, name));
    for (const name of Object.keys({ ...write, ...open })) settable.add(key(type, name));
    if (item) readable.add(key(type, 'getItem'));
    if (items) for (const name of ['getCount', 'count']) readable.add(key(type, name));
  }
  return { readable, settable, names: new Set([...readable, ...settable]) };
}

export interface Coverage {
  readonly implemented: readonly ApiMember[];
  readonly missing: readonly ApiMember[];
  /** What the add-in's code names of the Excel API. */
  readonly used: readonly ApiMember[];
  /** Names in the host's tables that the types do not have. */
  readonly unknown: readonly string[];
}

/** Names of the wire alone, or of parts of office.js that are no Excel classes. */
const wireOnly = /^_|^(register|unregister)/i;

export function coverage(): Coverage {
  const members = apiMembers();
  const { readable, settable, names } = implemented();
  const isThere = ({ type, name, kind }: ApiMember): boolean => {
    const at = key(type, name);
    return kind === 'settable' ? readable.has(at) && settable.has(wireNames[at] ?? at) : readable.has(at);
  };
  const types = new Set(members.map(({ type }) => type.toLowerCase()));
  const declared = new Set([...members.map(({ type, name }) => key(type, name)), ...Object.values(wireNames)]);
  const unknown = [...names].filter(
    (name) =>
      types.has(name.split('.')[0] ?? '') &&
      !declared.has(name) &&
      !wireOnly.test(name.split('.')[1] ?? '') &&
      !/\.(getcount|count)$/.test(name),
  );
  return {
    implemented: members.filter(isThere),
    missing: members.filter((member) => !isThere(member)),
    used: usedBy(members),
    unknown,
  };
}

/** The members of Excel's classes that the add-in's code touches, told by the compiler. */
function usedBy(members: readonly ApiMember[]): ApiMember[] {
  const config = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const folder = join(root, 'src', 'excel');
  const files = readdirSync(folder).map((name) => join(folder, name));
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const byKey = new Map(members.map((member) => [key(member.type, member.name), member]));
  const used = new Set<ApiMember>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      const declaration = checker.getSymbolAtLocation(node.name)?.declarations?.[0];
      const owner = declaration?.parent;
      if (owner && ts.isClassDeclaration(owner) && owner.name) {
        const member = byKey.get(key(owner.name.text, node.name.text));
        if (member) used.add(member);
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const path of files) {
    const file = program.getSourceFile(path);
    if (file) visit(file);
  }
  return [...used];
}

function report(): void {
  const { implemented: there, missing, used, unknown } = coverage();
  const byType = new Map<string, string[]>();
  for (const { type, name, kind, since } of missing)
    byType.set(type, [...(byType.get(type) ?? []), `${name}${kind === 'method' ? '()' : ''} 1.${since}`]);
  for (const [type, names] of byType) console.log(`${type}: ${names.join(', ')}`);
  const all = there.length + missing.length;
  console.log(
    `\n${all} members of Excel's classes up to ExcelApi 1.${newestSet}: ${there.length} implemented (${Math.round((there.length / all) * 100)} %), ${missing.length} missing.`,
  );
  console.log(
    `The add-in uses ${used.length}; missing of those: ${
      used
        .filter((member) => missing.includes(member))
        .map(({ type, name }) => `${type}.${name}`)
        .join(', ') || 'none'
    }.`,
  );
  if (unknown.length > 0) console.log(`Not in the types: ${unknown.join(', ')}`);
}

if (require.main === module) report();
