export const fileKinds = ['xlsx', 'xls', 'xlsb', 'ods', 'csv', 'tsv', 'docx', 'doc'] as const;
export type FileKind = (typeof fileKinds)[number];

/** More than any workbook of plans, its pictures included; such a file is not even looked into. */
export const mostBytes = 100 * 1024 * 1024;

/** The kind that each ending promises; what a file is says its content. */
const kindOfEnding: Readonly<Record<string, FileKind>> = {
  xlsx: 'xlsx',
  xlsm: 'xlsx',
  xltx: 'xlsx',
  xltm: 'xlsx',
  xls: 'xls',
  xlt: 'xls',
  et: 'xls',
  xlsb: 'xlsb',
  ods: 'ods',
  csv: 'csv',
  tsv: 'tsv',
  txt: 'tsv',
  docx: 'docx',
  docm: 'docx',
  doc: 'doc',
};

/** The kind that a file's ending promises; undefined for an ending that no plan has. */
export const kindOfName = (name: string): FileKind | undefined =>
  kindOfEnding[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
