import { strToU8, zipSync } from 'fflate';

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts of a Word file as they are written, without their root elements. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly header?: string;
}

const root = (name: string, inside: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${wordNamespace}">${inside}</w:${name}>`);

const relations = (entries: readonly (readonly [string, string])[]): Uint8Array =>
  strToU8(
    `<Relationships xmlns="${relationships}">${entries
      .map(
        ([kind, target], index) =>
          `<Relationship Id="r${index}" Type="${officeRelationships}/${kind}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`,
  );

/** A .docx file of WordprocessingML as it is given. @param main the main part's name. */
export function docxFile({ body, styles, numbering, footnotes, header }: DocxParts, main = 'document'): Uint8Array {
  const parts = { styles, numbering, footnotes, header };
  const roots = { styles: 'styles', numbering: 'numbering', footnotes: 'footnotes', header: 'hdr' } as const;
  const given = (Object.keys(parts) as (keyof typeof parts)[]).flatMap((name) => {
    const inside = parts[name];
    return inside === undefined ? [] : [[name, inside] as const];
  });
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types><Override PartName="/word/${main}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': relations([['officeDocument', `word/${main}.xml`]]),
    [`word/${main}.xml`]: root('document', `<w:body>${body}</w:body>`),
    [`word/_rels/${main}.xml.rels`]: relations(given.map(([name]) => [name, `${name}.xml`])),
    ...Object.fromEntries(given.map(([name, inside]) => [`word/${name}.xml`, root(roots[name], inside)])),
  });
}

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (inside: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
export const tableCell = (inside: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${inside}</w:tc>`;
export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
