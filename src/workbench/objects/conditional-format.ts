import { intersection } from '../model/address';
import type { ConditionalFormat } from '../model/conditional-format';
import { fromR1C1, toR1C1 } from '../model/references';
import { refusalOfRuleFormula } from '../model/rule-formula';
import { accessDenied, HostProblem, invalidArgument, itemNotFound } from '../problem';
import { type HostObject, hostObject, refer, type Reference } from '../wire/host-object';
import { camel, camelKeys } from '../wire/names';
import type { Json } from '../wire/protocol';
import { colour } from './colour';
import { givenBoolean, givenNumber, givenText } from './given';
import { type AreasModel, givenModel, referAreas, referRange } from './kinds';

interface FormatModel extends AreasModel {
  readonly format: ConditionalFormat;
}

const touched = ({ book, format }: FormatModel): void => {
  format.origin = undefined;
  book.redrawn.tell();
};

/** @throws InvalidArgument for what Excel does not take as the formula of a rule */
function givenFormula(given: Json): string {
  const formula = givenText(given, 'formula');
  const refusal = refusalOfRuleFormula(formula);
  if (refusal !== undefined) throw invalidArgument(refusal);
  return formula;
}

const rule = hostObject<FormatModel>({
  name: 'ConditionalFormatRule',
  read: {
    Formula: ({ format }) => format.formula,
    FormulaLocal: ({ format }) => format.formula,
    FormulaR1C1: ({ format, areas: [area] }) => toR1C1(format.formula, area?.top ?? 0, area?.left ?? 0),
  },
  write: {
    FormulaLocal: (model, given) => {
      model.format.formula = givenFormula(given);
      touched(model);
    },
    FormulaR1C1: (model, given) => {
      model.format.formula = fromR1C1(givenText(given, 'formula'), model.areas[0]?.top ?? 0, model.areas[0]?.left ?? 0);
      touched(model);
    },
    Formula: (model, given) => {
      model.format.formula = givenFormula(given);
      touched(model);
    },
  },
});

const fill = hostObject<FormatModel>({
  name: 'ConditionalRangeFill',
  read: { Color: ({ format }) => format.fill ?? '' },
  write: {
    Color: (model, given) => {
      model.format.fill = colour(given);
      touched(model);
    },
  },
  call: {
    Clear: (model) => {
      model.format.fill = undefined;
      touched(model);
    },
  },
});

function setDetail(model: FormatModel, name: string, given: Json): void {
  model.format.details = { ...model.format.details, [name]: given };
  touched(model);
}

const font = hostObject<FormatModel>({
  name: 'ConditionalRangeFont',
  read: {
    Color: ({ format }) => format.fontColor ?? '',
    Bold: ({ format }) => format.bold ?? null,
    Italic: ({ format }) => (format.details?.italic ?? null) as Json,
    Strikethrough: ({ format }) => (format.details?.strikethrough ?? null) as Json,
    Underline: ({ format }) => (format.details?.underline ?? null) as Json,
  },
  write: {
    Color: (model, given) => {
      model.format.fontColor = colour(given);
      touched(model);
    },
    Italic: (model, given) => setDetail(model, 'italic', given),
    Strikethrough: (model, given) => setDetail(model, 'strikethrough', given),
    Underline: (model, given) => setDetail(model, 'underline', given),
    Bold: (model, given) => {
      model.format.bold = givenBoolean(given, 'bold');
      touched(model);
    },
  },
  call: {
    Clear: (model) => {
      Object.assign(model.format, {
        fontColor: undefined,
        bold: undefined,
        details: { ...model.format.details, italic: null, strikethrough: null, underline: null },
      });
      touched(model);
    },
  },
});

type Side = keyof ConditionalFormat['borders'];

interface BorderModel extends FormatModel {
  readonly side: Side;
}

const noLine = { style: 'None', color: '#000000' };

function setBorder(model: BorderModel, patch: { readonly style?: string; readonly color?: string }): void {
  const { format, side } = model;
  format.borders = { ...format.borders, [side]: { ...noLine, ...format.borders[side], ...patch } };
  touched(model);
}

const border = hostObject<BorderModel>({
  name: 'ConditionalRangeBorder',
  read: {
    SideIndex: ({ side }) => side,
    Style: ({ format, side }) => (format.borders[side] ?? noLine).style,
    Color: ({ format, side }) => (format.borders[side] ?? noLine).color,
  },
  write: {
    Style: (model, given) => setBorder(model, { style: givenText(given, 'style') }),
    Color: (model, given) => setBorder(model, { color: colour(given) }),
  },
});

const sides: Readonly<Record<string, Side>> = {
  Top: 'EdgeTop',
  Bottom: 'EdgeBottom',
  Left: 'EdgeLeft',
  Right: 'EdgeRight',
};

const borders = hostObject<FormatModel>({
  name: 'ConditionalRangeBorderCollection',
  read: { Count: () => Object.keys(sides).length },
  items: (model) => Object.values(sides).map((side) => refer(border, { ...model, side })),
  item: (model, side) => refer(border, { ...model, side: givenText(side, 'index') as Side }),
  call: {
    GetItemAt: (model, [index]) =>
      refer(border, { ...model, side: Object.values(sides)[givenNumber(index, 'index')] ?? 'EdgeTop' }),
  },
  open: Object.fromEntries(
    Object.entries(sides).map(([name, side]) => [name, (model: FormatModel) => refer(border, { ...model, side })]),
  ),
});

const rangeFormat = hostObject<FormatModel>({
  name: 'ConditionalRangeFormat',
  read: { NumberFormat: ({ format }) => (format.details?.numberFormat ?? null) as Json },
  write: { NumberFormat: (model, given) => setDetail(model, 'numberFormat', given) },
  open: {
    Borders: (model) => refer(borders, model),
    Fill: (model) => refer(fill, model),
    Font: (model) => refer(font, model),
  },
});

const custom = hostObject<FormatModel>({
  name: 'CustomConditionalFormat',
  open: { Rule: (model) => refer(rule, model), Format: (model) => refer(rangeFormat, model) },
});

/** Properties that are kept as given and read back; null stays null. */
const kept = (names: readonly string[]): Pick<HostObject<FormatModel>, 'read' | 'write'> => ({
  read: Object.fromEntries(
    names.map((name) => [name, ({ format }: FormatModel) => (format.details?.[camel(name)] ?? null) as Json]),
  ),
  write: Object.fromEntries(
    names.map((name) => [
      name,
      (model: FormatModel, given: Json) => {
        const value = typeof given === 'object' && given !== null && !Array.isArray(given) ? camelKeys(given) : given;
        model.format.details = { ...model.format.details, [camel(name)]: value };
        touched(model);
      },
    ]),
  ),
});

/** Icons change at equal parts of a hundred, until it is said otherwise: 33 and 67, 25, 50 and 75. */
function standardCriteria({ format }: FormatModel): Json {
  const [number = ''] = /^(?:Four|Five)/.exec(String(format.details?.style ?? '')) ?? [];
  const icons = { Four: 4, Five: 5 }[number] ?? 3;
  return Array.from({ length: icons }, (_, index): Json =>
    index === 0
      ? {}
      : { type: 'Percent', operator: 'GreaterThanOrEqual', formula: `=${Math.round((100 * index) / icons)}` },
  );
}

const iconSetKept = kept(['Criteria', 'ReverseIconOrder', 'ShowIconOnly', 'Style']);
const iconSet = hostObject<FormatModel>({
  name: 'IconSetConditionalFormat',
  ...iconSetKept,
  read: {
    ...iconSetKept.read,
    Criteria: (model) => (model.format.details?.criteria ?? standardCriteria(model)) as Json,
    ReverseIconOrder: ({ format }) => (format.details?.reverseIconOrder ?? false) as Json,
    ShowIconOnly: ({ format }) => (format.details?.showIconOnly ?? false) as Json,
    Style: ({ format }) => (format.details?.style ?? 'ThreeTrafficLights1') as Json,
  },
});

const barStandards: Readonly<Record<string, Json>> = {
  AxisColor: '',
  AxisFormat: 'Automatic',
  BarDirection: 'Context',
  ShowDataBarOnly: false,
  LowerBoundRule: { type: 'Automatic' },
  UpperBoundRule: { type: 'Automatic' },
};
const barKept = kept(Object.keys(barStandards));
const barRead = Object.fromEntries(
  Object.entries(barStandards).map(([name, standard]) => [
    name,
    ({ format }: FormatModel) => (format.details?.[camel(name)] ?? standard) as Json,
  ]),
);

const withFormat = (name: string, names: readonly string[]): HostObject<FormatModel> =>
  hostObject({ name, ...kept(names), open: { Format: (model) => refer(rangeFormat, model) } });

const barFormat = (name: string, prefix: string): HostObject<FormatModel> => {
  const names = ['FillColor', 'BorderColor', 'GradientFill', 'MatchPositiveBorderColor', 'MatchPositiveFillColor'];
  const { read = {}, write = {} } = kept(names.map((one) => `${prefix}${one}`));
  const renamed = <Member>(members: Readonly<Record<string, Member>>): Record<string, Member> =>
    Object.fromEntries(Object.entries(members).map(([key, member]) => [key.slice(prefix.length), member]));
  return hostObject({ name, read: renamed(read), write: renamed(write) });
};

const positiveBar = barFormat('ConditionalDataBarPositiveFormat', 'Positive');
const negativeBar = barFormat('ConditionalDataBarNegativeFormat', 'Negative');

/** The other kinds: their type as Excel.ConditionalFormatType, the property by which each is opened, and what it holds. */
const kinds: readonly (readonly [type: string, property: string, object: HostObject<FormatModel>])[] = [
  ['CellValue', 'CellValue', withFormat('CellValueConditionalFormat', ['Rule'])],
  ['ContainsText', 'TextComparison', withFormat('TextConditionalFormat', ['Rule'])],
  ['TopBottom', 'TopBottom', withFormat('TopBottomConditionalFormat', ['Rule'])],
  ['PresetCriteria', 'Preset', withFormat('PresetCriteriaConditionalFormat', ['Rule'])],
  [
    'ColorScale',
    'ColorScale',
    hostObject<FormatModel>({
      name: 'ColorScaleConditionalFormat',
      ...kept(['Criteria']),
      read: {
        ...kept(['Criteria']).read,
        ThreeColorScale: ({ format }) =>
          Boolean((format.details?.criteria as { midpoint?: unknown } | undefined)?.midpoint),
      },
    }),
  ],
  ['IconSet', 'IconSet', iconSet],
  [
    'DataBar',
    'DataBar',
    hostObject<FormatModel>({
      name: 'DataBarConditionalFormat',
      ...barKept,
      read: barRead,
      open: {
        PositiveFormat: (model) => refer(positiveBar, model),
        NegativeFormat: (model) => refer(negativeBar, model),
      },
    }),
  ],
];

const notOfThisKind = (): never => {
  throw new HostProblem('InvalidOperation', 'This operation is not permitted for the current object.');
};

const openers = Object.fromEntries(
  kinds.flatMap(([type, property, object]) => [
    [property, (model: FormatModel) => (model.format.type === type ? refer(object, model) : notOfThisKind())],
    [`${property}OrNullObject`, (model: FormatModel) => (model.format.type === type ? refer(object, model) : null)],
  ]),
);

const isCustom = ({ format }: FormatModel): boolean => format.type === 'Custom';

/** @throws ItemNotFound for a format that Excel cannot read */
function needReadable({ format }: FormatModel, what: 'rule' | 'all'): void {
  if (format.unreadable === 'all' || format.unreadable === what) throw itemNotFound(`conditional format ${format.id}`);
}

const conditionalFormat = hostObject<FormatModel>({
  name: 'ConditionalFormat',
  identity: ({ format }) => ({ Id: format.id }),
  read: {
    Id: ({ format }) => format.id,
    Type: (model) => {
      needReadable(model, 'all');
      return model.format.type;
    },
    Priority: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
    StopIfTrue: ({ format }) => format.stopIfTrue,
  },
  write: {
    Priority: ({ book, sheet, format }, given) => {
      const others = sheet.conditionalFormats.filter((other) => other !== format);
      others.splice(givenNumber(given, 'priority'), 0, format);
      sheet.conditionalFormats = others;
      book.redrawn.tell();
    },
    StopIfTrue: (model, given) => {
      model.format.stopIfTrue = givenBoolean(given, 'stopIfTrue');
      touched(model);
    },
  },
  open: {
    // Asking a format of another kind for its custom part fails the whole batch, as in Excel (OfficeDev/office-js#2180).
    Custom: (model) => {
      if (isCustom(model)) return refer(custom, model);
      throw new HostProblem('InvalidOperation', 'This operation is not permitted for the current object.');
    },
    CustomOrNullObject: (model) => {
      needReadable(model, 'rule');
      return isCustom(model) ? refer(custom, model) : null;
    },
    ...openers,
  },
  call: {
    /** ExcelApi 1.17; the npm package's client does not know it yet, the one on Microsoft's server does. */
    SetRanges: ({ book, sheet, format }, [given]) => {
      if (sheet.isProtected) throw accessDenied();
      format.areas = givenModel(given, 'ranges', 'RangeAreas').areas;
      book.redrawn.tell();
      return null;
    },
    Delete: ({ book, sheet, format }) => {
      if (sheet.isProtected) throw accessDenied();
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
      book.redrawn.tell();
    },
    GetRange: ({ book, sheet, format }) => {
      const [area] = format.areas;
      if (!area || format.areas.length > 1)
        throw new HostProblem('InvalidOperation', 'The format applies to several ranges.');
      return referRange({ book, sheet, area });
    },
    GetRangeOrNullObject: ({ book, sheet, format }) => {
      const [area] = format.areas;
      return area && format.areas.length === 1 ? referRange({ book, sheet, area }) : null;
    },
    GetRanges: ({ book, sheet, format }) => referAreas({ book, sheet, areas: format.areas }),
  },
});

const touching = ({ sheet, areas }: AreasModel): ConditionalFormat[] =>
  sheet.conditionalFormats.filter((format) =>
    format.areas.some((own) => areas.some((area) => intersection(own, area))),
  );

function add(cells: AreasModel, type: string): Reference {
  const { book, sheet, areas } = cells;
  if (sheet.isProtected) throw accessDenied();
  const format: ConditionalFormat = {
    id: book.nextFormatId(),
    type,
    areas,
    formula: '',
    fill: undefined,
    fontColor: undefined,
    bold: undefined,
    borders: {},
    stopIfTrue: false,
    origin: undefined,
  };
  sheet.conditionalFormats.unshift(format); // a new format goes before the others, as in Excel
  return refer(conditionalFormat, { ...cells, format });
}

const itemOf = (cells: AreasModel, id: string): Reference => {
  const format = touching(cells).find((candidate) => candidate.id === id);
  if (!format) throw itemNotFound(`conditional format ${id}`);
  return refer(conditionalFormat, { ...cells, format });
};

export const conditionalFormats = hostObject<AreasModel>({
  name: 'ConditionalFormatCollection',
  items: (cells) => touching(cells).map((format) => refer(conditionalFormat, { ...cells, format })),
  item: (cells, id) => itemOf(cells, givenText(id, 'id')),
  call: {
    Add: (cells, [type]) => {
      const kind = givenText(type, 'type');
      if (kind !== 'Custom' && !kinds.some(([type]) => type === kind))
        throw new HostProblem('InvalidArgument', `"${kind}" is no kind of conditional format.`);
      return add(cells, kind);
    },
    GetItemAt: (cells, [index]) => {
      const format = touching(cells)[givenNumber(index, 'index')];
      if (!format) throw itemNotFound(`conditional format ${String(index)}`);
      return refer(conditionalFormat, { ...cells, format });
    },
    GetCount: (cells) => touching(cells).length,
    GetItemOrNullObject: (cells, [id]) =>
      touching(cells).some((format) => format.id === id) ? itemOf(cells, givenText(id, 'id')) : null,
    ClearAll: (cells) => {
      if (cells.sheet.isProtected) throw accessDenied();
      const gone = new Set(touching(cells));
      cells.sheet.conditionalFormats = cells.sheet.conditionalFormats.filter((format) => !gone.has(format));
      cells.book.redrawn.tell();
    },
  },
});
