import { type DraftCell, draftCell, type SheetDraft } from '../draft/sheet-draft';
import { appendixHeading, fieldDeclaration } from '../fields/field-lists';
import type { TaskField } from '../fields/fields';
import { appendixSchema, fieldTitle, type PlanSchema } from '../schema/schema';

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** A task of a sample: its area's place, and its cells. */
type SampleTask = readonly [
  area: number,
  task: string,
  product: string,
  lead: string,
  coordinating: string,
  deadline: string,
  funding: string,
];

/** A few tasks with the slips that plans have, to try the check on. */
const samples: readonly SampleTask[] = [
  [
    0,
    'Ban hành kế hoạch rà soát, hệ thống hóa văn bản quy phạm pháp luật năm {year}',
    'Kế hoạch của UBND',
    'Phòng Tư pháp',
    'Các phòng, ban chuyên môn',
    'Quý I năm {year}',
    'NSNN',
  ],
  [
    0,
    'Theo dõi tình hình thi hành pháp luật',
    '',
    'Phòng Tư pháp',
    'Công an xã Các phòng, ban chuyên môn',
    'Hoàn thành trước ngày 31/02/{year}',
    'NSNN',
  ],
  [
    1,
    'Rà soát, đơn giản hóa thủ tục hành chính',
    'Báo cáo của UBND',
    'Văn phòng HĐND và UBND',
    'Các cơ quan, đơn vị',
    'Quý III và Quý IV năm {year}',
    'NSNN',
  ],
  [
    1,
    'Công khai thủ tục hành chính tại bộ phận một cửa',
    'Văn bản',
    'Văn phòng HĐND và UBND',
    'Bộ phận Một cửa,',
    'Thường xuyên',
    '',
  ],
  [
    2,
    'Sắp xếp tổ chức bộ máy các phòng chuyên môn',
    'Đề án',
    'Các cơ quan, đơn vị',
    'Phòng Văn hóa - Xã hội',
    'sắp tới',
    'NSNN',
  ],
];

function planDraft(
  name: string,
  year: number,
  rows: readonly (readonly DraftCell[])[],
  schema: PlanSchema,
): SheetDraft {
  const columns = columnsOf(schema);
  const last = columns.length - 1;
  return {
    name,
    widths: columns.map((field) => fieldDeclaration(field).width),
    rows: [
      [draftCell(`KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM ${year}`, 'title')],
      [
        draftCell(
          `(Kèm theo Quyết định số ...../QĐ-UBND ngày ..... tháng ..... năm ${year} của UBND ...........)`,
          'subtitle',
        ),
      ],
      columns.map((field) =>
        draftCell(field === 'number' ? appendixHeading(field) : fieldTitle(field, 'vi', schema), 'header'),
      ),
      ...rows,
    ],
    merges: [0, 1, ...areaRowsOf(rows)].map((row) => ({ top: row, bottom: row, left: 0, right: last })),
    frozenRows: headRows,
    headerRows: [2, 2],
  };
}

/** Rows of the sheet above the plan's own. */
const headRows = 3;

/** Areas stand across the table. */
const areaRowsOf = (rows: readonly (readonly DraftCell[])[]): number[] =>
  rows.flatMap(([first], index) => (first?.style === 'area' ? [headRows + index] : []));

/** The schema's fields but the area's: areas are rows of their own. */
const columnsOf = ({ fields }: PlanSchema): TaskField[] => [
  'number',
  ...fields.map(({ name }) => name).filter((name) => name !== 'area' && name !== 'number'),
];

const areaRow = ({ areas }: PlanSchema, index: number, width: number): DraftCell[] =>
  Array.from({ length: width }, (_, column) =>
    draftCell(column === 0 ? `${roman[index] ?? ''}. ${areas[index]?.title.vi ?? ''}` : '', 'area'),
  );

/** An empty plan for a year: title, decision, header, and the schema's areas with a blank task each. */
export function emptyPlan(name: string, year: number, schema: PlanSchema = appendixSchema): SheetDraft {
  const width = columnsOf(schema).length;
  const rows = schema.areas.flatMap((_, index) => [
    areaRow(schema, index, width),
    Array.from({ length: width }, (_unused, column) =>
      draftCell(column === 0 ? index + 1 : '', column === 0 ? 'centre' : 'text'),
    ),
  ]);
  return planDraft(name, year, rows, schema);
}

/** A short plan for a year, with slips in it. */
export function samplePlan(name: string, year: number): SheetDraft {
  const schema = appendixSchema;
  const width = columnsOf(schema).length;
  const areas = [...new Set(samples.map(([area]) => area))];
  const rows = areas.flatMap((area) => [
    areaRow(schema, area, width),
    ...samples.flatMap(([own, ...texts], index) =>
      own === area
        ? [[draftCell(index + 1, 'centre'), ...texts.map((text) => draftCell(text.replaceAll('{year}', String(year))))]]
        : [],
    ),
  ]);
  return planDraft(name, year, rows, schema);
}
