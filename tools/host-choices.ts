/**
 * Writes src/workbench/objects/choices.ts: which words Excel takes where it takes one of a few, as the types of office.js declare them, for all
 * that the workbench implements. Run: npm run choices
 */
import '../src/workbench/host';

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import * as ts from 'typescript';

import { knownObjects } from '../src/workbench/wire/host-object';
import { pascal } from '../src/workbench/wire/names';
import { excelClasses } from './host-coverage';

const path = join(__dirname, '../src/workbench/objects/choices.ts');

interface Words {
  /** The enumeration that they are of, where the types name it. */
  readonly name: string | undefined;
  readonly words: readonly string[];
}

/** The words of a type that is one of a few; undefined where it may be any text, or is none. */
function wordsOf(type: ts.TypeNode | undefined): Words | undefined {
  if (!type) return undefined;
  const parts = ts.isUnionTypeNode(type) ? [...type.types] : [type];
  if (parts.some(({ kind }) => kind === ts.SyntaxKind.StringKeyword)) return undefined;
  const words = parts
    .flatMap((part) => (ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal) ? [part.literal.text] : []))
    .filter((word) => word !== 'Invalid');
  const name = parts.flatMap((part) =>
    ts.isTypeReferenceNode(part) ? [part.typeName.getText().replace(/^Excel\./, '')] : [],
  )[0];
  return words.length > 0 ? { name, words } : undefined;
}

/** Every place that takes one of a few words: "Range.Insert.0", "RangeFormat.HorizontalAlignment". */
function* places(): Generator<readonly [place: string, words: Words]> {
  const implemented = new Map(
    knownObjects().map(({ name, write, call }) => [name, new Set(Object.keys({ ...write, ...call }))]),
  );
  for (const [type, declaration] of excelClasses()) {
    const own = implemented.get(type);
    for (const member of own ? declaration.members : []) {
      const name = member.name && ts.isIdentifier(member.name) ? pascal(member.name.text) : '';
      if (!own?.has(name)) continue;
      if (ts.isPropertyDeclaration(member)) {
        const words = wordsOf(member.type);
        if (words) yield [`${type}.${name}`, words];
      }
      if (ts.isMethodDeclaration(member)) {
        for (const [at, parameter] of member.parameters.entries()) {
          const words = wordsOf(parameter.type);
          if (words) yield [`${type}.${name}.${at}`, words];
        }
      }
    }
  }
}

/** The file's text. */
export function choicesFile(): string {
  const lists = new Map<string, { readonly name: string; readonly words: readonly string[] }>();
  const byPlace = new Map<string, string>();
  for (const [place, { name, words }] of places()) {
    const key = [...words].sort().join();
    const list = lists.get(key) ?? { name: name ?? place.replaceAll('.', ''), words };
    lists.set(key, list);
    byPlace.set(place, list.name);
  }
  const quoted = (text: string): string => `'${text}'`;
  return `/** Written by \`npm run choices\` from the types of office.js; a test compares. */

const words = {
${[...lists.values()].map(({ name, words }) => `  ${name}: [${words.map(quoted).join(', ')}],`).join('\n')}
} as const;

/** Where Excel takes one of a few words: properties as "RangeFormat.HorizontalAlignment", parameters by their place as "Range.Insert.0". */
export const choices: Readonly<Record<string, readonly string[]>> = {
${[...byPlace].map(([place, list]) => `  '${place}': words.${list},`).join('\n')}
};
`;
}

if (require.main === module) writeFileSync(path, choicesFile());
