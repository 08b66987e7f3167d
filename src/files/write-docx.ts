import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';

import type { DocumentDraft, DocumentRow } from '../plan/exporting/document-draft';

/** Sizes are half points. Font, sizes and margins by Nghị định 30/2020/NĐ-CP, Phụ lục I. */
const font = 'Times New Roman';
const size = { heading: 26, title: 28, table: 24 } as const;
const page = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15 } as const;
const tableWidth = convertMillimetersToTwip(page.height - page.left - page.right);
const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noLines = { top: noLine, bottom: noLine, left: noLine, right: noLine } as const;

interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly isCentred?: boolean;
}

/** A text's lines as paragraphs. */
const paragraphs = (text: string, { isCentred = false, ...look }: Look): Paragraph[] =>
  text.split('\n').map(
    (line) =>
      new Paragraph({
        alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: [new TextRun({ text: line, font, ...look })],
      }),
  );

/** The issuing authority beside the national heading. */
function headingTable(authority: string): Table {
  const cell = (children: Paragraph[], width: number): TableCell =>
    new TableCell({ borders: noLines, width: { size: width, type: WidthType.DXA }, children });
  const national = [
    ...paragraphs('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: size.heading, bold: true, isCentred: true }),
    ...paragraphs('Độc lập - Tự do - Hạnh phúc', { size: size.heading, bold: true, isCentred: true }),
  ];
  const widths = [tableWidth * 0.4, tableWidth * 0.6].map(Math.round) as [number, number];
  return new Table({
    width: { size: tableWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...noLines, insideHorizontal: noLine, insideVertical: noLine },
    rows: [
      new TableRow({
        children: [
          cell(paragraphs(authority.toUpperCase(), { size: size.heading, bold: true, isCentred: true }), widths[0]),
          cell(national, widths[1]),
        ],
      }),
    ],
  });
}

function mainTable({ columns, rows }: DocumentDraft): Table {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((width / whole) * tableWidth));
  const cell = (text: string, column: number, look: Look): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: paragraphs(text, look),
    });
  const row = (one: DocumentRow): TableRow =>
    one.is === 'section'
      ? new TableRow({
          children: [
            new TableCell({
              columnSpan: columns.length,
              children: paragraphs(one.text, { size: size.table, bold: true }),
            }),
          ],
        })
      : new TableRow({
          cantSplit: true,
          children: one.texts.map((text, column) =>
            cell(text, column, { size: size.table, isCentred: columns[column]?.isCentred ?? false }),
          ),
        });
  const header = new TableRow({
    tableHeader: true,
    children: columns.map(({ title }, column) =>
      cell(title, column, { size: size.table, bold: true, isCentred: true }),
    ),
  });
  return new Table({
    width: { size: tableWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [header, ...rows.map(row)],
  });
}

/** Numbers stand in the middle of the upper margin, on all pages but the first. */
const pageNumbers = new Header({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ children: [PageNumber.CURRENT], font, size: size.heading })],
    }),
  ],
});

/** An official appendix as a .docx file: A4 landscape, its header repeated on every page. */
export async function docxOf(draft: DocumentDraft): Promise<Uint8Array> {
  const { heading, title, attachedTo } = draft;
  const document = new Document({
    creator: '',
    title,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: {
              width: convertMillimetersToTwip(page.width),
              height: convertMillimetersToTwip(page.height),
              orientation: PageOrientation.LANDSCAPE,
            },
            margin: {
              top: convertMillimetersToTwip(page.top),
              bottom: convertMillimetersToTwip(page.bottom),
              left: convertMillimetersToTwip(page.left),
              right: convertMillimetersToTwip(page.right),
            },
          },
        },
        headers: { default: pageNumbers },
        children: [
          ...(heading
            ? [headingTable(heading.authority), ...paragraphs('', { size: size.heading })]
            : paragraphs('PHỤ LỤC', { size: size.title, bold: true, isCentred: true })),
          ...paragraphs(title, { size: size.title, bold: true, isCentred: true }),
          ...(attachedTo === '' ? [] : paragraphs(attachedTo, { size: size.heading, italics: true, isCentred: true })),
          ...paragraphs('', { size: size.heading }),
          mainTable(draft),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
