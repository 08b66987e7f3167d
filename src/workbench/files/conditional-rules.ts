import { cellName } from '../model/address';
import { asHex } from '../model/colour';
import type { ConditionalFormat } from '../model/conditional-format';
import { camelKeys } from '../wire/names';

/** What a new conditional format is in the file: the part that depends on its kind. */
type FileRule = Readonly<Record<string, unknown>>;

const operators: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};
const textOperators: Readonly<Record<string, string>> = {
  Contains: 'containsText',
  NotContains: 'notContainsText',
  BeginsWith: 'beginsWith',
  EndsWith: 'endsWith',
};
const valueTypes: Readonly<Record<string, string>> = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Formula: 'formula',
  Percentile: 'percentile',
  Automatic: 'min',
};
const iconSets: Readonly<Record<string, string>> = {
  ThreeArrows: '3Arrows',
  ThreeArrowsGray: '3ArrowsGray',
  ThreeFlags: '3Flags',
  ThreeTrafficLights1: '3TrafficLights1',
  ThreeTrafficLights2: '3TrafficLights2',
  ThreeSigns: '3Signs',
  ThreeSymbols: '3Symbols',
  ThreeSymbols2: '3Symbols2',
  ThreeTriangles: '3Triangles',
  ThreeStars: '3Stars',
  FourArrows: '4Arrows',
  FourArrowsGray: '4ArrowsGray',
  FourRedToBlack: '4RedToBlack',
  FourRating: '4Rating',
  FourTrafficLights: '4TrafficLights',
  FiveArrows: '5Arrows',
  FiveArrowsGray: '5ArrowsGray',
  FiveRating: '5Rating',
  FiveQuarters: '5Quarters',
  FiveBoxes: '5Boxes',
};

const plain = (formula: unknown): string => String(formula ?? '').replace(/^=/, '');
const colourOf = (colour: unknown): { argb: string } => ({ argb: `FF${asHex(String(colour ?? '#000000')).slice(1)}` });
const bound = (given: unknown, fallback: string): FileRule => {
  const { type, formula } = camelKeys(given);
  const kind = valueTypes[String(type)] ?? fallback;
  return formula === null || formula === undefined || kind === 'min' || kind === 'max'
    ? { type: kind }
    : { type: kind, value: kind === 'formula' ? plain(formula) : Number(plain(formula)) };
};

/** What each kind of format is in the file, from its rule and what else was set of it. */
const fileRules: Readonly<
  Record<string, (format: ConditionalFormat, rule: Readonly<Record<string, unknown>>) => FileRule | undefined>
> = {
  Custom: ({ formula }) => ({ type: 'expression', formulae: [plain(formula)] }),
  CellValue: (_, { operator, formula1, formula2 }) => ({
    type: 'cellIs',
    operator: operators[String(operator)] ?? 'equal',
    formulae: [formula1, formula2].filter((part) => part !== undefined && part !== null).map(plain),
  }),
  ContainsText: (_, { operator, text }) => ({
    type: 'containsText',
    operator: textOperators[String(operator)] ?? 'containsText',
    text: String(text ?? ''),
  }),
  TopBottom: (_, { rank, type }) => ({
    type: 'top10',
    rank: Number(rank ?? 10),
    percent: /Percent/.test(String(type)),
    bottom: /^Bottom/.test(String(type)),
  }),
  PresetCriteria: ({ areas: [area] }, { criterion }) =>
    presetRule(String(criterion), area ? cellName(area.top, area.left) : 'A1'),
  ColorScale: ({ details }) => {
    const { minimum, midpoint, maximum } = camelKeys(details?.criteria);
    const parts = [[minimum, 'min'], ...(midpoint ? [[midpoint, 'percent']] : []), [maximum, 'max']] as const;
    return {
      type: 'colorScale',
      cfvo: parts.map(([part, fallback]) => bound(part, String(fallback))),
      color: parts.map(([part]) => colourOf(camelKeys(part).color)),
    };
  },
  DataBar: ({ details }) => ({
    type: 'dataBar',
    gradient: false,
    cfvo: [{ type: 'min' }, { type: 'max' }],
    color: colourOf(details?.positiveFillColor ?? '#638EC6'),
  }),
  IconSet: ({ details }) => iconRule(details ?? {}),
};

function iconRule({ style, showIconOnly, reverseIconOrder }: Readonly<Record<string, unknown>>): FileRule {
  const icons = iconSets[String(style)] ?? '3Arrows';
  const count = Number(icons[0]);
  return {
    type: 'iconSet',
    iconSet: icons,
    showValue: showIconOnly !== true,
    reverse: reverseIconOrder === true,
    cfvo: Array.from({ length: count }, (_, index) => ({
      type: 'percent',
      value: Math.round((index * 100) / count),
    })),
  };
}

/** The file's rule for a format of the add-in's own; undefined for kinds that the file cannot take. */
export const fileRule = (format: ConditionalFormat): FileRule | undefined =>
  fileRules[format.type]?.(format, camelKeys(format.details?.rule));

function presetRule(criterion: string, first: string): FileRule | undefined {
  if (/Average$/.test(criterion)) return { type: 'aboveAverage', aboveAverage: /Above/.test(criterion) };
  const formulas: Readonly<Record<string, string>> = {
    Blanks: `LEN(TRIM(${first}))=0`,
    NonBlanks: `LEN(TRIM(${first}))>0`,
    Errors: `ISERROR(${first})`,
    NonErrors: `NOT(ISERROR(${first}))`,
  };
  return formulas[criterion] === undefined ? undefined : { type: 'expression', formulae: [formulas[criterion]] };
}
