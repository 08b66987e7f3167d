import { romanNumeral } from '../plan/reading/numbering';
import { type DocxStyles, listPlaceOf } from './docx-styles';
import { attribute, childNamed, childrenOf, isOn, nameOf, type Node } from './xml-nodes';

interface Level {
  readonly format: string;
  /** "%1.%2." with the numbers of this level and those above it. */
  readonly text: string;
  readonly start: number;
  /** Legal numbering: all levels are shown in Arabic digits. */
  readonly isLegal: boolean;
  /** The level (from 1) whose next number begins this one anew; 0 never; undefined any level above. */
  readonly restart: number | undefined;
  /** The paragraph style that stands for this level. */
  readonly style: string | undefined;
}

/** Levels by their index from 0, and the definition whose count lists share. */
interface List {
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Numbers at which this list begins its levels anew when it is first used. */
  readonly starts: ReadonlyMap<number, number>;
}

const alphabet = 26;
/** 1 → "a", 27 → "aa", 28 → "bb": as Word counts on behind z. */
const letters = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % alphabet)).repeat(Math.ceil(number / alphabet));

/** Far beyond any list; a file may claim billions. */
const mostShown = 9_999;

function shown(number: number, format: string): string {
  if (number < 1 || number > mostShown) return String(number);
  switch (format) {
    case 'upperRoman':
      return romanNumeral(number);
    case 'lowerRoman':
      return romanNumeral(number).toLowerCase();
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerLetter':
      return letters(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'none':
    case 'bullet':
      return '';
    default:
      return String(number);
  }
}

const value = (node: Node | undefined, name: string): string | undefined => attribute(childNamed(node, name), 'val');
const optionalNumber = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

const levelOf = (node: Node): readonly [number, Level] => [
  Number(attribute(node, 'ilvl') ?? 0),
  {
    format: value(node, 'numFmt') ?? 'decimal',
    text: value(node, 'lvlText') ?? '',
    start: Number(value(node, 'start') ?? 0),
    isLegal: isOn(childNamed(node, 'isLgl')),
    restart: optionalNumber(value(node, 'lvlRestart')),
    style: value(node, 'pStyle'),
  },
];

const levelsOf = (nodes: readonly Node[]): ReadonlyMap<number, Level> =>
  new Map(nodes.filter((node) => nameOf(node) === 'lvl').map(levelOf));

/** The numbers that Word counts by itself: they stand in no text, and would be lost with it. */
export class ListNumbers {
  private readonly lists: ReadonlyMap<string, List>;
  /** Counts of each definition: lists that share one count on (ECMA-376 17.9.15). */
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(
    part: readonly Node[],
    private readonly styles: DocxStyles,
  ) {
    this.lists = readLists(part, styles);
  }

  /** The number of a paragraph with these properties, as Word shows it; "" if it has none. */
  next(properties: Node | undefined): string {
    const place = this.place(properties);
    const list = place && this.lists.get(place.list);
    const level = place && list?.levels.get(place.level);
    if (!place || !list || !level) return '';
    this.begin(place.list, list);
    const counts = this.count(list, place.level);
    if (level.format === 'bullet') return '-';
    if (level.format === 'none') return '';
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const above = list.levels.get(at);
      return shown(counts[at] ?? above?.start ?? 1, level.isLegal ? 'decimal' : (above?.format ?? 'decimal'));
    });
  }

  /** The list and level of a paragraph: its own, else its style's. */
  private place(properties: Node | undefined): { readonly list: string; readonly level: number } | undefined {
    const own = listPlaceOf(properties);
    const byStyle = this.styles.listPlace(value(properties, 'pStyle'));
    const list = own?.list ?? byStyle?.list;
    if (list === undefined || list === '0') return undefined;
    const levelOfStyle = (): number | undefined =>
      [...(this.lists.get(list)?.levels ?? [])].find(
        ([, { style }]) => style !== undefined && style === byStyle?.style,
      )?.[0];
    return { list, level: own?.level ?? levelOfStyle() ?? byStyle?.level ?? 0 };
  }

  /** The first use of a list that begins anew (w:startOverride) sets its count back. */
  private begin(id: string, { definition, starts }: List): void {
    if (this.begun.has(id)) return;
    this.begun.add(id);
    const counts = this.counts.get(definition) ?? [];
    for (const [level, start] of starts) counts[level] = start - 1;
    this.counts.set(definition, counts);
  }

  private count({ definition, levels }: List, level: number): readonly (number | undefined)[] {
    const counts = this.counts.get(definition) ?? [];
    counts[level] = (counts[level] ?? (levels.get(level)?.start ?? 1) - 1) + 1;
    for (const [below, { restart }] of levels) {
      const restarts = restart === undefined ? below > level : restart > 0 && level < restart && below > level;
      if (restarts) counts[below] = undefined;
    }
    this.counts.set(definition, counts);
    return counts;
  }
}

function readLists(part: readonly Node[], styles: DocxStyles): ReadonlyMap<string, List> {
  const definitions = new Map(
    part.filter((node) => nameOf(node) === 'abstractNum').map((node) => [attribute(node, 'abstractNumId') ?? '', node]),
  );
  const nodes = part.filter((node) => nameOf(node) === 'num');
  const definitionIds = new Map(
    nodes.map((node) => [attribute(node, 'numId') ?? '', value(node, 'abstractNumId') ?? '']),
  );
  /** A definition may only name a list style, whose list has the levels (w:numStyleLink). */
  const followed = (id: string): string => {
    const link = value(definitions.get(id), 'numStyleLink');
    const list = link === undefined ? undefined : styles.listOfStyle(link);
    return (list === undefined ? undefined : definitionIds.get(list)) ?? id;
  };
  return new Map(
    nodes.map((node): readonly [string, List] => {
      const definition = followed(value(node, 'abstractNumId') ?? '');
      const levels = new Map(levelsOf(childrenOf(definitions.get(definition) ?? { abstractNum: [] })));
      const starts = new Map<number, number>();
      for (const override of childrenOf(node).filter((child) => nameOf(child) === 'lvlOverride')) {
        const at = Number(attribute(override, 'ilvl') ?? 0);
        for (const [, level] of levelsOf(childrenOf(override))) levels.set(at, level);
        const start = optionalNumber(value(override, 'startOverride'));
        if (start !== undefined) starts.set(at, start);
      }
      return [attribute(node, 'numId') ?? '', { definition, levels, starts }];
    }),
  );
}
