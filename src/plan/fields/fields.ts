import type { InBothLanguages } from '../language';

/** What a field's cell is read to: `CellOf` in model.ts has the type of each. */
export type CellKind = 'area' | 'number' | 'text' | 'agencies' | 'deadline';

/** What the cells of a field's column look like: reading has a predicate for each. */
export type FieldLooks = 'heading' | 'number' | 'task' | 'product' | 'agency' | 'deadline' | 'funding' | 'anything';

/** How a field's column stands in an official appendix (Word, PDF). */
export interface FieldPrint {
  /** Parts of the table's width. */
  readonly width: number;
  readonly isCentred?: boolean;
}

/** All that the product knows of one field of the appendix. */
export interface FieldDeclaration {
  readonly kind: CellKind;
  /** The field's name for people. */
  readonly title: InBothLanguages;
  /** Its name where room is short: columns of agency tabs. */
  readonly short: InBothLanguages;
  /** The heading as an appendix writes it, where that is not the Vietnamese title. */
  readonly heading?: string;
  /** Names that head such a column, folded (no accents, small letters). Source: the sample plan, tests/fixtures/real. */
  readonly headings: readonly string[];
  readonly looks: FieldLooks;
  /** True if a plan without it has an error. */
  readonly isRequired: boolean;
  /** True for a column that only some plans have: a plan without it shows nothing of it, anywhere. */
  readonly isOptional: boolean;
  /** The width of its column in a sheet that we write, in characters. */
  readonly width: number;
  /** Null if an appendix writes the field as rows across the table. */
  readonly print: FieldPrint | null;
}

const declareFields = <const Fields extends Readonly<Record<string, FieldDeclaration>>>(fields: Fields): Fields =>
  fields;

/**
 * The appendix's fields, in the order in which its columns usually stand. Types of tasks, reading, fixes, comparison, exports, tabs and
 * reports follow from this table.
 */
export const fields = declareFields({
  area: {
    kind: 'area',
    title: { vi: 'Nhiệm vụ chung', en: 'Reform area' },
    short: { vi: 'Lĩnh vực', en: 'Area' },
    headings: [
      'nhiem vu chung',
      'linh vuc',
      'noi dung',
      'muc tieu',
      'nhom nhiem vu',
      'linh vuc cai cach',
      'nhiem vu trong tam',
      'noi dung cai cach',
      'noi dung chung',
    ],
    looks: 'heading',
    isRequired: false,
    isOptional: false,
    width: 24,
    print: null,
  },
  number: {
    kind: 'number',
    title: { vi: 'Số thứ tự', en: 'Task number' },
    short: { vi: 'STT', en: 'No.' },
    heading: 'STT',
    headings: ['stt', 'tt', 'so tt', 'so thu tu', 'thu tu', 'muc so', 'ma so', 'ma nhiem vu'],
    looks: 'number',
    isRequired: false,
    isOptional: false,
    width: 7,
    print: { width: 5, isCentred: true },
  },
  task: {
    kind: 'text',
    title: { vi: 'Nhiệm vụ cụ thể', en: 'Task' },
    short: { vi: 'Nhiệm vụ', en: 'Task' },
    headings: [
      'nhiem vu cu the',
      'nhiem vu',
      'noi dung cong viec',
      'noi dung nhiem vu',
      'cong viec',
      'hoat dong',
      'ten nhiem vu',
      'nhiem vu giai phap',
      'noi dung hoat dong',
      'noi dung thuc hien',
      'noi dung cu the',
      'noi dung cong tac',
      'ten cong viec',
      'dau viec',
      'noi dung trien khai',
      'nhiem vu cong viec',
      'cac nhiem vu',
    ],
    looks: 'task',
    isRequired: true,
    isOptional: false,
    width: 44,
    print: { width: 30 },
  },
  product: {
    kind: 'text',
    title: { vi: 'Sản phẩm', en: 'Product' },
    short: { vi: 'Sản phẩm', en: 'Product' },
    headings: [
      'san pham',
      'ket qua',
      'san pham dau ra',
      'ket qua dau ra',
      'ket qua yeu cau',
      'san pham ket qua',
      'dau ra',
      'ket qua san pham',
      'ket qua du kien',
      'san pham du kien',
    ],
    looks: 'product',
    isRequired: true,
    isOptional: false,
    width: 30,
    print: { width: 18 },
  },
  lead: {
    kind: 'agencies',
    title: { vi: 'Cơ quan chủ trì', en: 'Lead agency' },
    short: { vi: 'Cơ quan chủ trì', en: 'Lead agency' },
    headings: [
      'chu tri',
      'co quan chu tri',
      'don vi chu tri',
      'don vi thuc hien',
      'co quan thuc hien',
      'chu tri thuc hien',
      'don vi chiu trach nhiem',
      'trach nhiem chu tri',
      'co quan don vi thuc hien',
      'don vi tham muu',
      'co quan tham muu',
      'phan cong thuc hien',
      'trach nhiem thuc hien',
      'bo phan chu tri',
      'bo phan thuc hien',
    ],
    looks: 'agency',
    isRequired: true,
    isOptional: false,
    width: 22,
    print: { width: 13 },
  },
  coordinating: {
    kind: 'agencies',
    title: { vi: 'Cơ quan phối hợp', en: 'Coordinating agencies' },
    short: { vi: 'Cơ quan phối hợp', en: 'Coordinating agencies' },
    headings: [
      'phoi hop',
      'co quan phoi hop',
      'don vi phoi hop',
      'phoi hop thuc hien',
      'don vi phoi hop thuc hien',
      'co quan don vi phoi hop',
      'bo phan phoi hop',
    ],
    looks: 'agency',
    isRequired: false,
    isOptional: false,
    width: 28,
    print: { width: 15 },
  },
  monitor: {
    kind: 'text',
    title: { vi: 'Theo dõi, đôn đốc', en: 'Monitored by' },
    short: { vi: 'Theo dõi, đôn đốc', en: 'Monitored by' },
    headings: [
      'theo doi don doc',
      'co quan theo doi don doc',
      'don vi theo doi don doc',
      'bo phan theo doi don doc',
      'co quan theo doi',
      'don vi theo doi',
      'bo phan theo doi',
      'theo doi don doc thuc hien',
      'don doc theo doi',
      'theo doi',
      'don doc',
    ],
    looks: 'anything',
    isRequired: false,
    isOptional: true,
    width: 22,
    print: { width: 12 },
  },
  deadline: {
    kind: 'deadline',
    title: { vi: 'Thời gian thực hiện', en: 'Deadline' },
    short: { vi: 'Thời gian', en: 'Deadline' },
    headings: [
      'thoi gian',
      'thoi gian thuc hien',
      'thoi gian hoan thanh',
      'thoi han',
      'thoi han hoan thanh',
      'han hoan thanh',
      'thoi diem',
      'thoi diem hoan thanh',
      'tien do',
      'tien do thuc hien',
      'moc thoi gian',
      'ngay hoan thanh',
      'thoi han thuc hien',
      'tien do hoan thanh',
    ],
    looks: 'deadline',
    isRequired: true,
    isOptional: false,
    width: 18,
    print: { width: 11, isCentred: true },
  },
  funding: {
    kind: 'text',
    title: { vi: 'Kinh phí', en: 'Funding' },
    short: { vi: 'Kinh phí', en: 'Funding' },
    headings: [
      'kinh phi',
      'kinh phi thuc hien',
      'nguon kinh phi',
      'du toan',
      'nguon von',
      'du kien kinh phi',
      'du toan kinh phi',
    ],
    looks: 'funding',
    isRequired: false,
    isOptional: false,
    width: 14,
    print: { width: 8, isCentred: true },
  },
  note: {
    kind: 'text',
    title: { vi: 'Ghi chú', en: 'Note' },
    short: { vi: 'Ghi chú', en: 'Note' },
    headings: ['ghi chu'],
    looks: 'anything',
    isRequired: false,
    isOptional: true,
    width: 20,
    print: { width: 10 },
  },
});

export type FieldTable = typeof fields;
export type TaskField = keyof FieldTable;

/** The fields whose cells are read to one of some kinds. */
export type FieldOf<Kind extends CellKind> = {
  readonly [Field in TaskField]: FieldTable[Field]['kind'] extends Kind ? Field : never;
}[TaskField];

/** The fields that only some plans have. */
export type OptionalField = {
  readonly [Field in TaskField]: FieldTable[Field]['isOptional'] extends true ? Field : never;
}[TaskField];

/** The fields that hold a task's own words: all but its area and its number. */
export type TextField = FieldOf<'text' | 'agencies' | 'deadline'>;
