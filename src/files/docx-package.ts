import { XMLParser } from 'fast-xml-parser';
import { strFromU8 } from 'fflate';

import { FileProblem } from './problem';
import { attribute, childrenOf, named, nameOf, type Node } from './xml-nodes';
import { readZip } from './zip';

/** Prefixes are free in XML: names are compared without them. Letters written as numbers (`&#7879;`) are letters. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: true,
  htmlEntities: true,
  removeNSPrefix: true,
});

/** Parses one part. A document type could name files of the machine: Word writes none, and none is read. */
function parsePart(bytes: Uint8Array | undefined): readonly Node[] {
  if (!bytes) return [];
  const text = decodePart(bytes);
  if (/<!DOCTYPE/i.test(text)) throw new FileProblem('broken-docx');
  return parser.parse(text) as readonly Node[];
}

/** XML is UTF-8, or UTF-16 with its mark. */
function decodePart(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return strFromU8(bytes);
}

/** The parts of a Word file that reading needs, each as its root's children; [] for a part that the file lacks. */
export interface DocxPackage {
  readonly body: readonly Node[];
  readonly styles: readonly Node[];
  readonly numbering: readonly Node[];
  readonly footnotes: readonly Node[];
  readonly endnotes: readonly Node[];
  /** Headers and footers, in the order of their relationships. */
  readonly furniture: readonly (readonly Node[])[];
}

const partName = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

/** "word/" and "../media/a.xml" → "media/a.xml"; a target that begins with "/" counts from the root. */
function resolveTarget(folder: string, target: string): string {
  const path = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/').filter((one) => one !== '' && one !== '.')) {
    if (step === '..') path.pop();
    else path.push(step);
  }
  return partName(path.join('/'));
}

const folderOf = (name: string): string => name.replace(/[^/]*$/, '');
const relationshipsName = (name: string): string => `${folderOf(name)}_rels/${name.slice(folderOf(name).length)}.rels`;

interface Relationship {
  /** The last step of its type: "officeDocument", "styles", "numbering"…; transitional and strict files agree in it. */
  readonly kind: string;
  readonly target: string;
}

const rootChildren = (part: readonly Node[], root: string): readonly Node[] => {
  const node = named(part, root);
  return node ? childrenOf(node) : [];
};

function relationshipsOf(parts: ReadonlyMap<string, Uint8Array>, name: string): Relationship[] {
  return rootChildren(parsePart(parts.get(relationshipsName(name))), 'Relationships')
    .filter((node) => nameOf(node) === 'Relationship' && attribute(node, 'TargetMode') !== 'External')
    .map((node) => ({
      kind: (attribute(node, 'Type') ?? '').replace(/^.*\//, ''),
      target: resolveTarget(folderOf(name), attribute(node, 'Target') ?? ''),
    }));
}

/** Parts that may hold text: not pictures, other programs' objects, and data beside the document. */
const isTextPart = (name: string): boolean =>
  /\.(xml|rels)$/i.test(name) && !/(^|\/)(media|embeddings|theme|charts|diagrams|customxml|docprops)\//i.test(name);

/** Opens a .docx file: its main part is found by its relationship, whatever its name. @throws FileProblem */
export function openDocx(bytes: Uint8Array): DocxPackage {
  const parts = new Map([...readZip(bytes, isTextPart, 'broken-docx')].map(([name, part]) => [partName(name), part]));
  const main =
    relationshipsOf(parts, '').find(({ kind, target }) => kind === 'officeDocument' && parts.has(target))?.target ??
    'word/document.xml';
  const body = named(rootChildren(parsePart(parts.get(main)), 'document'), 'body');
  if (!body) throw new FileProblem('broken-docx');
  const related = relationshipsOf(parts, main);
  const part = (kind: string, root: string): readonly Node[] =>
    related
      .filter((one) => one.kind === kind)
      .flatMap(({ target }) => rootChildren(parsePart(parts.get(target)), root));
  const numberingFallback = related.some(({ kind }) => kind === 'numbering')
    ? undefined
    : parts.get('word/numbering.xml');
  return {
    body: childrenOf(body),
    styles: part('styles', 'styles'),
    numbering: numberingFallback
      ? rootChildren(parsePart(numberingFallback), 'numbering')
      : part('numbering', 'numbering'),
    footnotes: part('footnotes', 'footnotes'),
    endnotes: part('endnotes', 'endnotes'),
    furniture: related
      .filter(({ kind }) => kind === 'header' || kind === 'footer')
      .map(({ kind, target }) => rootChildren(parsePart(parts.get(target)), kind === 'header' ? 'hdr' : 'ftr')),
  };
}
